// Sites, site codes, setting templates, emergency addresses: what changes rarely.
import type { Site } from "../domain/phone.ts";
import type { SettingTemplate } from "../ports/zoom.ts";
import { ZoomRefused } from "../ports/zoom.ts";
import {
  AddressAnswer,
  PhoneSettingsAnswer,
  SiteAnswer,
  SiteDetailAnswer,
  TemplateAnswer,
} from "./answers.ts";
import { listAll } from "./pages.ts";
import type { Requests } from "./request.ts";

/** Zoom's own default, where a site doesn't tell. */
const SHORT_LENGTH = 3;

export interface SiteRow {
  readonly id: string;
  readonly name: string;
  /** The first digits of every extension there; null where the account has no site codes. */
  readonly code: string | null;
  /** The one an account starts with. */
  readonly main: boolean;
}

export interface SiteDetail {
  /** How many digits an extension has behind the site's code. */
  readonly shortLength: number;
  readonly hasEmergencyAddress: boolean;
}

export interface PhoneSettings {
  readonly manySites: boolean;
  readonly siteCodes: boolean;
}

/** An account without the Multiple Sites option refuses to list them: then nobody has a site. */
const isWithoutSites = (error: unknown) =>
  error instanceof ZoomRefused && /multiple sites/i.test(error.message);

/** Empty for an account without the Multiple Sites option. */
export async function listSites(requests: Requests): Promise<readonly SiteRow[]> {
  try {
    const rows = await listAll(
      requests,
      { endpoint: "listSites", query: { page_size: 300 } },
      { under: "sites", item: SiteAnswer, key: ({ id }) => id },
    );
    // Only newer accounts tell the level; the main site is the one an account starts with, and is listed first.
    const told = rows.some(({ level }) => level !== null);
    return rows.map(({ id, name, site_code, level }, index) => ({
      id,
      name,
      code: site_code,
      main: told ? /main/i.test(level ?? "") : index === 0,
    }));
  } catch (error) {
    if (isWithoutSites(error)) return [];
    throw error;
  }
}

/** What the list of sites does not tell. A site that names no length of short numbers has Zoom's own, 3. */
export async function readSite(requests: Requests, siteId: string): Promise<SiteDetail> {
  const told = await requests.read({ endpoint: "getSite", ids: { siteId } }, SiteDetailAnswer);
  const address = told.default_emergency_address;
  return {
    shortLength: told.short_extension?.length ?? SHORT_LENGTH,
    hasEmergencyAddress: Boolean(address?.id ?? address?.address_line1),
  };
}

/** Site codes count only where there are several sites. */
export async function readPhoneSettings(requests: Requests): Promise<PhoneSettings> {
  const { multiple_sites } = await requests.read({ endpoint: "getPhoneSettings" }, PhoneSettingsAnswer);
  const manySites = multiple_sites?.enabled === true;
  return { manySites, siteCodes: manySites && multiple_sites?.site_code === true };
}

/** Whether an account without sites has an emergency address. What we may not read is not complained of. */
export async function hasDefaultAddress(requests: Requests): Promise<boolean> {
  try {
    const rows = await listAll(
      requests,
      { endpoint: "listAddresses", query: { page_size: 100 } },
      { under: "emergency_addresses", item: AddressAnswer, key: ({ id }) => id },
    );
    return rows.some(({ is_default }) => is_default !== false);
  } catch (error) {
    if (error instanceof ZoomRefused && error.reason === "missing-scope") return true;
    throw error;
  }
}

export const siteFrom = (row: SiteRow, detail: SiteDetail): Site => ({
  ...row,
  shortLength: detail.shortLength,
});

/** Templates for people. Zoom names a template's site only by answering when that site is asked for. */
export async function listTemplates(
  requests: Requests,
  siteIds: readonly string[],
): Promise<readonly SettingTemplate[]> {
  const listOf = async (siteId: string | null) => {
    const rows = await listAll(
      requests,
      { endpoint: "listTemplates", query: { page_size: 300, ...(siteId ? { site_id: siteId } : {}) } },
      { under: "templates", item: TemplateAnswer, key: ({ id }) => id },
    );
    return rows
      .filter(({ type }) => type === null || type === "user")
      .map(({ id, name }) => ({ id, name, siteId }));
  };
  const lists = await Promise.all([...siteIds.map(listOf), listOf(null)]);
  const found = new Map<string, SettingTemplate>();
  for (const template of lists.flat()) if (!found.has(template.id)) found.set(template.id, template);
  return [...found.values()];
}
