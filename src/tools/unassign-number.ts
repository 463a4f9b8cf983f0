import { z } from "zod";
import { numberUnassign } from "../changes/number/change.ts";
import { maskNumber, spellNumber } from "../domain/number.ts";
import { refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, choose, noOp } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { itemFor } from "./item-for.ts";
import { toE164 } from "./numbers.ts";
import { findOnly } from "./people.ts";
import { removeLicense } from "./remove-license.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";

export const unassignNumber = defineTool({
  name: "unassign_number",
  command: "unassign",
  risk: "destructive",
  audience: "admins",
  description:
    "Take a phone number away from the person who has it. The number goes back to the free ones; it is never deleted. The license stays.",
  input: z.object({
    people: people("Who has it now"),
    number: optional("Which number; needed when they have several", {
      position: 1,
      takes: ["phone", "digits"],
      flag: "number",
    }),
    what: optional("“number” when only the number is meant, “license” for everything", {
      words: {
        number: "number",
        phone: "number",
        license: "license",
        licence: "license",
        everything: "license",
      },
    }),
  }),
  examples: ["unassign @bob number", "unassign @bob +14155550123"],

  async propose(asked, context) {
    // The words said it all: then it is the removal, without asking what is meant.
    if (asked.what === "license")
      return removeLicense.propose({ people: asked.people, keepNumber: false, callingPlan: null }, context);
    const found = await findOnly(asked.people, context, {
      summary: "Numbers are taken from one person at a time.",
      next: "Ask once for each.",
    });
    if ("answer" in found) return found.answer;
    const { person } = found;
    const phone = person.zoomId ? await context.zoom.phoneOf(person.zoomId) : undefined;
    if (!phone || phone.numbers.length === 0) return noOp(`${person.name} has no number. Nothing to do.`);
    if (asked.what === null && asked.number === null)
      return choose(`What should ${person.name} lose?`, [
        {
          label: "Only the number",
          detail: phone.numbers.map(({ number }) => maskNumber(number)).join(", "),
          input: { what: "number" },
        },
        {
          label: "The whole license",
          detail: "number, plan and extension",
          tool: "remove_license",
          input: { people: [person.email] },
        },
      ]);
    const ending = asked.number !== null && /^\d{2,6}$/.test(asked.number) ? asked.number : null;
    const byEnding = phone.numbers.filter(({ number }) => ending !== null && number.endsWith(ending));
    const wanted =
      byEnding[0]?.number ?? (asked.number === null ? null : toE164(asked.number, context.policy.region));
    if (asked.number !== null && wanted === null)
      return blocked(
        problem(
          "bad-number",
          `“${asked.number}” is no number of ${person.name}'s.`,
          `They have ${phone.numbers.map(({ number }) => spellNumber(number)).join(", ")}.`,
        ),
        { field: "number" },
      );
    if (wanted === null && phone.numbers.length > 1)
      return choose(
        `${person.name} has ${phone.numbers.length} numbers. Which one?`,
        phone.numbers.map(({ number }) => ({
          label: spellNumber(number),
          detail: "",
          input: { number, what: "number" },
        })),
      );
    const held = phone.numbers.find(({ number }) => wanted === null || number === wanted);
    if (!held || person.zoomId === null)
      return blocked(
        problem(
          "not-their-number",
          `${spellNumber(wanted ?? "")} is not ${person.name}'s.`,
          `They have ${phone.numbers.map(({ number }) => spellNumber(number)).join(", ")}.`,
        ),
        { field: "number" },
      );
    const holder = { ...person, zoomId: person.zoomId };
    const items = [itemFor(holder, phone, [numberUnassign(refOf(holder), held)])];
    return changes({
      title: `Take ${maskNumber(held.number)} from ${person.name}`,
      items,
      warnings: ["Callers will hear that the number is not in service."],
      notes: [`Stays: license and extension${phone.extension ? ` ${phone.extension}` : ""}.`],
      needsSecond: secondPerson([person], context),
      siteNames: await siteNamesOf(items, context),
    });
  },
});
