// What is wanted as a file: "license holders as csv", "a spreadsheet of who has a phone". It is the same question as without
// those words, and the answer is a file; it is no talk of an upload.
import type { Clause } from "../clauses/clauses.ts";
import { acts, NOTHING, type Reading } from "../reading.ts";

const AT_THE_END =
  /(?: ,)? (?:as|in|into|to|for|als|en|comme|into) (?:(?:an?|eine?|une?) )?FILE(?: FILE)?(?: (?:format|form|please|too))?$/u;
const AT_THE_BEGINNING =
  /^(?:(?:SHOW|GIVE|GET|EXPORT|NEED|CREATE|SET|send|make|ONESELF|would|like|the|an?|i|mail|generate|prepare) )*FILE(?: FILE)? (?:of|with|from|for|LIST|listing|containing) (?=\S)/u;
const LOOKS = /^(?:SHOW|LIST|EXPORT|FIND|WHO|WHICH|WHAT|ALL|HOWMANY)\b/u;
const ORDERS =
  /^(?:LICENSE (?:ALL|EVERYONE|PEOPLEWORD|NEWHIRE|PRONOUN|these|those)|GIVE (?!ONESELF)|(?:TAKE|UNASSIGN|MOVE|OFFBOARD|UNDO|SET)\b)/u;
const IN_FILES: ReadonlySet<string> = new Set(["show_history", "show_licenses"]);

/** Reads such a clause: `read` reads it without the words for the file. NOTHING for every other clause. */
export function readAsFile(clause: Clause, read: (clause: Clause) => Reading): Reading {
  if (clause.people.length > 0 && !/\bCHANGE|HISTORY\b/u.test(clause.line)) return NOTHING;
  const plain = clause.line.replace(AT_THE_END, "").replace(AT_THE_BEGINNING, "");
  if (plain === clause.line || ORDERS.test(plain) || /\b(?:HOW|IMPORT|VALIDATE|FAIL|TEMPLATE)\b/u.test(plain))
    return NOTHING;
  const line = LOOKS.test(plain) ? plain : `SHOW ${plain.replace(/^(?:ONESELF )?(?:NEED|want) /u, "")}`;
  const reading = read({ ...clause, line });
  if (reading.is !== "acts" || !reading.acts.every(({ tool }) => IN_FILES.has(tool))) return NOTHING;
  return acts(...reading.acts.map((one) => ({ ...one, input: { ...one.input, format: "csv" } })));
}
