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
import { givesWhoseNumber, handsOverTooSoon, takesAnothers } from "./whose-it-is.ts";
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

/** Why to ask instead of acting; undefined when the words are plain. `text` is folded, without quotations. */
export function doubtAbout(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  text: string,
): Clarification | undefined {
  const acts = readings.flatMap((reading) => (reading.is === "acts" ? reading.acts : [])).filter(changes);
  const [first] = acts;
  if (!first) return undefined;
  const asked = (about: string, question: string, against: boolean): Clarification => ({
    about,
    question,
    tool: first.tool,
    input: first.input,
    ...(against ? { against } : {}),
  });
  if (
    isTakenBack(
      acts.every(({ tool }) => tool === "undo_operation")
        ? text.replace(/\b(?:oops|sorry|wrong \p{L}+)\b/gu, " ")
        : text,
    )
  )
    return asked("intent", "Then I change nothing. What would you like?", true);
  if (isWithdrawn(clauses, readings))
    return asked("intent", "Then not that one? Say once more what to do, and for whom.", true);
  if (isConditional(text))
    return asked(
      "condition",
      "I can't watch for that. Shall I do it now, or will you tell me when it is so?",
      true,
    );
  if (isPutOff(text)) return asked("when", "Not now, then? Tell me when it is to be done.", true);
  if (isTimeLost(clauses, readings, acts, text))
    return asked(
      "when",
      "I do that when you confirm, not later; only a leaver's card waits for a day. Do it now, or tell me again then?",
      true,
    );
  if (EXAMPLE.test(text) || OTHER_MATTER.test(text)) return asked("intent", SAY_PLAINLY, true);
  if (acts.some(({ tool }) => TAKING.has(tool)) && isLeftOpen(text))
    return asked("intent", "Shall I do it, or were you only thinking aloud?", true);
  if (acts.some(({ tool }) => GIVING.has(tool)) && mayComeBack(text))
    return asked("intent", "Shall I take it from them, or give it back to them?", true);
  if (isForGood(text) || (acts.some(({ tool }) => tool === "unassign_number") && isMeantForGood(text)))
    return asked(
      "what",
      "I give up no number for good: that is done in Zoom. Put it back to the free numbers instead?",
      true,
    );
  const denied = clauses.some((clause, at) => {
    const reading = readings[at];
    return reading?.is === "acts" && reading.acts.some(changes) && isDeniedOfSomebody(clause);
  });
  if (denied || isDeniedInFrench(text))
    return asked("intent", "Then I change nothing. What would you like instead?", true);
  if (handsOverTooSoon(acts))
    return asked(
      "when",
      "The phone goes over when you confirm; only a leaver's card waits for a day. Hand it over now, or prepare the leaver?",
      false,
    );
  if (givesWhoseNumber(clauses, readings))
    return asked("which_number", "Whose number: the one the other person has, or a new one?", true);
  if (takesAnothers(clauses, readings))
    return asked(
      "what",
      "A new one, or the one that the other person has? Say “transfer … from … to …”.",
      false,
    );
  const untold = clauses.some((clause, at) => {
    const reading = readings[at];
    const tools = reading?.is === "acts" ? reading.acts.filter(changes).map(({ tool }) => tool) : [];
    return tools.length > 0 && !isTold(clause, tools);
  });
  // "The ticket says: …" on a line of its own: what follows is the ticket's.
  const passedOn = clauses.some(
    ({ line }, at) => /\bSAYS(?: [:,])?$/u.test(line) && readings[at + 1]?.is === "acts",
  );
  if (passedOn) return asked("intent", SAY_PLAINLY, true);
  // "Kate's parking license"
  if (clauses.some(({ line }) => OTHER_LICENSE.test(line))) return asked("intent", SAY_PLAINLY, true);
  // "Her number is free soon, give it to Bob": the number, not a license.
  const other = clauses.some(
    ({ line }, at) =>
      /^(?:\S+ )?GIVE PRONOUN (?:to|for) P\d+$/u.test(line) &&
      acts.some(({ tool }) => tool === "assign_license") &&
      readings[at - 1]?.is === "nothing" &&
      /\b(?:NUMBER|TEL|EXT)\b/u.test(clauses[at - 1]?.line ?? "") &&
      !/\b(?:LICENSE|PHONE)\b/u.test(clauses[at - 1]?.line ?? ""),
  );
  if (other) return asked("what", "What exactly shall they get: the number, or a license?", false);
  // People in a row of whom nothing was read, before something that is done: nobody is dropped in silence.
  const done = new Set(
    acts.flatMap(({ input }) => [input.people ?? [], input.from ?? [], input.to ?? []].flat()),
  );
  const dropped = clauses.some(
    ({ line, people }, at) =>
      people.length > 1 &&
      readings[at]?.is === "nothing" &&
      /^(?:(?!HOW|IF)\S+ ){0,4}?P\d+(?: (?:,|and|&|\+|-)+ P\d+)+$/u.test(line) &&
      readings.slice(at + 1).some((reading) => reading.is === "acts") &&
      !people.every(({ said }) => done.has(said)),
  );
  if (dropped) return asked("which_user", "Several people are named. For whom exactly?", false);
  const unnamed = clauses.some(({ line }, at) => readings[at]?.is === "acts" && NOT_NAMED.test(line));
  if (unnamed)
    return asked("which_user", "Somebody is meant who is not named. Mention everybody it is for.", false);
  if (clauses.some(({ line }) => isPlanOfElse(line))) return asked("intent", SAY_PLAINLY, true);
  const mixed = clauses.some((clause, at) => {
    const reading = readings[at];
    return (
      reading?.is === "acts" &&
      reading.acts
        .filter(changes)
        .some(({ input }) => !standInOneList(clause, [input.people ?? []].flat().length))
    );
  });
  if (mixed)
    return asked(
      "which_user",
      "Several people are named. For whom exactly? One request for each is safest.",
      false,
    );
  if (untold) return asked("intent", SAY_PLAINLY, false);
  const another = meantByAnother(clauses, acts);
  if (another) return asked("which_user", `Who is ${another.who}? Mention them.`, true);
  const acting = clauses.filter((_, at) => readings[at]?.is === "acts");
  const strange = strangeThing(acting, acts, text);
  if (strange) return asked(strange.about, strange.question, true);
  if (isLeftOver(clauses, readings))
    return asked("what", "I understood only a part of that. Who gets what? Say it for each.", false);
  const lost = lostDetail(clauses, readings, changes);
  if (lost?.about !== "digits") return lost ? asked(lost.about, lost.question, false) : undefined;
  // What was cut is not handed on either.
  const { extension: _extension, areaCode: _areaCode, ...rest } = first.input;
  const about = first.tool === "set_extension" ? "which_extension" : "which_number";
  return { ...asked(about, lost.question, false), input: rest };
}

const SAY_PLAINLY = "Do you want me to do that? Then say just what to do, and to whom.";
