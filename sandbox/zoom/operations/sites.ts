// Sites, their settings and templates, and emergency addresses: read only.

import { phoneAt } from "../account.ts";
import { type Answer, invalid, ok, refused } from "../answers.ts";
import type { Asked, Operation } from "../asked.ts";
import { listed } from "../pages.ts";
import type { AddressRecord, SiteRecord } from "../records.ts";
import { addressOf, extensionShown } from "./phone-users.ts";

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  US: "United States",
  CA: "Canada",
  GB: "United Kingdom",
  DE: "Germany",
  JP: "Japan",
};
const countryShown = (code: string) => ({ code, name: COUNTRY_NAMES[code] ?? code });

const phoneSetting: Operation = ({ account }) =>
  ok({
    byoc: { enable: false },
    country: countryShown(account.mainSite.country),
    multiple_sites: { enabled: account.sites.length > 1, site_code: account.siteCodes },
    show_device_ip_for_call_log: { enable: false },
    multiple_party_conference: { enable: false },
  });

function siteShown({ account }: Asked, site: SiteRecord) {
  const line = account.holders
    .all()
    .find(({ kind, siteId }) => kind === "AutoReceptionist" && siteId === site.id);
  return {
    id: site.id,
    name: site.name,
    country: countryShown(site.country),
    // An integer, so a code with a leading zero would lose it [documented].
    ...(site.code === null ? {} : { site_code: Number(site.code) }),
    ...(line
      ? {
          main_auto_receptionist: {
            id: line.id,
            name: line.name,
            extension_id: line.extensionId,
            ...extensionShown(line.extension),
          },
        }
      : {}),
    // Seen live, not described; the words are assumed [observed].
    level: site.main ? "main" : "sub",
  };
}

const listSites: Operation = (asked) => {
  const { account, query } = asked;
  const name = query.get("site_name")?.toLowerCase();
  // The main site comes first [assumed].
  const sites = account.sites
    .filter((site) => name === undefined || site.name.toLowerCase().includes(name))
    .toSorted((a, b) => Number(b.main) - Number(a.main));
  return listed(sites, asked, {
    maximum: 300,
    under: "sites",
    row: (site) => siteShown(asked, site),
  });
};

const addressShown = ({ account }: Asked, address: AddressRecord) => ({
  id: address.id,
  address_line1: address.line,
  address_line2: "",
  city: address.city,
  state_code: address.state,
  country: address.country,
  zip: address.zip,
  is_default: true,
  level: 0,
  // 4: verified [documented].
  status: 4,
  site: { id: address.siteId, name: account.site(address.siteId)?.name ?? "" },
});

const getSite: Operation = (asked) => {
  const { account, params } = asked;
  const site = account.site(params.siteId);
  if (!site) return refused(400, 400, "The site does not exist.");
  const address = account.addresses.find(({ id }) => id === site.addressId);
  const { site: _, ...shown } = address ? addressShown(asked, address) : { site: null };
  return ok({
    ...siteShown(asked, site),
    short_extension: { length: site.shortLength },
    ...(address ? { default_emergency_address: shown } : {}),
    policy: {},
  });
};

const listTemplates: Operation = (asked) => {
  const { account, query } = asked;
  const siteId = query.get("site_id");
  if (siteId !== null && account.sites.length < 2)
    return refused(400, 300, "Multiple Sites option has been disabled. Enable it and try again.");
  const templates = account.templates.filter((template) => siteId === null || template.siteId === siteId);
  return listed(templates, asked, {
    maximum: 300,
    under: "templates",
    // Which site a template belongs to is not told: only the filter knows [documented].
    row: ({ id, name, description }) => ({ id, name, description, type: "user" }),
  });
};

const noTemplate: Answer = refused(400, 300, "The template type error or the template does not exist.");

const getTemplate: Operation = ({ account, params }) => {
  const template = account.templates.find(({ id }) => id === params.templateId);
  if (!template) return noTemplate;
  return ok({
    id: template.id,
    name: template.name,
    description: template.description,
    type: "user",
    policy: {},
  });
};

const listAddresses: Operation = (asked) => {
  const { account, query } = asked;
  const siteId = query.get("site_id");
  if (siteId !== null && !account.site(siteId)) return refused(400, 400, `Site does not exist: ${siteId}`);
  const found = account.addresses.filter((address) => siteId === null || address.siteId === siteId);
  return listed(found, asked, {
    maximum: 300,
    under: "emergency_addresses",
    row: (address) => addressShown(asked, address),
  });
};

const getAddress: Operation = (asked) => {
  const id = asked.params.emergencyAddressId ?? "";
  const address = asked.account.addresses.find((one) => one.id === id);
  return address
    ? ok(addressShown(asked, address))
    : refused(400, 400, `Emergency address does not exist ${id}.`);
};

/** Who would have no address when calling for help: nor the site a default one. */
const listMissingAddresses: Operation = (asked) => {
  const { account, query, asOf } = asked;
  const status = query.get("status");
  if (!status) return refused(400, 400, "status can't be empty.");
  if (status !== "set" && status !== "not_set") return invalid("status", "Invalid field.");
  const siteId = query.get("site_id");
  if (siteId !== null && !account.site(siteId)) return refused(400, 8001, "Site does not exist");
  const found = account.people.all(asOf).flatMap((person) => {
    const phone = person.status === "active" ? phoneAt(person, asOf) : null;
    const isSet = phone !== null && addressOf(account, phone) !== null;
    const wanted = phone && isSet === (status === "set") && (siteId === null || phone.siteId === siteId);
    return wanted ? [{ person, phone }] : [];
  });
  return listed(found, asked, {
    maximum: 300,
    under: "records",
    row: ({ person, phone }) => ({
      email: person.email,
      user_display_name: person.displayName,
      extension_id: phone.extensionId,
      ...extensionShown(phone.extension),
      site_id: phone.siteId,
      site_name: account.site(phone.siteId)?.name ?? "",
      status,
    }),
  });
};

export const sites = {
  phoneSetting,
  listPhoneSites: listSites,
  getASite: getSite,
  listSettingTemplates: listTemplates,
  getSettingTemplate: getTemplate,
  listEmergencyAddresses: listAddresses,
  getEmergencyAddress: getAddress,
  listUserDefaultEmergencyAddress: listMissingAddresses,
} satisfies Record<string, Operation>;
