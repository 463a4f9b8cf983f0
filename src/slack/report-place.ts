import type { Operation } from "../domain/operation.ts";

/** A thread where the report of a list is read by nobody but those who may. */
export interface ReportPlace {
  readonly channel: string;
  readonly thread: string | null;
}

/** Where the list was asked for, when nobody else reads along there; null for the asker's messages with Zac. */
export async function reportPlace(
  { origin }: Pick<Operation, "origin">,
  isPrivate: (channel: string) => Promise<boolean>,
): Promise<ReportPlace | null> {
  const { face, channel, thread } = origin;
  if (face !== "slack" || channel === null) return null;
  // Dropped before others, the list was answered in the DM, and stands in no thread of it.
  if (thread === null && channel.startsWith("D")) return null;
  return (await isPrivate(channel)) ? { channel, thread } : null;
}
