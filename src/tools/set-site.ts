import { z } from "zod";
import { type Person, refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type ProposedItem } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people, required } from "./fields.ts";
import { giving } from "./giving.ts";
import { changeable, itemFor, leftOut } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";

export const setSite = defineTool({
  name: "set_site",
  command: "site",
  also: ["move"],
  risk: "destructive",
  audience: "admins",
  description:
    "Move people who have a Zoom phone to another site. Changes the full extension, the emergency address and the policies.",
  input: z.object({
    people: people("Who moves"),
    site: required("The site they move to", { position: 1, takes: ["word"], flag: "site", is: "site" }),
    template: optional("Which of the site's settings templates", { flag: "template", is: "template" }),
  }),
  examples: ["site @bob Berlin", "site @bob Berlin --template Sales"],

  async propose(asked, context) {
    const found = await findPeople(asked.people, context);
    if ("answer" in found) return found.answer;
    const left = [...found.left];
    const items: ProposedItem[] = [];
    const moved: Person[] = [];
    const warnings = new Set<string>();
    const fine: string[] = [];
    for (const meant of found.people) {
      const standing = changeable(meant);
      if ("why" in standing) {
        left.push(leftOut(meant, standing.why));
        continue;
      }
      const { person } = standing;
      const phone = await context.zoom.phoneOf(person.zoomId);
      if (!phone) {
        const next = `Give one there: \`/zphone assign ${person.email} --site "${asked.site}"\`.`;
        left.push(leftOut(person, problem("no-license", `${person.name} has no Zoom phone yet.`, next)));
        continue;
      }
      const wish = await giving(
        refOf(person),
        phone,
        { site: asked.site, template: asked.template, extension: null, number: null },
        context,
      );
      if ("answer" in wish) return wish.answer;
      for (const warning of wish.warnings) warnings.add(warning);
      if (wish.changes.length === 0)
        fine.push(`${person.name} is at ${phone.site?.name} already. Nothing to do.`);
      else {
        items.push(itemFor(person, phone, wish.changes));
        moved.push(person);
      }
    }
    const [first] = items;
    if (!first)
      return fine.length > 0
        ? noOp(fine.join("\n"))
        : blocked(left[0]?.why ?? problem("nobody", "There is nobody to move.", "Say who."));
    // As Zoom spells it, whatever was typed.
    const move = first.changes.find((change) => change.kind === "site");
    const site = move?.kind === "site" ? move.after.name : asked.site;
    return changes({
      title: items.length === 1 ? `${first.person.name} to ${site}` : `${items.length} people to ${site}`,
      items,
      warnings: [...warnings],
      notes: fine,
      left,
      needsSecond: secondPerson(moved, context),
      siteNames: await siteNamesOf(items, context),
    });
  },
});
