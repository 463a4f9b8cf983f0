// Where a new thing is said begins: after "and", a comma or a dash, when what follows opens with a verb, with a thing of its
// own, or with the next name of a list that says to each what they get.
import { type Item, isStop } from "../words/item.ts";
import { connects, has, OPENERS, THINGS } from "./openers.ts";
import { hasOpeningShape } from "./opening-shapes.ts";

// "Bob, Lee and Dev need phones": so far nothing but names, and another one.
const isOpenList = (before: readonly Item[]): boolean =>
  (before.filter(({ is }) => is === "person").length > 1 &&
    before.every((item) => (item.is === "person" && !item.possessive) || connects(item))) ||
  isGroupSoFar(before);
// "All but Kate and Ana need phones", "one of Bob, Lee and Dev": who is meant is not told to its end.
const isGroupSoFar = (before: readonly Item[]): boolean => {
  const last = before.at(-1);
  const group = before.some(
    (item) =>
      (item.is === "marks" && item.marks.some((mark) => mark === "ALL" || mark === "BUTNOT")) ||
      (item.is === "word" && /^(?:one|some|none|either|neither|only|but)$/u.test(item.folded)),
  );
  return last?.is === "person" && !last.possessive && group && !has(before, OPENERS) && !has(before, THINGS);
};

/** After a connector a new clause begins when what follows opens with a verb, perhaps after its subject. */
export function opensClause(rest: readonly Item[], before: readonly Item[]): boolean {
  if (isOpenList(before) && rest[0]?.is === "person") return false;
  // "Extension 2041, who's that?"
  const numberOnly = before.every(
    (item) =>
      item.is === "digits" || item.is === "number" || connects(item) || has([item], ["EXT", "NUMBER"]),
  );
  if (numberOnly && has(rest.slice(0, 1), ["WHO", "SHOW"])) return false;
  if (hasOpeningShape(rest, before)) return true;
  const at = afterSubject(rest, before);
  const opener = rest[at];
  if (opener?.is !== "marks") return false;
  if (!opener.marks.some((mark) => OPENERS.includes(mark))) return false;
  // A noun that is also a verb ("license", "call") opens nothing by itself; nor does a list of people without a verb before.
  return (
    at === 0 ||
    has(before, OPENERS) ||
    has(before, ["NOT", "LICENSE", "PHONE", "NUMBER", "EXT"]) ||
    before.some((item) => connects(item) || item.is === "plan") ||
    saidOfThem(rest, before)
  );
}

// "Talked to Ana, she wants to drop her number": of whom was only spoken, and now what they want.
const saidOfThem = ([who, ...more]: readonly Item[], before: readonly Item[]): boolean => {
  const verb = more.find(
    (item) => !(item.is === "word" && /^(?:only|just|still|also|now|really)$/u.test(item.folded)),
  );
  return (
    who?.is === "marks" &&
    /^(?:he|she|they)$/u.test(who.folded) &&
    verb !== undefined &&
    has([verb], ["NEED"]) &&
    before.some((item) => item.is === "person")
  );
};

// Where the verb would stand, behind whoever it is said of and little words.
function afterSubject(rest: readonly Item[], before: readonly Item[]): number {
  let at = 0;
  for (let item = rest[at]; item && at < 5; item = rest[at]) {
    // "License Bob and Lee, new numbers for both": the list goes on, and what comes after it is no deed of Lee's.
    if (connects(item) && at > 0 && rest[at - 1]?.is === "person" && before.at(-1)?.is === "person") {
      const verb = rest[at + 1];
      if (has(before, OPENERS.concat("LICENSE")) && verb && !has([verb], ["NEED", "GET", "HAVE", "LEFT"]))
        break;
    }
    if (
      connects(item) ||
      (item.is === "marks" &&
        item.marks.every((mark) => mark === "SAME" || mark === "ONESELF" || mark === "PRONOUN"))
    )
      at++;
    // "She only needs a number": of somebody named it may be another's, "Kate still needs hers".
    else if (
      item.is === "word" &&
      /^(?:only|still)$/u.test(item.folded) &&
      at > 0 &&
      has(rest.slice(at - 1, at), ["PRONOUN"])
    )
      at++;
    else if (item.is === "person" && !item.possessive) at++;
    else if (item.is === "word" && /^(?:also|will|should|that|who|the|now|so|not)$/u.test(item.folded)) at++;
    else break;
  }
  return at;
}

/** "Kate and Ana - take the licenses away": whom it is about stands before the verb, and nobody after it. */
export function isListFor(before: readonly Item[], rest: readonly Item[]): boolean {
  const end = rest.findIndex(isStop);
  const clause = end < 0 ? rest : rest.slice(0, end);
  return isOpenList(before) && clause[0]?.is === "marks" && !clause.some((item) => item.is === "person");
}
