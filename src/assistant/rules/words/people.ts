// Whom a word means: names against a directory given as data. Nobody is guessed; two who could be meant are both told.
import { fold } from "../../text.ts";
import { slips } from "./edit-distance.ts";

/** What is known of a person when a text is read. Facts of the phone only tell apart giving and changing. */
export interface KnownPerson {
  readonly slackId?: string;
  readonly name: string;
  readonly email: string;
  /** Name or type code of the calling plan they have; null: no phone; undefined: not known. */
  readonly plan?: string | null;
  readonly numbers?: readonly string[];
}

/** Names ready to be looked up. Built once per directory. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly parts: readonly (readonly [string, KnownPerson])[];
  /** How many words the longest name has. */
  readonly longest: number;
  readonly bySlackId: ReadonlyMap<string, KnownPerson>;
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
}

/** A name as it compares: folded, without apostrophes, hyphens and dots. */
export const foldName = (name: string): string =>
  fold(name).replace(/['`]/gu, "").replace(/[-._]/gu, " ").replace(/\s+/gu, " ").trim();

// What stands in a surname and is a word of everybody's language by itself: "Inés de la Torre", "Otto von Hagen".
const PARTICLE =
  /^(?:de|la|le|les|los|las|du|des|del|della|di|da|do|dos|das|van|von|vom|zu|zum|zur|der|den|dem|ter|ten|te|al|el|y|e|af|av|bin|ibn|und)$/u;

/** True for a word that is a name only together with the words beside it. */
export const isParticle = (folded: string): boolean => PARTICLE.test(folded);

// Umlauts are typed in two ways: Müller is Muller and Mueller.
const germanFold = (name: string): string =>
  foldName(
    name.normalize("NFC").toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue"),
  );

/** Makes the index of a directory. */
export function indexNames(people: readonly KnownPerson[]): NameIndex {
  const exact = new Map<string, KnownPerson[]>();
  const parts: [string, KnownPerson][] = [];
  let longest = 3;
  const put = (key: string, person: KnownPerson) => {
    const known = exact.get(key);
    if (!known) exact.set(key, [person]);
    else if (!known.includes(person)) known.push(person);
  };
  for (const person of people)
    for (const name of new Set([
      foldName(person.name),
      germanFold(person.name),
      foldName(person.name.replaceAll("'", " ")),
    ])) {
      put(name, person);
      const all = name.split(" ").filter((part) => part.length > 1);
      longest = Math.max(longest, name.split(" ").length);
      if (all.length > 1) put([all.at(-1), ...all.slice(0, -1)].join(" "), person);
      // "De la Torre", "la Torre": the surname with what belongs to it, and turned.
      for (const at of all.keys())
        if (at > 0 && at < all.length - 1 && all.slice(at, -1).every(isParticle)) {
          put(all.slice(at).join(" "), person);
          put([...all.slice(at), ...all.slice(0, at)].join(" "), person);
        }
      for (const [at, part] of all.entries()) {
        if (isParticle(part) && at > 0 && at < all.length - 1) continue;
        put(part, person);
        parts.push([part, person]);
      }
    }
  for (const person of people) put(foldName(person.email.split("@")[0] ?? ""), person);
  return {
    exact,
    parts,
    longest,
    bySlackId: new Map(
      people.flatMap((person) => (person.slackId ? [[person.slackId, person] as const] : [])),
    ),
    byEmail: new Map(people.map((person) => [person.email.toLowerCase(), person])),
  };
}

/** Everybody a name as typed could mean. A whole name beats a part of another: Mike Chen is not Mike Cheng. */
export const peopleNamed = (name: string, index: NameIndex): readonly KnownPerson[] =>
  index.exact.get(foldName(name)) ?? [];

/** People whose name is one slip away (two, in long names), or begins like that. For asking, never for acting. */
export function peopleNearly(name: string, index: NameIndex): readonly KnownPerson[] {
  const wanted = foldName(name);
  const words = wanted.split(" ");
  if (wanted.length < 3) return [];
  const near = (typed: string, known: string) =>
    known.startsWith(typed) ||
    (typed.length >= 4 && slips(typed, known, typed.length > 7 ? 2 : 1) <= (typed.length > 7 ? 2 : 1));
  const found = index.parts.flatMap(([, person]) => {
    const own = foldName(person.name).split(" ");
    return words.every((typed) => own.some((known) => near(typed, known))) ? [person] : [];
  });
  return [...new Set(found)];
}
