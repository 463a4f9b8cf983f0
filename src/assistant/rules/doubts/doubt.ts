// What speaks against doing what was read: words around the request that make it none, or not yet. Looked for once all
// clauses are read, and only where something would be changed. A doubt is a question; nothing is dropped in silence.
import { type Act, CHANGING, type Clarification, TAKING } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Reading } from "../reading.ts";
import { isPlanOfElse } from "../requests/wanted.ts";
import { isConditional } from "./conditions.ts";
import { isTimeLost } from "./dated.ts";
import { isDeniedInFrench, isDeniedOfSomebody } from "./denied.ts";
import { isForGood, isMeantForGood } from "./for-good.ts";
import { isTold } from "./lead-in.ts";
import { isLeftOver } from "./left-over.ts";
import { lostDetail } from "./lost-details.ts";
import { standInOneList } from "./one-list.ts";
import { isLeftOpen, isPutOff, isTakenBack, mayComeBack } from "./second-thoughts.ts";
import { meantByAnother } from "./somebody-else.ts";
import { strangeThing } from "./strange-things.ts";
import {
  givesAcrossTwo,
  givesWhoseNumber,
  handsOverTooSoon,
  numberAfterLicense,
  takesAnothers,
} from "./whose-it-is.ts";
import { isWithdrawn } from "./withdrawn.ts";

const changes = ({ tool, input }: Act): boolean => CHANGING.has(tool) && input.dryRun !== true;
const GIVING: ReadonlySet<string> = new Set(["assign_license", "assign_number"]);
const EXAMPLE =
  /(?<![.@\w-])(?:e\.? ?g\.?|example|for instance|such as|z\.? ?b\.|beispiel|par exemple|por ejemplo|por exemplo)(?: |$|,|:)/u;
