// A CSV of people becomes one operation. Lists of Zoom's are read a few times, never a call for each row that only
// wants a license; what a row can't have is left out, with its line and the reason.
import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import { basePlanOf, type CallingPlan } from "../domain/license.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import { type Phone, shownOf } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import {
  answer,
  blocked,
  type Changes,
  changes,
  choose,
  noOp,
  type Proposal,
  type ProposedItem,
} from "../domain/proposal.ts";
import { checkOf } from "../roster/check-roster.ts";
import { readInWorker } from "../roster/read-in-worker.ts";
import type { Roster, RosterRow } from "../roster/roster.ts";
import { rosterReport } from "../roster/roster-report.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { giving } from "./giving.ts";
import { keptFile } from "./kept-file.ts";
import { aboutPerson, foldName, standingProblem } from "./people.ts";
import { choosePlan, seatProblem } from "./plans.ts";
import { secondPerson } from "./second-person.ts";
import { siteNamesOf } from "./site-names.ts";
import { seatsFreed, takingItem, takingProblem } from "./taking.ts";

const ACTIONS = ["assign", "remove", "offboard"] as const;
const input = z.object({
  file: z.string().min(1).max(100).describe("The dropped file"),
  action: z.enum(ACTIONS).nullable().default(null).describe("What to do with the people in it"),
  /** People for whom no seat is free are left out. */
  withinSeats: z.boolean().default(false).describe("Only as many as there are seats"),
  /** Not the whole file is known to Zoom, and that is right. */
  sure: z.boolean().default(false).describe("It is the right file"),
  dryRun: z.boolean().default(false).describe("Only check it"),
});

type Left = Changes["left"][number];
interface Known {
  readonly row: RosterRow;
  readonly person: Person;
  readonly phone: Phone | undefined;
}

const leftOf = (row: RosterRow, why: Problem): Left => ({
  who: row.name ? `${row.name} (${row.email})` : row.email,
  why,
  line: row.line,
});

/** True when no word of one name is in the other: then the address is probably somebody else's. */
function otherName(row: RosterRow, person: Person): boolean {
  if (row.name === null) return false;
  const words = new Set(foldName(person.name).split(" "));
  return !foldName(row.name)
    .split(" ")
    .some((word) => words.has(word));
}

/** Everybody of the file who is in Zoom, from two lists. */
async function resolve(roster: Roster, { zoom }: ToolContext) {
  const [people, phones] = await Promise.all([zoom.people(), zoom.phones()]);
  const byEmail = new Map(people.map((person) => [String(person.email), person]));
  const phoneOf = new Map(phones.map((phone) => [phone.email.toLowerCase(), phone]));
  const known: Known[] = [];
  const left: Left[] = roster.rejected.map(({ line, problem: what, suggestion, reason }) => ({
    who: `line ${line}`,
    why: problem(reason.toLowerCase().replaceAll("_", "-"), what, suggestion),
    line,
  }));
  let missing = 0;
  for (const row of roster.rows) {
    const person = byEmail.get(row.email);
    if (!person) {
      missing += 1;
      left.push(
        leftOf(row, problem("not-in-zoom", "Not in Zoom.", "Invite them in Zoom, then drop the file again.")),
      );
    } else if (otherName(row, person))
      left.push(
        leftOf(
          row,
          problem(
            "other-name",
            `In Zoom this address is ${person.name}'s.`,
            "Correct the name or the address.",
          ),
        ),
      );
    else known.push({ row, person, phone: phoneOf.get(row.email) });
  }
  return { known, left, missing };
}

const problemIn = (proposal: Proposal): Problem =>
  proposal.outcome === "blocked"
    ? proposal.problem
    : problem(
        "unclear",
        proposal.outcome === "choose" ? proposal.question : "That can't be given.",
        "Say it exactly in the file.",
      );

