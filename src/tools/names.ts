// Names compared: which people somebody can mean by a name. Finding them in Zoom, and asking back, is people.ts.
import { distance } from "fastest-levenshtein";
import type { Person } from "../domain/person.ts";
import type { ZoomReader } from "../ports/zoom.ts";

/** Lower case, without accents and punctuation: how names are compared. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’`´]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();

const german = (name: string) =>
  name.replace(/ä/gi, "ae").replace(/ö/gi, "oe").replace(/ü/gi, "ue").replace(/ß/g, "ss");
const wordsOf = ({ name, email }: Person): readonly string[] =>
  [
    ...new Set(
      `${foldName(name)} ${foldName(german(name))} ${foldName(email.split("@")[0] ?? "")}`.split(" "),
    ),
  ].filter(Boolean);

const isLatin = (text: string): boolean => /\p{sc=Latin}/u.test(text);

/** True when no word of a name is one of theirs. Names in two scripts can't be compared: then nothing is known. */
export function isAnotherName(name: string, person: Person): boolean {
  if (isLatin(name) !== isLatin(person.name)) return false;
  const theirs = new Set(wordsOf(person));
  return !`${foldName(name)} ${foldName(german(name))}`.split(" ").some((word) => theirs.has(word));
}

/** People whom a typed name could mean, best reading only: the whole name, else whole words, else beginnings. */
export function peopleNamed(said: string, everybody: readonly Person[]): readonly Person[] {
  const wanted = foldName(said.replace(/^@/, ""));
  if (wanted === "") return [];
  const words = wanted.split(" ");
  const readings: readonly ((person: Person) => boolean)[] = [
    ({ name, email }) =>
      foldName(name) === wanted ||
      foldName(german(name)) === wanted ||
      foldName(email.split("@")[0] ?? "") === wanted,
    (person) => words.every((word) => wordsOf(person).includes(word)),
    (person) => words.every((word) => word.length > 1 && wordsOf(person).some((one) => one.startsWith(word))),
  ];
  for (const reading of readings) {
    const hits = everybody.filter(reading);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** People whose name is nearly that, a few. */
export const peopleNearly = (said: string, everybody: readonly Person[]): readonly Person[] => {
  const wanted = foldName(said);
  return everybody
    .filter((person) =>
      [foldName(person.name), ...wordsOf(person)].some(
        (word) => word.length > 3 && distance(word, wanted) <= 2,
      ),
    )
    .slice(0, 5);
};

/** Other active people who could have been meant: the same first name, or a name within two edits. */
export async function mistakableFor(
  person: Pick<Person, "name" | "email">,
  { zoom }: { readonly zoom: Pick<ZoomReader, "people"> },
): Promise<readonly Person[]> {
  const first = foldName(person.name).split(" ")[0];
  return (await zoom.people()).filter(
    (other) =>
      other.email !== person.email &&
      other.status === "active" &&
      (foldName(other.name).split(" ")[0] === first ||
        distance(foldName(other.name), foldName(person.name)) <= 2),
  );
}
