import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import { basePlanOf, type CallingPlan, isBasePlan, plansNamed, shortPlanName } from "../domain/license.ts";
import type { Phone, Site } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, choose, type Offer, type Proposal } from "../domain/proposal.ts";
import { wordTable } from "../domain/word-table.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, yes } from "./fields.ts";
import { type IdleHolder, idleAmong, offboardOffer, quietAmong } from "./idle-seats.ts";
import { planOption } from "./plans.ts";
import { LOOKED_BACK_DAYS, seatForecast } from "./seat-forecast.ts";
import { findSite } from "./site-said.ts";
import { slash } from "./slash.ts";
import { tellWithout } from "./without-license.ts";

const SHOWN = 99;
const IN_A_FILE = 10_000;
const STATUSES = wordTable<"unused" | "deactivated" | "never">({
  unused: "unused",
  idle: "unused",
  wasted: "unused",
  deactivated: "deactivated",
  inactive: "deactivated",
  never: "never",
  "never signed in": "never",
});

const count = (description: string, flag: string) =>
  z.coerce.number().int().positive().nullable().default(null).describe(description).register(slash, {
    flag,
    is: "count",
  });

/** What is low or full, and when it will be. */
async function outlook(
  plans: readonly CallingPlan[],
  { policy, snapshots, now }: ToolContext,
): Promise<readonly string[]> {
  const since = new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const past = await snapshots.list({ since });
  return plans.filter(isBasePlan).flatMap((plan) => {
    const isLow = plan.available <= policy.limits.lowSeats && plan.subscribed > 0;
    const forecast = seatForecast(plan, past, now);
    return [
      ...(isLow
        ? [plan.available === 0 ? `${plan.name} is full.` : `${plan.name}: only ${plan.available} left.`]
        : []),
      ...(forecast ? [forecast] : []),
    ];
  });
}

/** Whether so many more people fit, on the usual plan and on all together. */
function fits(needed: number, plans: readonly CallingPlan[], { policy }: ToolContext): string {
  const free = plans.reduce((sum, { available }) => sum + available, 0);
  const [usual] = policy.defaultCallingPlan === null ? [] : plansNamed(policy.defaultCallingPlan, plans);
  if (usual && plans.length > 1) {
    const short = needed - usual.available;
    if (short <= 0) return `Yes: ${usual.name} has ${usual.available} free, ${needed} needed.`;
    return free >= needed
      ? `Not on ${usual.name} alone (${usual.available} free, ${needed} needed); all plans together have ${free} free.`
      : `Not enough: ${free} free in all, ${needed} needed. ${needed - free} more to buy, or to free.`;
  }
  return free >= needed
    ? `Yes: ${free} ${free === 1 ? "seat is" : "seats are"} free, ${needed} needed.`
    : `Not enough: ${free} free, ${needed} needed. ${needed - free} more to buy, or to free.`;
}