async function assigning(
  { known, left: before }: Awaited<ReturnType<typeof resolve>>,
  withinSeats: boolean,
  context: ToolContext,
): Promise<Proposal> {
  const plans = await context.zoom.callingPlans();
  const left = [...before];
  const items: ProposedItem[] = [];
  const warnings = new Set<string>();
  const fine: string[] = [];
  const needed = new Map<CallingPlan, number>();
  const scarce = new Map<CallingPlan, number>();
  for (const { row, person, phone } of known) {
    const standing = standingProblem(person);
    if (standing || !canBeChanged(person)) {
      left.push(leftOf(row, standing ?? problem("inactive", "Not active in Zoom.", "Activate them first.")));
      continue;
    }
    const site = row.siteName ?? row.siteCode;
    const chosen = choosePlan(row.plan ? String(row.plan.type) : null, {
      plans,
      policy: context.policy,
      site,
    });
    if ("answer" in chosen) {
      left.push(leftOf(row, problemIn(chosen.answer)));
      continue;
    }
    const { plan } = chosen;
    const held = basePlanOf(phone?.plans ?? []);
    if (held && row.plan !== null && held.type !== plan.type) {
      left.push(
        leftOf(
          row,
          problem("other-plan", `Has ${held.name}.`, `Move them with \`/zphone change ${row.email}\`.`),
        ),
      );
      continue;
    }
    const ref = refOf(person);
    const number =
      row.number === null ? null : { number: row.number, areaCode: null, city: null, site: null, type: null };
    const more = await giving(
      ref,
      phone,
      { site, template: null, extension: row.extension, number },
      context,
    );
    if ("answer" in more) {
      left.push(leftOf(row, problemIn(more.answer)));
      continue;
    }
    const wanted = [
      ...(phone ? [] : [featureOn(ref)]),
      ...(held ? [] : [planAssign(ref, plan)]),
      ...more.changes,
    ];
    if (wanted.length === 0) {
      fine.push(person.name);
      continue;
    }
    const taken = needed.get(plan) ?? 0;
    if (!held && taken >= plan.available) {
      scarce.set(plan, (scarce.get(plan) ?? 0) + 1);
      left.push(leftOf(row, seatProblem(plan, taken + 1)));
      continue;
    }
    if (!held) needed.set(plan, taken + 1);
    for (const warning of more.warnings) warnings.add(warning);
    items.push({
      person: ref,
      about: aboutPerson(person, phone),
      shown: shownOf(phone),
      changes: wanted,
      lost: [],
      line: row.line,
      after: [],
      putsBack: [],
    });
  }
  if (items.length === 0) return nothing(left, fine.length);
  if (scarce.size > 0 && !withinSeats)
    return choose(
      [...scarce]
        .map(([plan, more]) => `${plan.name}: ${more} more wanted than its ${plan.available} free seats.`)
        .join(" "),
      [
        {
          label: `Only those with a seat: ${items.length}`,
          detail: "the others are left out",
          input: { withinSeats: true },
        },
      ],
      "Or free seats with `/zphone remove`, and drop the file again.",
    );
  return changes({
    title:
      items.length === 1
        ? `Zoom phone for ${items[0]?.person.name}`
        : `Zoom phones for ${items.length} people`,
    items,
    risk: "reversible",
    seats: [...needed].map(([plan, count]) => ({
      type: plan.type,
      name: plan.name,
      before: plan.available,
      after: plan.available - count,
    })),
    warnings: [...warnings],
    notes: fine.length > 0 ? [`${fine.length} have what the file says already.`] : [],
    left,
    // A file is always looked at before it is done, even one of a single row.
    mistakable: true,
    needsSecond: await secondPerson(
      known.map(({ person }) => person),
      context,
    ),
    siteNames: await siteNamesOf(items, context),
  });
}

const AT_ONCE = 8;

