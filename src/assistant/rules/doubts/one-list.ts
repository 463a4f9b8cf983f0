// Several people in one request have to stand in one list: "Bob, Dev and Lee". Anybody else who is named — the one who
// asked, the one to be told, the one to be left out — is no part of it, and who is who is asked.
import type { Clause } from "../clauses/clauses.ts";

const BETWEEN =
  /^(?:'S|,|and|n|&|\+|\/|;|plus|also|both|for|from|to|of|LICENSE|PHONE|NUMBER|PLAN|PLANWORD|TEL|EXT|\d+|an?|une?|eine?n?|je|jeweils|the|one|as|well|too|too,|SAME|then|und|y|et|e|fur|von|pour|para|de|du|a|au|\(|\)|-|NEWHIRE|PEOPLEWORD|:)$/u;
const AFTER =
  /^(?:'S|→|=|,|and|n|&|\+|\/|;|\(|\)|-|:|\.|plus|also|or|for|on|onto|from|to|of|with|at|in|an?|the|one|each|je|jeweils|beide|both|all|ALL|as|too|please|off|up|back|away|over|out|now|then|instead|by|und|auf|mit|eine?n?|der|die|das|y|et|e|avec|con|com|le|la|les|una?|une?|el|los|las|uma?|os?|zu|nach|de|sur|en|--\S+|\d+|P\d+|FREE|LICENSE|PHONE|NUMBER|PLAN|PLANWORD|TEL|EXT|PLACE|SITEWORD|NOW|FUTURE|VALIDATE|KEEP|BUTNOT|NOT|SAME|NEED|GET|GET\/NEED|HAVE|LEFT|NOLONGER|GIVE|TAKE|SET|MOVE|CHANGE|UNASSIGN|OFFBOARD|ONESELF|PRONOUN|ISIT)$/u;
// "Give Bob a license and the number +1 … to Lee"
const TO_EACH_HIS_OWN =
  /\b(?:LICENSE|PHONE|NUMBER|TEL|EXT|PLAN)\b.* ?(?:and|,|&|\+|plus|und|et|y) .*\b(?:LICENSE|PHONE|NUMBER|TEL|EXT|PLAN)\b.* (?:to|for|fur|pour|an)$/u;
const DEED = /^\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|LICENSE)\b/u;

// "Dana, Bob needs a phone" is said to Dana.
function isAddressed([first, comma, second, verb]: Clause["items"]): boolean {
  return (
    first?.is === "person" &&
    comma?.is === "stop" &&
    /^[,:]$/u.test(comma.folded) &&
    second?.is === "person" &&
    verb?.is === "marks" &&
    /^(?:needs|wants|gets|requires|deserves|lacks|is (?:still )?missing|has no|is without|braucht|benotigt)$/u.test(
      verb.folded,
    )
  );
}

/** True when everybody named in a clause stands in one list. `people`: how many of them one act is about. */
export function standInOneList({ line, items }: Clause, people: number): boolean {
  if (people < 2) return true;
  if (isAddressed(items)) return false;
  // "Make Dana's number Kate's": from one to the other.
  if (/P\d+ 'S (?:\S+ )?(?:LICENSE|PHONE|NUMBER|EXT|PLAN|PLANWORD)(?: \S+)? P\d+ 'S$/u.test(line))
    return false;
  // "+bob +lee -kate": one of them is to lose it.
  if (/(?:\+ P\d.*|, )- P\d/u.test(line)) return false;
  const words = line
    .replace(/(?: ,| \()? (?:but )?\S*\b(?:NOT|BUTNOT)\b (?:for )?P\d+(?: \))?$/u, "")
    .split(" ");
  const at = words.flatMap((word, place) => (/^P\d+$/u.test(word) ? [place] : []));
  const [first, ...others] = at;
  if (first === undefined || others.length === 0) return true;
  const told = words.slice(0, first).some((word) => DEED.test(word));
  let previous = first;
  for (const place of others) {
    const between = words.slice(previous + 1, place);
    if (!between.every((word) => BETWEEN.test(word)) || TO_EACH_HIS_OWN.test(between.join(" "))) return false;
    // "Free Ana's license for Lee" is no list.
    if (
      between[0] === "'S" &&
      /^(?:for|to|from|fur|pour|para)$/u.test(between.at(-1) ?? "") &&
      between.length > 1
    )
      return false;
    const next = words[place + 1];
    if (next !== undefined && !AFTER.test(next)) return false;
    // "…, Kate still needs hers": with the verb before them all, a second one tells of somebody else.
    if (told && next !== undefined && /^(?:NEED|HAVE|KEEP|GET|LEFT|NOLONGER|SET|ISIT)$/u.test(next))
      return false;
    previous = place;
  }
  return true;
}
