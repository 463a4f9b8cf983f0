// What somebody else does behind the product's back: in Zoom's portal, or with another app. Leaves no line in the
// ledger, which is about what was asked over the API.
import { z } from "zod";
import type { Account } from "./account.ts";
import {
  deactivated,
  numbersGiven,
  numberTaken,
  phoneOff,
  phoneOn,
  planGiven,
  planTaken,
  profileChanged,
} from "./deeds.ts";
import type { Changes, PersonRecord, PhoneRecord } from "./records.ts";

export const Mutation = z.strictObject({
  email: z.string().toLowerCase(),
  /** Type code of the only plan held from now on; null for none. */
  plan: z.number().int().nullable().optional(),
  /** The numbers held from now on, taken from whoever has them. */
  numbers: z.array(z.string()).optional(),
  extension: z.union([z.string(), z.number()]).transform(String).optional(),
  site: z.string().optional(),
  phone: z.boolean().optional(),
  status: z.enum(["active", "inactive", "pending"]).optional(),
  role: z.enum(["owner", "admin", "member"]).optional(),
  name: z.string().min(1).optional(),
  delete: z.literal(true).optional(),
});
export type Mutation = z.infer<typeof Mutation>;

/** Carries the change out. Answers the reason when it can't. */
export function mutate(account: Account, mutation: Mutation, now: number): string | null {
  const found = account.person(mutation.email);
  if (!found) return `no such person: ${mutation.email}`;
  const commit = (changes: Changes) => account.commit(changes, now);
  const again = (): PersonRecord => account.people.get(found.id) ?? found;
  /** Whoever has the phone feature; it is switched on, at once, for whom it is off. */
  const phoned = (): PersonRecord & { readonly phone: PhoneRecord } => {
    if (!again().phone) commit(phoneOn(account, again(), now));
    const person = again();
    if (!person.phone) throw new Error("switching a phone on leaves a phone");
    return { ...person, phone: person.phone };
  };

  if (mutation.delete) {
    commit(phoneOff(account, found));
    commit({ gone: [found.id] });
    return null;
  }
  if (mutation.status === "inactive") commit(deactivated(account, again()));
  else if (mutation.status) commit({ people: [{ ...again(), status: mutation.status }] });
  if (mutation.role) commit({ people: [{ ...again(), role: mutation.role }] });
  if (mutation.name) commit({ people: [{ ...again(), displayName: mutation.name }] });
  if (mutation.phone === true) phoned();
  if (mutation.phone === false) commit(phoneOff(account, again()));
  if (mutation.site !== undefined) {
    const site = account.sites.find(({ name }) => name === mutation.site);
    if (!site) return `no such site: ${mutation.site}`;
    commit(profileChanged(account, phoned(), { site }));
  }
  if (mutation.plan !== undefined) {
    if (mutation.plan !== null && !account.plans.get(String(mutation.plan)))
      return `no such plan: ${mutation.plan}`;
    for (const type of again().phone?.plans ?? [])
      if (type !== mutation.plan) commit(planTaken(account, phoned(), type));
    if (mutation.plan !== null) commit(planGiven(account, phoned(), mutation.plan));
  }
  if (mutation.numbers) {
    for (const number of mutation.numbers) if (!account.number(number)) return `no such number: ${number}`;
    for (const number of again().phone?.numbers ?? []) {
      const record = account.number(number);
      if (record && !mutation.numbers.includes(number)) commit(numberTaken(phoned(), record));
    }
    for (const number of mutation.numbers) takeOver(account, number, { phoned, commit });
  }
  if (mutation.extension) {
    const holder = account.holderOfExtension(mutation.extension);
    if (holder !== undefined && holder !== found.id) return `extension ${mutation.extension} is taken`;
    commit(profileChanged(account, phoned(), { extension: mutation.extension }));
  }
  return null;
}

function takeOver(
  account: Account,
  number: string,
  {
    phoned,
    commit,
  }: { phoned: () => PersonRecord & { readonly phone: PhoneRecord }; commit: (changes: Changes) => void },
): void {
  const record = account.number(number);
  if (!record || record.holderId === phoned().id) return;
  const person = record.holderId === null ? undefined : account.people.get(record.holderId);
  if (person?.phone) commit(numberTaken({ ...person, phone: person.phone }, record));
  const holder = record.holderId === null ? undefined : account.holders.get(record.holderId);
  if (holder) commit({ holders: [{ ...holder, numbers: holder.numbers.filter((one) => one !== number) }] });
  commit(numbersGiven(phoned(), [{ ...record, holderId: null }]));
}
