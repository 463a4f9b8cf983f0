import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { extensionSet } from "../changes/extension/change.ts";
import { numberAssign } from "../changes/number/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { type Person, refOf } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import type { PlanRef } from "../domain/plan-ref.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, required } from "./fields.ts";
import { type ActivePerson, changeable, itemFor } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { seatsAfter } from "./seats-after.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";
import { takingItem, takingProblem } from "./taking.ts";

/** The two who are meant; or the answer, where they aren't two, or one can't get a phone. */
async function giverAndReceiver(
  asked: { readonly from: string; readonly to: string },
  context: ToolContext,
): Promise<{ readonly from: Person; readonly to: ActivePerson } | { readonly answer: Proposal }> {
  const giver = await findPeople([asked.from], context, { field: "from" });
  if ("answer" in giver) return giver;
  const receiver = await findPeople([asked.to], context, { field: "to" });
  if ("answer" in receiver) return receiver;
  const [from] = giver.people;
  const [to] = receiver.people;
  if (!from || !to)
    return {
      answer: blocked(
        problem(
          "nobody",
          "I need two people: who has the phone, and who gets it.",
          "`/zphone transfer @from @to`",
        ),
      ),
    };
  if (from.email === to.email)
    return {
      answer: blocked(
        problem("same-person", `${from.name} can't hand the phone to themselves.`, "Name two people."),
      ),
    };
  const standing = changeable(to);
  return "why" in standing ? { answer: blocked(standing.why) } : { from, to: standing.person };
}

/** What the receiver gets, once it was taken from the giver. An extension goes with the numbers it belongs to. */
function receivingItem(
  to: ActivePerson,
  theirs: Phone | undefined,
  given: { readonly phone: Phone; readonly plan: PlanRef; readonly numbers: Phone["numbers"] },
): ProposedItem {
  const { phone, plan, numbers } = given;
  const ref = refOf(to);
  const withExtension = numbers.length > 0 || phone.numbers.length === 0;
  return itemFor(
    to,
    theirs,
    [
      ...(theirs ? [] : [featureOn(ref)]),
      ...(basePlanOf(theirs?.plans ?? []) ? [] : [planAssign(ref, plan)]),
      ...(phone.extension && withExtension
        ? [extensionSet(ref, theirs?.extension ?? null, phone.extension)]
        : []),
      ...numbers.map((number) => numberAssign(ref, number)),
    ],
    { after: [0], putsBack: [0] },
  );
}

export const transferPhone = defineTool({
  name: "transfer_phone",
  command: "transfer",
  risk: "destructive",
  audience: "admins",
  description:
    "Move the phone from one person to another: calling plan, numbers and extension, as one operation. When the receiver can't be served, the giver gets everything back.",
  input: z.object({
    from: required("Who has it now", { position: 0, takes: ["person", "word"] }),
    to: required("Who gets it", { position: 1, takes: ["person", "word"] }),
    number: optional("“no” to leave the numbers free", { flag: "number" }),
  }),
  examples: ["transfer @bob @carol"],

  async propose(asked, context) {
    const both = await giverAndReceiver(asked, context);
    if ("answer" in both) return both.answer;
    const { from, to } = both;
    const phone = from.zoomId ? await context.zoom.phoneOf(from.zoomId) : undefined;
    const plan = basePlanOf(phone?.plans ?? []);
    if (!phone || !plan || from.zoomId === null)
      return blocked(
        problem(
          "no-license",
          `${from.name} has no Zoom phone to hand over.`,
          `Give ${to.name} one: \`/zphone assign ${to.email}\`.`,
        ),
      );
    const stuck = takingProblem(from, phone);
    if (stuck) return blocked(stuck);
    const theirs = await context.zoom.phoneOf(to.zoomId);
    const held = basePlanOf(theirs?.plans ?? []);
    const numbers = /^no/i.test(asked.number ?? "") ? [] : phone.numbers;
    const giving = await takingItem({ ...from, zoomId: from.zoomId }, phone, context);
    const receiving = receivingItem(to, theirs, { phone, plan, numbers });
    if (receiving.changes.length === 0)
      return blocked(
        problem(
          "nothing-to-move",
          `${to.name} has a license already, and ${from.name} has no number.`,
          "There is nothing to move.",
        ),
      );
    const items = [giving, receiving];
    const plans = await context.zoom.callingPlans();
    const pool = plans.find(({ type }) => type === plan.type);
    return changes({
      title: `Phone from ${from.name} to ${to.name}`,
      items,
      seats: pool ? [seatsAfter(pool, held ? 1 : 0)] : [],
      warnings: [
        "For a moment nobody answers these numbers.",
        ...(held && theirs?.extension && phone.extension
          ? [`${to.name}'s extension ${theirs.extension} is replaced by ${phone.extension}.`]
          : []),
      ],
      notes: [`If ${to.name} can't be served, ${from.name} gets everything back.`],
      needsSecond: secondPerson([from, to], context),
      siteNames: await siteNamesOf(items, context),
    });
  },
});
