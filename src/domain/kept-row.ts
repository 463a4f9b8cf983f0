// A row of a roster whose person is not there yet: what was confirmed for them, and stands until they appear.
import { z } from "zod";
import type { Actor } from "./actor.ts";
import type { Change } from "./change.ts";
import { E164, Email, type OperationId } from "./ids.ts";
import { PlanRef } from "./plan-ref.ts";

/** What the row gives: all of it was on the card, or in the file the card was made of. */
export const KeptWish = z.object({
  plan: PlanRef,
  site: z.string().nullable(),
  extension: z.string().nullable(),
  number: E164.nullable(),
});
export type KeptWish = z.infer<typeof KeptWish>;

/** A row that could be kept, as a proposal carries it. */
export const RowToKeep = z.object({
  line: z.number().int(),
  email: Email,
  name: z.string().nullable(),
  wish: KeptWish,
});
export type RowToKeep = z.infer<typeof RowToKeep>;

export interface KeptRow extends RowToKeep {
  readonly id: bigint;
  /** With which it was confirmed; null where nothing else of the file was to be done. */
  readonly operationId: OperationId | null;
  readonly requester: Actor;
  readonly file: string;
  readonly why: string | null;
  /** Rows that were found together; null before that. */
  readonly batch: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** How long a row is kept. */
export const KEPT_DAYS = 30;

/** More than any list has rows: all that are kept are looked at, and can be ended. */
export const MOST_KEPT = 100_000;

/** A change of giving, as far as a wish says it. */
function told(change: Change, extension: string | null): string {
  if (change.kind === "phone-feature") return change.after ? "phone" : "no phone";
  if (change.kind === "calling-plan")
    return change.before === null ? `plan ${change.after?.type}` : "another plan";
  if (change.kind === "site") return "site";
  // The site's code may stand before the extension of the file.
  if (change.kind === "extension")
    return `extension ${extension !== null && change.after.endsWith(extension) ? extension : change.after}`;
  return change.after === "held" ? `number ${change.number}` : "no number";
}

/**
 * True when these changes are no more and no less than the wish, for somebody who had nothing: then the confirm that was
 * given for the row still stands for them.
 */
export function isAsConfirmed(
  { plan, site, extension, number }: KeptWish,
  changes: readonly Change[],
): boolean {
  const wanted = [
    "phone",
    `plan ${plan.type}`,
    ...(site === null ? [] : ["site"]),
    ...(extension === null ? [] : [`extension ${extension}`]),
    ...(number === null ? [] : [`number ${number}`]),
  ];
  const given = changes.map((change) => told(change, extension));
  return given.toSorted().join() === wanted.toSorted().join();
}
