import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { CompletionList } from "./completion-list.tsx";
import { type Draft, fileKey, withFiles } from "./draft.ts";
import { Icon } from "./icons.tsx";
import type { Channel, Person, SlashCommand } from "./model.ts";
import { useCompletions } from "./use-completions.ts";

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
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const completions = useCompletions(draft, onDraft, { people, channels, commands }, area);
  const { offers, active, setCaret } = completions;
  const isEmpty = draft.text.trim() === "" && draft.files.length === 0;

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
  }, [focusRequest, setCaret]);

  const send = (): void => {
    if (isEmpty) return;
    setCaret(0);
    onSend(draft);
  };
  const onKey = (event: KeyboardEvent): void => {
    // Enter ends a word that is being composed, as in Japanese; it is not ours.
    if (event.nativeEvent.isComposing) return;
    if (completions.takes(event)) event.preventDefault();
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
      <CompletionList
        id={id}
        offers={offers}
        active={active}
        onActive={completions.setChosen}
        onPick={completions.pick}
      />
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
          completions.typedTo(event.target.selectionStart);
          onDraft({ ...draft, text: event.target.value });
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => completions.setHidden(true)}
        onFocus={() => completions.setHidden(false)}
        onKeyDown={onKey}
        onPaste={(event) => add(event.clipboardData.files)}
      />
      <Attached
        files={draft.files}
        onLeaveOut={(file) => onDraft({ ...draft, files: draft.files.filter((one) => one !== file) })}
      />
      <Tools onFiles={add} onSend={send} isEmpty={isEmpty} />
    </div>
  );
}

function Attached({
  files,
  onLeaveOut,
}: {
  readonly files: readonly File[];
  readonly onLeaveOut: (file: File) => void;
}) {
  if (files.length === 0) return null;
  return (
    <div className="attached">
      {files.map((file) => (
        <span key={fileKey(file)} className="file-chip">
          <Icon name="file" /> {file.name}
          <button
            type="button"
            className="bare"
            aria-label={`Leave out ${file.name}`}
            onClick={() => onLeaveOut(file)}
          >
            <Icon name="close" size={13} />
          </button>
        </span>
      ))}
    </div>
  );
}

function Tools({
  onFiles,
  onSend,
  isEmpty,
}: {
  readonly onFiles: (files: FileList | null) => void;
  readonly onSend: () => void;
  readonly isEmpty: boolean;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
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
          onFiles(event.target.files);
          event.target.value = "";
        }}
      />
      <span className="composer-hint">
        Enter to send<span className="not-narrow"> · drop a file anywhere</span>
      </span>
      <button type="button" className="bare send" aria-label="Send" disabled={isEmpty} onClick={onSend}>
        <Icon name="send" size={18} />
      </button>
    </div>
  );
}
