// Phone users: who has a phone, and their profile. Extensions come as integers and go as strings [documented].
import type { Account } from "../account.ts";
import { phoneAt } from "../account.ts";
import { type Answer, invalid, noContent, ok, refused } from "../answers.ts";
import {
  type Asked,
  commit,
  fieldsOf,
  isAnswer,
  noFields,
  type Operation,
  phoneUserRead,
  phoneUserWritten,
  stalePhoneToken,
} from "../asked.ts";
import { type Profile, profileChanged } from "../deeds.ts";
import { isReserved } from "../extensions.ts";
import { isPage, pageOf } from "../pages.ts";
import type { PersonRecord, PhoneRecord, SiteRecord } from "../records.ts";

type PhoneUser = PersonRecord & { readonly phone: PhoneRecord };

const plansShown = (account: Account, types: readonly number[]) =>
  types.map((type) => ({ type, name: account.plans.get(String(type))?.name ?? String(type) }));

/** Integers in answers, absent while there is none. */
export const extensionShown = (extension: string | null) =>
  extension === null ? {} : { extension_number: Number(extension) };

const listPhoneUsers: Operation = ({ account, query, now, asOf }) => {
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
  const page = pageOf(found, { query, now, maximum: 100, stale: stalePhoneToken, repeats: true });
  if (!isPage(page)) return page;
  return ok({
    next_page_token: page.next,
    page_size: page.size,
    total_records: page.total,
    users: page.items.map(({ id, email, displayName, phone }) => ({
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
    })),
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

const updateProfile: Operation = (asked) => {
  const found = phoneUserWritten(asked);
  if (isAnswer(found)) return found;
  const body = fieldsOf(asked.body);
  if (!body) return noFields;
  const profile = profileOf(body, found, asked);
  if (isAnswer(profile)) return profile;
  const words = [
    profile.site ? `site ${profile.site.name}` : undefined,
    profile.templateId ? "template" : undefined,
    profile.extension ? `extension ${profile.extension}` : undefined,
    profile.addressId ? "emergency address" : undefined,
  ].filter((word) => word !== undefined);
  if (words.length === 0) return noContent;
  commit(asked, profileChanged(asked.account, found, profile), found.email, words.join(", "));
  return noContent;
};

function profileOf(
  body: Readonly<Record<string, unknown>>,
  person: PhoneUser,
  asked: Asked,
): Profile | Answer {
  const { account } = asked;
  const { extension_number: extension, site_id: siteId, template_id: templateId } = body;
  const addressId = body.emergency_address_id;
  const texts = {
    extension_number: extension,
    site_id: siteId,
    template_id: templateId,
    emergency_address_id: addressId,
  };
  // Strings only, the extension too, although answers have integers [documented].
  for (const [field, value] of Object.entries(texts))
    if (value !== undefined && typeof value !== "string") return invalid(field, "Invalid field.");
  const site = typeof siteId === "string" ? account.site(siteId) : undefined;
  if (siteId !== undefined && !site) return refused(404, 404, "Site does not exist.");
  const at = site ?? account.site(person.phone.siteId);
  if (typeof extension === "string") {
    const fault = at && extensionFault(extension, at, person, asked);
    if (fault) return fault;
  }
  const template = account.templates.find(({ id }) => id === templateId);
  if (typeof templateId === "string" && !template)
    return refused(400, 300, `The template type error or the template does not exist:${templateId}.`);
  if (template && template.siteId !== at?.id)
    return refused(400, 300, "The template's site is not the same as the user's site.");
  if (typeof addressId === "string" && !account.addresses.some(({ id }) => id === addressId))
    return refused(400, 400, `Emergency address does not exist ${addressId}.`);
  return {
    ...(typeof extension === "string" ? { extension } : {}),
    ...(site ? { site } : {}),
    ...(typeof templateId === "string" ? { templateId } : {}),
    ...(typeof addressId === "string" ? { addressId } : {}),
  };
}

/** Rules are documented for the full number; which refusal this operation sends is not, but for "is taken" [observed]. */
function extensionFault(
  extension: string,
  site: SiteRecord,
  person: PhoneUser,
  asked: Asked,
): Answer | undefined {
  const { account, assumptions } = asked;
  if (!/^\d+$/.test(extension)) return invalid("extension_number", "Invalid field.");
  if (extension.length < 3 || extension.length > 6)
    return refused(400, 300, "Extension Number must be 3 to 6 digits");
  if (isReserved(extension)) return refused(400, 409, `Number ${extension} is a reserved extension number.`);
  if (assumptions.extensionsNeedSiteCode && site.code !== null && !extension.startsWith(site.code))
    return refused(400, 300, `${extension} is out of range`);
  const holder = account.holderOfExtension(extension);
  if (holder !== undefined && holder !== person.id)
    return refused(400, 300, `Extension number ${extension} is taken.`);
}

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
  updateUserProfile: updateProfile,
  phoneUserSettings: getSettings,
} satisfies Record<string, Operation>;
