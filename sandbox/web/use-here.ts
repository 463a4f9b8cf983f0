import { useMemo } from "react";
import type { Message } from "./model.ts";
import { everybodyIn, namesIn } from "./names.tsx";
import { repliesByRoot } from "./threads.ts";
import type { usePlace } from "./use-place.ts";
import { channelsOf, DM, type useWorkspace } from "./use-workspace.ts";

const NONE: readonly Message[] = [];

/** What there is to see where one is: the channel or the DM with Zac, its messages, and the thread that is open. */
export function useHere(
  { workspace, seen }: Pick<ReturnType<typeof useWorkspace>, "workspace" | "seen">,
  { me, here, thread }: Pick<ReturnType<typeof usePlace>, "me" | "here" | "thread">,
) {
  const channels = useMemo(() => channelsOf(workspace, me ?? ""), [workspace, me]);
  const channel = channels.find(({ name }) => name === here) ?? null;
  const place = channel ? channel.name : DM;
  const messages = seen.messages[place] ?? NONE;
  const replies = useMemo(() => repliesByRoot(messages), [messages]);
  return {
    person: workspace?.people.find(({ id }) => id === me),
    /** Everybody who can be mentioned, Zac included. */
    everybody: useMemo(() => (workspace ? everybodyIn(workspace) : []), [workspace]),
    names: useMemo(() => namesIn(workspace, me ?? ""), [workspace, me]),
    channels,
    /** Null for the DM with Zac. */
    channel,
    place,
    messages,
    replies,
    repliesTo: (ts: string): readonly Message[] => replies.get(ts) ?? NONE,
    root: messages.find(({ ts }) => ts === thread),
  };
}
