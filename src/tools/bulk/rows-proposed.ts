import type { Changes, Proposal, ProposedItem } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import type { Left } from "../item-for.ts";

/** What the rows of a file come to: the items, who is left out, who is fine already, and what the card says of it. */
export interface RowsProposed {
  readonly items: readonly ProposedItem[];
  readonly left: readonly Left[];
  readonly fine: number;
  readonly card: Pick<Changes, "title"> & Partial<Omit<Changes, "items" | "left" | "roster" | "outcome">>;
}

/** What has to be asked about the rows first; `items`: those that could be done as they stand. */
export interface RowsAsked {
  readonly answer: Proposal;
  readonly items: readonly ProposedItem[];
}

/** "Zoom phone for Bob Lee", "Zoom phones for 12 people". */
export const titleFor = (items: readonly ProposedItem[], one: string, many: string): string =>
  items.length === 1 ? `${one} ${items[0]?.person.name}` : `${many} ${spellCount(items.length)} people`;
