// A thing that is named to say that it is not meant: "remove her license (not the number)", "a license, no number".

const THING = "(?:LICENSE|PHONE NUMBER|PHONE|NUMBER|EXT|PLANWORD)";
const DENIED = `(?:(?:but|and|just) )*(?:NOT|no|without|ohne|sans|sin|BUTNOT) (?:(?:the|PRONOUN|an?|any|P\\d+ 'S|whole|ONESELF) )*(${THING})`;
const BRACKETS = new RegExp(` \\( ?${DENIED} ?\\)`, "u");
const BESIDE = new RegExp(` (?:,|-|and|but|;) ${DENIED}$`, "u");

/** A line without the thing that is not meant, as long as another one is named. A number that stays is kept. */
export function withoutDenied(line: string): string {
  const found = BRACKETS.exec(line) ?? BESIDE.exec(line);
  const thing = found?.[1];
  if (!found || thing === undefined) return line;
  const rest = line.slice(0, found.index) + line.slice(found.index + found[0].length);
  const others = /\b(?:LICENSE|PHONE|NUMBER|EXT|TEL|PLAN)\b/gu;
  if (![...rest.matchAll(others)].some(([other]) => other !== thing)) return line;
  const license = /\bTAKE\b/u.test(rest) && /\b(?:LICENSE|PHONE)\b/u.test(rest);
  return license && thing.endsWith("NUMBER") ? `${rest} KEEP NUMBER` : rest;
}
