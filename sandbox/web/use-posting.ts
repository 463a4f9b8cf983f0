// What becomes of what was written when Enter is pressed.
import { useEffect, useRef, useState } from "react";
import { type Draft, NO_DRAFT } from "./draft.ts";
import type { Message, Workspace } from "./model.ts";
import { type Destination, echoOf, send, spotOf } from "./send.ts";
import { useDrafts } from "./use-drafts.ts";
import { useKept } from "./use-kept.ts";
import type { useNotice } from "./use-notice.ts";
import type { Seen } from "./use-workspace.ts";

/** Of the commands typed in a place, these come back after a reload. */
const KEPT_ECHOES = 60;

interface Around {
  readonly workspace: Workspace | null;
  readonly notices: Pick<ReturnType<typeof useNotice>, "setNotice" | "tellProblem">;
  readonly messages: Seen["messages"];
  readonly replies: ReadonlyMap<string, readonly Message[]>;
  /** Resolves when somebody is there to be written to. */
  readonly ready: () => Promise<void>;
  readonly onAnswered: (thread: string) => void;
  /** Resolves when what Slack shows of it is here. */
  readonly onDone: () => Promise<void>;
}

/** What is sent goes one after the other, each when the one before is there. */
export function usePosting({ workspace, notices, messages, replies, ready, onAnswered, onDone }: Around) {
  const { draftAt, keep, giveBack, attach } = useDrafts();
  const [echoes, setEchoes] = useKept<Readonly<Record<string, readonly Message[]>>>("ask-zac-typed", {});
  /** What is on its way: shown at once, also while it waits for Zac to start. */
  const [underWay, setUnderWay] = useState<readonly { readonly spot: string; readonly echo: Message }[]>([]);
  const [sent, setSent] = useState<string | null>(null);
  const begun = useRef(false);
  const awaited = useRef<string | null>(null);
  /** What was sent before is there before the next goes: what waits for Zac to start may not be overtaken. */
  const before = useRef<Promise<unknown>>(Promise.resolve());

  // Zac answers in a thread: open it for whoever is waiting there.
  useEffect(() => {
    const ts = awaited.current;
    if (!ts || !replies.get(ts)?.length) return;
    awaited.current = null;
    onAnswered(ts);
  }, [replies, onAnswered]);

  useEffect(() => {
    const lists = Object.values(messages);
    if (begun.current || lists.length === 0) return;
    begun.current = true;
    // Where nothing was ever said, somebody began anew: nothing was typed there either.
    if (lists.every(({ length }) => length === 0)) setEchoes({});
  }, [messages, setEchoes]);

  const deliver = async (to: Destination, draft: Draft, echo: Message): Promise<boolean> => {
    if (!workspace) return false;
    const arrived = (): void => setUnderWay((now) => now.filter((one) => one.echo !== echo));
    try {
      await ready();
      const posted = await send(draft, to, workspace);
      if (posted.kind === "not-sent") {
        notices.setNotice(posted.because);
        arrived();
        return false;
      }
      setSent(draft.text);
      if (posted.kind === "command") {
        const typed = (now: readonly Message[] = []) => [...now, echo].slice(-KEPT_ECHOES);
        setEchoes((now) => ({ ...now, [spotOf(to)]: typed(now[spotOf(to)]) }));
        arrived();
      } else if (!to.thread) awaited.current = posted.ts;
      return true;
    } catch (error) {
      notices.tellProblem(error);
      arrived();
      return false;
    } finally {
      // A message stands there by then: it is not gone in between.
      void onDone().then(arrived);
    }
  };

  const post = (to: Destination, draft: Draft): Promise<boolean> => {
    if (!workspace) return Promise.resolve(false);
    const echo = echoOf(draft, to.as, workspace);
    setUnderWay((now) => [...now, { spot: spotOf(to), echo }]);
    const mine = before.current.then(() => deliver(to, draft, echo));
    before.current = mine;
    return mine;
  };

  return {
    draftAt,
    /** What was sent last, from anywhere on this page. */
    sent,
    echoesAt: (to: Destination): readonly Message[] => [
      ...(echoes[spotOf(to)] ?? []),
      ...underWay.flatMap(({ spot, echo }) => (spot === spotOf(to) ? [echo] : [])),
    ],
    keep,
    post,
    attach,
    /** Empties the composer at once; what could not be sent comes back into it. */
    send: (to: Destination, draft: Draft): void => {
      keep(to, NO_DRAFT);
      void post(to, draft).then((done) => {
        if (!done) giveBack(to, draft);
      });
    },
  };
}
