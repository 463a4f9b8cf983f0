// What is said beside a list and would be lost if the whole list were read: one who is named, rows, exceptions, a day, a
// number for each. A list is read whole and at once, so each of these is a question.
import { ask, type Reading } from "../reading.ts";
import type { ListWords } from "./list-words.ts";
import { meansPart } from "./part-of-a-list.ts";

/** Of some people in a list. */
export const READ_WHOLE = "I read a list whole. Take out the rows that don't belong, and drop it again?";

/** Of the wrong file. */
export const LEAVES_FILE = "Then I leave that file. Drop the right one when you have it.";

const WRONG_FILE =
  /\b(?:forget (?:it|that|about)|never ?mind|wrong (?:file|list|sheet|one|csv)|not (?:this|that) (?:file|list|one)|(?:ignore|disregard|drop|skip) (?:it|this|that|the (?:file|list|sheet|csv))|vergiss (?:es|das)|falsche (?:datei|liste)|mauvais fichier|oublie)\b/u;
const DEED = "(?:OFFBOARD|TAKE|UNASSIGN|LICENSE|GIVE|SET|MOVE|CHANGE|BUTNOT)";
// "Offboard Dana, the sheet is for your records": somebody right behind the verb, or who has to go.
const ONE_NAMED = new RegExp(
  `\\b${DEED}\\b (?:(?:off|from|for|to|of|the|an?|PRONOUN|PHONE|LICENSE|NUMBER|bei|von|de|just|only) )*P\\d|\\bP\\d+ (?:HAVE to|NEED to|must|should|will) \\S+|\\b(?:just|only|nur|seulement) P\\d|\\bP\\d+ (?:only|LEFT|OFFBOARD)\\b`,
  "u",
);
const EXCEPT =
  /\bBUTNOT\b|\b(?:except|excluding|apart from|other than|all but|everyone but|everybody but|minus|not counting|ohne|ausser|bis auf|sauf|hormis)\b|\bbut (?:not )?P\d|\b(?:keep|keeps|leave) P\d/u;
// The faulty ones are handed back, and the header is no row.
const LEFT_OUT_ANYWAY =
  /\b(?:errors?|faulty|faults?|bad|invalid|broken|fail\w*|wrong ones?|duplicates?|headers?|heading|title|blank|empty|fehler\w*|fehlerhafte\w*|doppelte\w*|kopfzeile|erreurs?|doublons?)\b/u;
const ROWS =
  /\b(?:rows?|lines?|entries|zeilen?|lignes?)(?: number)? \d|\b(?:first|last|top|bottom|only the|ersten?|letzten?|premiers?|derniers?) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|half|row|line|column)\b|\bhalf of\b/u;
const LATER =
  /\b(?:IMPORT|GIVE|TAKE|UNASSIGN|OFFBOARD|SET|LICENSE|CHANGE|MOVE|do|run|process|load|apply|start|execute|FILE|it|this|PRONOUN|please)\b(?:(?!\b(?:by|before|until|till|due|bis|avant|for|NEWHIRE|starting|who|since)\b).)*?\bFUTURE\b|\b(?:on|am|ab|le) (?:the |dem )?FUTURE\b|^(?:do |please |PRONOUN |it |this )*FUTURE\b/u;
const STARTERS = /\b(?:NEWHIRE|starters?|joiners?|hires?|starting|start|joining|join|begin\w*)\b/u;
const NUMBERS_TOO = /\b(?:GIVE|GET|NEED|ASSIGN)\b.*\bNUMBER\b|^(?:(?:and|also) )?with (?:an? )?NUMBER\b/u;
// "These numbers", "the numbers in the file": there they are.
const NUMBERS_OF_THE_FILE =
  /\b(?:(?:PRONOUN|PEOPLEWORD|ALL) (?:PRONOUN|these|those)|GIVE (?:these|those)) NUMBER\b|\bNUMBER (?:\S+ )?(?:in|from|of|as in) (?:the |this )?(?:FILE|PRONOUN)\b/u;
const WITHOUT_COLUMN =
  /\b(?:no|without|NOT touch|NOT use|NOT) (?:the |their |any |PRONOUN )*(?:NUMBER|EXT|SITEWORD)\b/u;
