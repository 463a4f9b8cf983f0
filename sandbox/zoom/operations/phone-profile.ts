// A phone user's profile: extension, site, template, emergency address, in one call. Extensions go as strings here.
import { type Answer, invalid, noContent, refused } from "../answers.ts";
import {
  type Asked,
  commit,
  fieldsOf,
  isAnswer,
  noFields,
  type Operation,
  type PhoneUser,
  phoneUserWritten,
} from "../asked.ts";
import { type Profile, profileChanged } from "../deeds.ts";
import { isReserved } from "../extensions.ts";
import type { SiteRecord } from "../records.ts";

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

export const phoneProfile = { updateUserProfile: updateProfile } satisfies Record<string, Operation>;
