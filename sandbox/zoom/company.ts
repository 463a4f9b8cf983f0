// From a seed to an account as Zoom would hold it. The same seed makes the same ids, so runs can be compared.
import { createHash } from "node:crypto";
import type { Seed, SeedUser } from "../seed.ts";
import { extensionAt, holderPosition, shortLengthFor } from "./extensions.ts";
import { placeOfNumber, placeOfSite } from "./geography.ts";
import type {
  AddressRecord,
  HolderKind,
  HolderRecord,
  NumberRecord,
  PersonRecord,
  PhoneRecord,
  SiteRecord,
  Snapshot,
} from "./records.ts";

const DAY = 86_400_000;
const KINDS: Readonly<Record<string, HolderKind>> = {
  autoreceptionist: "AutoReceptionist",
  callqueue: "CallQueue",
  commonarea: "CommonArea",
  sharedlinegroup: "SharedLineGroup",
};

/** An id of Zoom's looks and length, the same for the same thing. */
export const idOf = (kind: string, name: string): string =>
  createHash("sha256").update(`${kind}:${name}`).digest("base64url").slice(0, 22);

/** Zoom keeps first and last name apart; the last word is the last name. */
function namesOf(full: string): { firstName: string; lastName: string } {
  const words = full.trim().split(/\s+/);
  const lastName = words.length > 1 ? (words.pop() ?? "") : "";
  return { firstName: words.join(" "), lastName };
}

/** The account a seed describes. `now` dates sign-ins and calls. */
export function companyOf(seed: Seed, now: number): Snapshot {
  const known = seed.users.filter(({ zoom }) => zoom !== "none");
  const sites = sitesOf(seed, known.length);
  const main = mainOf(sites);
  const siteNamed = (name: string | null | undefined) => sites.find((site) => site.name === name) ?? main;
  const people = known.map((user, index) => personOf(user, { seed, index, now, siteNamed }));
  const holders = holdersOf(seed, { people, sites });
  const held = [
    ...people.flatMap(({ id, phone }) =>
      (phone?.numbers ?? []).map((number) => ({ number, id, siteId: phone?.siteId })),
    ),
    ...holders.flatMap(({ id, numbers, siteId }) => numbers.map((number) => ({ number, id, siteId }))),
  ];
  const numbers: readonly NumberRecord[] = [
    ...held.map(({ number, id, siteId }) => numberOf(number, siteId ?? main.id, id)),
    ...seed.unassigned_numbers.map((number) => numberOf(number, siteOfNumber(number, sites).id, null)),
  ];
  return {
    people,
    holders,
    numbers,
    plans: seed.plans,
    sites,
    templates: sites.map((site) => ({
      id: idOf("template", site.name),
      name: `${site.name} standard`,
      description: `Usual settings at ${site.name}`,
      siteId: site.id,
    })),
    addresses: sites.filter(({ addressId }) => addressId !== null).map(addressOf),
    ledger: [],
  };
}

const mainOf = (sites: readonly SiteRecord[]): SiteRecord => {
  const main = sites.find((site) => site.main) ?? sites[0];
  if (!main) throw new Error("a seed without sites gets past readSeed");
  return main;
};

function sitesOf(seed: Seed, people: number): readonly SiteRecord[] {
  const named = seed.sites.some(({ main }) => main);
  return seed.sites.map(({ name, code, main, address }, index) => ({
    id: idOf("site", name),
    name,
    code,
    main: named ? main : index === 0,
    country: placeOfSite(name).country,
    shortLength: shortLengthFor(people),
    addressId: address ? idOf("address", name) : null,
  }));
}

/** The site a free number belongs to: by city, else by country, else the main one. */
function siteOfNumber(number: string, sites: readonly SiteRecord[]): SiteRecord {
  const { city, country } = placeOfNumber(number);
  const byCity = sites.find(({ name }) => city !== "" && name.includes(city));
  const main = mainOf(sites);
  return (
    byCity ?? (main.country === country ? main : (sites.find((site) => site.country === country) ?? main))
  );
}

