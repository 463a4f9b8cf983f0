// What one has and another is to get, in whatever order a language puts it: "die Nummer von Kate bekommt Lee", "Lee
// takes over Kate's number", "le numéro de Kate revient à Lee". Whose it is decides who gives: never the order of names.

const ONE = "(?:(?:PHONE )?LICENSE|PHONE NUMBER|PHONE|NUMBER|EXT)";
const THING = `${ONE}(?: (?:and|,|plus|&) (?:PRONOUN |the )?${ONE})*`;
const ARTICLE = "(?:(?:the|die|das|den|der|le|la|l|CREATE|old|alte|direct) )*";
const HOLDS = "(?:HAVE|hatte|had|uses|nutzt|benutzt|USING|avait|utilise)";
const OWNED: readonly RegExp[] = [
  new RegExp(`${ARTICLE}(?<thing>${THING})(?: TEL)? (?:von|vom|of|de|du) (?<owner>P\\d+)(?! 'S)`, "u"),
  new RegExp(`${ARTICLE}(?<owner>P\\d+) 'S (?:old |CREATE |alte )?(?<thing>${THING})`, "u"),
  new RegExp(
    `${ARTICLE}(?<thing>${THING}) ,? ?(?:that |which |die |den |das |que )?(?:(?:bisher|derzeit|gerade|aktuell|NOW|bislang) )*(?<owner>P\\d+) (?:(?:bisher|currently|NOW|bislang) )?${HOLDS}(?: NOW)?(?: ,)?`,
    "u",
  ),
  new RegExp(
    `${ARTICLE}(?<thing>${THING}) ,? ?(?:that |which |die |que )${HOLDS} (?<owner>P\\d+)(?: ,)?`,
    "u",
  ),
];
// Verbs of getting; and ways to say that a thing goes to somebody.
const GETS =
  /\b(?:NEED|GET|TAKEOVER|MOVE|erbt|inherits?|inherited|receives?|reprise?|repris|heritera?|recuperera?)\b/u;
const GOES =
  /\b(?:geht|gehen|wandert|wandern|goes|go|passes|revient|revenir|va|aller|passe|passer|passera|ira|CHANGE|MOVE|GIVE|GIVEN|NEED)\b.*\b(?:an|zu|auf|to|a|over to) P\d+|\b(?:an|to|a) P\d+ (?:geht|gehen|goes|va|NEED)\b/u;
const BY = /\b(?:TAKEOVER|taken over|inherited|repris|reprise|ubernommen|NEED) (?:by|par) P\d+/u;
const LITTLE =
  /^(?:P\d+|THING|NEED|GET|TAKEOVER|MOVE|GIVEN?|CHANGE|TEL|ISIT|NOW|FUTURE|SET|HAVE|PRONOUN|bekommt|dann|then|now|ab|ab sofort|sofort|from|on|starting|as|of|an|zu|auf|to|a|le|la|am|zum|der|die|das|den|over|go|goes|geht|gehen|uber|wandert|wandern|passes|should|shall|must|muss|will|be|erbt|inherits?|inherited|receives?|taken|by|par|et|und|and|also|,|:|doit|etre|sera|repris|reprise|revient|revenir|va|aller|passe|passer|passera|ira|i|ONESELF|dass|that|konnte|konnten|c'est|WHO|qui|instead|werden|wird)$/u;

const people = (line: string): ReadonlySet<string> => new Set(line.match(/\bP\d+\b/gu) ?? []);

/** A line in which somebody gets what another one has, as an order; any other line as it is. */
export function handedOver(told: string): string {
  const line = told.replace(/^let (P\d+) (?:HAVE|GET|NEED)\b/u, "$1 NEED");
  if (people(line).size !== 2 || /\b(?:SWAP|NOT|HOW|WHAT|WHY|TAKE|LEFT|UNASSIGN|OFFBOARD)\b/u.test(line))
    return line;
  const owned = OWNED.map((pattern) => pattern.exec(line)).find((found) => found !== null);
  const { owner, thing } = owned?.groups ?? {};
  if (!owned || owner === undefined || thing === undefined) return line;
  const rest = `${line.slice(0, owned.index)}THING${line.slice(owned.index + owned[0].length)}`;
  const [receiver] = people(rest);
  if (receiver === undefined || receiver === owner || people(rest).size !== 1) return line;
  // Past deeds are told, and who owns something of their own is no receiver.
  if (new RegExp(`${receiver} 'S`, "u").test(rest) || !rest.split(" ").every((word) => LITTLE.test(word)))
    return line;
  if (/\bISIT GIVEN\b|\bHAVE\b.*\b(?:NEED|GIVEN|TAKEOVER|GET)$/u.test(rest)) return line;
  // Who is named after "from" or "von" gives, or did it: then two would be givers.
  if (new RegExp(`\\b(?:from|off|von|de|du) ${receiver}\\b`, "u").test(rest)) return line;
  if (!GETS.test(rest) && !GOES.test(rest) && !BY.test(rest)) return line;
  const whole = / /u.test(thing.replace("PHONE ", "")) ? "PHONE" : thing;
  return `MOVE ${owner} 'S ${whole} to ${receiver}${/\bFUTURE\b/u.test(rest) ? " FUTURE" : ""}`;
}
