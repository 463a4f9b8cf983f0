// Somebody whose address isn't in Zoom: who may be meant. Only ever a suggestion, for whoever corrects the row.
import { distance } from "fastest-levenshtein";
import type { Person } from "../../domain/person.ts";
import type { RosterRow } from "../../roster/roster.ts";
import { foldName } from "../names.ts";

/** Comparing letter by letter is for a slip here and there, not for a list of strangers. */
const FEW = 40;

/** First and last name in either order. */
const fold = (name: string): string => foldName(name).split(" ").toSorted().join(" ");

const partsOf = (email: string): readonly [local: string, domain: string] => {
  const at = email.lastIndexOf("@");
  return [email.slice(0, at), email.slice(at + 1)];
};

/** Several of one kind are nobody. */
function onlyOnes(people: readonly Person[], keyOf: (person: Person) => string): ReadonlyMap<string, Person> {
  const found = new Map<string, Person>();
  const several = new Set<string>();
  for (const person of people) {
    const key = keyOf(person);
    if (found.has(key)) several.add(key);
    found.set(key, person);
  }
  for (const key of several) found.delete(key);
  return found;
}

/** Finds, for rows of nobody in Zoom, the one person of that name, of that address elsewhere, or a slip away. */
export function meantInstead(
  people: readonly Person[],
  absent: readonly RosterRow[],
  inFile: ReadonlySet<string>,
): (row: RosterRow) => Person | undefined {
  const others = people.filter(({ email }) => !inFile.has(email));
  const byName = onlyOnes(others, ({ name }) => fold(name));
  const byLocal = onlyOnes(others, ({ email }) => partsOf(email)[0]);
  return (row) => {
    const [local, domain] = partsOf(row.email);
    const named = row.name === null ? undefined : byName.get(fold(row.name));
    if (named) return named;
    const elsewhere = byLocal.get(local);
    if (elsewhere && local.length > 4 && /[._-]/.test(local)) return elsewhere;
    if (absent.length > FEW) return undefined;
    const near = others.filter(({ email }) => {
      const [theirs, home] = partsOf(email);
      return (
        home === domain &&
        Math.abs(theirs.length - local.length) < 2 &&
        local.length > 4 &&
        distance(theirs, local) === 1
      );
    });
    return near.length === 1 ? near[0] : undefined;
  };
}
