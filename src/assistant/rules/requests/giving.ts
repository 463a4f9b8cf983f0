// Licenses, numbers and extensions given to somebody.
import type { Act, SaidInput, ToolName } from "../../interpretation.ts";
import { areaCode } from "../questions/number-filter.ts";
import { act, ask, NOTHING, planOf, type Reading, type Said, saidOf } from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";
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

/** What is wanted of license, number and extension. */
interface Wanted {
  /** What "one" stands for. */
  readonly one: Said["thing"];
  readonly extension: string | undefined;
  readonly number: boolean;
  readonly license: boolean;
  /** A license is meant, whatever the words. */
  readonly surely: boolean;
}

function wantedOf(request: Request, surely: boolean): Wanted {
  const { clause, line } = request;
  const extension = extensionSaid(line);
  const one = surely ? undefined : oneOf(request);
  const code = areaCode(clause) !== undefined && extension === undefined;
  const number =
    wantsNumber(line) ||
    one === "NUMBER" ||
    // "Phone + 415"
    (code && (BESIDE_LICENSE.test(line) || !wantsLicense(line)));
  const license = surely || wantsLicense(line) || (!number && !/\bEXT\b/u.test(line));
  return { one, extension, number, license, surely };
}

/** A license, a number, an extension, or several of them for the same people. `license`: one is meant, whatever the words. */
export function giving(request: Request, more: { readonly license?: boolean } = {}): Reading {
  const wanted = wantedOf(request, more.license ?? false);
  return (
    thingAsked(request, wanted) ??
    numberAsked(request, wanted) ??
    severalPlansAsked(request) ??
    whoseAsked(request, wanted) ??
    planAsked(request) ??
    notGiven(request, wanted) ??
    givenByDigits(request, wanted) ??
    givenTo(request, wanted)
  );
}

const about = (
  request: Request,
  [kind, question]: readonly [string, string],
  tool: ToolName,
  input: SaidInput = {},
): Reading => ask(kind, question, { tool, input: { people: saidOf(request.people), ...input } });
const EXTENSION_ASKED = ["which_extension", "Which extension?"] as const;

function thingAsked(request: Request, { one }: Wanted): Reading | undefined {
  if (one === "EXT") return about(request, EXTENSION_ASKED, "set_extension");
  if (one === "several") return about(request, ["what", "A license, a number, or both?"], "assign_license");
  return undefined;
}

function numberAsked(request: Request, { number }: Wanted): Reading | undefined {
  const { clause, line } = request;
  const tel = /\bTEL\b/u.test(line);
  const which = (question: string) => about(request, ["which_number", question], "assign_number");
  // Which one it is, is said with its digits; who holds it, the card tells.
  if (/\bMAINLINE\b/u.test(line) && !tel)
    return which("The main line stays where it is. Which other number?");
  if (THAT_NUMBER.test(line) && !/\bTEL\b|\d{3}|\bPLACE\b/u.test(line))
    return which("Which number? Say it with its digits.");
  if (number && INSTEAD_OF_THEIRS.test(line))
    return about(
      request,
      ["what", "Add another number beside the old one, or instead of it?"],
      "assign_number",
      numberSaid(request),
    );
  const back = clause.items.some((item) => item.is === "marks" && / zuruck$/u.test(item.folded));
  if ((OLD_NUMBER.test(line) || (back && wantsNumber(line))) && !tel)
    return which("Which number was it? Tell me, or look it up in the history.");
  return undefined;
}

const severalPlansAsked = ({ clause, line }: Request): Reading | undefined =>
  /\b(?:SAME|same|like)\b.*\bas P\d/u.test(line) || plansSaid(clause) > 1
    ? ask("which_plan", "Which calling plan, for whom? One at a time is safest.", { tool: "assign_license" })
    : undefined;

function whoseAsked(request: Request, { number, extension, surely }: Wanted): Reading | undefined {
  const { line, said } = request;
  // "Take Ana's number and give Lee": what was taken, most likely, and not a license.
  const taken = said.lastTool === "unassign_number";
  if (!surely && taken && !wantsLicense(line) && !number && extension === undefined && said.giver)
    return about(request, ["what", `The one that ${said.giver.said} had, or a new one?`], "transfer_phone");
  // "Give her his number": two people are pointed at, and one of them is anybody.
  if (/\bGIVE PRONOUN PRONOUN (?:\S+ )?(?:NUMBER|LICENSE|PHONE|EXT)\b/u.test(line))
    return ask("which_user", "Whose is it, and who gets it? Name both.", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
    });
  return undefined;
}

