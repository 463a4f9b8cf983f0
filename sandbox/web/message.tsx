import { useState } from "react";
import { Avatar } from "./avatar.tsx";
import { Blocks } from "./blocks/block.tsx";
import { type Filled, type Surface, SurfaceProvider } from "./blocks/surface.tsx";
import { Icon } from "./icons.tsx";
import { type Choice, Menu } from "./menu.tsx";
import type { Message } from "./model.ts";
import { Mrkdwn } from "./mrkdwn.tsx";
import { useNames } from "./names.tsx";
import { clockOf, spellMoment } from "./time.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** What can be done with a message. */
export interface MessageDeeds {
  readonly click: (message: Message, action: Parameters<Surface["act"]>[0], filled: Filled) => Promise<void>;
  readonly openThread?: (ts: string) => void;
  readonly stop?: (message: Message) => void;
  /** Stops what Zac is doing in a thread where nothing is written yet. */
  readonly stopThread?: (thread: string) => void;
  /** What the app offers for any message, such as asking Zac about it. */
  readonly shortcuts?: readonly Choice[];
  readonly runShortcut?: (message: Message, callbackId: string) => void;
}

interface Props {
  readonly message: Message;
  readonly deeds: MessageDeeds;
  readonly replies?: readonly Message[];
  /** Follows another message of the same person at once: no need to say again who it is. */
  readonly follows?: boolean;
}

/** A surface for one message: what is filled in stays with it. */
export function useSurfaceFor(
  act: (action: Parameters<Surface["act"]>[0], filled: Filled) => Promise<void>,
): Surface {
  const [filled, setFilled] = useState<Filled>({});
  return {
    act: (action) => act(action, filled),
    fill: (blockId, actionId, value) =>
      setFilled((now) => ({ ...now, [blockId]: { ...now[blockId], [actionId]: value } })),
    filled,
    errors: {},
    inForm: false,
  };
}

function Files({ message }: { readonly message: Message }) {
  return (
    <div className="files">
      {message.files.map((file) =>
        message.echo ? (
          <span key={file.id} className="file-chip">
            <Icon name="file" /> {file.name}
          </span>
        ) : (
          <a key={file.id} className="file-chip" href={`/_sandbox/files/${file.id}`} download={file.name}>
            <Icon name="file" /> {file.name}
          </a>
        ),
      )}
    </div>
  );
}

export function MessageView({ message, deeds, replies = [], follows = false }: Props) {
  const names = useNames();
  const author = names.person(message.user);
  const isApp = author?.bot === true;
  const name = isApp ? "Zac" : (author?.name ?? message.user);
  const surface = useSurfaceFor((action, filled) => deeds.click(message, action, filled));
  const clock = clockOf(message.ts, names.timeZone);
  const last = replies.at(-1);
  const { openThread } = deeds;
  const keptFocus = useKeptFocus<HTMLElement>();
  return (
    <article
      {...keptFocus}
      className={follows ? "message follows" : "message"}
      data-ts={message.ts}
      aria-label={`${name}, ${clock}`}
    >
      {follows ? <span /> : <Avatar id={message.user} name={name} app={isApp} />}
      <div className="message-body">
        {message.ephemeral && !message.echo && (
          <div className="only-you">
            <Icon name="eye" size={13} /> Only visible to you
          </div>
        )}
        {!follows && (
          <div className="who">
            <b>{name}</b>
            {isApp && <span className="app-tag">APP</span>}
            <time title={spellMoment(message.ts, names.timeZone)}>{clock}</time>
          </div>
        )}
        <SurfaceProvider value={surface}>
          <div className={message.echo ? "content echo" : "content"}>
            {message.blocks.length > 0 ? <Blocks blocks={message.blocks} /> : <Mrkdwn text={message.text} />}
            {message.streaming && <span className="caret" role="status" aria-label="Still writing" />}
            {message.streaming && deeds.stop && (
              <button type="button" className="button small" onClick={() => deeds.stop?.(message)}>
                Stop
              </button>
            )}
            {message.edited && message.blocks.length === 0 && <small className="edited">(edited)</small>}
          </div>
        </SurfaceProvider>
        {message.files.length > 0 && <Files message={message} />}
        {openThread && last && (
          <button type="button" className="replies" onClick={() => openThread(message.ts)}>
            <b>
              {replies.length} {replies.length === 1 ? "reply" : "replies"}
            </b>
            <span>Last at {clockOf(last.ts, names.timeZone)}</span>
          </button>
        )}
      </div>
      {openThread && !message.ephemeral && (
        <div className="message-tools">
          <button
            type="button"
            className="bare"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => openThread(message.ts)}
          >
            <Icon name="thread" />
          </button>
          {deeds.shortcuts && deeds.shortcuts.length > 0 && (
            <Menu
              name="More actions"
              className="bare"
              choices={deeds.shortcuts}
              onPick={({ value }) => deeds.runShortcut?.(message, value)}
            >
              <Icon name="more" />
            </Menu>
          )}
        </div>
      )}
    </article>
  );
}
