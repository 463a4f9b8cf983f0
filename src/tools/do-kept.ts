import { z } from "zod";
import type { KeptRow } from "../domain/kept-row.ts";
import { canBeChanged } from "../domain/person.ts";
import { changes, noOp } from "../domain/proposal.ts";
import { assignRows } from "./bulk/assign-rows.ts";
import { rowOf } from "./bulk/keepable-rows.ts";
import type { Known } from "./bulk/known-people.ts";
import { defineTool } from "./define-tool.ts";
import type { Left } from "./item-for.ts";
import { siteNamesOf } from "./site-names.ts";

/** Who it is about stands in front of it already, where it is one. */
const told = (left: readonly Left[]): readonly string[] =>
  left.map(({ who, why }) => `${left.length > 1 ? `${who}: ` : ""}${why.summary} ${why.next}`);

/** Whose seat is gone isn't kept any longer: what to say once there is one. */
const askAgain = (rows: readonly KeptRow[], left: readonly Left[]): readonly string[] => {
  const without = new Set(left.filter(({ why }) => why.code === "no-seats").map(({ line }) => line));
  const byPlan = Map.groupBy(
    rows.filter(({ line }) => without.has(line)),
    ({ wish }) => wish.plan.name,
  );
  return [...byPlan].map(
    ([plan, of]) =>
      `Once there is a seat: \`/zphone assign ${of.map(({ email }) => email).join(" ")} --plan "${plan}"\`.`,
  );
};

export const doKept = defineTool({
  name: "do_kept",
  command: null,
  risk: "reversible",
  audience: "admins",
  description:
    "Give what was kept for people who have appeared in Zoom since. Asked by the one who kept the rows.",
  input: z.object({ batch: z.string().min(1).max(100).describe("Rows that were found together") }),
  examples: [],

  async propose({ batch }, context) {
    const rows = (await context.kept.batch(batch)).filter(
      ({ requester }) => requester.slackId === context.actor.slackId,
    );
    const [first] = rows;
    if (!first) return noOp("Nothing is kept under that name any more.");
    const [people, phones] = await Promise.all([context.zoom.people(), context.zoom.phones()]);
    const known: Known[] = [];
    for (const kept of rows) {
      const listed = people.find(({ email }) => email === kept.email);
      // The list may be older than what Zoom has just told of them.
      const person = listed && canBeChanged(listed) ? listed : await context.zoom.findPerson(kept.email);
      const phone = phones.find((one) => one.email === kept.email);
      if (person) known.push({ row: rowOf(kept), person, phone });
    }
    const proposed = await assignRows(
      { known, left: [], absent: [], missing: 0 },
      { callingPlan: null, site: null, withinSeats: true, file: "" },
      context,
    );
    if ("answer" in proposed) return proposed.answer;
    const { items, left, card } = proposed;
    if (items.length === 0)
      return noOp(
        left.length > 0
          ? [...told(left), ...askAgain(rows, left)].join("\n")
          : "They have what was kept for them already.",
      );
    return changes({
      ...card,
      items,
      left,
      notes: [`Kept from ${first.file}; in Zoom now.`],
      siteNames: await siteNamesOf(items, context),
    });
  },
});
