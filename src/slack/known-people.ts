import { vocabularyOf } from "../assistant/rules/context.ts";
import type { SaidPerson } from "../assistant/rules/words/item.ts";
import { itemsOf } from "../assistant/rules/words/items.ts";
import type { KnownPerson } from "../assistant/rules/words/people.ts";
import { normalise } from "../assistant/text.ts";
import { basePlanOf } from "../domain/license.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";

const remembered = new WeakMap<
  readonly Person[],
  { readonly phones: readonly Phone[]; readonly known: readonly KnownPerson[] }
>();

/** Everybody, as the rules know people. The same two lists give the same list again, so that its index is built once. */
export function knownPeople(people: readonly Person[], phones: readonly Phone[]): readonly KnownPerson[] {
  const before = remembered.get(people);
  if (before?.phones === phones) return before.known;
  const byEmail = new Map(phones.map((phone) => [phone.email.toLowerCase(), phone]));
  const list = people.map(({ name, email }) => {
    const phone = byEmail.get(email);
    return {
      name,
      email,
      plan: basePlanOf(phone?.plans ?? [])?.name ?? null,
      numbers: (phone?.numbers ?? []).map(({ number }) => number),
    };
  });
  remembered.set(people, { phones, known: list });
  return list;
}

/** Those a text names, each of whom it can only mean one. */
export const peopleIn = (text: string, people: readonly KnownPerson[]): readonly KnownPerson[] => [
  ...new Set(
    itemsOf(normalise(text).text, vocabularyOf({ people }))
      .filter((item): item is SaidPerson => item.is === "person")
      .flatMap(({ known }) => (known.length === 1 ? known : [])),
  ),
];
