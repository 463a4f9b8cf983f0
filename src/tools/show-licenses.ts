import { z } from "zod";
import { basePlanOf, type CallingPlan, isBasePlan, plansNamed } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, type Offer } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional, yes } from "./fields.ts";
import { planOption } from "./plans.ts";

const DAY_MS = 86_400_000;
const count = (description: string, flag: string) => optional(description, { flag });

/** Why a seat may be wasted: facts from Zoom, never a guess. */
function wasted(person: Person, now: Date, days: number | null): string | null {
  if (person.status === "inactive") return "deactivated in Zoom";
  if (person.lastSignInAt === null) return "never signed in, as far as Zoom tells";
  const idle = Math.floor((now.getTime() - Date.parse(person.lastSignInAt)) / DAY_MS);
  return days !== null && idle >= days ? `last sign-in ${idle} days ago` : null;
}

export const showLicenses = defineTool({
  name: "show_licenses",
  command: "licenses",
  also: ["licences", "seats", "plans"],
  risk: "read",
  audience: "admins",
  description:
    "Show the seats of each calling plan: bought, taken, free; who holds them; who holds one without using it; whether enough are free for some more people.",
  input: z.object({
    callingPlan: optional("Only this calling plan", { flag: "plan", position: 0, takes: ["word"] }),
    site: optional("Only holders at this site", { flag: "site" }),
    holders: yes("List who holds the seats", { flag: "holders", words: { holders: true } }),
    inactiveDays: z.coerce
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("Holders who have not signed in for so many days"),
    needed: z.coerce
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("How many more people need a seat"),
    status: count("Only holders with this status: unused", "status"),
  }),
  examples: ["licenses", "licenses --plan Pro --holders"],

  async propose(asked, { zoom, now, policy }) {
    const [all, people, phones] = await Promise.all([zoom.callingPlans(), zoom.people(), zoom.phones()]);
    const wanted = asked.callingPlan === null ? all : plansNamed(asked.callingPlan, all);
    if (asked.callingPlan !== null && wanted.length === 0)
      return {
        outcome: "choose" as const,
        question: `No calling plan is called “${asked.callingPlan}”. Which one?`,
        options: all.map((plan) => planOption(plan, { callingPlan: String(plan.type) })),
        next: "",
      };
    const byEmail = new Map(people.map((person) => [person.email as string, person]));
    const site = asked.site?.toLowerCase() ?? null;
    const holds = (phone: Phone) =>
      wanted.some(({ type }) => phone.plans.some((plan) => plan.type === type)) &&
      (site === null || (phone.site?.name ?? "").toLowerCase().includes(site));
    const holders = phones.filter(holds);
    const unused = holders.flatMap((phone) => {
      const person = byEmail.get(phone.email.toLowerCase());
      const why = person ? wasted(person, now, asked.inactiveDays) : null;
      return why ? [{ phone, why }] : [];
    });
    const asksUnused = asked.inactiveDays !== null || asked.status !== null;
    const seats = (plan: CallingPlan): readonly string[] => [
      plan.name,
      String(plan.available),
      String(plan.assigned),
      String(plan.subscribed),
    ];
    const free = wanted.filter(isBasePlan).reduce((sum, { available }) => sum + available, 0);
    const low = wanted.filter(
      (plan) => isBasePlan(plan) && plan.available <= policy.limits.lowSeats && plan.subscribed > 0,
    );
    const lines = [
      ...(asked.needed === null
        ? []
        : [
            free >= asked.needed
              ? `Yes: ${free} ${free === 1 ? "seat is" : "seats are"} free, ${asked.needed} needed.`
              : `Not enough: ${free} free, ${asked.needed} needed. ${asked.needed - free} more to buy, or to free.`,
          ]),
      ...low.map(({ name, available }) =>
        available === 0 ? `${name} is full.` : `${name}: only ${available} left.`,
      ),
      ...(asksUnused
        ? [
            unused.length === 0
              ? "Nobody holds a seat without using it."
              : `${unused.length} of ${holders.length} holders may not need it. Zoom tells the last sign-in, not the last call.`,
          ]
        : unused.length > 0
          ? [
              `${unused.length} ${unused.length === 1 ? "seat is" : "seats are"} held by people who are deactivated or never signed in: \`/zphone licenses --status unused\`.`,
            ]
          : []),
    ];
    if (all.length === 0)
      return blocked(
        problem(
          "no-plans",
          "This Zoom account has no calling plan.",
          "Buy one in Zoom: Plans and Billing › Plan Management.",
        ),
      );
    const offers: Offer[] = unused.slice(0, 2).map(({ phone }) => ({
      label: `Offboard ${phone.name}`,
      tool: "offboard_person",
      input: { people: [phone.email] },
    }));
    const data = {
      plans: wanted,
      holders: asked.holders
        ? holders.map(({ email, name, plans }) => ({ email, name, plan: basePlanOf(plans)?.name ?? null }))
        : undefined,
      unused: unused.map(({ phone, why }) => ({ email: phone.email, why })),
    };
    if (asksUnused && unused.length > 0)
      return answer({
        title: "Seats that may be free to take",
        lines,
        table: {
          columns: ["Who", "E-mail", "Plan", "Why"],
          rows: unused
            .slice(0, 99)
            .map(({ phone, why }) => [phone.name, phone.email, basePlanOf(phone.plans)?.name ?? "", why]),
        },
        offers,
        data,
      });
    if (asked.holders)
      return answer({
        title: `Who holds ${asked.callingPlan === null ? "a license" : (wanted[0]?.name ?? "")}`,
        lines: [...lines, ...(holders.length > 99 ? [`The first 99 of ${holders.length}.`] : [])],
        table: {
          columns: ["Who", "E-mail", "Plan", "Site"],
          rows: holders
            .slice(0, 99)
            .map((phone) => [
              phone.name,
              phone.email,
              basePlanOf(phone.plans)?.name ?? "",
              phone.site?.name ?? "",
            ]),
        },
        data,
      });
    return answer({
      title: "Zoom Phone licenses",
      lines,
      table: { columns: ["Calling plan", "Free", "Taken", "Bought"], rows: wanted.map(seats) },
      data,
    });
  },
});
