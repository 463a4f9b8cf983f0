// Slips of the keyboard: "asign a lisense" is understood, other subjects' words are left alone.
import { distance } from "fastest-levenshtein";
import type { Speller } from "./words.ts";

/** True when the words differ only in two neighbouring letters having changed places. */
function transposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** True when one word is the other with letters left out, in their order. */
function lacks(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** How far a candidate is from the word; undefined when it is no slip but another word. */
function slip(word: string, candidate: string): number | undefined {
  const apart = Math.abs(candidate.length - word.length);
  const sameStart = candidate[0] === word[0] || transposed(candidate.slice(0, 2), word.slice(0, 2));
  if (!sameStart || apart > 2) return undefined;
  if (transposed(candidate, word)) return 1;
  // Short words are near too many others: there, only letters that changed places.
  const longer = Math.max(word.length, candidate.length);
  if (longer < 6) return word.length === 4 && apart === 1 && lacks(word, candidate) ? 1 : undefined;
  const off = distance(candidate, word);
  if (off <= 1) return off;
  const forgotten = longer >= 8 && off === apart && (lacks(word, candidate) || lacks(candidate, word));
  const alike = longer >= 9 && word.slice(0, 4) === candidate.slice(0, 4);
  return off === 2 && (forgotten || alike) ? off : undefined;
}

/** Words that are one letter away from a word of ours, and mean what they say. */
const REAL_WORDS: ReadonlySet<string> = new Set(
  (
    "bank banks blank listen listens listening listened relation relations doable training trained contact contacts invented companion connecting connected companies talking large night " +
    "light sight right might stuff stuffed shape share shared order older folder holder border plane plans plant plants planet plant sing " +
    "assist assistant assists reset resets resent present presents expert export exports exporting support supports report reports reported " +
    "sport sports airport deport transport transfer inserted insert assets asset cassette reading loading heading leading lending sending " +
    "spending listing listen lesson reason season person persons parson prison poison vision version mission omission permit extent extend " +
    "extended extends extending extent intention attention retention invention convention division revision quite quiet queen query quest guest " +
    "sites sights cities rites rights bites kites nights lights users uses used upset uploaded unload import impart important imports " +
    "leaver lever levers never fever clever seven given driven living giving liking linking lining licking locking looking booking cooking " +
    "packing parking marking making taking faking baking banking thanking asking tasking phrase phases phase phony photo photos phonic " +
    "remote remove motion notion nation station action auction caution section selection election direction collection correction connection " +
    "complete compete compile compare company compact contract contrast contact content contest context collect correct connect convert " +
    "common command commend comment comments moment movement removal renewal refusal rental mental dental metal medal pedal model modal"
  ).split(" "),
);

/** Words people often write in a hurry, and that the guides may not use themselves. */
export const COMMON_SLIPS: readonly string[] =
  "enable enabled disable disabled single failed fails failing again button profile where which without forward create created delete deleted somebody someone everybody employee employees colleague colleagues department template spreadsheet resigned company account".split(
    " ",
  );

/** Written as they sound, too far from the word for the rule of the keyboard. */
const AS_THEY_SOUND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dosnt: "doesn't",
    dosent: "doesn't",
    doesent: "doesn't",
    failz: "fails",
    fales: "fails",
    failes: "fails",
    uplode: "upload",
    uplodes: "uploads",
    uploding: "uploading",
    lisence: "license",
    numbr: "number",
  }),
);

/** Corrects words that are nearly one of `wanted` and none of `known`; of two that are as near, the first. */
export function spellerFor(wanted: ReadonlySet<string>, known: (word: string) => boolean): Speller {
  const candidates = [...wanted].filter((word) => word.length >= 4);
  const correct = (word: string): string => {
    let best: { readonly word: string; readonly off: number } | undefined;
    for (const candidate of candidates) {
      const off = slip(word, candidate);
      if (off !== undefined && (!best || off < best.off)) best = { word: candidate, off };
    }
    return best?.word ?? word;
  };
  return (word) =>
    AS_THEY_SOUND.get(word) ??
    (word.length < 4 || wanted.has(word) || REAL_WORDS.has(word) || known(word) ? word : correct(word));
}
