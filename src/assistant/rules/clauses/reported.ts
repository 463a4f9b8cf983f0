// What somebody else said: "Dana told me that Bob has no phone". It is no request of the asker's until they make it one:
// by asking for it in the next sentence, or by "please do".
import type { Act, ToolName } from "../../interpretation.ts";
import { acts, NOTHING, type Reading } from "../reading.ts";
import { foldedOf, type Item, type SaidPerson } from "../words/item.ts";
import type { Clause } from "./clauses.ts";
import { hearsayIn } from "./hearsay.ts";

/** Who said something, and the rest of the clause: what they said. */
export interface Report {
  readonly by: readonly SaidPerson[];
  readonly rest: readonly Item[];
  /** "told me to …": the asker passes a request on, and so makes it theirs. */
  readonly passedOn: boolean;
}

const SAYS =
  /^(?:says?|said|told|tells|mentions?|mentioned|writes|wrote|thinks?|thought|believes?|claims?|claimed|reports|reported|texted|messaged|emailed|mailed|informed|noted|complains?|complained|pinged|sagt|sagte|meint|dit|dice)$/u;
const ASKS = /^(?:asks?|asked|wonders?|wondered)$/u;
const SUBJECT =
  /^(?:hr|it|finance|legal|sales|support|management|boss|manager|lead|colleague|supervisor|director|team|someone|somebody|customer|client|client's|the|our|also|just|has|have|already|still|an?|from|in)$/u;
const LEADS = /^(?:that|dass|que|:|,|-|to|us|she|he|with)$/u;

const marked = (item: Item | undefined, ...marks: readonly string[]): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.includes(mark));

const isSpeaker = (item: Item | undefined): boolean =>
  marked(item, "ONESELF") && /^(?:i|ich|je)$/u.test(foldedOf(item));

const isSubject = (item: Item): boolean =>
  item.is === "person" ||
  SUBJECT.test(foldedOf(item)) ||
  marked(item, "ONESELF", "NEWHIRE", "PRONOUN", "HAVE", "SAME");

const CLEARED =
  /^(?:approved|requested|authori[sz]ed|agreed|cleared|confirmed|discussed|ordered|instructed|signed|ok'd|okayed|wanted)$/u;
const BEFORE_CLEARED = /^(?:as|like|it's|this|was|is|been|already|request|req|off)$/u;

// "Approved by Dana: …", "as requested by Dana, …"
function clearedIn(items: readonly Item[]): Report | undefined {
  const at = items.findIndex((item) => CLEARED.test(foldedOf(item)));
  const little = (item: Item | undefined): boolean =>
    BEFORE_CLEARED.test(foldedOf(item)) || marked(item, "ISIT");
  if (at < 0 || !items.slice(0, at).every(little)) return undefined;
  const off = foldedOf(items[at + 1]) === "off" ? at + 2 : at + 1;
  const person = items[off + 1];
  if (!/^(?:by|with)$/u.test(foldedOf(items[off])) || person?.is !== "person") return undefined;
  const from = /^[,:-]$/u.test(foldedOf(items[off + 2])) ? off + 3 : off + 2;
  const rest = items.slice(from);
  return rest.some((item) => item.is === "marks") ? { by: [person], rest, passedOn: true } : undefined;
}

/** The report that a clause is; undefined for everything else. */
export function reportIn(items: readonly Item[]): Report | undefined {
  const cleared = clearedIn(items);
  if (cleared) return cleared;
  const rumour = hearsayIn(items);
  if (rumour) return { ...rumour, passedOn: false };
  const at = items.findIndex(
    (item) => marked(item, "SAYS") || SAYS.test(foldedOf(item)) || ASKS.test(foldedOf(item)),
  );
  const lead = items.slice(0, Math.max(at, 0));
  if (at < 1 || !lead.every(isSubject) || lead.at(-1)?.is === "stop") return undefined;
  const by = lead.filter((item): item is SaidPerson => item.is === "person");
  let from = at + 1;
  if (foldedOf(items[from]) === "to" && marked(items[from + 1], "ONESELF")) from += 2;
  if (marked(items[from], "ONESELF") && !isSpeaker(items[from])) from++;
  const whether = marked(items[from], "IF") || foldedOf(items[from]) === "whether";
  if (ASKS.test(foldedOf(items[at])) && !whether) return undefined;
  const toDo =
    !whether &&
    (foldedOf(items[from]) === "to" || (marked(items[from], "NOT") && foldedOf(items[from + 1]) === "to"));
  if (whether || (!toDo && LEADS.test(foldedOf(items[from])))) from++;
  const rest = items.slice(from);
  // "My manager said that I should get one": their own wish.
  const passedOn = toDo || isSpeaker(rest[0]);
  return rest.some((item) => item.is === "person" || item.is === "marks")
    ? { by, rest, passedOn }
    : undefined;
}

const ENDORSED =
  /(?:^|[.,;!?-] ?|and |so |then |yes |please |pls |can you |could you )(?:please |pls |just |yes |ok |kindly )*(?:do (?:it|so|that|this)|please do|pls do|go ahead|go for it|make it (?:so|happen)|it'?s ?(?:ok|fine|approved)|approved|fix (?:it|that|this)|(?:take care of|see to|handle|sort out|arrange) (?:it|that|this)|sort (?:it|that|this)(?: out)?)(?: please| pls| for (?:him|her|them|me)| thanks| today| asap| now)*[.!? ]*$/u;
const DENIED = /(?:n't|not|never) (?:\S+ )?(?:do|go|fix|handle|sort|arrange|take|make)(?: \S+){0,3}[.!? ]*$/u;

const OWN_THING = /\b(?:LICENSE|PHONE|NUMBER|TEL|PLAN|PLANWORD|EXT|SITEWORD|PLACE)\b/u;
const TAKES: ReadonlySet<ToolName> = new Set<ToolName>([
  "remove_license",
  "unassign_number",
  "offboard_person",
]);
const whomOf = (list: readonly Act[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ input }) => [input.people ?? []].flat().map(String)));

/** Readings in which what was reported is a request where the asker made it one. `text` is folded. */
export function withEndorsed(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  text: string,
): readonly Reading[] {
  const result = [...readings];
  for (const [at, reading] of readings.entries()) {
    if (reading.is !== "reported") continue;
    const whom = whomOf(reading.acts);
    const later = readings.findIndex(
      (other, place) => place > at && other.is === "acts" && sharesSome(whomOf(other.acts), whom),
    );
    const back = readings.findIndex(
      (other, place) =>
        place > at &&
        other.is === "acts" &&
        other.acts.every(({ tool }) => tool === "undo_operation") &&
        reading.acts.every(({ tool }) => TAKES.has(tool)),
    );
    if (later < 0 && back < 0) {
      if (ENDORSED.test(text) && !DENIED.test(text)) result[at] = acts(...reading.acts);
      continue;
    }
    result[at] = NOTHING;
    // "… give him one", "… take it back": what, is said in the report.
    const place = Math.max(later, back);
    if (back >= 0 || !OWN_THING.test(clauses[place]?.line ?? "")) {
      const own = readings[place];
      const agree =
        back >= 0 ||
        (own?.is === "acts" &&
          own.acts.some(({ tool }) => TAKES.has(tool)) === reading.acts.some(({ tool }) => TAKES.has(tool)));
      if (agree) result[place] = acts(...reading.acts);
    }
  }
  return result;
}

const sharesSome = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((one) => others.has(one));
