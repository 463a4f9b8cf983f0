// Everything somebody has, handed to somebody else: "all of Kate's things (license, number, extension) go to Bob".

const LIST =
  /(?:[(:,-] )*(?:(?:the|PRONOUN|both) )*(?:LICENSE|PHONE|NUMBER|EXT)(?:(?: (?:,|and|&|\+|plus|as well as|the|PRONOUN))* (?:LICENSE|PHONE|NUMBER|EXT)){1,4}(?: \))?/u;
const WHOLE = /\b(?:everything|ALL|complete|whole|entire|alles)\b/u;
const WORDS =
  /^(?:P\d+|'S|LICENSE|PHONE|NUMBER|EXT|everything|alles|ALL|complete|whole|entire|full|of|from|off|von|de|that|HAVE|setup|set-up|SET|GIVE|stuff|things?|gear|kit|bits|package|PLANWORD|go|goes|going|should|NEED|be|MOVE|GET|TAKEOVER|TAKE|over|to|for|an|auf|zu|the|PRONOUN|and|please|,|:|-|\(|\)|both|now|NOW|GIVE\S*|\S*MOVE\S*|transferred|CHANGED|belongs|to|in|one)$/u;

/** A line that hands over a whole phone, as one plain sentence. Anything else comes back as it is. */
export function wholePhone(line: string): string {
  const people = [...line.matchAll(/P\d+/gu)].map(([one]) => one);
  if (people.length !== 2 || !line.split(" ").every((word) => WORDS.test(word))) return line;
  const list = LIST.exec(line)?.[0] ?? "";
  const all = ["LICENSE|PHONE", "NUMBER", "EXT"].every((one) =>
    new RegExp(`\\b(?:${one})\\b`, "u").test(list),
  );
  if (!WHOLE.test(line) && !all) return line;
  if (!/\b(?:go|goes|going|MOVE|GIVE|GET|NEED|TAKEOVER|transferred|CHANGED|belongs|to)\b/u.test(line))
    return line;
  const giver = /\b(?:from|of|off|von|de) (P\d+)/u.exec(line)?.[1] ?? /(P\d+) (?:'S|HAVE)\b/u.exec(line)?.[1];
  const receiver =
    /\b(?:to|for|an|auf) (P\d+)/u.exec(line)?.[1] ??
    /\bGIVE\S* (P\d+)(?! 'S)/u.exec(line)?.[1] ??
    /^(P\d+) (?:\S+ )?(?:TAKEOVER|GET|NEED|TAKE)\b/u.exec(line)?.[1];
  if (!giver || !receiver || giver === receiver) return line;
  return `MOVE ${giver} 'S PHONE to ${receiver}`;
}
