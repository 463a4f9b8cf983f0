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
  return face === "slack" && channel !== null && (await isPrivate(channel)) ? { channel, thread } : null;
}
