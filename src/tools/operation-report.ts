// One operation in full, for whoever asks what happened: who, when and why, and each person before → after.
import { describeChange } from "../changes/descriptions.ts";
import { type Item, isStopping, type Operation } from "../domain/operation.ts";
import { answer, type Proposal } from "../domain/proposal.ts";
import { spellMoment } from "./dates.ts";

const SHOWN_PEOPLE = 50;

/** "waits for a second person", "scheduled for Friday, 27 November 2026, 18:00 (Europe/Berlin)": an operation's state in words. */
export function tellState({ state, dueAt, stopReason, finishedAt }: Operation, timeZone: string): string {
  if (state === "scheduled" && dueAt) return `scheduled for ${spellMoment(dueAt, timeZone)}`;
  const words: Readonly<Record<string, string>> = {
    proposed: "waits for Confirm",
    "awaiting-approval": "waits for a second person",
    confirmed: "under way",
    applying: "under way",
  };
  // Whoever was begun is brought to the end first.
  if (isStopping({ state, finishedAt })) return `stopping (${stopReason})`;
  // "cancelled by Dana" says all of it.
  if (stopReason?.startsWith(`${state} by `)) return stopReason;
  const reason = stopReason && ["paused", "stopped", "cancelled"].includes(state) ? ` (${stopReason})` : "";
  return `${words[state] ?? state.replace("-", " ")}${reason}`;
}

const changesOf = ({ changes }: Item): string =>
  changes
    .map((change) => {
      const { label, before, after } = describeChange(change);
      return `${label}: ${before} → ${after}`;
    })
    .join("; ");

/** What was proposed and what became of it. */
export function operationReport(
  operation: Operation,
  items: readonly Item[],
  { timeZone }: { readonly timeZone: string },
): Proposal {
  const { id, proposal, requester, confirmedBy, confirmedAt, finishedAt, undoOf, undoneBy, why } = operation;
  const fact = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const shown = items.slice(0, SHOWN_PEOPLE);
  return answer({
    title: `#${id} ${proposal.title}`,
    lines: [
      ...proposal.warnings,
      ...(operation.size > shown.length ? [`The first ${shown.length} of ${operation.size} people.`] : []),
    ],
    facts: [
      { label: "State", value: tellState(operation, timeZone) },
      { label: "Asked by", value: `${requester.name}, ${spellMoment(operation.createdAt, timeZone)}` },
      ...(confirmedBy && confirmedAt
        ? fact("Confirmed by", `${confirmedBy.name}, ${spellMoment(confirmedAt, timeZone)}`)
        : []),
      ...fact("Finished", finishedAt ? spellMoment(finishedAt, timeZone) : null),
      ...fact("Why", why),
      ...fact("Second person", operation.needsSecond),
      ...fact("Takes back", undoOf === null ? null : `#${undoOf}`),
      ...fact(
        operation.state === "undone" ? "Taken back by" : "Taken back in part by",
        undoneBy === null ? null : `#${undoneBy}`,
      ),
    ],
    table: {
      columns: ["Who", "What", "State"],
      rows: shown.map((item) => [
        `${item.person.name} (${item.person.email})`,
        changesOf(item),
        item.problem ? `${item.state}: ${item.problem.summary}` : item.state,
      ]),
    },
    numbers: shown.flatMap(({ changes, shown: { numbers } }) => [
      ...numbers,
      ...changes.flatMap((change) => describeChange(change).numbers),
    ]),
    data: { ...operation, items: shown },
  });
}
