import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { act } from "./act.ts";
import { api, Refused } from "./api.ts";
import { Blocks } from "./blocks/block.tsx";
import { type Filled, type Surface, SurfaceProvider } from "./blocks/surface.tsx";
import { Icon } from "./icons.tsx";
import { initialValues } from "./initial-values.ts";
import type { ShownView } from "./model.ts";
import { useReturnedFocus } from "./use-kept-focus.ts";

interface Props {
  readonly view: ShownView;
  readonly me: string;
  readonly onDone: () => void;
}

/** A form of Zac's over the page. What was filled in stays until it is sent or closed. */
export function Modal({ view, me, onDone }: Props) {
  const place = useRef<HTMLDialogElement>(null);
  useReturnedFocus();
  const [filled, setFilled] = useState<Filled>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const page = view.blocks.map(({ block_id }) => block_id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page of a form is begun anew
  useEffect(() => {
    if (!place.current?.open) place.current?.showModal();
    // The form is for filling in: its close button is not where one starts.
    place.current?.querySelector<HTMLElement>(".modal-body :is(input, textarea, button, a)")?.focus();
  }, [page]);

  const attempt = async (deed: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (error) {
      const refused = error instanceof Refused ? error : null;
      setErrors(refused?.fields ?? {});
      if (!refused) setProblem("Nobody answered. Try again.");
      else if (Object.keys(refused.fields).length === 0)
        setProblem(`We had some trouble connecting (${refused.message}). Try again?`);
    } finally {
      setBusy(false);
      onDone();
    }
  };
  const surface = useMemo<Surface>(
    () => ({
      act: async (action) => {
        await act({ as: me, view_id: view.id }, view.blocks, action, filled);
        onDone();
      },
      fill: (blockId, actionId, value) =>
        setFilled((now) => ({ ...now, [blockId]: { ...now[blockId], [actionId]: value } })),
      filled,
      errors,
      inForm: true,
    }),
    [filled, errors, me, view, onDone],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void attempt(async () => {
      const answered = await api.submit(me, view.id, initialValues(view.blocks, filled));
      setErrors(answered.errors ?? {});
    });
  };
  const close = (): void => void attempt(async () => void (await api.close(me, view.id)));
  const sends = view.type === "modal" && view.submit;

  return (
    <dialog
      ref={place}
      className="dialog modal"
      aria-label={view.type === "modal" ? view.title.text : "Form"}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form onSubmit={submit}>
        <header>
          <h2>{view.type === "modal" ? view.title.text : ""}</h2>
          <button type="button" className="bare" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="modal-body">
          {problem && <p className="field-error">{problem}</p>}
          <SurfaceProvider value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        </div>
        <footer className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {(view.type === "modal" && view.close?.text) || (sends ? "Cancel" : "Close")}
          </button>
          {sends && (
            <button type="submit" className="button button-primary" disabled={busy} aria-busy={busy}>
              {sends.text}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
