// Licenses, numbers and extensions given to somebody.
import type { Act, ToolName } from "../../interpretation.ts";
import { areaCode } from "../questions/read-questions.ts";
import { act, ask, NOTHING, planOf, type Reading, saidOf } from "../reading.ts";
import { foldPlanWords } from "../words/plan-words.ts";
import { type Request, withPeople } from "./request.ts";
import {
  dryRun,
  extensionSaid,
  isAboutOtherThings,
  numberSaid,
  planSaid,
  plansSaid,
  siteSaid,
  wantsLicense,
  wantsNumber,
} from "./wanted.ts";

// "Kate → Unlimited", "Kate's plan: Unlimited", "Kate from metered to Unlimited"
const PLAN_BECOMES =
  /^PLAN (?:[:-] )+P\d|P\d+(?: 'S)?(?: PLANWORD)?(?: (?:-|=|to|from PLAN|on|onto|auf|sur|should|be))* (?:>|→|⇒|=|to|on|onto|auf) (?:the )?PLAN\b|\bP\d+(?: 'S)? PLANWORD (?:: )?PLAN\b|\bPLANWORD (?:for|of) P\d+ (?:: |= |to )*PLAN\b/u;

// Another plan, or a better one, and not which: "put Kate on the cheaper plan".
const OTHER_PLAN =
  /\b(?:different|another|other) \S*\b(?:PLANWORD|LICENSE)\b|\b(?:\p{Ll}+er|best|cheapest|premium|right|correct|wrong|same|old|previous|SAME) \S*\bPLANWORD\b/u;

// "The plan with international calls": which one that is, a person knows.
const DESCRIBED_PLAN =
  /\bthe (?:\p{Ll}+ )?PLANWORD (?:with|for|that|which|including|where) (?!P\d|PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|the NEWHIRE|ALL|PLACE)/u;

// One that somebody had before: which one that was is not said.
const OLD_NUMBER =
  /\b(?:old|previous|former|original|earlier|alte|alten|bisherige|fruhere|ancien|ancienne|vieux) (?:\S+ )?(?:PHONE )?NUMBER\b|\bNUMBER (?:back|zuruck|precedent|anterieur)\b/u;

// "A 212 instead of her current number": whether that one goes is not told plainly enough to take it.
const INSTEAD_OF_THEIRS =
  /\b(?:instead of|rather than|in place of|in lieu of|NOT|statt|anstelle|anstatt|au lieu de|a la place de|en lugar de|en vez de)(?: (?:von|de|du|her|PRONOUN|ONESELF|P\d+(?: 'S)?|the|der|die|seine\S*|current|present|existing|old|own|actuel|actual|PHONE|NOW))* (?:NUMBER|TEL|one(?: (?:that|PRONOUN|P\d+|currently|NOW|ONESELF|she's|he's|they've))* (?:HAVE|got|on|using))\b/u;

const THAT_NUMBER = /\b(?:that|this|SAME|dieselbe|dieser?|cette) (?:PHONE )?NUMBER\b/u;

// "What numbers are free? Give Kate one": what was spoken of last, where the words themselves name no thing.
const oneOf = ({ line, said }: Request): typeof said.thing =>
  /\b(?:GIVE|NEED|GET|HAVE)\b.*\b(?:one|eine[nr]?|une?)\b/u.test(line) &&
  !/\b(?:one|eine[nr]?|une?) (?:of|from|in|with|\p{Ll})/u.test(line) &&
  !wantsLicense(line) &&
  !wantsNumber(line) &&
  !/\bEXT\b|\bPLACE\b|\d{3}/u.test(line)
    ? said.thing
    : undefined;

const BESIDE_LICENSE =
  /\b(?:PHONE|LICENSE) (?:,? ?(?:\+|&|and|plus|with|und|mit|et|avec) (?:an? |eine |un )?)[2-9]\d\d(?= |$)/u;

// As they were said.
const inOrder = (number: readonly Act[], extension: readonly Act[], line: string): readonly Act[] =>
  /\bEXT\b.*\b(?:NUMBER|TEL|TOLLFREE)\b/u.test(line.replace(/\bEXT NUMBER\b/gu, "EXT"))
    ? [...extension, ...number]
    : [...number, ...extension];

