// When seats don't suffice: how many there are, who holds one without using it, and everything that can be done about it.
import { type CallingPlan, isBasePlan, shortPlanName } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import { type Beside, blocked, choose, type Offer, type Option, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";
import { idleHolders, offboardOffer } from "./idle-seats.ts";
import { planOption, seatProblem } from "./plans.ts";

/** Who is short of what, and how it was asked, so that it can be asked again. */
export interface Short {
  readonly plan: CallingPlan;
  readonly plans: readonly CallingPlan[];
  readonly needed: number;
  /** The request that waits: what to propose again when enough seats are free. */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly title: string;
}

const seatsOf = (count: number): string => `${count} ${count === 1 ? "seat" : "seats"}`;

/** Words for whoever buys, ready to be copied. */
const orderOf = ({ plan, needed, title }: Short): string =>
  `Please buy ${seatsOf(needed - plan.available)} of “${plan.name}” (Zoom Phone) for us. We have ${plan.subscribed}, ${plan.assigned} are taken, and ${needed === 1 ? "one more is" : `${needed} are`} needed for: ${title}. In Zoom: Plans and Billing › Plan Management.`;

async function besideFor(short: Short, context: ToolContext): Promise<Beside> {
  const { plan, needed, tool, input, title } = short;
  const idle = await idleHolders(plan, context);
  return {
    lines:
      idle.length === 0
        ? ["None of them is held by somebody who is deactivated or never signed in."]
        : [
            idle.length === 1
              ? "One is held by somebody who may not need it:"
              : `${idle.length} are held by people who may not need them:`,
            ...idle.slice(0, 5).map(({ phone, why }) => `• ${phone.name} (${phone.email}): ${why}`),
            ...(idle.length > 5 ? ["`/zphone licenses --status unused` lists them all."] : []),
          ],
    copy: orderOf(short),
    offers: [
      {
        label: needed === 1 ? "Wait until one frees" : `Wait until ${needed} are free`,
        tool: "wait_for_seat",
        input: { tool, input, callingPlan: String(plan.type), needed, title },
      },
      ...idle.slice(0, 2).map(({ phone }) => offboardOffer(phone)),
    ],
  };
}

/** What can be done when a plan has too few seats. `options` come before the other plans that have enough. */
export async function shortOfSeats(
  short: Short,
  context: ToolContext,
  options: readonly Option[] = [],
): Promise<Proposal> {
  const { plan, plans, needed } = short;
  const others = plans.filter((one) => isBasePlan(one) && one.type !== plan.type && one.available >= needed);
  const told = seatProblem(plan, needed);
  const beside = await besideFor(short, context);
  const all = [
    ...options,
    ...others.map((one) => ({
      ...planOption(one, { callingPlan: String(one.type) }),
      ...(needed > 1 ? { label: `All, on ${shortPlanName(one.name)}` } : {}),
    })),
  ];
  if (all.length > 0)
    return choose(
      `${told.summary} ${options.length > 0 ? "What now?" : "Use another plan?"}`,
      all,
      told.next,
      beside,
    );
  const holders: Offer = {
    label: "Who holds the seats",
    tool: "show_licenses",
    input: { callingPlan: String(plan.type), holders: true },
  };
  const offers = beside.offers.length > 1 ? beside.offers : [...beside.offers, holders];
  return blocked(told, { field: "callingPlan", beside: { ...beside, offers } });
}

/** The first so many, or whoever is picked: what a few seats can still do for many people. */
export function fewerPeople(
  people: readonly Pick<Person, "name" | "email">[],
  plan: CallingPlan,
): readonly Option[] {
  if (plan.available === 0) return [];
  const callingPlan = String(plan.type);
  const emails = people.map(({ email }) => email);
  const first = people.slice(0, plan.available);
  return [
    {
      label: plan.available === 1 ? "Only the first" : `The first ${plan.available}`,
      detail: first.map(({ name }) => name).join(", "),
      input: { people: first.map(({ email }) => email), callingPlan },
    },
    {
      label: "Pick who waits",
      detail: "one at a time, until the seats suffice",
      input: {},
      menu: {
        question: `${plan.available} free ${plan.available === 1 ? "seat" : "seats"} for ${people.length} people. Who waits?`,
        options: people.slice(0, 50).map(({ name, email }) => ({
          label: name,
          detail: email,
          input: { people: emails.filter((one) => one !== email), callingPlan },
        })),
      },
    },
  ];
}