const OTHER_LICENSE =
  /\b(?:parking|driver'?s?|driving|software|meeting|webinar|fishing|gun|dog|marriage|business|room|locker|tax|passport|credit|card|bank|badge|plate|visa|gym|adobe|antivirus|mobile|cell|private) (?:LICENSE|NUMBER|PLAN|PHONE)\b/u;
const OTHER_MATTER =
  /\b(?:permissions?|drop(?:ped)? \S+(?: \S+)? an? line|(?:add|create|make|open|file) (?:an? )?(?:task|ticket|reminder|note|todo|to-do|issue|case)|a reason|reasons|the right to|responsibility|the task of|instructions (?:to|on|for))\b/u;

/** "Bob and the intern": one of the two is named. "Bob, the intern" is one person. */
const NOT_NAMED =
  /\bP\d+(?: ,)? (?:and|&|\+|plus) (?:(?:the|our|an?|my|that|one|other|PRONOUN|CREATE|new) )*(?:NEWHIRE|PEOPLEWORD)\b(?! ,? ?P\d)/u;

/** A text that was read, with what it would change. */
interface Weighed {
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** What would be changed. */
  readonly acts: readonly Act[];
  /** Folded, without quotations. */
  readonly text: string;
}

/** One doubt: where it arises, and what is asked then. `against`: the words speak against doing it. */
interface Doubt {
  readonly where: (weighed: Weighed) => boolean;
  readonly about: string;
  readonly question: string;
  readonly against: boolean;
}

const SAY_PLAINLY = "Do you want me to do that? Then say just what to do, and to whom.";

/** The first that arises is asked. */
const DOUBTS: readonly Doubt[] = [
  {
    where: ({ acts, text }) =>
      isTakenBack(
        acts.every(({ tool }) => tool === "undo_operation")
          ? text.replace(/\b(?:oops|sorry|wrong \p{L}+)\b/gu, " ")
          : text,
      ),
    about: "intent",
    question: "Then I change nothing. What would you like?",
    against: true,
  },
  {
    where: ({ clauses, readings }) => isWithdrawn(clauses, readings),
    about: "intent",
    question: "Then not that one? Say once more what to do, and for whom.",
    against: true,
  },
  {
    where: ({ text }) => isConditional(text),
    about: "condition",
    question: "I can't watch for that. Shall I do it now, or will you tell me when it is so?",
    against: true,
  },
  {
    where: ({ text }) => isPutOff(text),
    about: "when",
    question: "Not now, then? Tell me when it is to be done.",
    against: true,
  },
  {
    where: ({ clauses, readings, acts, text }) => isTimeLost(clauses, readings, acts, text),
    about: "when",
    question:
      "I do that when you confirm, not later; only a leaver's card waits for a day. Do it now, or tell me again then?",
    against: true,
  },
  {
    where: ({ text }) => EXAMPLE.test(text) || OTHER_MATTER.test(text),
    about: "intent",
    question: SAY_PLAINLY,
    against: true,
  },
  {
    where: ({ acts, text }) => acts.some(({ tool }) => TAKING.has(tool)) && isLeftOpen(text),
    about: "intent",
    question: "Shall I do it, or were you only thinking aloud?",
    against: true,
  },
  {
    where: ({ acts, text }) => acts.some(({ tool }) => GIVING.has(tool)) && mayComeBack(text),
    about: "intent",
    question: "Shall I take it from them, or give it back to them?",
    against: true,
  },
  {
    where: ({ acts, text }) =>
      isForGood(text) || (acts.some(({ tool }) => tool === "unassign_number") && isMeantForGood(text)),
    about: "what",
    question: "I give up no number for good: that is done in Zoom. Put it back to the free numbers instead?",
    against: true,
  },
  {
    where: (weighed) =>
      changing(weighed).some(([clause]) => isDeniedOfSomebody(clause)) || isDeniedInFrench(weighed.text),
    about: "intent",
    question: "Then I change nothing. What would you like instead?",
    against: true,
  },
  {
    where: ({ acts }) => handsOverTooSoon(acts),
    about: "when",
    question:
      "The phone goes over when you confirm; only a leaver's card waits for a day. Hand it over now, or prepare the leaver?",
    against: false,
  },
  {
    where: ({ clauses, readings }) => givesWhoseNumber(clauses, readings),
    about: "which_number",
    question: "Whose number: the one the other person has, or a new one?",
    against: true,
  },
  {
    where: ({ clauses, readings }) => givesAcrossTwo(clauses, readings),
    about: "which_user",
    question: "Two people, and only one of them is named. Who gives what to whom?",
    against: true,
  },
  {
    where: ({ acts }) => numberAfterLicense(acts),
    about: "what",
    question: "Without a license nobody keeps a number. Shall only the number go, or the license too?",
    against: true,
  },
  {
    where: ({ clauses, readings }) => takesAnothers(clauses, readings),
    about: "what",
    question: "A new one, or the one that the other person has? Say “transfer … from … to …”.",
    against: false,
  },
  // "The ticket says: …" on a line of its own: what follows is the ticket's. And "Kate's parking license".
  {
    where: ({ clauses, readings }) =>
      clauses.some(({ line }, at) => /\bSAYS(?: [:,])?$/u.test(line) && readings[at + 1]?.is === "acts") ||
      clauses.some(({ line }) => OTHER_LICENSE.test(line)),
    about: "intent",
    question: SAY_PLAINLY,
    against: true,
  },
  {
    where: givesWhatWasToldOf,
    about: "what",
    question: "What exactly shall they get: the number, or a license?",
    against: false,
  },
  {
    where: dropsPeople,
    about: "which_user",
    question: "Several people are named. For whom exactly?",
    against: false,
  },
  {
    where: ({ clauses, readings }) =>
      clauses.some(({ line }, at) => readings[at]?.is === "acts" && NOT_NAMED.test(line)),
    about: "which_user",
    question: "Somebody is meant who is not named. Mention everybody it is for.",
    against: false,
  },
  {
    where: ({ clauses }) => clauses.some(({ line }) => isPlanOfElse(line)),
    about: "intent",
    question: SAY_PLAINLY,
    against: true,
  },
  {
    where: (weighed) =>
      changing(weighed).some(([clause, acts]) =>
        acts.some(({ input }) => !standInOneList(clause, [input.people ?? []].flat().length)),
      ),
    about: "which_user",
    question: "Several people are named. For whom exactly? One request for each is safest.",
    against: false,
  },
  {
    where: (weighed) =>
      changing(weighed).some(
        ([clause, acts]) =>
          !isTold(
            clause,
            acts.map(({ tool }) => tool),
          ),
      ),
    about: "intent",
    question: SAY_PLAINLY,
    against: false,
  },
];

/** Each clause that would change something, with what. */
const changing = ({ clauses, readings }: Weighed): readonly (readonly [Clause, readonly Act[]])[] =>
  clauses.flatMap((clause, at) => {
    const reading = readings[at];
    const acts = reading?.is === "acts" ? reading.acts.filter(changes) : [];
    return acts.length > 0 ? [[clause, acts] as const] : [];
  });

// "Her number is free soon, give it to Bob": the number, not a license.
function givesWhatWasToldOf({ clauses, readings, acts }: Weighed): boolean {
  return clauses.some(({ line }, at) => {
    const before = clauses[at - 1]?.line ?? "";
    return (
      /^(?:\S+ )?GIVE PRONOUN (?:to|for) P\d+$/u.test(line) &&
      acts.some(({ tool }) => tool === "assign_license") &&
      readings[at - 1]?.is === "nothing" &&
      /\b(?:NUMBER|TEL|EXT)\b/u.test(before) &&
      !/\b(?:LICENSE|PHONE)\b/u.test(before)
    );
  });
}

// People in a row of whom nothing was read, before something that is done: nobody is dropped in silence.
function dropsPeople({ clauses, readings, acts }: Weighed): boolean {
  const done = new Set(
    acts.flatMap(({ input }) => [input.people ?? [], input.from ?? [], input.to ?? []].flat()),
  );
  return clauses.some(
    ({ line, people }, at) =>
      people.length > 1 &&
      readings[at]?.is === "nothing" &&
      /^(?:(?!HOW|IF)\S+ ){0,4}?P\d+(?: (?:,|and|&|\+|-)+ P\d+)+$/u.test(line) &&
      readings.slice(at + 1).some((reading) => reading.is === "acts") &&
      !people.every(({ said }) => done.has(said)),
  );
}

/** Why to ask instead of acting; undefined when the words are plain. `text` is folded, without quotations. */
export function doubtAbout(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  text: string,
): Clarification | undefined {
  const acts = readings.flatMap((reading) => (reading.is === "acts" ? reading.acts : [])).filter(changes);
  const [first] = acts;
  if (!first) return undefined;
  const weighed = { clauses, readings, acts, text };
  const asked = ({ about, question, against }: Omit<Doubt, "where">): Clarification => ({
    about,
    question,
    tool: first.tool,
    input: first.input,
    ...(against ? { against } : {}),
  });
  const doubt = DOUBTS.find(({ where }) => where(weighed));
  if (doubt) return asked(doubt);
  const another = meantByAnother(clauses, acts);
  if (another)
    return asked({ about: "which_user", question: `Who is ${another.who}? Mention them.`, against: true });
  const acting = clauses.filter((_, at) => readings[at]?.is === "acts");
  const strange = strangeThing(acting, acts, text);
  if (strange) return asked({ ...strange, against: true });
  if (isLeftOver(clauses, readings))
    return asked({
      about: "what",
      question: "I understood only a part of that. Who gets what? Say it for each.",
      against: false,
    });
  const lost = lostDetail(clauses, readings, changes);
  if (!lost) return undefined;
  if (lost.about !== "digits") return asked({ ...lost, against: false });
  // What was cut is not handed on either.
  const { extension: _extension, areaCode: _areaCode, ...rest } = first.input;
  const about = first.tool === "set_extension" ? "which_extension" : "which_number";
  return { ...asked({ about, question: lost.question, against: false }), input: rest };
}
