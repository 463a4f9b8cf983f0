// A thing that is named to say that it is not meant: "remove her license (not the number)", "a license, no number".

const THING = "(?:LICENSE|PHONE NUMBER|PHONE|NUMBER|EXT|PLANWORD)";
const DENIED = `(?:(?:but|and|just) )*(?:NOT|no|without|ohne|sans|sin|BUTNOT|hands off(?: of)?|finger weg von|pas touche a) (?:(?:the|PRONOUN|an?|any|P\\d+ 'S|whole|ONESELF) )*(${THING})`;
const BRACKETS = new RegExp(` \\( ?${DENIED} ?\\)`, "u");
const BESIDE = new RegExp(` (?:,|-|and|but|;) ${DENIED}$`, "u");

// "No number for Lee, just the license"
const INSTEAD = new RegExp(
  `^(?:no|NOT|without|keine?) (?:an? )?(${THING}) (?:for|to|fur) (P\\d+) [,;-] (?:(?:but|only|and|rather|sondern|nur) )*(?:the|an?|PRONOUN|die|eine) (${THING})$`,
  "u",
);

/** A line without the thing that is not meant, as long as another one is named. A number that stays is kept. */
export function withoutDenied(line: string): string {
  const [, not, whom, instead] = INSTEAD.exec(line) ?? [];
  if (not !== undefined && instead !== not) return `GIVE a ${instead} to ${whom}`;
  const found = BRACKETS.exec(line) ?? BESIDE.exec(line);
  const thing = found?.[1];
  if (!found || thing === undefined) return line;
  const rest = line.slice(0, found.index) + line.slice(found.index + found[0].length);
  const others = /\b(?:LICENSE|PHONE|NUMBER|EXT|TEL|PLAN)\b/gu;
  if (![...rest.matchAll(others)].some(([other]) => other !== thing)) return line;
  const license = /\bTAKE\b/u.test(rest) && /\b(?:LICENSE|PHONE)\b/u.test(rest);
  return license && thing.endsWith("NUMBER") ? `${rest} KEEP NUMBER` : rest;
}