/** What was looked at, for whichever way it is told. */
interface Seats {
  readonly plans: readonly CallingPlan[];
  /** Where one plan was named. */
  readonly plan: CallingPlan | null;
  readonly site: Site | null;
  readonly holders: readonly Phone[];
  /** Holders who make no use of theirs. */
  readonly idle: readonly IdleHolder[];
  /** A file of all instead of a list of some. */
  readonly file: string | null;
  /** Told before the rest: whether enough are free, what is low. */
  readonly first: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

const at = ({ site }: Seats): string => (site ? ` at ${site.name}` : "");
const most = ({ file }: Seats): number => (file === null ? SHOWN : IN_A_FILE);
const told = ({ email, name, plans }: Phone) => ({ email, name, plan: basePlanOf(plans)?.name ?? null });
const unused = ({ phone, why }: IdleHolder) => ({ email: phone.email, why });

/** Seats that may be free to take. `quiet`: whoever was looked for instead of the idle, and whether calls were looked at. */
function idleTold(seats: Seats, quiet: Awaited<ReturnType<typeof quietAmong>> | null): Proposal {
  const { holders, file, data } = seats;
  const listed = quiet?.quiet ?? seats.idle;
  const shown = most(seats);
  const offers: readonly Offer[] = listed.slice(0, 3).map(({ phone }) => offboardOffer(phone));
  const rows = listed
    .slice(0, shown)
    .map(({ phone, why }) => [phone.name, phone.email, basePlanOf(phone.plans)?.name ?? "", why]);
  return answer({
    title:
      listed.length === 0
        ? `Everybody${at(seats)} uses their seat`
        : `Seats that may be free to take${at(seats)}`,
    lines: [
      `${listed.length} of ${holders.length} ${holders.length === 1 ? "holder" : "holders"}.`,
      ...(quiet && !quiet.byCalls
        ? ["Many holders: told by the last sign-in, not by calls. `--plan` or `--site` narrows it."]
        : []),
      ...(listed.length > shown ? [`The first ${shown}.`] : []),
    ],
    table: rows.length === 0 ? null : { columns: ["Who", "E-mail", "Plan", "Why"], rows },
    file: listed.length === 0 ? null : file,
    offers,
    data: { ...data, unused: listed.map(unused) },
  });
}

const idleLine = ({ idle }: Seats): readonly string[] =>
  idle.length === 0
    ? []
    : [
        `${idle.length === 1 ? "1 seat is held by somebody who is deactivated or" : `${idle.length} seats are held by people who are deactivated or`} never signed in: \`/zphone licenses unused\`.`,
      ];

function holdersTold(seats: Seats): Proposal {
  const { plan, holders, file, first, data } = seats;
  const shown = most(seats);
  const rows = holders
    .slice(0, shown)
    .map(({ name, email, plans, site }) => [name, email, basePlanOf(plans)?.name ?? "", site?.name ?? ""]);
  return answer({
    title: `Who holds ${plan === null ? "a license" : shortPlanName(plan.name)}${at(seats)}`,
    lines: [
      `${holders.length} ${holders.length === 1 ? "person" : "people"}.`,
      ...first,
      ...idleLine(seats),
      ...(holders.length > shown ? [`The first ${shown} of ${holders.length}.`] : []),
    ],
    table: rows.length === 0 ? null : { columns: ["Who", "E-mail", "Plan", "Site"], rows },
    file: holders.length === 0 ? null : file,
    data,
  });
}

function plansTold(seats: Seats): Proposal {
  const { plans, site, holders, first, data } = seats;
  const heldHere = ({ type }: CallingPlan) =>
    holders.filter((phone) => phone.plans.some((plan) => plan.type === type)).length;
  return answer({
    title: `Zoom Phone licenses${at(seats)}`,
    lines: [
      ...first,
      ...(site ? ["Seats are bought for the whole account; “Here” counts the holders at this site."] : []),
      ...idleLine(seats),
    ],
    table: {
      columns: ["Calling plan", ...(site ? ["Here"] : []), "Free", "Taken", "Bought"],
      rows: plans.map((plan) => [
        plan.name,
        ...(site ? [String(heldHere(plan))] : []),
        String(plan.available),
        String(plan.assigned),
        String(plan.subscribed),
      ]),
    },
    data,
  });
}

export const showLicenses = defineTool({
  name: "show_licenses",
  command: "licenses",
  also: ["licences", "seats", "plans"],
  risk: "read",
  audience: "admins",
  description:
    "Show the seats of each calling plan: bought, taken, free; who holds them; who holds one without using it; who has none; whether enough are free for some more people.",
  input: z.object({
    callingPlan: optional("Only this calling plan", {
      flag: "plan",
      position: 0,
      takes: ["word"],
      is: "plan",
    }),
    site: optional("Only holders at this site", { flag: "site", is: "site" }),
    holders: yes("List who holds the seats", { flag: "holders", words: { holders: true } }),
    without: yes("List who has no license", { flag: "without", words: { without: true } }),
    inactiveDays: count("Holders without a call for so many days", "inactive"),
    needed: count("How many more people need a seat", "needed"),
    status: optional("Only holders with this status: unused, deactivated, or never (signed in)", {
      flag: "status",
      words: { unused: "unused", deactivated: "deactivated", never: "never" },
    }),
    format: optional("“csv” for a file of the holders", { flag: "format", words: { csv: "csv" } }),
  }),
  examples: [
    "licenses",
    "licenses --plan Pro --holders",
    "licenses --holders --format csv",
    "licenses --inactive 90",
    "licenses unused",
    "licenses without",
  ],

  async propose(asked, context) {
    const { zoom } = context;
    const all = await zoom.callingPlans();
    if (all.length === 0)
      return blocked(
        problem(
          "no-plans",
          "This Zoom account has no calling plan.",
          "Buy one in Zoom: Plans and Billing › Plan Management.",
        ),
      );
    const wanted = asked.callingPlan === null ? all : plansNamed(asked.callingPlan, all);
    if (wanted.length === 0)
      return choose(
        `No calling plan is called “${asked.callingPlan}”. Which one?`,
        all.map((plan) => planOption(plan, { callingPlan: String(plan.type) })),
      );
    const plan = asked.callingPlan === null ? null : (wanted[0] ?? null);
    if (asked.without) return tellWithout({ plan, site: asked.site }, context);
    const status = asked.status === null ? null : STATUSES[asked.status.trim().toLowerCase()];
    if (status === undefined)
      return blocked(
        problem(
          "no-such-status",
          `I can't tell holders that are “${asked.status}”.`,
          "Say unused, deactivated or never; `--inactive 90` lists those without a call for 90 days.",
        ),
        { field: "status" },
      );
    const site = asked.site === null ? null : await findSite(asked.site, context);
    if (site && "answer" in site) return site.answer;
    const format = asked.format?.toLowerCase() ?? null;
    if (format !== null && format !== "csv")
      return blocked(problem("no-such-format", `I can't write ${asked.format}.`, "Say `--format csv`."));
    const holders = (await zoom.phones()).filter(
      (phone) =>
        wanted.some(({ type }) => phone.plans.some((one) => one.type === type)) &&
        (site === null || phone.site?.id === site.id),
    );
    const idle = (await idleAmong(holders, context)).filter(
      ({ why }) =>
        status === null || status === "unused" || why.startsWith(status === "never" ? "never" : "deact"),
    );
    const seats: Seats = {
      plans: wanted,
      plan,
      site,
      holders,
      idle,
      file: format === "csv" ? "license-holders.csv" : null,
      first: [
        ...(asked.needed === null ? [] : [fits(asked.needed, wanted.filter(isBasePlan), context)]),
        ...(await outlook(wanted, context)),
      ],
      data: {
        plans: wanted,
        holders: asked.holders || site ? holders.map(told) : undefined,
        unused: idle.map(unused),
      },
    };
    if (asked.inactiveDays !== null)
      return idleTold(seats, await quietAmong(holders, asked.inactiveDays, context));
    if (status !== null) return idleTold(seats, null);
    return asked.holders || seats.file !== null ? holdersTold(seats) : plansTold(seats);
  },
});
