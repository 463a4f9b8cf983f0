import { Composer } from "./composer.tsx";
import type { Draft } from "./draft.ts";
import { Icon } from "./icons.tsx";
import type { MessageDeeds } from "./message.tsx";
import type { Message, Person, Workspace } from "./model.ts";
import { type Status, StatusLine } from "./status-line.tsx";
import { Stream } from "./stream.tsx";
import { usePanelKeys } from "./use-kept-focus.ts";

interface Props {
  readonly workspace: Workspace;
  readonly people: readonly Person[];
  readonly status: Status | null;
  readonly where: string;
  readonly root: Message;
  readonly replies: readonly Message[];
  readonly deeds: MessageDeeds;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly onClose: () => void;
  /** How often somebody asked to be taken there; none where it opened by itself. */
  readonly called: number;
  /** A file is held over it. */
  readonly dropping: boolean;
}

const NO_REPLIES: readonly Message[] = [];

/** One message and what was answered to it. */
export function Thread(props: Props) {
  const { workspace, people, status, where, root, replies, deeds, draft, onDraft, onSend, onClose } = props;
  const { openThread: _, ...inThread } = deeds;
  return (
    <aside {...usePanelKeys(onClose, props.called)} className="thread" aria-label="Thread">
      <header className="top">
        <h2>Thread</h2>
        <span className="quiet about">{where}</span>
        <button type="button" className="bare" aria-label="Close the thread" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Stream messages={[root, ...replies]} repliesTo={() => NO_REPLIES} deeds={inThread} label="Thread" />
      <StatusLine
        status={status}
        onStop={replies.some(({ streaming }) => streaming) ? undefined : deeds.stopThread}
      />
      <Composer
        draft={draft}
        onDraft={onDraft}
        onSend={onSend}
        placeholder="Reply"
        people={people}
        channels={workspace.channels}
        commands={[]}
        focusRequest={0}
      />
      {props.dropping && <div className="drop-here">Drop to attach in the thread</div>}
    </aside>
  );
}
