// Who the first things to try are about: people for whom they work in the company at hand.
import type { Person, ZoomPerson, ZoomState } from "./model.ts";

export interface Cast {
  readonly admin: Person;
  /** Active, without a phone, and not to be mistaken for anybody else. */
  readonly starter: Person | undefined;
  /** Two more like that. */
  readonly others: readonly Person[];
  /** Has a phone and a number, and is neither the admin nor the owner. */
  readonly leaver: Person | undefined;
}

const firstName = (name: string): string => (name.split(" ")[0] ?? name).toLowerCase();
const isPlain = (name: string): boolean => /^[\p{L}'’. -]+$/u.test(name);

/** Null for a company of nobody. */
export function castOf(people: readonly Person[], zoom: ZoomState | null): Cast | null {
  // A company without an admin is odd, but somebody has to look at it.
  const admin = people.find((one) => one.admin) ?? people[0];
  if (!admin) return null;
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(firstName(name), (counts.get(firstName(name)) ?? 0) + 1);
  const inZoom = new Map((zoom?.people ?? []).map((one) => [one.email.toLowerCase(), one]));
  const fits = (wanted: (found: ZoomPerson) => boolean): readonly Person[] =>
    people.filter((person) => {
      const found = inZoom.get(person.email.toLowerCase());
      const alone = counts.get(firstName(person.name)) === 1;
      return found?.status === "active" && !person.admin && isPlain(person.name) && alone && wanted(found);
    });
  const [starter, ...others] = fits(({ phoneEnabled, role }) => !phoneEnabled && role === "member");
  const [leaver] = fits(
    ({ plans, numbers, role }) => plans.length > 0 && numbers.length > 0 && role === "member",
  );
  return { admin, starter, others: others.slice(0, 2), leaver };
}
