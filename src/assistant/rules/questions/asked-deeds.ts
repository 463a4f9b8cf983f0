// Questions of what was done, by whom and when.
import { act, itemsOfKind } from "../reading.ts";
import { historyAsked } from "./asked-history.ts";
import { type Question, type QuestionReader, reads } from "./question.ts";

const CHANGES_ALONE =
  /^\S*\b(?:SHOW|LIST|WHICH|WHAT)\b (?:the |all |ALL )?(?:CHANGE|CHANGED)\b(?!.*\b(?:PLAN|PLANWORD|LICENSE|NUMBER|EXT)\b)/u;

/** "Show the changes", of nobody in particular. */
export const changesAsked: QuestionReader = (question) =>
  question.people.length === 0 && CHANGES_ALONE.test(question.line) ? history(question) : undefined;

/** What has happened, to somebody or at all. */
export const deedsAsked: QuestionReader = (question) => {
  const { clause, line, people, looking } = question;
  if (/\bHISTORY\b|\blast \d+ \S*CHANGE/u.test(line) && !/\b(?:GIVE|TAKE|HOW)\b/u.test(line))
    return history(question);
  return looking &&
    hasHappened(line) &&
    !isAboutState(line) &&
    itemsOfKind(clause, "number").length === 0 &&
    (people.length > 0 || /\bCHANGED\b|^did\b|\bwas\b/u.test(line)) &&
    !/\bHOW\b|can't|cannot|\bNOT GIVE\b|should/u.test(line)
    ? history(question)
    : undefined;
};

const history = (question: Question) =>
  reads(act("show_history", historyAsked(question.clause, question.said)), question);

const hasHappened = (line: string): boolean =>
  /\b(?:GIVEN|TAKEN|CHANGED|MOVE|OFFBOARD)\b|\bUNDO\b|\blost\b/u.test(line) ||
  (/^did\b/u.test(line) && /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|GET)\b/u.test(line)) ||
  (/\b(?:WHY|WHO|WHEN)\b/u.test(line) &&
    /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|approved|confirmed|authori[sz]ed|signed off|requested|asked for)\b/u.test(
      line,
    ));

// "Is Kate licensed?" asks how it is, not how it came.
const isAboutState = (line: string): boolean =>
  /\bISIT (?:(?:\S+ ){0,3}(?:GIVEN|LICENSE)|(?:(?:any|some|one|all|ALL|of|both|either) )*(?:(?:P\d+|,|and|or|&) )+GIVEN)\b/u.test(
    line,
  ) && !/\bbeen\b|\bWHEN\b|\bWHO\b|\bWHY\b/u.test(line);
