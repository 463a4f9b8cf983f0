import { AS_GIVEN, type ExtensionChange } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { DescribedKind } from "../described-kind.ts";

/** `from` is null for somebody who gets the phone in the same operation. Extensions are the full ones. */
export const extensionSet = (person: PersonRef, from: string | null, to: string): ExtensionChange => ({
  kind: "extension",
  person,
  before: from ?? AS_GIVEN,
  after: to,
});

export const extension: DescribedKind<"extension"> = {
  kind: "extension",
  describe: ({ before, after }) => ({
    label: "Extension",
    before: before === AS_GIVEN ? "as Zoom gives" : (before ?? "none"),
    after,
    numbers: [],
  }),
  inverse: (change) =>
    change.before === AS_GIVEN || change.before === null
      ? null
      : { ...change, before: change.after, after: change.before },
};
