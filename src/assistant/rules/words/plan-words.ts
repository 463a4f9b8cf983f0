// Calling plans as people say them. The plans of the account are given as data; without them the usual words count.
import { fold } from "../../text.ts";

const USUAL = [
  "US/CA Unlimited",
  "US/CA Metered",
  "UK/Ireland Unlimited",
  "UK/Ireland Metered",
  "AU/NZ Unlimited",
  "AU/NZ Metered",
  "Europe Zone A",
  "Europe Zone B",
  "Global Select",
  "Global Select Metered",
  "Zoom Phone Pro",
];
const TOO_COMMON = new Set([
  "zoom",
  "phone",
  "calling",
  "plan",
  "us",
  "ca",
  "uk",
  "au",
  "nz",
  "a",
  "b",
  "zone",
  "user",
  "add",
  "on",
  "base",
  "the",
  "for",
]);

/** A plan's words as they compare. */
export const foldPlanWords = (said: string): string =>
  fold(said)
    .replace(/[^a-z0-9]+/gu, " ")
    .replace(/\bcanada\b/gu, "ca")
    .replace(/\busa\b/gu, "us")
    .replace(/\bzp\b/gu, "zoom phone")
    .trim();

/** Runs of at least two words of a plan's name. */
function partsOf(name: string): readonly string[] {
  const words = name.split(" ");
  return words.flatMap((_, from) =>
    words.slice(from + 1).map((_, more) => words.slice(from, from + more + 2).join(" ")),
  );
}

/** Every way to say one of the plans: the name, the name without its usual words, a word no other plan has to be. */
export function planPhrases(names: readonly string[]): ReadonlySet<string> {
  const phrases = new Set<string>();
  const all = names.length > 0 ? names : USUAL;
  const parts = all.map((name) => partsOf(foldPlanWords(name)));
  for (const name of all) {
    const full = foldPlanWords(name);
    phrases.add(full);
    const short = full
      .replace(/\bcalling plan\b|\bplan\b/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
    phrases.add(short);
    phrases.add(short.replace(/^zoom phone /u, ""));
    // "Zone B": a part that is no other plan's.
    for (const part of partsOf(short))
      if (parts.filter((ofOne) => ofOne.includes(part)).length === 1) phrases.add(part);
    for (const word of full.split(" ")) if (!TOO_COMMON.has(word) && word.length > 2) phrases.add(word);
  }
  phrases.delete("");
  phrases.delete("zoom phone");
  return phrases;
}

const headsOf = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
/** The first words of these phrases, found once for each list of them. */
function headsOnce(phrases: ReadonlySet<string>): ReadonlySet<string> {
  const known = headsOf.get(phrases) ?? new Set([...phrases].map((phrase) => phrase.split(" ")[0] ?? ""));
  headsOf.set(phrases, known);
  return known;
}

/** The plan that is named at a word, with a following "plan" swallowed. */
export function planAt(
  words: readonly string[],
  at: number,
  phrases: ReadonlySet<string>,
): { said: string; length: number } | undefined {
  // Most words begin no plan's name.
  const [head = ""] = foldPlanWords(words[at] ?? "").split(" ");
  if (head !== "" && !headsOnce(phrases).has(head)) return undefined;
  for (let length = Math.min(6, words.length - at); length > 0; length--) {
    const said = words.slice(at, at + length).join(" ");
    if (!phrases.has(foldPlanWords(said))) continue;
    const rest = words.slice(at + length, at + length + 2);
    const swallowed =
      rest[0] === "calling" && rest[1]?.startsWith("plan")
        ? 2
        : rest[0] === "plan" || rest[0] === "package"
          ? 1
          : 0;
    return { said, length: length + swallowed };
  }
  return undefined;
}
