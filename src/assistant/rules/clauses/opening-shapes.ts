// Shapes in which something new is said although no verb opens it: to each their own, the thing before its verb, a question
// after a question.
import { foldedOf, type Item } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";
import { connects, has, isThing } from "./openers.ts";

/** Whether a new clause opens with `rest`, given what stands before it. */
type Shape = (rest: readonly Item[], before: readonly Item[]) => boolean;

// "Remove Ana and license Bob", "Bob on Unlimited, Dev on Pro": a verb that is a noun elsewhere, and no verb at all.
const opensWithLicense = ([first, second]: readonly Item[]): boolean =>
  first?.is === "marks" &&
  first.marks.includes("LICENSE") &&
  (second?.is === "person" || (second?.is === "marks" && second.marks.includes("PRONOUN")));
function opensPair(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item));
  const people = rest.slice(from).findIndex((item) => item.is !== "person" && !connects(item));
  const after = people < 1 ? [] : rest.slice(from + people, from + people + 4);
  const pairs = (items: readonly Item[]) =>
    items.some((item) => item.is === "person") && items.some((item) => item.is === "plan");
  const [little, ...more] = after;
  const goes = little?.is === "word" && /^(?:on|to|gets|auf|sur|with|into)$/u.test(little.folded);
  return pairs(before) && goes && more.slice(0, 2).some((item) => item.is === "plan");
}

// "Bob: phone, Lee: phone and a number": the next name with its own colon or dash, after one that had its own.
function opensLabel(rest: readonly Item[], before: readonly Item[]): boolean {
  const [first, link, ...more] = rest;
  const links = (link?.is === "stop" || link?.is === "word") && /^[:=→-]$/u.test(link.folded);
  return (
    first?.is === "person" &&
    links &&
    more.slice(0, 3).some(isThing) &&
    before.some((item) => item.is === "person") &&
    before.some(isThing)
  );
}

// "Set Ana's extension to 2150 and her site to London"
const opensOwn = ([whose, what, to]: readonly Item[]): boolean =>
  whose?.is === "marks" &&
  whose.marks.includes("PRONOUN") &&
  what?.is === "marks" &&
  what.marks.some((mark) => ["SITEWORD", "EXT"].includes(mark)) &&
  to?.is === "word" &&
  to.folded === "to";

// "Kate verlässt uns, die Nummer übernimmt Lee": German and French put the thing first, and the verb after it.
const opensWithThing = ([whose, what, verb, who]: readonly Item[], before: readonly Item[]): boolean =>
  ((whose?.is === "word" && /^(?:die|das|den|der|the|le|la|son|sa)$/u.test(whose.folded)) ||
    (whose?.is === "marks" && whose.marks.includes("PRONOUN"))) &&
  isThing(what) &&
  verb !== undefined &&
  has([verb], ["NEED", "TAKEOVER", "GET"]) &&
  who?.is !== undefined &&
  before.some((item) => item.is === "person") &&
  (has(before, ["LEFT"]) || before.some((item) => item.is === "day"));

// "Give Bob a number, the license he already has": what somebody has already, told and not asked for.
function opensTold(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex(
    (item) => !connects(item) && !(item.is === "word" && ARTICLE.test(item.folded)),
  );
  const [what, who, ...verb] = rest.slice(Math.max(from, 0), Math.max(from, 0) + 4);
  const got = who?.is === "word" && /^(?:he's|she's|they've)$/u.test(who.folded);
  const past =
    has(rest, ["PASTEVENT"]) || rest.some((item) => item.is === "day" && item.day.tense === "past");
  return (
    isThing(what) &&
    who !== undefined &&
    (got || (has([who], ["PRONOUN"]) && past)) &&
    has(verb, ["HAVE"]) &&
    before.some((item) => item.is === "person")
  );
}

// "Phones for Bob and Yuki, Yuki also ext 2301": one more thing for somebody who was named before.
function opensOneMore(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item));
  const [who, also, ...more] = rest.slice(Math.max(from, 0));
  const [thing] = more.filter((item) => !isOfWhichKind(item));
  return (
    who?.is === "person" &&
    also !== undefined &&
    has([also], ["SAME"]) &&
    isThing(thing) &&
    before.some((item) => item.is === "person" && item.said.toLowerCase() === who.said.toLowerCase()) &&
    before.some(isThing)
  );
}

// "Offboard Kate and let Bob have her number"
const letsHave = ([lets, who, gets, whose, what]: readonly Item[]): boolean =>
  lets?.is === "word" &&
  lets.folded === "let" &&
  who?.is === "person" &&
  gets !== undefined &&
  has([gets], ["HAVE", "GET", "TAKEOVER"]) &&
  whose !== undefined &&
  has([whose], ["PRONOUN"]) &&
  isThing(what);

// "Who's on +1 415 … and are any 212 numbers free": each asks something.
const ASKING: readonly Mark[] = ["WHO", "WHICH", "WHAT", "HOWMANY", "ISIT"];
function opensQuestion(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item));
  const [first, second, third] = rest.slice(Math.max(from, 0));
  const opening = before.filter((item) => !connects(item));
  const asked = opening[0] !== undefined && (has([opening[0]], ASKING) || foldedOf(opening[0]) === "any");
  if (!asked || !first || opening.some(({ is }) => is === "person")) return false;
  if (/^(?:can|could)$/u.test(foldedOf(first)))
    return (
      second?.is === "person" && third !== undefined && has([third], ["HAVE", "GET"]) && opening.some(isThing)
    );
  return (
    has([first], ASKING) &&
    opening.some((item) => isThing(item) || has([item], ["POOL", "FREE"])) &&
    rest.slice(1).some((item) => isThing(item) || has([item], ["POOL", "FREE"]))
  );
}

