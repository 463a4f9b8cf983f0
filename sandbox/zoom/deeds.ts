// What a write does to the account, whoever asks for it: records in, replaced records out. Whether it is allowed is
// decided before, by the operation.
import type { Account } from "./account.ts";
import { idOf } from "./company.ts";
import { movedExtension } from "./extensions.ts";
import type {
  Changes,
  HolderRecord,
  NumberRecord,
  PersonRecord,
  PhoneRecord,
  PlanRecord,
  SiteRecord,
} from "./records.ts";

type Phoned = PersonRecord & { readonly phone: PhoneRecord };

const withPhone = (person: Phoned, phone: Partial<PhoneRecord>): PersonRecord => ({
  ...person,
  phone: { ...person.phone, ...phone },
});

/** Moves seats of one plan: +1 is one more assigned. */
function seats(account: Account, type: number, by: number): readonly PlanRecord[] {
  const plan = account.plans.get(String(type));
  return plan ? [{ ...plan, assigned: plan.assigned + by, available: plan.available - by }] : [];
}

/** The feature goes on; the phone user, with the next free extension of the site, appears at `readyAt`. */
export function phoneOn(account: Account, person: PersonRecord, readyAt: number): Changes {
  if (person.phone) return {};
  const site = account.sites.find(({ name }) => name === person.location) ?? account.mainSite;
  const phone: PhoneRecord = {
    readyAt,
    phoneUserId: idOf("phone-user", `${person.email}:${readyAt}`),
    extensionId: idOf("extension", `${person.email}:${readyAt}`),
    extension: account.freeExtension(site),
    siteId: site.id,
    plans: [],
    numbers: [],
    templateId: null,
    addressId: null,
  };
  return { people: [{ ...person, phone }] };
}

/** The feature goes off: extension, numbers and seats are free again, memberships are gone. */
export function phoneOff(account: Account, person: PersonRecord): Changes {
  if (!person.phone) return {};
  const { numbers, plans } = person.phone;
  return {
    people: [{ ...person, phone: null }],
    numbers: numbers.flatMap((number) => freed(account, number)),
    plans: plans.flatMap((type) => seats(account, type, -1)),
    holders: withoutMember(account, person.id),
  };
}

const withoutMember = (account: Account, id: string): readonly HolderRecord[] =>
  account.holders
    .all()
    .filter(({ members }) => members.includes(id))
    .map((holder) => ({ ...holder, members: holder.members.filter((member) => member !== id) }));

function freed(account: Account, number: string): readonly NumberRecord[] {
  const record = account.number(number);
  return record ? [{ ...record, holderId: null }] : [];
}

/** Deactivated people lose everything [documented], and do not get it back when they return [reported]. */
export const deactivated = (account: Account, person: PersonRecord): Changes => {
  const off = phoneOff(account, person);
  return { ...off, people: [{ ...person, phone: null, status: "inactive" }] };
};

export function planGiven(account: Account, person: Phoned, type: number): Changes {
  if (person.phone.plans.includes(type)) return {};
  const plans = [...person.phone.plans, type];
  return { people: [withPhone(person, { plans })], plans: seats(account, type, 1) };
}

export function planTaken(account: Account, person: Phoned, type: number): Changes {
  if (!person.phone.plans.includes(type)) return {};
  const plans = person.phone.plans.filter((one) => one !== type);
  return { people: [withPhone(person, { plans })], plans: seats(account, type, -1) };
}

export function planSwapped(account: Account, person: Phoned, from: number, to: number): Changes {
  if (from === to || !person.phone.plans.includes(from)) return {};
  const plans = person.phone.plans.map((type) => (type === from ? to : type));
  return {
    people: [withPhone(person, { plans })],
    plans: [...seats(account, from, -1), ...seats(account, to, 1)],
  };
}

/** Numbers go to a person, and with them to that person's site. */
export function numbersGiven(person: Phoned, given: readonly NumberRecord[]): Changes {
  const fresh = given.filter(({ holderId }) => holderId !== person.id);
  if (fresh.length === 0) return {};
  const numbers = [...person.phone.numbers, ...fresh.map(({ number }) => number)];
  return {
    people: [withPhone(person, { numbers })],
    numbers: fresh.map((record) => ({ ...record, holderId: person.id, siteId: person.phone.siteId })),
  };
}

export function numberTaken(person: Phoned, record: NumberRecord): Changes {
  if (record.holderId !== person.id) return {};
  const numbers = person.phone.numbers.filter((number) => number !== record.number);
  return { people: [withPhone(person, { numbers })], numbers: [{ ...record, holderId: null }] };
}

/** What a phone user's profile may be given at once. */
export interface Profile {
  readonly extension?: string;
  readonly site?: SiteRecord;
  readonly templateId?: string;
  readonly addressId?: string;
}

/**
 * A new site keeps the short number and changes the code before it, unless that extension is taken there: then the
 * site's next free one [assumed].
 */
export function profileChanged(account: Account, person: Phoned, profile: Profile): Changes {
  const { phone } = person;
  const { site } = profile;
  let { extension } = phone;
  if (site && site.id !== phone.siteId && extension !== null) {
    const moved = movedExtension(extension, account.site(phone.siteId), site);
    const holder = account.holderOfExtension(moved);
    extension = holder === undefined || holder === person.id ? moved : account.freeExtension(site);
  }
  const after: PersonRecord = withPhone(person, {
    extension: profile.extension ?? extension,
    siteId: site?.id ?? phone.siteId,
    templateId: profile.templateId ?? phone.templateId,
    addressId: profile.addressId ?? phone.addressId,
  });
  return { people: [after] };
}
