import type { ProposedItem } from "../domain/proposal.ts";
import { fingerprint } from "./canonical.ts";

export interface Deed {
  readonly risk: "reversible" | "destructive";
  readonly items: readonly ProposedItem[];
  readonly needsSecond: string | null;
  readonly dueAt: string | null;
  readonly warnings: readonly string[];
}

/** What would be written, and to whom: equal where a proposal made anew says the same. Free seats around it may differ. */
export const deedOf = ({ risk, items, needsSecond, dueAt, warnings }: Deed): string =>
  fingerprint({ risk, items, needsSecond, dueAt, warnings });
