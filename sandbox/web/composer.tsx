import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { CompletionList } from "./completion-list.tsx";
import { type Completion, completionsFor } from "./completions.ts";
import { type Draft, fileKey, withFiles } from "./draft.ts";
import { Icon } from "./icons.tsx";
import type { Channel, Person, SlashCommand } from "./model.ts";

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly placeholder: string;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly commands: readonly SlashCommand[];
  /** Rises when somebody should type here next. */
  readonly focusRequest: number;
}

/** Where a message is written: Enter sends, Shift+Enter breaks the line, `/`, `@` and `#` offer what fits. */
export function Composer(props: Props) {
  const { draft, onDraft, onSend, placeholder, people, channels, commands, focusRequest } = props;
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [hidden, setHidden] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = completionsFor(draft.text, Math.min(caret, draft.text.length), {
    people,
    channels,
    commands,
  });
  const offers = hidden ? [] : found.offers;
  const active = chosen ?? (found.whole ? -1 : 0);

  const { text } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
  }, [text]);
  useEffect(() => {
    const field = area.current;
    if (focusRequest === 0 || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    setCaret(field.value.length);
  }, [focusRequest]);

  const pick = (offer: Completion | undefined): void => {
    if (!offer) return;
    const next = draft.text.slice(0, found.from) + offer.value + draft.text.slice(found.to);
    const at = found.from + offer.value.length;
    onDraft({ ...draft, text: next });
    setCaret(at);
    setChosen(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
    });
  };
  const send = (): void => {
    if (draft.text.trim() === "" && draft.files.length === 0) return;
    setCaret(0);
    onSend(draft);
  };
  /** Whether the key was for what is offered. */
  const goesToOffers = ({ key }: KeyboardEvent): boolean => {
    if (offers.length === 0) return false;
    if (key === "ArrowDown") setChosen((active + 1) % offers.length);
    else if (key === "ArrowUp") setChosen((Math.max(active, 0) + offers.length - 1) % offers.length);
    else if (key === "Tab" || (key === "Enter" && active >= 0)) pick(offers[Math.max(active, 0)]);
    else if (key === "Escape") setHidden(true);
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    // Enter ends a word that is being composed, as in Japanese; it is not ours.
    if (event.nativeEvent.isComposing) return;
    if (goesToOffers(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  const add = (files: FileList | null): void => {
    if (files && files.length > 0) onDraft(withFiles(draft, files));
  };

  return (
    <div className="composer">
      <CompletionList id={id} offers={offers} active={active} onActive={setChosen} onPick={pick} />
      <textarea
        ref={area}
        rows={1}
        value={draft.text}
        placeholder={placeholder}
        aria-label={placeholder}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={id}
        aria-activedescendant={offers.length > 0 && active >= 0 ? `${id}-${active}` : undefined}
        onChange={(event) => {
          setHidden(false);
          setChosen(null);
          setCaret(event.target.selectionStart);
          onDraft({ ...draft, text: event.target.value });
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setHidden(true)}
        onFocus={() => setHidden(false)}
        onKeyDown={onKey}
        onPaste={(event) => add(event.clipboardData.files)}
      />
      {draft.files.length > 0 && (
        <div className="attached">
          {draft.files.map((file) => (
            <span key={fileKey(file)} className="file-chip">
              <Icon name="file" /> {file.name}
              <button
                type="button"
                className="bare"
                aria-label={`Leave out ${file.name}`}
                onClick={() => onDraft({ ...draft, files: draft.files.filter((one) => one !== file) })}
              >
                <Icon name="close" size={13} />
              </button>
            </span>
          ))}
        </div>
      )}
      <div className="composer-tools">
        <button
          type="button"
          className="bare"
          aria-label="Attach a file"
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" size={18} />
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          onChange={(event) => {
            add(event.target.files);
            event.target.value = "";
          }}
        />
        <span className="composer-hint">
          Enter to send<span className="not-narrow"> · drop a file anywhere</span>
        </span>
        <button
          type="button"
          className="bare send"
          aria-label="Send"
          disabled={draft.text.trim() === "" && draft.files.length === 0}
          onClick={send}
        >
          <Icon name="send" size={18} />
        </button>
      </div>
    </div>
  );
}
