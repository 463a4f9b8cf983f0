import { z } from "zod";
import { numberAssign } from "../changes/number/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { canBeChanged, refOf } from "../domain/person.ts";
import { shownOf } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type ProposedItem } from "../domain/proposal.ts";
import { momentSaid, spellMoment } from "./dates.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { aboutPerson, findPeople, mistakableFor } from "./people.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";
import { seatsFreed, takingItem, takingProblem } from "./taking.ts";

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
    numberTo: optional("Who gets the number, and with it the calls", { flag: "to" }),
    forwardTo: optional("Who gets the calls; the same as who gets the number", { flag: "forward" }),
    when: optional("On which day; at once if not said", { flag: "on" }),
  }),
  examples: ["offboard @bob", "offboard @bob --to @carol --on Friday"],

  async propose(asked, context) {
    const { zoom, now, actor } = context;
    const found = await findPeople(asked.people, context);
    if ("answer" in found) return found.answer;
    const [person] = found.people;
    if (!person || found.people.length > 1)
      return blocked(
        problem(
          "one-each",
          "Leavers are handled one at a time.",
          "Ask once for each, or drop a CSV of leavers.",
        ),
      );
    const due = asked.when === null ? null : momentSaid(asked.when, now, actor.timeZone);
    if (due === undefined)
      return blocked(
        problem(
          "bad-date",
          `I don't understand the date “${asked.when}”.`,
          "Say a day such as Friday, 1 December or 2026-12-01.",
        ),
      );
    if (due && due.getTime() < now.getTime() - 60_000)
      return blocked(
        problem(
          "past-date",
          `${spellMoment(due, actor.timeZone)} is over.`,
          "Say a day to come, or leave it out for now.",
        ),
      );
    const phone = person.zoomId ? await zoom.phoneOf(person.zoomId) : undefined;
    if (!phone || person.zoomId === null) return noOp(`${person.name} has no Zoom phone. Nothing to do.`);
    const stuck = takingProblem(person, phone);
    if (stuck) return blocked(stuck);
    const leaving = await takingItem({ ...person, zoomId: person.zoomId }, phone, context);
    const items: ProposedItem[] = [leaving];
    const notes = ["Stays: the Zoom account and meetings."];
    const heir = asked.numberTo ?? asked.forwardTo;
    if (heir !== null) {
      const heirs = await findPeople([heir], context, { field: "numberTo" });
      if ("answer" in heirs) return heirs.answer;
      const [to] = heirs.people;
      const theirs = to?.zoomId ? await zoom.phoneOf(to.zoomId) : undefined;
      if (!to || !canBeChanged(to) || !theirs || !basePlanOf(theirs.plans))
        return blocked(
          problem(
            "heir-without-phone",
            `${to?.name ?? heir} has no Zoom phone, so no number can go there.`,
            `\`/zphone transfer\` hands over license and number together.`,
          ),
          {
            label: "Transfer all of it",
            tool: "transfer_phone",
            input: { from: person.email, to: to?.email ?? heir },
          },
        );
      if (to.email === person.email)
        return blocked(
          problem("same-person", "The number can't go to the person who leaves.", "Name somebody who stays."),
        );
      if (phone.numbers.length === 0) notes.push(`${person.name} has no number to hand to ${to.name}.`);
      else {
        items.push({
          person: refOf(to),
          about: aboutPerson(to, theirs),
          shown: shownOf(theirs),
          changes: phone.numbers.map((number) => numberAssign(refOf(to), number)),
          lost: [],
          line: null,
          after: [0],
          putsBack: [],
        });
        notes.push(
          `Callers of ${person.name}'s ${phone.numbers.length === 1 ? "number" : "numbers"} reach ${to.name}.`,
        );
      }
    }
    const others = await mistakableFor(person, context);
    return changes({
      title: due
        ? `Offboard ${person.name} on ${spellMoment(due, actor.timeZone)}`
        : `Offboard ${person.name}`,
      items,
      seats: await seatsFreed([phone], context),
      warnings: [
        ...(due
          ? [
              `Done on ${spellMoment(due, actor.timeZone)}; if anything about them has changed by then, nothing is done and you are told.`,
            ]
          : []),
        ...(others[0]
          ? [
              `There is also ${others
                .map(({ name, email }) => `${name} (${email})`)
                .slice(0, 3)
                .join(", ")}.`,
            ]
          : []),
        ...(heir === null && phone.numbers.length > 0
          ? ["Callers will hear that the number is not in service. `--to @somebody` hands it on."]
          : []),
      ],
      notes,
      mistakable: others.length > 0,
      needsSecond: await secondPerson([person], context, 1),
      dueAt: due?.toISOString() ?? null,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
