// "Will that do for six starters?", "8 joiners in January, are we covered?", "reicht das für drei Neue?": whether there are
// seats for so many, asked without a word for seats.

import { wordTable } from "../../../domain/word-table.ts";
import type { Clause } from "../clauses/clauses.ts";
import { act, acts, itemsOfKind, NOTHING, type Reading } from "../reading.ts";

const WORDS = wordTable<number>({
  two: 2,
  zwei: 2,
  deux: 2,
  three: 3,
  drei: 3,
  trois: 3,
  four: 4,
  vier: 4,
  quatre: 4,
  five: 5,
  funf: 5,
  cinq: 5,
  six: 6,
  sechs: 6,
  seven: 7,
  sieben: 7,
  sept: 7,
  eight: 8,
  acht: 8,
  huit: 8,
  nine: 9,
  neun: 9,
  neuf: 9,
  ten: 10,
  zehn: 10,
  dix: 10,
  twelve: 12,
  zwolf: 12,
  douze: 12,
});
const COUNT = `\\d{1,4}|${Object.keys(WORDS).join("|")}`;
const NEWCOMERS =
  "\\S*(?:PEOPLEWORD|NEWHIRE)\\S*|more|neuen?|neuzugange|neueinstellungen|neulinge|arrivants?|arrivees|nouveaux|nouvelles|recrues|embauches|starters?|joiners?|hires";
const SO_MANY = new RegExp(
  `(?:^|\\s)(${COUNT})(?: (?:more|other|CREATE|additional|extra|weitere|autres|nouveaux))* (?:${NEWCOMERS})(?= |$)`,
  "u",
);
const ENOUGH =
  /\bthat do\b|\bdo for\b|\b(?:fine|ok|good|covered|cover|set|prepared|sufficient|suffices?|enough|HOWMANY|manage|cope|reicht|reichen|langt|ausreichend|auskommen|suffit|suffisent|suffisant)\b|\bwork out\b|\bTAKE on\b|\bgo(?:es|ing)? round\b/u;

/** Reads a clause as such a question. */
export function readEnough(clause: Clause): Reading {
  const { line, people, asks } = clause;
  const count = SO_MANY.exec(line)?.[1];
  if (people.length > 0 || count === undefined || !ENOUGH.test(line)) return NOTHING;
  const asking =
    asks ||
    /^(?:\S*\bISIT|will|would|do|does|can|could|are|TAKE on|reicht|reichen|langt|ca|cela)\b/u.test(line);
  if (!asking || /\b(?:HOW|BUY|IMPORT|FILE|NOT|number|NUMBER)\b/u.test(line)) return NOTHING;
  const plan = itemsOfKind(clause, "plan")[0]?.said;
  return acts(
    act("show_licenses", {
      needed: WORDS[count] ?? Number(count),
      ...(plan === undefined ? {} : { callingPlan: plan }),
    }),
  );
}
