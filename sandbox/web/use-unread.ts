import { useEffect } from "react";
import type { Message } from "./model.ts";
import { useStored } from "./use-stored.ts";

/** How much is new in each place for this person. Where one is, everything counts as read. */
export function useUnread(
  me: string,
  here: string,
  messages: Readonly<Record<string, readonly Message[]>>,
): Readonly<Record<string, number>> {
  const [read, markRead] = useStored("ask-zac-read");
  const newest = messages[here]?.at(-1)?.ts;
  useEffect(() => {
    if (newest) markRead(`${me}:${here}`, newest);
  }, [newest, me, here, markRead]);
  return Object.fromEntries(
    Object.entries(messages).map(([place, list]) => {
      const since = Number(read[`${me}:${place}`] ?? 0);
      const fresh = list.filter(({ ts, user }) => Number(ts) > since && user !== me);
      return [place, place === here ? 0 : fresh.length];
    }),
  );
}
