// Phone users: who has a phone, and what belongs to it. Extensions come as integers [documented].
import type { Account } from "../account.ts";
import { phoneAt } from "../account.ts";
import { ok } from "../answers.ts";
import { isAnswer, type Operation, type PhoneUser, phoneUserRead } from "../asked.ts";
import { listed } from "../pages.ts";
import type { PhoneRecord } from "../records.ts";

const plansShown = (account: Account, types: readonly number[]) =>
  types.map((type) => ({ type, name: account.plans.get(String(type))?.name ?? String(type) }));

/** Integers in answers, absent while there is none. */
export const extensionShown = (extension: string | null) =>
  extension === null ? {} : { extension_number: Number(extension) };

const listPhoneUsers: Operation = (asked) => {
  const { account, query, asOf } = asked;
  const status = query.get("status");
  const [site, plan, keyword] = [query.get("site_id"), query.get("calling_type"), query.get("keyword")];
  const phoned = account.people.all(asOf).flatMap((person): PhoneUser[] => {
    const phone = person.status === "active" ? phoneAt(person, asOf) : null;
    return phone ? [{ ...person, phone }] : [];
  });
  const found = phoned.filter(
    ({ displayName, phone }) =>
      (status === null || status === "activate") &&
      (site === null || phone.siteId === site) &&
      (plan === null || phone.plans.includes(Number(plan))) &&
      (keyword === null || matches(keyword, displayName, phone)),
  );
  // Pages may repeat a user [observed by others]: here each page begins with the last one of the page before.
  return listed(found, asked, {
    maximum: 100,
    under: "users",
    row: ({ id, email, displayName, phone }) => ({
      id,
      phone_user_id: phone.phoneUserId,
      extension_id: phone.extensionId,
      ...extensionShown(phone.extension),
      email,
      name: displayName,
      site: { id: phone.siteId, name: account.site(phone.siteId)?.name ?? "" },
      status: "activate",
      activation_status: "activated",
      calling_plans: plansShown(account, phone.plans),
      // The list leaves the plus away, the single user has it [published samples show both].
      phone_numbers: phone.numbers.map((number) => ({
        id: account.number(number)?.id,
        number: number.slice(1),
      })),
      department: "",
      cost_center: "",
    }),
    repeats: true,
  });
};

function matches(keyword: string, name: string, phone: PhoneRecord): boolean {
  const wanted = keyword.toLowerCase();
  const texts = [name.toLowerCase(), phone.extension ?? "", ...phone.numbers];
  return texts.some((text) => text.includes(wanted));
}

const getPhoneUser: Operation = (asked) => {
  const found = phoneUserRead(asked);
  if (isAnswer(found)) return found;
  const { account } = asked;
  const { phone } = found;
  const address = account.addresses.find(({ id }) => id === addressOf(account, phone));
  return ok({
    id: found.id,
    email: found.email,
    phone_user_id: phone.phoneUserId,
    extension_id: phone.extensionId,
    ...extensionShown(phone.extension),
    calling_plans: plansShown(account, phone.plans),
    phone_numbers: phone.numbers.map((number) => ({ id: account.number(number)?.id, number })),
    // An id here, an object in the list [documented].
    site_id: phone.siteId,
    site_admin: false,
    status: "activate",
    department: "",
    cost_center: "",
    ...(address
      ? {
          emergency_address: {
            id: address.id,
            address_line1: address.line,
            address_line2: "",
            city: address.city,
            state_code: address.state,
            country: address.country,
            zip: address.zip,
          },
        }
      : {}),
    policy: {},
  });
};

/** One's own address, else the site's default [documented]. */
export const addressOf = (account: Account, phone: PhoneRecord): string | null =>
  phone.addressId ?? account.site(phone.siteId)?.addressId ?? null;

const getSettings: Operation = (asked) => {
  const found = phoneUserRead(asked);
  if (isAnswer(found)) return found;
  const { account, asOf } = asked;
  const lines = account.holders
    .all(asOf)
    .filter(({ kind, members }) => kind === "SharedLineGroup" && members.includes(found.id));
  return ok({
    area_code: "",
    company_number: "",
    country: { code: account.site(found.phone.siteId)?.country ?? "US", country_code: "", name: "" },
    ...extensionShown(found.phone.extension),
    outbound_caller_ids: found.phone.numbers.map((number, index) => ({
      is_default: index === 0,
      name: found.displayName,
      number,
    })),
    status: "Active",
    shared_lines_call_setting: {
      shared_line_groups: {
        receive_calls: lines.length > 0,
        shared_line_group: lines.map(({ id, name }) => ({
          slg_id: id,
          display_name: name,
          receive_calls: true,
        })),
      },
    },
  });
};

export const phoneUsers = {
  listPhoneUsers,
  phoneUser: getPhoneUser,
  phoneUserSettings: getSettings,
} satisfies Record<string, Operation>;
