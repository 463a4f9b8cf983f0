// Notes in arrows, bars and brackets: "Bob → license → ext 2150", "Ana | plan: metered", "a 415 number (San Francisco)".
// One person, and the rest is what they get.

const SIGN = /^(?:→|›|\||=)$/u;
const PLACE_IN_BRACKETS = / \( (PLACE) \)(?= |$)/u;

/** A line of such signs in words; any other line as it is. */
export function telegraphic(line: string): string {
  const told = line.replace(PLACE_IN_BRACKETS, " in $1");
  const words = told.split(" ");
  const signs = words.filter((word) => SIGN.test(word)).length;
  const people = words.filter((word) => /^P\d+$/u.test(word)).length;
  if (people !== 1 || words[0] !== "P0" || signs === 0 || !(SIGN.test(words[1] ?? "") || words[1] === ":"))
    return told;
  // "Pro → Unlimited → Metered": which one is anybody's guess.
  if (words.filter((word) => word === "PLAN").length > 1) return told;
  if (signs === 1 && words[1] === "→") return told;
  const rest = words.slice(2).map((word) => (SIGN.test(word) || word === "/" || word === "+" ? "and" : word));
  return `P0 : ${rest.join(" ").replace(/\b(PLANWORD|LICENSE) : (?=PLAN\b)/gu, "")}`;
}
