import { answer, noOp, type Offer, type Proposal } from "../../domain/proposal.ts";
import { spellLines } from "../../roster/faults.ts";
import type { Left } from "./known-people.ts";

/** Why rows are left out, by kind: how many, what is wrong, what to do, and the lines. */
export const leftByKind = (
  left: readonly Left[],
): readonly { readonly told: string; readonly count: number }[] =>
  [...Map.groupBy(left, ({ why }) => why.code).values()].map((group) => {
    const [first] = group;
    const lines = group.flatMap(({ line }) => (line === null ? [] : [line]));
    const said = group.length === 1 && first ? `${first.who}: ` : "";
    return {
      count: group.length,
      told: `${said}${first?.why.summary ?? ""} ${first?.why.next ?? ""}${lines.length > 0 ? ` (${spellLines(lines)})` : ""}`,
    };
  });

/** A file that changes nobody: how many are fine already, and why the others get nothing. */
export function nothingToDo(
  left: readonly Left[],
  fine: number,
  more: {
    readonly file: string;
    /** What is known of the same list before. */
    readonly before: string | null;
    readonly reading: readonly string[];
    readonly attached: { readonly name: string; readonly key: string } | null;
    readonly offers: readonly Offer[];
  },
): Proposal {
  const already = fine > 0 ? ` ${fine} ${fine === 1 ? "is" : "are"} already as it says.` : "";
  const title = `Nothing to do from ${more.file}.${already}${more.before ? ` It was ${more.before}.` : ""}`;
  if (left.length === 0 && more.reading.length === 0) return noOp(title);
  return answer({
    title,
    lines: [
      ...(left.length > 0 ? [`${left.length} left out:`] : []),
      ...leftByKind(left).map(({ count, told }) => `• ${count > 1 ? `${count}× ` : ""}${told}`),
      ...more.reading,
    ],
    attached: more.attached,
    offers: more.offers,
  });
}