/** "A phone and a number from 415", "a 415 number each": new ones, which no license brings along. */
const NEW_NUMBERS =
  /\b(?:and|plus|with|mit|et|avec|y) (?:also )?(?:(?:an?|one|new|free|their own|own|ein\w*|une?|un) (?:\S+ ){0,2}?)NUMBER\b|(?:\+|&) ?(?:an? |new )?(?:\S+ ){0,2}?NUMBER\b|\bNUMBER (?:from|with|in) (?:area code )?\d{3}\b|\b\d{3} NUMBER\b|\b(?:plus|and) NUMBER (?:for|to) (?:ALL|each|PRONOUN|PEOPLEWORD)\b/u;
/** "Extensions from 6000": made up for everybody, where a list has its own. */
const NEW_EXTENSIONS =
  /\bEXT (?:\S+ )?(?:from|starting|beginning|between|ab|von|a partir de) (?:\S+ ){0,2}?\d/u;
/** Of two plans one can be what they have. */
const ONE_OF_THEM = /\b(?:or|old|have|had|HAVE|currently)\b/u;
const NUMBERS_ONLY = /\b(?:TAKE|UNASSIGN)\b.*\bNUMBER\b/u;

/** The question that what is said beside a list asks for; undefined where the list is all that was meant. */
export function besideAList(
  words: ListWords,
  { people, several }: { readonly people: boolean; readonly several: boolean },
): Reading | undefined {
  const { line, folded, plans, site } = words;
  if (WRONG_FILE.test(folded)) return ask("intent", LEAVES_FILE);
  if (
    (EXCEPT.test(line) || EXCEPT.test(folded) || (!people && meansPart(words, several))) &&
    !LEFT_OUT_ANYWAY.test(folded)
  )
    return ask("what", READ_WHOLE, {
      tool: "import_roster",
    });
  if (people && ONE_NAMED.test(line))
    return ask("which_user", "Only who you name, or everybody in the file?", { tool: "import_roster" });
  if (ROWS.test(folded))
    return ask("what", "I read a list whole. Drop it again with just those rows?", { tool: "import_roster" });
  if (LATER.test(line) && !STARTERS.test(folded))
    return ask(
      "when",
      "I do a list when you confirm it, not later. Show it now, or drop it again on the day?",
      {
        tool: "import_roster",
      },
    );
  if (NUMBERS_ONLY.test(line) && !/\b(?:TAKE|UNASSIGN) (?:\S+ ){0,3}?(?:LICENSE|PHONE)\b/u.test(line))
    return ask(
      "what",
      "From a list I take licenses, and their numbers with them. Only numbers go one by one.",
      {
        tool: "import_roster",
      },
    );
  if (/\bKEEP\b.*\bNUMBER\b|\bNUMBER KEEP\b/u.test(line))
    return ask("what", "From a list licenses go with their numbers. Take both, or do it one by one?", {
      tool: "import_roster",
    });
  // A place that is no site of the account.
  if (
    site === null &&
    /\b(?:for|in|at|to|from|fur|aus|pour|a|de) (?:(?:the|our|das|die|le|la) )*PLACE\b/u.test(line)
  )
    return ask("which_site", "I know no site of that name in Zoom. Which one is it, or none?", {
      tool: "import_roster",
    });
  if (WITHOUT_COLUMN.test(line))
    return ask(
      "what",
      "A list is done with all its columns. Delete the one that shouldn't count, and drop it again?",
      { tool: "import_roster" },
    );
  if (plans > 1 && !ONE_OF_THEM.test(line))
    return ask(
      "which_plan",
      "A list is given one plan at a time. Say whose it is, such as “metered, only the agents”, and then the others?",
      { tool: "import_roster" },
    );
  if (NEW_EXTENSIONS.test(line))
    return ask(
      "what",
      "Extensions for a list come from its column Extension Number. Add it, or only give the licenses?",
      { tool: "import_roster" },
    );
  if (
    (NEW_NUMBERS.test(line) || (NUMBERS_TOO.test(line) && !/\bLICENSE\b|\bPHONE\b(?! NUMBER)/u.test(line))) &&
    !NUMBERS_OF_THE_FILE.test(line) &&
    !/\bback\b.*\?/u.test(folded) &&
    !/\b(?:column|spalte)\b/u.test(line)
  )
    return ask(
      "what",
      "Numbers for a list come from its column Phone Number. Add it, or only give the licenses?",
      {
        tool: "import_roster",
      },
    );
  return undefined;
}
