import { AS_GIVEN } from "../../domain/change.ts";
import type { AppliedKind } from "../applied-kind.ts";

export const site: AppliedKind<"site"> = {
  kind: "site",
  async look({ before, after, template }, { phone, sent }) {
    if (!phone) return "other";
    // Zoom does not tell which template was used last, so a template is sent once even when the site is right already.
    if (phone.site?.id === after.id) return template && sent === "never" ? "as-before" : "as-after";
    if (before === AS_GIVEN || before === null) return "as-before";
    return phone.site?.id === before.id ? "as-before" : "other";
  },
  apply: ({ person, after, template }, zoom) =>
    zoom.updatePhone(
      person.zoomId,
      template ? { siteId: after.id, templateId: template.id } : { siteId: after.id },
    ),
};
