// Rows of somebody who is waited for already, by an earlier file: told as that, and neither offered nor handed back again.
import { isDeepStrictEqual } from "node:util";
import type { KeptRow, RowToKeep } from "../../domain/kept-row.ts";
import { shortPlanName } from "../../domain/license.ts";
import { problem } from "../../domain/problem.ts";
import type { ToolContext } from "../define-tool.ts";
import type { Left } from "../item-for.ts";

const MOST = 2_000;
/** Of a row that is done as soon as its person appears: there is nothing to correct in it. */
export const KEPT = "kept";

/** What is new of the rows that could be kept; and those that are left out, with what is waited for already. */
export async function withoutKept(
  keepable: readonly RowToKeep[],
  left: readonly Left[],
  { kept }: Pick<ToolContext, "kept">,
): Promise<{ readonly keep: readonly RowToKeep[]; readonly left: readonly Left[] }> {
  if (keepable.length === 0) return { keep: [], left };
  const waiting = await waitedFor(kept);
  const known = new Map(
    keepable.flatMap((row) => {
      const before = waiting.get(row.email);
      return before ? [[row.line, whyNot(row, before)] as const] : [];
    }),
  );
  return {
    keep: keepable.filter(({ line }) => !known.has(line)),
    left: left.map((one) => ({
      ...one,
      why: (one.line === null ? undefined : known.get(one.line)) ?? one.why,
    })),
  };
}

/** How many of these rows nobody waits for yet. */
export async function notKept(
  rows: readonly Pick<RowToKeep, "email">[],
  { kept }: Pick<ToolContext, "kept">,
): Promise<number> {
  const waiting = await waitedFor(kept);
  return rows.filter(({ email }) => !waiting.has(email)).length;
}

const waitedFor = async (kept: ToolContext["kept"]): Promise<ReadonlyMap<string, KeptRow>> =>
  new Map((await kept.waiting({ limit: MOST })).map((row) => [row.email, row]));

const whyNot = (row: RowToKeep, { wish, file, requester }: KeptRow) =>
  isDeepStrictEqual(row.wish, wish)
    ? problem(
        KEPT,
        `Kept already from ${file}, by ${requester.name}: done as soon as they appear.`,
        "`/zphone pending` lists them.",
      )
    : problem(
        "kept-otherwise",
        `Kept already from ${file}, by ${requester.name}, for something else (${shortPlanName(wish.plan.name)}).`,
        `\`/zphone forget ${row.email}\` ends that; then drop the file again.`,
      );
