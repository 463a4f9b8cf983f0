import { answer, noOp, type Offer, type Proposal } from "../../domain/proposal.ts";
import type { Left } from "../item-for.ts";
import { leftByKind, tellLeft } from "./left-by-kind.ts";

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
      ...leftByKind(left).map((kind) => `• ${tellLeft(kind)}`),
      ...more.reading,
    ],
    attached: more.attached,
    offers: more.offers,
  });
}