function planAsked(request: Request): Reading | undefined {
  const { clause, line } = request;
  const unsaid = planSaid(clause) === undefined;
  if (unsaid && DESCRIBED_PLAN.test(line))
    return about(
      request,
      ["which_plan", "Which calling plan is that? Say it as Zoom calls it."],
      "assign_license",
    );
  const owned = /P\d+ 'S (?:\S+ )?PLANWORD\b/u.test(line) && !/\b(?:LICENSE|PHONE)\b/u.test(line);
  if (OTHER_PLAN.test(line) || (owned && unsaid))
    return about(request, ["which_plan", "Which calling plan?"], "change_calling_plan");
  return undefined;
}

/** Nothing of ours is given, or it may be that something is taken. */
function notGiven({ line, people }: Request, { license }: Wanted): Reading | undefined {
  if (license && !wantsLicense(line) && (/\bNOT\b/u.test(line) || isAboutOtherThings(line))) return NOTHING;
  if (people.length === 1 && /\b(?:from|off) P\d/u.test(line))
    return ask("what", "Take it from them, or give it to them?", { tool: "assign_license" });
  return undefined;
}

// "Assign 0150 to Ana": four digits may be the ending of a number, or an extension.
function givenByDigits(request: Request, { number }: Wanted): Reading | undefined {
  const { line, people, said } = request;
  const digits = /^\S*\bGIVE\b (?:P\d+ )?(?:the )?(\d{4,6})\b/u.exec(line)?.[1];
  if (digits === undefined || wantsLicense(line) || number || /\bEXT\b/u.test(line)) return undefined;
  const [ending, ...others] = said.vocabulary.numbers.filter((one) => one.endsWith(digits));
  if (ending === undefined || others.length > 0)
    return about(request, ["what", `Is ${digits} an extension, or the end of a number?`], "assign_number");
  return withPeople(request, "assign_number", people, (names) => [
    act("assign_number", { people: names, number: ending }),
  ]);
}

function givenTo(request: Request, wanted: Wanted): Reading {
  const { clause, line, people, said } = request;
  const { license, number, extension, one } = wanted;
  if (!license && !number && extension === undefined)
    return /\bEXT\b/u.test(line) ? about(request, EXTENSION_ASKED, "set_extension") : NOTHING;
  const plan = planSaid(clause);
  const licensing = isSwitch(request, wanted) ? "change_calling_plan" : "assign_license";
  const dry = dryRun(line);
  const licenseFor = (names: readonly string[]) =>
    act(licensing, {
      people: names,
      ...(plan === undefined ? {} : { callingPlan: plan }),
      ...siteSaid(clause, number),
      ...dry,
    });
  const numberFor = (names: readonly string[]) =>
    act("assign_number", {
      people: names,
      ...(one === "NUMBER" ? said.numberFrom : {}),
      ...numberSaid(request),
      ...dry,
    });
  const first: ToolName = license ? licensing : number ? "assign_number" : "set_extension";
  return withPeople(request, first, people, (names) => [
    ...(license ? [licenseFor(names)] : []),
    ...inOrder(
      number ? [numberFor(names)] : [],
      extension === undefined ? [] : [act("set_extension", { people: names, extension, ...dry })],
      line,
    ),
  ]);
}

/** Whether who gets a plan is to have it instead of another: nobody has two. */
function isSwitch({ clause, line, people, said }: Request, { extension }: Wanted): boolean {
  const plan = planSaid(clause);
  if (plan === undefined) return false;
  const isHolder = (person: SaidPerson) => said.holders.some((one) => one.said === person.said);
  const all = (is: (person: SaidPerson) => boolean) => people.length > 0 && people.every(is);
  if (/\binstead\b|\brather than\b|\bno longer\b/u.test(line) || people.some(isHolder)) return true;
  const hold = all((person) => isHolder(person) || (planOf(person) ?? null) !== null);
  const replaced = /\bNEED\b|\bSET\b/u.test(line) || PLAN_BECOMES.test(line);
  if (hold && (extension !== undefined || (replaced && !/\bGIVE\b/u.test(line)))) return true;
  // Who has another plan by now is to change it.
  return all((person) => {
    const held = planOf(person);
    return held !== null && held !== undefined && !foldPlanWords(held).includes(foldPlanWords(plan));
  });
}
