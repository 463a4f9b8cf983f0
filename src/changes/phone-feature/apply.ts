import type { AppliedKind } from "../applied-kind.ts";

/**
 * Zoom answers the switch at once and makes the phone user some moments later (documented as asynchronous); until then
 * there is no phone to read although the feature is on.
 */
export const phoneFeature: AppliedKind<"phone-feature"> = {
  kind: "phone-feature",
  async look({ person, after }, { zoom, phone, sent }) {
    if (phone) return after ? "as-after" : "as-before";
    if (sent === "never") return after ? "as-before" : "as-after";
    if (sent === "yes") return after ? "pending" : "as-after";
    const on = await zoom.phoneFeature(person.zoomId);
    if (after) return on ? "pending" : "as-before";
    return on ? "as-before" : "as-after";
  },
  takesTime: ({ after }) => after,
  apply: ({ person, after }, zoom) => zoom.setPhoneFeature(person.zoomId, after),
};
