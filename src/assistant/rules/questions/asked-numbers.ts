// Questions of which numbers are free.
import { act, acts, type Reading } from "../reading.ts";
import { endingSaid } from "./ending-said.ts";
import { areaCode, freeNumbers } from "./number-filter.ts";
import type { Question, QuestionReader } from "./question.ts";

/** "What numbers can we hand out?" */
export const numbersToGiveAsked: QuestionReader = (question) =>
  /\bWHAT NUMBER (?:can|could|may|do) (?:ONESELF|we) (?:\S*GIVE|\S*SET|HAVE)\b/u.test(question.line) ||
  /^free NUMBER\b/u.test(question.line)
    ? found(question)
    : undefined;

export const numbersAsked: QuestionReader = (question) => {
  const { clause, line, looking } = question;
  if (!isAboutNumbers(question)) return undefined;
  const free = /\bFREE\b|\bfree\b|unassigned|\bPOOL\b|\bLEFT\b|any/u.test(line);
  const bare = clause.items.length <= 3 && (clause.asks || areaCode(clause) !== undefined);
  return !/\b(?:NEED|GIVE|TAKE|SET|BUY|PORT|HOW)\b/u.test(line.replaceAll("TAKE/", "")) &&
    (looking || /\bHOWMANY\b/u.test(line) || free || bare)
    ? found(question)
    : undefined;
};

const found = ({ clause }: Question): Reading =>
  acts(act("find_numbers", { status: "unassigned", ...freeNumbers(clause) }));

function isAboutNumbers({ clause, line, asking }: Question): boolean {
  // "Find me a free 415"
  const freeCode =
    areaCode(clause) !== undefined &&
    /\b(?:FIND|SHOW|LIST|HOWMANY)\b.*\b(?:FREE|free|any)\b/u.test(line) &&
    !/\b(?:EXT|LICENSE|PHONE|PLAN|PLANWORD)\b/u.test(line);
  const byEnding =
    endingSaid(line) !== undefined &&
    !/\bEXT\b/u.test(line) &&
    (asking || clause.asks || /\bany/u.test(line));
  return freeCode || /\bNUMBER\b|\bTOLLFREE\b|\bMAINLINE\b/u.test(line) || byEnding;
}
