// A small stemmer: enough for the words of the guides and of the people who ask. "licensing", "licenses" and
// "licensed" become one word; what it gets wrong, it gets wrong the same way in question and guide.
const ENDINGS: readonly (readonly [ending: string, least: number])[] = [
  ["ations", 4],
  ["ation", 4],
  ["ating", 4],
  ["ated", 4],
  ["ates", 4],
  ["ate", 4],
  ["ments", 4],
  ["ment", 4],
  ["ings", 3],
  ["ing", 3],
  ["edly", 4],
  ["ed", 3],
  ["ly", 4],
  ["es", 4],
  ["s", 3],
];

/** The stem of one lower-case word. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let cut = word.endsWith("ies") ? `${word.slice(0, -3)}y` : word;
  for (const [ending, least] of ENDINGS) {
    // "access", "status" and "basis" end in s without being several.
    if (!cut.endsWith(ending) || cut.length - ending.length < least || /(ss|us|is)$/.test(cut)) continue;
    cut = cut.slice(0, -ending.length);
    break;
  }
  // "plann" from "planned", but not "call".
  if (/([bdgmnprt])\1$/.test(cut)) cut = cut.slice(0, -1);
  return cut.length > 3 && cut.endsWith("e") ? cut.slice(0, -1) : cut;
}
