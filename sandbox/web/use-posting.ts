// What is being written, and what becomes of it when Enter is pressed.
import { useEffect, useRef, useState } from "react";
import { type Draft, NO_DRAFT } from "./composer.tsx";
import type { Message, Workspace } from "./model.ts";
import { type Destination, send } from "./send.ts";
import type { useNotice } from "./use-notice.ts";

interface Around {
  readonly workspace: Workspace | null;
  readonly notices: Pick<ReturnType<typeof useNotice>, "setNotice" | "tellProblem">;
  readonly replies: ReadonlyMap<string, readonly Message[]>;
  /** Resolves when somebody is there to be written to. */
  readonly ready: () => Promise<void>;
  readonly onAnswered: (thread: string) => void;
  readonly onDone: () => void;
}

/** Where something is written: a draft stays there while one is elsewhere. */
export const spotOf = ({ as, channel, thread }: Destination): string => `${as}:${channel}:${thread ?? ""}`;

export function usePosting({ workspace, notices, replies, ready, onAnswered, onDone }: Around) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [echoes, setEchoes] = useState<Readonly<Record<string, readonly Message[]>>>({});
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

  const keep = (to: Destination, draft: Draft): void => setDrafts((now) => ({ ...now, [spotOf(to)]: draft }));

  const deliver = async (to: Destination, draft: Draft): Promise<boolean> => {
    if (!workspace) return false;
    try {
      await ready();
      const sent = await send(draft, to, workspace);
      if (sent.kind === "not-sent") notices.setNotice(sent.because);
      else if (sent.kind === "command")
        setEchoes((now) => ({ ...now, [spotOf(to)]: [...(now[spotOf(to)] ?? []), sent.echo] }));
      else if (!to.thread) awaited.current = sent.ts;
      return sent.kind !== "not-sent";
    } catch (error) {
      notices.tellProblem(error);
      return false;
    } finally {
      onDone();
    }
  };

  const post = (to: Destination, draft: Draft): Promise<boolean> => {
    const mine = before.current.then(() => deliver(to, draft));
    before.current = mine;
    return mine;
  };

  return {
    draftAt: (to: Destination): Draft => drafts[spotOf(to)] ?? NO_DRAFT,
    echoesAt: (to: Destination): readonly Message[] => echoes[spotOf(to)] ?? [],
    keep,
    post,
    /** Empties the composer at once; what could not be sent comes back into it. */
    send: (to: Destination, draft: Draft): void => {
      keep(to, NO_DRAFT);
      void post(to, draft).then((sent) => {
        if (!sent) keep(to, draft);
      });
    },
  };
}
