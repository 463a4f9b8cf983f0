// How every row of a file ended, as a file: rows that were done or not, were fine already, and were left out.
import { KEPT_DAYS } from "../../domain/kept-row.ts";
import type { Item, Operation } from "../../domain/operation.ts";
import { tellCause } from "../../operations/telling.ts";
import type { OperationStore } from "../../ports/operation-store.ts";
import { type RowResult, resultsCsv } from "../../roster/results-csv.ts";

/** Read in parts, so that others get their turn between two. */
const PART = 500;

/** `applied`: how it is called where it worked out. */
const resultOf = (item: Item, applied: string): RowResult => {
  const { line, person, state, result, problem } = item;
  return {
    line,
    person: person.email,
    outcome: state === "skipped" ? "not begun" : state === "applied" ? applied : state,
    extension: result?.extension ?? null,
    number: result?.numbers.join(" ") ?? null,
    why: problem ? `${tellCause(item)} ${problem.next}` : null,
  };
};

const withoutItem = (
  line: number | null,
  person: string,
  outcome: string,
  why: string | null,
): RowResult => ({
  line,
  person,
  outcome,
  extension: null,
  number: null,
  why,
});

/** "Gwen Stone (gwen@…)" is told on cards; the report has addresses alone, as for everybody else. */
const addressIn = (who: string): string => /\(([^()\s]+@[^()\s]+)\)$/.exec(who)?.[1] ?? who;

/** One line for each row of the file, in its order; of an undo, for each person of it. */
export async function resultsOf(
  { id, size, proposal, keeps, undoOf }: Operation,
  { store }: { readonly store: Pick<OperationStore, "items"> },
): Promise<string> {
  const kept = new Set(keeps ? proposal.keep.map(({ line }) => line) : []);
  const rows: RowResult[] = [
    ...proposal.left.map(({ who, why, line }) =>
      line !== null && kept.has(line)
        ? withoutItem(
            line,
            addressIn(who),
            "kept",
            `${why.summary} Done as soon as they are there, within ${KEPT_DAYS} days.`,
          )
        : // Who can't be made out is called by the line, which has its own column.
          withoutItem(
            line,
            who === `line ${line}` ? "" : addressIn(who),
            "left out",
            `${why.summary} ${why.next}`,
          ),
    ),
    ...(proposal.roster?.fineRows ?? []).map(({ line, who }) =>
      withoutItem(line, who, "already so", "Has what the file says."),
    ),
  ];
  for (let offset = 0; offset < size; offset += PART)
    for (const item of await store.items(id, { limit: PART, offset }))
      rows.push(resultOf(item, undoOf === null ? "applied" : "undone"));
  return resultsCsv(
    rows.toSorted((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER)),
  );
}
