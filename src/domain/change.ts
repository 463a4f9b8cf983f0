// A change is data: one concrete write to Zoom, with what was there before and what is to be there after.
// How each kind is read and written lives in src/changes.
import { z } from "zod";
import { E164 } from "./ids.ts";
import { PersonRef } from "./person.ts";
import { SiteRef } from "./phone.ts";
import { PlanRef } from "./plan-ref.ts";

/** Stands for "whatever Zoom gives when the phone is switched on": nothing was there to be shown before. */
export const AS_GIVEN = "as-given";
const AsGiven = z.literal(AS_GIVEN);

export const FeatureChange = z.object({
  kind: z.literal("phone-feature"),
  person: PersonRef,
  before: z.boolean(),
  after: z.boolean(),
});
export const PlanChange = z.object({
  kind: z.literal("calling-plan"),
  person: PersonRef,
  before: PlanRef.nullable(),
  after: PlanRef.nullable(),
});
export const SiteChange = z.object({
  kind: z.literal("site"),
  person: PersonRef,
  before: z.union([SiteRef, AsGiven]).nullable(),
  after: SiteRef,
  template: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export const ExtensionChange = z.object({
  kind: z.literal("extension"),
  person: PersonRef,
  /** The full extension, site code included. */
  before: z.union([z.string().regex(/^\d+$/), AsGiven]).nullable(),
  after: z.string().regex(/^\d+$/),
});
export const NumberChange = z.object({
  kind: z.literal("number"),
  /** Who gets or loses it. */
  person: PersonRef,
  number: E164,
  numberId: z.string(),
  before: z.enum(["free", "held"]),
  after: z.enum(["free", "held"]),
  /** Whose site's number it is, where that was known: a site's admin gives away only their own. */
  siteId: z.string().nullable().default(null),
});

export const Change = z.discriminatedUnion("kind", [
  FeatureChange,
  PlanChange,
  SiteChange,
  ExtensionChange,
  NumberChange,
]);
export type Change = z.infer<typeof Change>;
export type FeatureChange = z.infer<typeof FeatureChange>;
export type PlanChange = z.infer<typeof PlanChange>;
export type SiteChange = z.infer<typeof SiteChange>;
export type ExtensionChange = z.infer<typeof ExtensionChange>;
export type NumberChange = z.infer<typeof NumberChange>;
export type ChangeKindName = Change["kind"];

/** What a change must have to itself while it is under way: the person, and a number that moves. */
export const targetsOf = (change: Change): readonly string[] =>
  change.kind === "number"
    ? [`person:${change.person.zoomId}`, `number:${change.number}`]
    : change.kind === "extension"
      ? [`person:${change.person.zoomId}`, `extension:${change.after}`]
      : [`person:${change.person.zoomId}`];

/** True when somebody loses a phone by it: what the brakes count. */
export const takesPhone = (change: Change): boolean =>
  (change.kind === "phone-feature" && change.before && !change.after) ||
  (change.kind === "calling-plan" && change.before !== null && change.after === null);
