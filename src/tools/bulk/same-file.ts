// The same list once more, whatever it is called and whoever drops it: told, so that nothing is asked for twice.
import { OperationId } from "../../domain/ids.ts";
import { isOpen, isStopping, isUnderWay, type Operation } from "../../domain/operation.ts";
import type { RosterSummary } from "../../domain/roster-summary.ts";
import { spellCount } from "../../domain/spell-count.ts";
import type { Notes } from "../../ports/notes.ts";
import type { ToolContext } from "../define-tool.ts";

const NOTE = "roster-content";
const MONTH_MS = 30 * 86_400_000;
type SameList = Pick<RosterSummary, "content" | "action">;
const keyOf = ({ content, action }: SameList) => `${content}:${action}`;

/** From now on the same list, for the same purpose, is known as this operation. */
export const rememberList = (list: SameList, id: OperationId, notes: Notes): Promise<void> =>
  notes.put(NOTE, keyOf(list), Number(id), { expiresInMs: MONTH_MS });

export interface SameFile {
  readonly operation: Operation;
  /** `waits`: for a click; `runs`: is being carried out; `done`: is over, and something was written. */
  readonly stands: "waits" | "runs" | "done";
  /** "is done since 3 minutes ago as #71 (31 of 33)". */
  readonly told: string;
}

/** "The same list was done 3 minutes ago as #71 (31 of 33)." */
export const tellSame = ({ stands, told }: SameFile): string =>
  `The same list ${stands === "done" ? "was" : "is"} ${told}.`;

/** That, on the card of the list as it is asked for once more: what is still to do, or which of the two is done. */
export const warnOfSame = (before: SameFile): string =>
  `${tellSame(before)} ${before.stands === "waits" ? "Whichever is confirmed first is done." : "This is what is left to do."}`;

const ago = (from: Date, to: Date): string => {
  const minutes = Math.round((to.getTime() - from.getTime()) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} ${minutes === 1 ? "minute" : "minutes"} ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} ${hours === 1 ? "hour" : "hours"} ago`;
  return `${Math.round(hours / 24)} days ago`;
};

/** What became of the same list before; null when it was never proposed, or nothing came of it. */
export async function sameFile(
  list: SameList,
  { notes, records, now }: ToolContext,
): Promise<SameFile | null> {
  const id = OperationId.safeParse(await notes.get(NOTE, keyOf(list)));
  const operation = id.success ? await records.get(id.data) : undefined;
  if (!operation) return null;
  const { state, requester } = operation;
  if (isOpen(state))
    return {
      operation,
      stands: "waits",
      told: `waiting as #${operation.id}, asked for by ${requester.name}`,
    };
  if (isStopping(operation)) return { operation, stands: "runs", told: `being stopped as #${operation.id}` };
  if (state === "scheduled" || isUnderWay(state))
    return { operation, stands: "runs", told: `being carried out as #${operation.id}` };
  if (!["applied", "partly-applied", "stopped"].includes(state)) return null;
  const counts = await records.counts(operation.id);
  const when = ago(operation.finishedAt ?? operation.createdAt, now);
  const count = `${spellCount(counts.applied + counts.unchanged)} of ${spellCount(operation.size)}`;
  return { operation, stands: "done", told: `done ${when} as #${operation.id} (${count})` };
}