// "License Bob, Kate's extension should be 2780": whose, what, and what is to become of it.
const opensWhose = ([who, what, becomes]: readonly Item[], before: readonly Item[]): boolean =>
  who?.is === "person" &&
  who.possessive &&
  isThing(what) &&
  becomes !== undefined &&
  (has([becomes], ["NEED"]) || (becomes.is === "word" && BECOMES.test(becomes.folded))) &&
  before.some((item) => item.is === "marks");
const BECOMES =
  /^(?:should|must|ought|shall|will|becomes|goes|can|could|soll|muss|kann|wird|doit|devrait|devient|peut)$/u;

// "Right, so Kate, she won't be calling anybody, you can pull it"
function lets(rest: readonly Item[], before: readonly Item[]): boolean {
  const at = rest.findIndex(
    (item) => !(item.is === "word" && /^(?:so|you|can|could|may|please|then)$/u.test(item.folded)),
  );
  const [verb, what] = rest.slice(Math.max(at, 0));
  return (
    at > 1 &&
    verb !== undefined &&
    has([verb], ["TAKE", "UNASSIGN", "OFFBOARD", "GIVE"]) &&
    what !== undefined &&
    has([what], ["PRONOUN"]) &&
    has(before, ["NOT"]) &&
    before.some(({ is }) => is === "person")
  );
}

// "A number for Lee and a license for Bob", "…, and a 415 number for Bob", "…, ext 2050 for Bob": to each his own.
function opensThingFor(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item) && !isOfWhichKind(item));
  const [thing, ...more] = rest.slice(Math.max(from, 0));
  const [link, who] = more[0]?.is === "digits" || more[0]?.is === "number" ? more.slice(1) : more;
  return (
    isThing(thing) &&
    link?.is === "word" &&
    /^(?:for|fur|pour)$/u.test(link.folded) &&
    who?.is === "person" &&
    before.some((item) => item.is === "person") &&
    before.some(isThing)
  );
}
// "Everything off, number to Kate", "give Bob a license, number to Kate": to whom is told of each thing by itself.
function opensHandOver(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !isOfWhichKind(item));
  const [thing, link, who] = rest.slice(Math.max(from, 0));
  if (!isThing(thing) || link?.is !== "word" || !/^(?:to|an|a)$/u.test(link.folded) || who?.is !== "person")
    return false;
  const people = before.filter((item) => item.is === "person");
  if (people.length === 0) return before.length > 1 && !has(before, ["GIVE", "MOVE", "CHANGE", "SET"]);
  return (
    people.every(({ possessive }) => !possessive) &&
    before.some(isThing) &&
    has(before, ["GIVE", "NEED", "GET"]) &&
    !has(before, ["MOVE", "CHANGE", "SET", "TAKE", "UNASSIGN"])
  );
}
// What may stand before a thing to say which: "a free 415 number", "the London number".
const isOfWhichKind = (item: Item): boolean =>
  (item.is === "word" && ARTICLE.test(item.folded)) ||
  (item.is === "digits" && item.digits.length === 3) ||
  item.is === "place" ||
  has([item], ["FREE", "CREATE", "TOLLFREE"]);
const ARTICLE = /^(?:an?|one|the|eine?n?|une?|another)$/u;

// "Bob gets a phone, Kate goes to Metered": the next one, and where they go.
function opensGoing(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item) && item.is !== "person");
  const [goes, ...to] = rest.slice(Math.max(from, 0));
  return (
    rest.slice(0, from).some((item) => item.is === "person") &&
    goes?.is === "word" &&
    /^(?:goes|moves|switches|becomes|stays)$/u.test(goes.folded) &&
    to.slice(0, 3).some((item) => item.is === "plan" || item.is === "place") &&
    before.some((item) => item.is === "person") &&
    before.some((item) => isThing(item) || has([item], ["NEED", "GET", "TAKE", "GIVE"]))
  );
}

// "Ana to Metered and free Kate's number": a verb that elsewhere says what a number is.
function opensFreeing(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item));
  const [free, whose, what] = rest.slice(Math.max(from, 0));
  return (
    free !== undefined &&
    foldedOf(free) === "free" &&
    whose?.is === "person" &&
    whose.possessive &&
    isThing(what) &&
    before.some((item) => item.is === "person")
  );
}

const SHAPES: readonly Shape[] = [
  opensGoing,
  opensFreeing,
  opensOwn,
  opensWithThing,
  opensTold,
  opensOneMore,
  opensThingFor,
  opensHandOver,
  letsHave,
  lets,
  opensQuestion,
  opensWhose,
  opensWithLicense,
  opensPair,
  opensLabel,
];

/** Whether what follows has a shape of its own in which something new is said. */
export const hasOpeningShape: Shape = (rest, before) => SHAPES.some((opens) => opens(rest, before));
