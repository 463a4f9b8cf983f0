// Calling plans: the account's seats, and who holds one.
import { type Answer, created, invalid, noContent, ok, refused } from "../answers.ts";
import { commit, fieldsOf, isAnswer, noFields, type Operation, phoneUserWritten } from "../asked.ts";
import { planGiven, planSwapped, planTaken } from "../deeds.ts";
import type { PlanRecord } from "../records.ts";

const ADD_ONS = new Set([4000, 4010]);
/** Plans for numbers and common areas can't be given to people [assumed from what they are]. */
const isForPeople = (type: number) =>
  !new Set([1, 3, 4, 5, 6, 2000, 3040, 3098, 5000]).has(type) && !(type >= 300 && type <= 404);
const isBase = (type: number) => isForPeople(type) && !ADD_ONS.has(type);
const isBundle = (type: number) => type >= 40_000;

const shown = ({ type, name, subscribed, assigned, available }: PlanRecord) => ({
  type,
  name,
  subscribed,
  assigned,
  available,
});

const listCallingPlans: Operation = ({ account, asOf }) =>
  ok({ calling_plans: account.plans.all(asOf).map(shown) });

/** The older list, with the numbers beside it; switched off in December 2026 [documented]. */
const listPhonePlans: Operation = ({ account, asOf }) => {
  const numbers = account.numbers.all(asOf);
  const assigned = numbers.filter(({ holderId }) => holderId !== null).length;
  const available = numbers.length - assigned;
  return ok({
    calling_plans: account.plans.all(asOf).map(shown),
    phone_numbers: [{ name: "Phone numbers", subscribed: numbers.length, assigned, available }],
  });
};

/** No public text says how Zoom refuses when the seats are gone [assumed: a failed validation, 400/300]. */
const noSeats = (type: number): Answer =>
  invalid("calling_plans", `No available license for the calling plan: ${type}.`);

const assignCallingPlan: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const list = fieldsOf(asked.body)?.calling_plans;
  if (!Array.isArray(list) || list.length === 0) return noFields;
  const types = list.map((one: unknown) => Number(fieldsOf(one)?.type));
  for (const type of types) {
    const plan = asked.account.plans.get(String(type));
    if (!plan || !isForPeople(type)) return refused(400, 300, "Invalid field.");
    if (found.phone.plans.includes(type)) continue;
    if (isBase(type) && found.phone.plans.some(isBase))
      return invalid("calling_plans", "The user already has a calling plan. Unassign it first.");
    if (plan.available < 1) return noSeats(type);
  }
  let person = found;
  for (const type of types) {
    commit(asked, planGiven(asked.account, person, type), found.email, `plan ${type} given`);
    const again = phoneUserWritten(asked);
    if (isAnswer(again)) return again;
    person = again;
  }
  // Described as 200, seen live as 201 without body or content type [observed].
  return created();
};

const updateCallingPlan: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const body = fieldsOf(asked.body);
  if (!body) return noFields;
  const [from, to] = [Number(body.source_type), Number(body.target_type)];
  const target = asked.account.plans.get(String(to));
  if (!target || !isForPeople(to)) return refused(400, 300, "Invalid field.");
  const held = found.phone.plans;
  // The same switch again, after it took: counted, not refused. A repeated write must show in the ledger.
  const repeated = !held.includes(from) && held.includes(to);
  if (!held.includes(from) && !repeated)
    return refused(400, 404, "User did not subscribe to the source plan.");
  if (isBundle(from)) return fromBundle;
  if (!repeated && from !== to && target.available < 1) return noSeats(to);
  commit(asked, planSwapped(asked.account, found, from, to), found.email, `plan ${from} to ${to}`);
  return noContent;
};

/** A plan that comes with a bundle goes with the bundle [documented that it must; the words are assumed]. */
const fromBundle = refused(400, 400, "The calling plan is part of the user's Zoom Workplace bundle.");

const unassignCallingPlan: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const type = Number(asked.params.planType);
  if (!asked.account.plans.get(String(type))) return refused(400, 400, "Invalid field.");
  if (isBundle(type) && found.phone.plans.includes(type)) return fromBundle;
  commit(asked, planTaken(asked.account, found, type), found.email, `plan ${type} taken`);
  return noContent;
};

export const callingPlans = {
  listCallingPlans,
  listPhonePlans,
  assignCallingPlan,
  updateCallingPlan,
  unassignCallingPlan,
} satisfies Record<string, Operation>;
