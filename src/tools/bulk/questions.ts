// What a person is asked about a whole file before anything of it is proposed.
import { isBasePlan } from "../../domain/license.ts";
import { choose, type Option, type Proposal } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { spanLines } from "../../roster/pick/rows-wanted.ts";
import type { Roster } from "../../roster/roster.ts";
import { spellAgainst } from "../../roster/said-against.ts";
import { spellDay } from "../dates.ts";
import type { ToolContext } from "../define-tool.ts";
import { choosePlan, planOption } from "../plans.ts";
import { notThisFile } from "./not-this-file.ts";

/** Questions about a file that somebody has answered. */
export const QUESTIONS = ["leavers", "missing", "fine", "last-days", "against"] as const;
export type Question = (typeof QUESTIONS)[number];

interface About {
  readonly name: string;
  readonly key: string;
  readonly answered: readonly Question[];
}
const and = (answered: readonly Question[], one: Question) => ({ answered: [...answered, one] });

const everyoneOf = (count: number): string => (count === 2 ? "Both" : `All ${spellCount(count)}`);

/** It looks like a list of people who leave: giving them licenses would be the opposite of what is wanted. */
export const askAboutLeavers = (question: string, { key, answered }: About): Proposal =>
  choose(question, [
    {
      label: "Take their phones away",
      detail: "license, numbers and extension; shown first",
      input: { action: "remove", ...and(answered, "leavers") },
    },
    {
      label: "Give them licenses",
      detail: "shown first",
      input: { action: "assign", ...and(answered, "leavers") },
    },
    notThisFile(key),
  ]);

/** Some work on for a while, and would be cut off today. Undefined where nobody does. */
export function askAboutLastDays(
  { lastDays, rows, rejected }: Roster,
  { name, key, answered }: About,
  today: string,
): Proposal | undefined {
  const ahead = (lastDays?.days ?? []).filter(({ day }) => day > today);
  const [first] = ahead.toSorted((one, other) => one.day.localeCompare(other.day));
  if (!lastDays || !first) return undefined;
  const later = new Set(ahead.map(({ line }) => line));
  const all = [...rows, ...rejected].map(({ line }) => line);
  const over = all.filter((line) => !later.has(line));
  const alone = all.length === 1;
  const everyone = everyoneOf(all.length);
  const everybody = alone ? "The person" : `${everyone} people`;
  const who =
    over.length === 0 ? everybody : `${spellCount(ahead.length)} of ${spellCount(all.length)} people`;
  const earliest = ahead.every(({ day }) => day === first.day) ? "" : ", or later";
  return choose(
    `${who} in ${name} ${ahead.length === 1 ? "is" : "are"} still here: “${lastDays.column}” is after today (${spellDay(first.day)}${earliest}). Whose phones shall I take now?`,
    [
      ...(over.length > 0
        ? [
            {
              label: `Only the ${over.length === 1 ? "one who has" : `${spellCount(over.length)} who have`} left`,
              detail: "shown first",
              input: {
                only: [{ lines: spanLines(over), told: `those whose “${lastDays.column}” has come` }],
                ...and(answered, "last-days"),
              },
            },
          ]
        : []),
      {
        label: alone ? "Take it now" : `${everyone}, now`,
        detail: "shown first",
        input: and(answered, "last-days"),
      },
      notThisFile(key),
    ],
    "Nothing is done until you pick. Drop the list again on the day for those who are still here.",
  );
}

/** "leave or have left", "are to wait", or both. */
function whyAgainst(against: Roster["against"]): string {
  const says = new Set(against.map((one) => one.says));
  if (says.size === 2) return "leave, have left or are to wait";
  return says.has("leaves") ? "leave or have left" : "are to wait";
}

