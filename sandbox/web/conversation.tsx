import { type ReactNode, useMemo } from "react";
import { Composer } from "./composer.tsx";
import type { Draft } from "./draft.ts";
import { Icon } from "./icons.tsx";
import type { MessageDeeds } from "./message.tsx";
import type { Channel, Message, Person, Prompt, Workspace } from "./model.ts";
import { type Status, StatusLine } from "./status-line.tsx";
import { Stream } from "./stream.tsx";

export interface ConversationProps {
  readonly workspace: Workspace;
  /** Everybody who can be mentioned, Zac included. */
  readonly people: readonly Person[];
  readonly status: Status | null;
  /** Null for the DM with Zac. */
  readonly channel: Channel | null;
  readonly messages: readonly Message[];
  readonly repliesTo: (ts: string) => readonly Message[];
  readonly deeds: MessageDeeds;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (draft: Draft) => void;
  readonly focusRequest: number;
  readonly banner: ReactNode;
  readonly top: ReactNode;
  readonly tab: "messages" | "home";
  readonly onTab: (tab: "messages" | "home") => void;
  readonly home: ReactNode;
  readonly prompts: readonly Prompt[];
  readonly onMenu: () => void;
  readonly onInspector: () => void;
  readonly inspectorOpen: boolean;
  /** A file is held over it. */
  readonly dropping: boolean;
}

function Header(props: ConversationProps) {
  const { channel, tab, onTab, onMenu, onInspector, inspectorOpen } = props;
  return (
    <header className="top">
      <button type="button" className="bare only-narrow" aria-label="Channels and people" onClick={onMenu}>
        <Icon name="menu" size={20} />
      </button>
      <h2>
        {channel ? <Icon name={channel.private ? "lock" : "hash"} size={16} /> : null}
        {channel ? channel.name : "Zac"}
      </h2>
      {channel ? (
        <span className="quiet about">
          {channel.members.length.toLocaleString("en-US")} people
          <span className="not-narrow"> · Zac is here</span>
        </span>
      ) : (
        <div className="tabs" role="tablist" aria-label="Zac">
          {(["messages", "home"] as const).map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={tab === name}
              className={tab === name ? "tab on" : "tab"}
              onClick={() => onTab(name)}
            >
              {name === "messages" ? "Messages" : "Home"}
            </button>
          ))}
        </div>
      )}
      <button
        type="button"
        className={inspectorOpen ? "bare inspector-switch on" : "bare inspector-switch"}
        aria-pressed={inspectorOpen}
        onClick={onInspector}
      >
        <Icon name="gauge" size={18} />
        <span>Zoom</span>
      </button>
    </header>
  );
}

/** One channel, or the DM with Zac: what was said, and where one answers. */
export function Conversation(props: ConversationProps) {
  const { workspace, channel, messages, repliesTo, deeds, draft, onDraft, onSend, focusRequest } = props;
  const inDm = channel === null;
  const { people: everybody } = props;
  const people = useMemo(() => {
    const members = channel && new Set(channel.members);
    const isHere = ({ id, bot }: Person): boolean =>
      bot ? id === workspace.bot.id : members === null || members.has(id);
    return everybody.filter(isHere);
  }, [everybody, channel, workspace.bot.id]);
  return (
    <main className="conversation">
      <Header {...props} />
      {(!inDm || props.tab === "messages") && props.top}
      {inDm && props.tab === "home" ? (
        props.home
      ) : (
        <>
          <Stream
            messages={messages}
            repliesTo={repliesTo}
            deeds={deeds}
            label={channel ? `Messages in ${channel.name}` : "Messages with Zac"}
          >
            <p className="beginning quiet">
              {channel
                ? `This is the beginning of #${channel.name}.`
                : "This is between you and Zac. Ask how something is done, or say what should change."}
            </p>
          </Stream>
          {inDm && messages.length === 0 && (
            <div className="prompts">
              {props.prompts.map((prompt) => (
                <button
                  key={prompt.title}
                  type="button"
                  className="thing"
                  onClick={() => onSend({ text: prompt.message, files: [] })}
                >
                  {prompt.title}
                </button>
              ))}
            </div>
          )}
          <StatusLine status={props.status} onStop={deeds.stopThread} />
          {props.banner}
          <Composer
            draft={draft}
            onDraft={onDraft}
            onSend={onSend}
            placeholder={channel ? `Message #${channel.name}` : "Message Zac"}
            people={people}
            channels={workspace.channels}
            commands={workspace.commands}
            focusRequest={focusRequest}
          />
        </>
      )}
      {props.dropping && <div className="drop-here">Drop to attach</div>}
    </main>
  );
}