/** A license, a number, an extension, or several of them for the same people. `license`: one is meant, whatever the words. */
export function giving(request: Request, more: { readonly license?: boolean } = {}): Reading {
  const { clause, line, people, said } = request;
  const extension = extensionSaid(line);
  const one = more.license ? undefined : oneOf(request);
  if (one === "EXT")
    return ask("which_extension", "Which extension?", {
      tool: "set_extension",
      input: { people: saidOf(people) },
    });
  if (one === "several")
    return ask("what", "A license, a number, or both?", {
      tool: "assign_license",
      input: { people: saidOf(people) },
    });
  const number =
    wantsNumber(line) ||
    one === "NUMBER" ||
    // "Phone + 415"
    (areaCode(clause) !== undefined && extension === undefined && BESIDE_LICENSE.test(line)) ||
    (areaCode(clause) !== undefined && !wantsLicense(line) && extension === undefined);
  // Which one it is, is said with its digits; who holds it, the card tells.
  if (/\bMAINLINE\b/u.test(line) && !/\bTEL\b/u.test(line))
    return ask("which_number", "The main line stays where it is. Which other number?", {
      tool: "assign_number",
      input: { people: saidOf(people) },
    });
  if (THAT_NUMBER.test(line) && !/\bTEL\b|\d{3}|\bPLACE\b/u.test(line))
    return ask("which_number", "Which number? Say it with its digits.", {
      tool: "assign_number",
      input: { people: saidOf(people) },
    });
  if (number && INSTEAD_OF_THEIRS.test(line))
    return ask("what", "Add another number beside the old one, or instead of it?", {
      tool: "assign_number",
      input: { people: saidOf(people), ...numberSaid(request) },
    });
  const back = clause.items.some((item) => item.is === "marks" && / zuruck$/u.test(item.folded));
  if ((OLD_NUMBER.test(line) || (back && wantsNumber(line))) && !/\bTEL\b/u.test(line))
    return ask("which_number", "Which number was it? Tell me, or look it up in the history.", {
      tool: "assign_number",
      input: { people: saidOf(people) },
    });
  if (/\b(?:SAME|same|like)\b.*\bas P\d/u.test(line) || plansSaid(clause) > 1)
    return ask("which_plan", "Which calling plan, for whom? One at a time is safest.", {
      tool: "assign_license",
    });
  // "Take Ana's number and give Lee": what was taken, most likely, and not a license.
  const taken = said.lastTool === "unassign_number";
  if (!more.license && taken && !wantsLicense(line) && !number && extension === undefined && said.giver)
    return ask("what", `The one that ${said.giver.said} had, or a new one?`, {
      tool: "transfer_phone",
      input: { people: saidOf(people) },
    });
  const owned = /P\d+ 'S (?:\S+ )?PLANWORD\b/u.test(line) && !/\b(?:LICENSE|PHONE)\b/u.test(line);
  // "Give her his number": two people are pointed at, and one of them is anybody.
  if (/\bGIVE PRONOUN PRONOUN (?:\S+ )?(?:NUMBER|LICENSE|PHONE|EXT)\b/u.test(line))
    return ask("which_user", "Whose is it, and who gets it? Name both.", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
    });
  if (planSaid(clause) === undefined && DESCRIBED_PLAN.test(line))
    return ask("which_plan", "Which calling plan is that? Say it as Zoom calls it.", {
      tool: "assign_license",
      input: { people: saidOf(people) },
    });
  if (OTHER_PLAN.test(line) || (owned && planSaid(clause) === undefined))
    return ask("which_plan", "Which calling plan?", {
      tool: "change_calling_plan",
      input: { people: saidOf(people) },
    });
  const license = more.license ?? (wantsLicense(line) || (!number && !/\bEXT\b/u.test(line)));
  const plan = planSaid(clause);
  const holds =
    people.length > 0 &&
    people.every(
      (person) => said.holders.some((one) => one.said === person.said) || (planOf(person) ?? null) !== null,
    );
  const instead =
    /\binstead\b|\brather than\b|\bno longer\b/u.test(line) ||
    people.some((person) => said.holders.some((one) => one.said === person.said));
  const replaced = /\bNEED\b|\bSET\b/u.test(line) || PLAN_BECOMES.test(line);
  // Who has another plan by now is to change it: nobody has two.
  const holdOthers =
    plan !== undefined &&
    people.length > 0 &&
    people.every((person) => {
      const held = planOf(person);
      return held !== null && held !== undefined && !foldPlanWords(held).includes(foldPlanWords(plan));
    });
  const switching =
    plan !== undefined &&
    (instead ||
      (holds && extension !== undefined) ||
      (holds && replaced && !/\bGIVE\b/u.test(line)) ||
      holdOthers);
  if (license && !wantsLicense(line) && (/\bNOT\b/u.test(line) || isAboutOtherThings(line))) return NOTHING;
  if (people.length === 1 && /\b(?:from|off) P\d/u.test(line))
    return ask("what", "Take it from them, or give it to them?", { tool: "assign_license" });
  // "Assign 0150 to Ana": four digits may be the ending of a number, or an extension.
  const digits = /^\S*\bGIVE\b (?:P\d+ )?(?:the )?(\d{4,6})\b/u.exec(line)?.[1];
  if (digits !== undefined && !wantsLicense(line) && !number && !/\bEXT\b/u.test(line)) {
    const [ending, ...others] = said.vocabulary.numbers.filter((one) => one.endsWith(digits));
    if (ending === undefined || others.length > 0)
      return ask("what", `Is ${digits} an extension, or the end of a number?`, {
        tool: "assign_number",
        input: { people: saidOf(people) },
      });
    return withPeople(request, "assign_number", people, (names) => [
      act("assign_number", { people: names, number: ending }),
    ]);
  }
  const first: ToolName = license
    ? switching
      ? "change_calling_plan"
      : "assign_license"
    : number
      ? "assign_number"
      : "set_extension";
  if (!license && !number && extension === undefined) {
    if (!/\bEXT\b/u.test(line)) return NOTHING;
    return ask("which_extension", "Which extension?", {
      tool: "set_extension",
      input: { people: saidOf(people) },
    });
  }
  return withPeople(request, first, people, (names) => [
    ...(license
      ? [
          act(first, {
            people: names,
            ...(plan === undefined ? {} : { callingPlan: plan }),
            ...siteSaid(clause, number),
            ...dryRun(line),
          }),
        ]
      : []),
    ...inOrder(
      number
        ? [
            act("assign_number", {
              people: names,
              ...(one === "NUMBER" ? said.numberFrom : {}),
              ...numberSaid(request),
              ...dryRun(line),
            }),
          ]
        : [],
      extension === undefined ? [] : [act("set_extension", { people: names, extension, ...dryRun(line) })],
      line,
    ),
  ]);
}