/** The file itself says of some that they leave, or are to wait. Undefined where it says so of nobody who would get anything. */
export function askAboutAgainst(
  { against, rows, rejected }: Roster,
  { name, key, answered }: About,
  today: string,
): Proposal | undefined {
  const fine = new Set(rows.map(({ line }) => line));
  const left = against.filter(({ line, day }) => fine.has(line) && (day === null || day <= today));
  if (left.length === 0) return undefined;
  const lines = new Set(left.map(({ line }) => line));
  const others = rows.length - left.length;
  // What is wrong with a row is told also where others are left out.
  const kept = [...rows, ...rejected].map(({ line }) => line).filter((line) => !lines.has(line));
  const everybody = rows.length === 1 ? "Give it all the same" : `${everyoneOf(rows.length)}, all the same`;
  return choose(
    `In ${name} ${spellAgainst(left).join(", and ")}. Who shall get what it gives?`,
    [
      ...(others > 0
        ? [
            {
              label: `Only the other${others === 1 ? " one" : ` ${spellCount(others)}`}`,
              detail: "shown first",
              input: {
                only: [{ lines: spanLines(kept), told: `all without those who ${whyAgainst(left)}` }],
                ...and(answered, "against"),
              },
            },
          ]
        : []),
      { label: everybody, detail: "shown first", input: and(answered, "against") },
      notThisFile(key),
    ],
    "Nothing is done until you pick.",
  );
}

/** Few of the people are known to Zoom. */
export const askAboutMissing = (
  missing: number,
  rows: number,
  known: number,
  { name, key, answered }: About,
): Proposal =>
  choose(`${missing} of ${rows} people in ${name} are not in Zoom. Is this the right file?`, [
    ...(known > 0
      ? [
          {
            label: "Yes, go on with the others",
            detail: `${known} ${known === 1 ? "person" : "people"}; shown first`,
            input: and(answered, "missing"),
          },
        ]
      : []),
    notThisFile(key),
  ]);

/** Nearly everybody has already what the file says. */
export const askAboutFine = (
  fine: number,
  rows: number,
  more: number,
  { name, key, answered }: About,
): Proposal =>
  choose(`${fine} of ${rows} people in ${name} have already what it says. Is this the right file?`, [
    {
      label: `Yes, show me the other ${more === 1 ? "one" : more}`,
      detail: "",
      input: and(answered, "fine"),
    },
    notThisFile(key),
  ]);

/** No License column: one answer for the whole file. */
export async function askWhatToGive(
  roster: Roster,
  { name, key }: About,
  onlyGiving: boolean,
  { zoom, policy }: ToolContext,
): Promise<Proposal> {
  const plans = (await zoom.callingPlans()).filter((plan) => isBasePlan(plan) && plan.subscribed > 0);
  const usual = choosePlan(null, { plans, policy, site: null });
  const first = "plan" in usual ? usual.plan.type : null;
  const give = plans
    .toSorted((one, other) => Number(other.type === first) - Number(one.type === first))
    .map((plan): Option => {
      const { label, detail } = planOption(plan, {});
      return {
        label: `Give ${label}`,
        detail,
        input: { action: "assign", callingPlan: String(plan.type) },
      };
    });
  const saysWhere = roster.rows.some((row) => row.siteName ?? row.siteCode ?? row.extension ?? row.number);
  const place: readonly Option[] =
    saysWhere && !onlyGiving
      ? [
          {
            label: "Only set site, extension and number",
            detail: "as the file says; plans stay",
            input: { action: "place" },
          },
        ]
      : [];
  // Where everybody has a phone, it is their site or extension that the file is about.
  const holders = new Set((await zoom.phones()).map(({ email }) => email.toLowerCase()));
  const haveAll = roster.rows.every(({ email }) => holders.has(email));
  const count = roster.rows.length;
  return choose(
    `${name} has no License column. What shall I do for ${count === 1 ? "this person" : `these ${spellCount(count)} people`}?`,
    [
      ...(haveAll ? [...place, ...give] : [...give, ...place]),
      ...(onlyGiving
        ? []
        : [{ label: "Take their phones away", detail: "shown first", input: { action: "remove" } }]),
      notThisFile(key),
    ],
    "What you pick counts for the whole file, and is shown before anything is done.",
  );
}