async function removing(
  { known, left: before }: Awaited<ReturnType<typeof resolve>>,
  context: ToolContext,
): Promise<Proposal> {
  const left = [...before];
  const losing: { readonly person: Person; readonly phone: Phone; readonly line: number }[] = [];
  let none = 0;
  for (const { row, person, phone } of known) {
    if (!phone) none += 1;
    else {
      const why = takingProblem(person, phone);
      if (why || person.zoomId === null)
        left.push(leftOf(row, why ?? problem("no-id", "Has no Zoom id.", "Look in Zoom.")));
      else losing.push({ person, phone, line: row.line });
    }
  }
  const items: ProposedItem[] = [];
  for (let start = 0; start < losing.length; start += AT_ONCE)
    items.push(
      ...(await Promise.all(
        losing.slice(start, start + AT_ONCE).flatMap(({ person, phone, line }) =>
          person.zoomId === null
            ? []
            : [
                takingItem({ ...person, zoomId: person.zoomId }, phone, context).then((item) => ({
                  ...item,
                  line,
                })),
              ],
        ),
      )),
    );
  if (items.length === 0) return nothing(left, none);
  const phones = losing.map(({ phone }) => phone);
  const numbers = phones.flatMap((phone) => phone.numbers).length;
  return changes({
    title:
      items.length === 1
        ? `Take the phone from ${items[0]?.person.name}`
        : `Take the phones from ${items.length} people`,
    items,
    seats: await seatsFreed(phones, context),
    warnings: numbers > 0 ? [`Callers of ${numbers} numbers will hear that they are not in service.`] : [],
    notes: ["Stays: the Zoom accounts and meetings.", ...(none > 0 ? [`${none} have no Zoom phone.`] : [])],
    left,
    needsSecond: await secondPerson(
      losing.map(({ person }) => person),
      context,
      items.length,
    ),
    siteNames: await siteNamesOf(items, context),
  });
}

function nothing(left: readonly Left[], fine: number): Proposal {
  const lines = left
    .slice(0, 10)
    .map(
      ({ who, why, line }) => `${line === null ? "" : `line ${line}, `}${who}: ${why.summary} ${why.next}`,
    );
  return noOp(
    [
      `Nothing to do from this file: ${fine} already fine, ${left.length} left out.`,
      ...lines,
      ...(left.length > 10 ? [`… and ${left.length - 10} more.`] : []),
    ].join("\n"),
  );
}

export const importRoster = defineTool({
  name: "import_roster",
  command: null,
  risk: "destructive",
  audience: "admins",
  description:
    "Do one thing for everybody in a CSV that was dropped: give licenses, with site, extension and number where the file says so, or take the phones away.",
  input,
  examples: [],

  async propose(asked, context) {
    const kept = await keptFile(asked.file, context.notes);
    if (!kept || kept.by !== context.actor.slackId)
      return blocked(problem("no-file", "I don't have this file of yours any more.", "Drop it again."));
    const plans = await context.zoom.callingPlans();
    const roster = await readInWorker(kept.bytes, {
      planNames: plans.map(({ type, name }) => ({ type, name })),
      region: context.policy.region,
      extensions: context.policy.extensions,
      needsLicense: asked.action === null || asked.action === "assign",
      fileName: kept.name,
    });
    const check = checkOf(roster);
    if (asked.dryRun)
      return answer({
        title: `Checked ${kept.name}`,
        lines: rosterReport(check).trim().split("\n").slice(0, 40),
      });
    if (asked.action === null && check.question !== null)
      return choose(check.question, [
        { label: "Take their phones away", detail: "", input: { action: "remove" } },
        { label: "Give them licenses", detail: "", input: { action: "assign" } },
      ]);
    if (roster.outcome === "file_error") return blocked(roster.problem);
    const resolved = await resolve(roster, context);
    if (!asked.sure && roster.rows.length > 3 && resolved.missing * 2 > roster.rows.length)
      return choose(
        `${resolved.missing} of ${roster.rows.length} people in ${kept.name} are not in Zoom. Is this the right file?`,
        [
          {
            label: "Yes, go on with the others",
            detail: `${resolved.known.length} people`,
            input: { sure: true },
          },
        ],
        "Otherwise drop the right one.",
      );
    return asked.action === "remove" || asked.action === "offboard"
      ? removing(resolved, context)
      : assigning(resolved, asked.withinSeats, context);
  },
});
