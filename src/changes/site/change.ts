import { AS_GIVEN, type SiteChange } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { SiteRef } from "../../domain/phone.ts";
import type { SettingTemplate } from "../../ports/zoom.ts";
import type { DescribedKind } from "../described-kind.ts";

/** `from` is null for somebody who gets the phone in the same operation: Zoom puts them at the main site first. */
export const siteMove = (
  person: PersonRef,
  from: SiteRef | null,
  to: SiteRef,
  template: Pick<SettingTemplate, "id" | "name"> | null = null,
): SiteChange => ({
  kind: "site",
  person,
  before: from ? { id: from.id, name: from.name } : AS_GIVEN,
  after: { id: to.id, name: to.name },
  template: template ? { id: template.id, name: template.name } : null,
});

export const site: DescribedKind<"site"> = {
  kind: "site",
  describe: ({ before, after, template }) => ({
    label: "Site",
    before: before === AS_GIVEN ? "as Zoom gives" : (before?.name ?? "none"),
    after: template ? `${after.name}, settings from ${template.name}` : after.name,
    numbers: [],
  }),
  inverse: (change) =>
    change.before === AS_GIVEN || change.before === null
      ? null
      : { ...change, before: change.after, after: change.before, template: null },
};
