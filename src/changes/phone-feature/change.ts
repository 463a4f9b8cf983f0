import type { FeatureChange } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { DescribedKind } from "../described-kind.ts";

/** Switches Zoom Phone on for somebody: asynchronous at Zoom's side. */
export const featureOn = (person: PersonRef): FeatureChange => ({
  kind: "phone-feature",
  person,
  before: false,
  after: true,
});

/** Switches Zoom Phone off. Zoom releases extension, numbers and plans with it. */
export const featureOff = (person: PersonRef): FeatureChange => ({
  kind: "phone-feature",
  person,
  before: true,
  after: false,
});

const spoken = (on: boolean) => (on ? "on" : "off");

export const phoneFeature: DescribedKind<"phone-feature"> = {
  kind: "phone-feature",
  describe: ({ before, after }) => ({
    label: "Zoom Phone",
    before: spoken(before),
    after: spoken(after),
    numbers: [],
  }),
  inverse: (change) => ({ ...change, before: change.after, after: change.before }),
};
