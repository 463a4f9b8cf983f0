import { z } from "zod";
import { canBeChanged, type Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { changes, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people, yes } from "./fields.ts";
import { leftOut, nothingFor } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";
import { seatsFreed, takingItem, takingProblem } from "./taking.ts";

export const removeLicense = defineTool({
  name: "remove_license",
  command: "remove",
  also: ["revoke", "take", "deprovision"],
  risk: "destructive",
  audience: "admins",
  description:
    "Take the Zoom phone from people: number back to the free ones, calling plan off, phone switched off. Their Zoom account stays. Numbers are never deleted.",
  input: z.object({
    people: people("Who loses it"),
    keepNumber: yes("Keep the number free for later use", { flag: "keep-number" }),
    callingPlan: optional("Only if they have this plan, where one is named", { flag: "plan", is: "plan" }),
  }),
  examples: ["remove @bob", "remove @bob @carol --why “left the company”"],

  async propose(asked, context) {
    const found = await findPeople(asked.people, context);
    if ("answer" in found) return found.answer;
    const left = [...found.left];
    const items: ProposedItem[] = [];
    const phones: Phone[] = [];
    const losing: Person[] = [];
    const none: string[] = [];
    const read = await Promise.all(
      found.people.map(async (person) => ({
        person,
        phone: person.zoomId ? await context.zoom.phoneOf(person.zoomId) : undefined,
      })),
    );
    for (const { person, phone } of read) {
      if (!phone) none.push(`${person.name} has no Zoom phone. Nothing to do.`);
      else if (!canBeChanged(person) && person.status === "pending")
        left.push(
          leftOut(
            person,
            problem(
              "pending",
              `${person.name} has not accepted their Zoom invitation yet.`,
              "There is nothing to take.",
            ),
          ),
        );
      else {
        const why = takingProblem(person, phone);
        if (why || person.zoomId === null)
          left.push(
            leftOut(person, why ?? problem("no-id", `${person.name} has no Zoom id.`, "Look in Zoom.")),
          );
        else {
          items.push(await takingItem({ ...person, zoomId: person.zoomId }, phone, context));
          phones.push(phone);
          losing.push(person);
        }
      }
    }
    const [first] = items;
    if (!first) return nothingFor(none, left);
    const numbers = phones.flatMap((phone) => phone.numbers).length;
    return changes({
      title:
        items.length === 1
          ? `Take the phone from ${first.person.name}`
          : `Take the phones from ${spellCount(items.length)} people`,
      items,
      seats: await seatsFreed(phones, context),
      warnings: [
        ...(numbers > 0
          ? [
              `Callers of ${numbers === 1 ? "the number will hear that it is" : `${numbers} numbers will hear that they are`} not in service.`,
            ]
          : []),
      ],
      notes: [
        "Stays: the Zoom account and meetings.",
        ...(asked.keepNumber
          ? ["The number goes to the free ones: it is not lost, but Zoom has no way to reserve it."]
          : []),
        ...none,
      ],
      left,
      needsSecond: secondPerson(losing, context),
      siteNames: await siteNamesOf(items, context),
    });
  },
});
