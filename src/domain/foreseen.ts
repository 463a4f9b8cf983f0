// What somebody's phone is once a change is made, as far as it can be told beforehand: what Zoom gives by itself can't.
import type { Change, FeatureChange } from "./change.ts";
import type { Phone } from "./phone.ts";

/** The phone after one change; undefined when the feature is off then. */
export function phoneAfter(phone: Phone | undefined, change: Change): Phone | undefined {
  const { person } = change;
  if (change.kind === "phone-feature")
    return change.after
      ? (phone ?? { ...person, extension: null, plans: [], numbers: [], site: null })
      : undefined;
  // Everything else is somebody's who has a phone.
  return phone && changed(phone, change);
}

function changed(phone: Phone, change: Exclude<Change, FeatureChange>): Phone {
  switch (change.kind) {
    case "calling-plan": {
      const { before, after } = change;
      const kept = phone.plans.filter(({ type }) => type !== before?.type);
      return { ...phone, plans: after ? [...kept, after] : kept };
    }
    case "site":
      return { ...phone, site: change.after };
    case "extension":
      return { ...phone, extension: change.after };
    case "number": {
      const kept = phone.numbers.filter(({ number }) => number !== change.number);
      return {
        ...phone,
        numbers: change.after === "held" ? [...kept, { id: change.numberId, number: change.number }] : kept,
      };
    }
  }
}