function addressOf(site: SiteRecord): AddressRecord {
  const { city, state, country } = placeOfSite(site.name);
  return {
    id: site.addressId ?? "",
    siteId: site.id,
    line: "1 Example Street",
    city,
    state,
    country,
    zip: "00000",
  };
}

interface Surroundings {
  readonly seed: Seed;
  readonly index: number;
  readonly now: number;
  readonly siteNamed: (name: string | null | undefined) => SiteRecord;
}

/** Most sign in every few weeks; every ninth of those who have a phone stopped in spring; some never came. */
function lastSeenOf(user: SeedUser, { index, now }: Surroundings): string | null {
  if (user.zoom === "pending" || index % 13 === 12) return null;
  const days = user.zoom === "inactive" ? 60 : index % 9 === 8 ? 190 : (index * 7) % 20;
  return new Date(now - days * DAY).toISOString();
}

function personOf(user: SeedUser, surroundings: Surroundings): PersonRecord {
  const { seed, siteNamed, now } = surroundings;
  const lastSeen = lastSeenOf(user, surroundings);
  const status = user.zoom === "none" ? "pending" : user.zoom;
  return {
    id: idOf("user", user.email),
    email: user.email,
    ...namesOf(user.name),
    displayName: user.name,
    title: user.title,
    location: user.phone?.site ?? user.site,
    status,
    role: user.owner ? "owner" : seed.admins.includes(user.slack_id) ? "admin" : "member",
    createdAt: new Date(now - 400 * DAY).toISOString(),
    lastLoginAt: lastSeen,
    lastCallAt: user.phone ? lastSeen : null,
    phone: user.phone ? phoneOf(user.email, user.phone, siteNamed(user.phone.site ?? user.site)) : null,
  };
}

function phoneOf(email: string, phone: NonNullable<SeedUser["phone"]>, site: SiteRecord): PhoneRecord {
  return {
    readyAt: 0,
    phoneUserId: idOf("phone-user", email),
    extensionId: idOf("extension", email),
    extension: phone.extension,
    siteId: site.id,
    plans: phone.plan === null ? [] : [phone.plan],
    numbers: phone.numbers,
    templateId: null,
    addressId: null,
  };
}

function holdersOf(
  seed: Seed,
  { people, sites }: { people: readonly PersonRecord[]; sites: readonly SiteRecord[] },
): readonly HolderRecord[] {
  const taken = new Set(people.map(({ phone }) => phone?.extension));
  const byName = new Map<string, HolderRecord>();
  for (const [number, held] of Object.entries(seed.other_numbers)) {
    const known = byName.get(held);
    if (known) {
      byName.set(held, { ...known, numbers: [...known.numbers, number] });
      continue;
    }
    const [kind = "", ...words] = held.split(" ");
    const name = words.join(" ");
    const site = siteOfNumber(number, sites);
    let position = holderPosition(site, 0);
    while (taken.has(extensionAt(site, position))) position += 1;
    const extension = extensionAt(site, position);
    taken.add(extension);
    byName.set(held, {
      id: idOf("holder", held),
      extensionId: idOf("holder-extension", held),
      kind: KINDS[kind.toLowerCase()] ?? "AutoReceptionist",
      name,
      extension,
      siteId: site.id,
      numbers: [number],
      members: membersOf(name, site, people),
    });
  }
  return [...byName.values()];
}

/** A queue rings at those whose job has its name; else at the first three of its site. */
function membersOf(name: string, site: SiteRecord, people: readonly PersonRecord[]): readonly string[] {
  const phoned = people.filter(({ phone }) => phone !== null);
  const named = phoned.filter(({ title }) => title?.toLowerCase() === name.toLowerCase());
  const near = phoned.filter(({ phone }) => phone?.siteId === site.id).slice(0, 3);
  return (named.length > 0 ? named : near).map(({ id }) => id);
}

const numberOf = (number: string, siteId: string, holderId: string | null): NumberRecord => ({
  id: idOf("number", number),
  number,
  status: "Normal",
  product: "ZOOM_PHONE",
  siteId,
  holderId,
});
