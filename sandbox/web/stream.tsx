import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { type MessageDeeds, MessageView } from "./message.tsx";
import type { Message } from "./model.ts";
import { useNames } from "./names.tsx";
import { dayOf, momentOf } from "./time.ts";

interface Props {
  readonly messages: readonly Message[];
  readonly repliesTo: (ts: string) => readonly Message[];
  readonly deeds: MessageDeeds;
  readonly label: string;
  readonly children?: ReactNode;
}

const SHOWN_AT_FIRST = 120;
const SAME_BREATH_MS = 5 * 60_000;

const followsOn = (before: Message | undefined, message: Message): boolean =>
  before !== undefined &&
  before.user === message.user &&
  before.ephemeral === message.ephemeral &&
  !message.ephemeral &&
  momentOf(message.ts).getTime() - momentOf(before.ts).getTime() < SAME_BREATH_MS;

/** Messages, oldest first, that keep their newest in view for whoever is reading there. */
export function Stream({ messages, repliesTo, deeds, label, children }: Props) {
  const { timeZone } = useNames();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const shown = messages.slice(-most);

  useEffect(() => {
    const scroller = box.current;
    const content = inner.current;
    if (!scroller || !content) return;
    const follow = (): void => {
      if (atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    };
    const watch = new ResizeObserver(follow);
    watch.observe(content);
    watch.observe(scroller);
    return () => watch.disconnect();
  }, []);

  return (
    <div
      className="stream"
      ref={box}
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        // Only whoever scrolls up leaves the end: content that grows at this moment does not.
        if (scrollHeight - scrollTop - clientHeight < 60) atEnd.current = true;
        else if (scrollTop < top.current) atEnd.current = false;
        top.current = scrollTop;
      }}
    >
      <div className="stream-inner" ref={inner}>
        {children}
        {messages.length > shown.length && (
          <button
            type="button"
            className="button small earlier"
            onClick={() => setMost(most + SHOWN_AT_FIRST)}
          >
            Show earlier messages
          </button>
        )}
        {shown.map((message, index) => {
          const before = shown[index - 1];
          const day = dayOf(message.ts, timeZone);
          const newDay = before === undefined || dayOf(before.ts, timeZone) !== day;
          return (
            <Fragment key={`${message.ts}${message.echo ? "-echo" : ""}`}>
              {newDay && (
                <div className="day">
                  <span>{day}</span>
                </div>
              )}
              <MessageView
                message={message}
                deeds={deeds}
                replies={repliesTo(message.ts)}
                follows={!newDay && followsOn(before, message)}
              />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
