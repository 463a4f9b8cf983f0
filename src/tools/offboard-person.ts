import { z } from "zod";
import { numberAssign } from "../changes/number/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { momentSaid, spellMoment } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, people, yes } from "./fields.ts";
import { itemFor, leftOut, nothingFor } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";
import { seatsFreed, takingItem, takingProblem } from "./taking.ts";

type Answered = { readonly answer: Proposal };
interface Heir {
  readonly person: Person & { readonly zoomId: NonNullable<Person["zoomId"]> };
  readonly phone: Phone;
}

/** When it is to be done; null is at once. */
function dueOn(when: string, { now, actor }: ToolContext): Date | null | Answered {
  const due = momentSaid(when, now, actor.timeZone);
  if (due === undefined)
    return {
      answer: blocked(
        problem(
          "bad-date",
          `I don't understand the date “${when}”.`,
          "Say a day such as Friday, 1 December or 2026-12-01.",
        ),
        { field: "when" },
      ),
    };
  if (due && due.getTime() < now.getTime() - 60_000)
    return {
      answer: blocked(
        problem(
          "past-date",
          `${spellMoment(due, actor.timeZone)} is over.`,
          "Say a day to come, or leave it out for now.",
        ),
        { field: "when" },
      ),
    };
  return due;
}

/** Who gets number and calls; null where nobody was named. What Zoom can't do is said, not half done. */
async function heirOf(
  {
    numberTo,
    forwardTo,
    keepNumber,
  }: { numberTo: string | null; forwardTo: string | null; keepNumber: boolean },
  leaving: readonly Person[],
  context: ToolContext,
): Promise<Heir | null | Answered> {
  const said = numberTo ?? forwardTo;
  const field = numberTo === null ? "forwardTo" : "numberTo";
  const refused = (...words: Parameters<typeof problem>): Answered => ({
    answer: blocked(problem(...words), { field }),
  });
  if (said === null) return null;
  if (keepNumber)
    return refused(
      "kept-or-given",
      "The number can be kept free or go to somebody, not both.",
      "Leave out one of the two.",
    );
  if (/^\+?[\d() .-]{7,}$/.test(said))
    return refused(
      "no-forwarding",
      "I can't forward calls to an outside number.",
      "Name somebody here who gets the number, or set forwarding in Zoom for a common area that holds it.",
    );
  const found = await findPeople([said], context, { field });
  if ("answer" in found) return found;
  const [person] = found.people;
  if (numberTo !== null && forwardTo !== null) {
    const other = await findPeople([forwardTo], context, { field: "forwardTo" });
    if ("answer" in other) return other;
    if (other.people[0]?.email !== person?.email)
      return refused(
        "one-heir",
        "Calls go to whoever has the number: it can't be one person's and ring at another's.",
        "Name one person for both.",
      );
  }
  if (leaving.some(({ email }) => email === person?.email))
    return refused("same-person", "The number can't go to a person who leaves.", "Name somebody who stays.");
  const phone = person?.zoomId ? await context.zoom.phoneOf(person.zoomId) : undefined;
  if (person && canBeChanged(person) && phone && basePlanOf(phone.plans)) return { person, phone };
  return {
    answer: blocked(
      problem(
        "heir-without-phone",
        `${person?.name ?? said} has no Zoom phone, so no number can go there.`,
        "`/zphone transfer` hands over license and number together.",
      ),
      {
        offer:
          leaving.length === 1
            ? {
                label: "Transfer all of it",
                tool: "transfer_phone",
                input: { from: leaving[0]?.email ?? "", to: person?.email ?? said },
              }
            : undefined,
        field,
      },
    ),
  };
}

/** The item by which the heir gets all the numbers: after those who had them have lost them. */
const inheriting = ({ person, phone }: Heir, phones: readonly Phone[]): ProposedItem =>
  itemFor(
    person,
    phone,
    phones.flatMap(({ numbers }) => numbers.map((number) => numberAssign(refOf(person), number))),
    { after: phones.flatMap(({ numbers }, position) => (numbers.length > 0 ? [position] : [])) },
  );

export const offboardPerson = defineTool({
  name: "offboard_person",
  command: "offboard",
  also: ["leaver"],
  risk: "destructive",
  audience: "admins",
  description:
    "Take the phone from somebody who leaves, now or on a date, and hand the number to somebody who stays, so that callers still reach a person.",
  input: z.object({
    people: people("Who leaves"),
    numberTo: optional("Who gets the number, and with it the calls", {
      flag: "to",
    }),
    forwardTo: optional("Who gets the calls; the same as who gets the number", { flag: "forward" }),
    keepNumber: yes("Keep the number free for later use", { flag: "keep-number" }),
    when: optional("On which day; at once if not said", { flag: "on", is: "day" }),
  }),
  examples: ["offboard @bob", "offboard @bob --to @carol --on Friday"],

  async propose(asked, context) {
    const { zoom, actor } = context;
    const found = await findPeople(asked.people, context);
    if ("answer" in found) return found.answer;
    const due = asked.when === null ? null : dueOn(asked.when, context);
    if (due && "answer" in due) return due.answer;
    const heir = await heirOf(asked, found.people, context);
    if (heir && "answer" in heir) return heir.answer;

    const left = [...found.left];
    const none: string[] = [];
    const leaving: Person[] = [];
    const phones: Phone[] = [];
    const items: ProposedItem[] = [];
    for (const person of found.people) {
      const phone = person.zoomId ? await zoom.phoneOf(person.zoomId) : undefined;
      if (!phone || person.zoomId === null) {
        none.push(`${person.name} has no Zoom phone. Nothing to do.`);
        continue;
      }
      const stuck = takingProblem(person, phone);
      if (stuck) {
        left.push(leftOut(person, stuck));
        continue;
      }
      items.push(await takingItem({ ...person, zoomId: person.zoomId }, phone, context));
      leaving.push(person);
      phones.push(phone);
    }
    const [first] = leaving;
    if (!first) return nothingFor(none, left);

    const names = leaving.length === 1 ? first.name : `${leaving.length} people`;
    const numbers = phones.flatMap((phone) => phone.numbers);
    const several = numbers.length > 1;
    const notes = ["Stays: the Zoom account and meetings.", ...none];
    if (heir && numbers.length === 0) notes.push(`${names} had no number to hand to ${heir.person.name}.`);
    if (heir && numbers.length > 0) {
      items.push(inheriting(heir, phones));
      const whose = leaving.length === 1 ? `${first.name}'s` : "their";
      notes.push(`Callers of ${whose} ${several ? "numbers" : "number"} reach ${heir.person.name}.`);
    }
    if (asked.keepNumber && numbers.length > 0)
      notes.push("The number goes to the free ones: it is not lost, but Zoom has no way to reserve it.");
    const moment = due ? spellMoment(due, actor.timeZone) : null;
    return changes({
      title: moment ? `Offboard ${names} on ${moment}` : `Offboard ${names}`,
      items,
      seats: await seatsFreed(phones, context),
      warnings: [
        ...(moment
          ? [
              `Done on ${moment}; if anything about them has changed by then, nothing is done and you are told.`,
            ]
          : []),
        ...(heir === null && numbers.length > 0
          ? [
              `Callers will hear that ${several ? "the numbers are" : "the number is"} not in service. \`--to @somebody\` hands ${several ? "them" : "it"} on.`,
            ]
          : []),
      ],
      notes,
      left,
      needsSecond: secondPerson(leaving, context),
      dueAt: due?.toISOString() ?? null,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
