import type { AppliedKind } from "../applied-kind.ts";

export const number: AppliedKind<"number"> = {
  kind: "number",
  async look({ person, number: digits, after }, { zoom, phone, sent }) {
    const held = (phone?.numbers ?? []).some((one) => one.number === digits);
    if (after === "free") return held ? "as-before" : "as-after";
    if (held) return "as-after";
    // Before the first write Zoom itself refuses a number that is in use; afterwards it has to be known who has it.
    if (sent === "never") return "as-before";
    const found = await zoom.findNumber(digits);
    if (!found?.holder) return "as-before";
    return found.holder.id === person.zoomId ? "as-after" : "other";
  },
  apply: ({ person, number: digits, numberId, after }, zoom) =>
    after === "held"
      ? zoom.assignNumber(person.zoomId, digits)
      : zoom.unassignNumber(person.zoomId, numberId),
};
