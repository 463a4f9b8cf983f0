import { noOp, type Proposal } from "../../domain/proposal.ts";
import type { Left } from "./known-people.ts";

/** A file that changes nobody: how many are fine already, and why the others get nothing. */
export function nothingToDo(left: readonly Left[], fine: number): Proposal {
  const lines = left
    .slice(0, 10)
    .map(
      ({ who, why, line }) => `${line === null ? "" : `line ${line}, `}${who}: ${why.summary} ${why.next}`,
    );
  return noOp(
    [
      `Nothing to do from this file: ${fine} already fine, ${left.length} left out.`,
      ...lines,
      ...(left.length > 10 ? [`… and ${left.length - 10} more.`] : []),
    ].join("\n"),
  );
}
