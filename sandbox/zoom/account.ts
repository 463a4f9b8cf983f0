// The account in memory: records, the indexes that make them quick to find, and the one way to change them.
import { extensionAt, FIRST_POSITION, isReserved, lastPosition } from "./extensions.ts";
import type {
  AddressRecord,
  Changes,
  HolderRecord,
  LedgerEntry,
  NumberRecord,
  PersonRecord,
  PhoneRecord,
  PlanRecord,
  SiteRecord,
  Snapshot,
  TemplateRecord,
} from "./records.ts";
import { createTable, type Table } from "./table.ts";

export interface Account {
  readonly people: Table<PersonRecord>;
  readonly holders: Table<HolderRecord>;
  readonly numbers: Table<NumberRecord>;
  readonly plans: Table<PlanRecord>;
  readonly sites: readonly SiteRecord[];
  readonly templates: readonly TemplateRecord[];
  readonly addresses: readonly AddressRecord[];
  readonly ledger: readonly LedgerEntry[];
  readonly mainSite: SiteRecord;
  /** Zoom calls it multiple sites: whether extensions carry a site code. */
  readonly siteCodes: boolean;
  person(idOrEmail: string, asOf?: number): PersonRecord | undefined;
  site(id: string | null | undefined): SiteRecord | undefined;
  /** By id or by number; Zoom takes either. */
  number(idOrNumber: string, asOf?: number): NumberRecord | undefined;
  /** Who has an extension: id of a person or holder. */
  holderOfExtension(extension: string): string | undefined;
  /** The lowest free extension of a site. */
  freeExtension(site: SiteRecord): string | null;
  commit(changes: Changes, now: number): void;
  snapshot(): Snapshot;
}

/** The phone user as Zoom shows it: none while the feature is off, or not ready yet. */
export const phoneAt = (person: PersonRecord, at: number): PhoneRecord | null =>
  person.phone && person.phone.readyAt <= at ? person.phone : null;

/** An account from what was stored or seeded. `kept` is told of each change. */
export function createAccount(start: Snapshot, kept: (changes: Changes) => void): Account {
  const people = createTable<PersonRecord>(({ id }) => id, start.people);
  const holders = createTable<HolderRecord>(({ id }) => id, start.holders);
  const numbers = createTable<NumberRecord>(({ id }) => id, start.numbers);
  const plans = createTable<PlanRecord>(({ type }) => String(type), start.plans);
  const ledger = [...start.ledger];
  const idByEmail = new Map(start.people.map(({ email, id }) => [email, id]));
  const idByNumber = new Map(start.numbers.map(({ number, id }) => [number, id]));
  const idByExtension = new Map<string, string>();
  for (const { id, phone } of start.people) if (phone?.extension) idByExtension.set(phone.extension, id);
  for (const { id, extension } of start.holders) idByExtension.set(extension, id);
  // Where the search for a free extension starts; moved back when one below becomes free.
  const nextPosition = new Map<string, number>();
  const main = start.sites.find((site) => site.main) ?? start.sites[0];
  if (!main) throw new Error("an account without a site");

  const index = (person: PersonRecord) => {
    const before = people.get(person.id);
    if (before && before.email !== person.email) idByEmail.delete(before.email);
    idByEmail.set(person.email, person.id);
    const [old, fresh] = [before?.phone?.extension, person.phone?.extension];
    if (old === fresh) return;
    if (old && idByExtension.get(old) === person.id) {
      idByExtension.delete(old);
      nextPosition.clear();
    }
    if (fresh) idByExtension.set(fresh, person.id);
  };

  const forget = (id: string, now: number) => {
    const person = people.get(id);
    if (!person) return;
    idByEmail.delete(person.email);
    if (person.phone?.extension) idByExtension.delete(person.phone.extension);
    nextPosition.clear();
    people.remove(id, now);
  };

  return {
    people,
    holders,
    numbers,
    plans,
    sites: start.sites,
    templates: start.templates,
    addresses: start.addresses,
    ledger,
    mainSite: main,
    siteCodes: start.sites.some(({ code }) => code !== null),
    person: (idOrEmail, asOf) => people.get(idByEmail.get(idOrEmail.toLowerCase()) ?? idOrEmail, asOf),
    site: (id) => start.sites.find((site) => site.id === id),
    number: (idOrNumber, asOf) => numbers.get(idByNumber.get(idOrNumber) ?? idOrNumber, asOf),
    holderOfExtension: (extension) => idByExtension.get(extension),
    freeExtension(site) {
      for (let at = nextPosition.get(site.id) ?? FIRST_POSITION; at <= lastPosition(site); at += 1) {
        const extension = extensionAt(site, at);
        if (idByExtension.has(extension) || isReserved(extension)) continue;
        nextPosition.set(site.id, at);
        return extension;
      }
      return null;
    },
    commit(changes, now) {
      for (const person of changes.people ?? []) {
        index(person);
        people.put(person, now);
      }
      for (const holder of changes.holders ?? []) holders.put(holder, now);
      for (const number of changes.numbers ?? []) numbers.put(number, now);
      for (const plan of changes.plans ?? []) plans.put(plan, now);
      for (const id of changes.gone ?? []) forget(id, now);
      if (changes.entry) ledger.push(changes.entry);
      kept(changes);
    },
    snapshot: () => ({
      people: people.all(),
      holders: holders.all(),
      numbers: numbers.all(),
      plans: plans.all(),
      sites: start.sites,
      templates: start.templates,
      addresses: start.addresses,
      ledger,
    }),
  };
}
