import type { NumberChange } from "../../domain/change.ts";
import type { E164 } from "../../domain/ids.ts";
import { spellNumber } from "../../domain/number.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { DescribedKind } from "../described-kind.ts";

interface HeldNumber {
  readonly id: string;
  readonly number: E164;
  readonly siteId?: string | null;
}

/** For a number that is free: one that is not by then is left alone. */
export const numberAssign = (person: PersonRef, { id, number, siteId = null }: HeldNumber): NumberChange => ({
  kind: "number",
  person,
  number,
  numberId: id,
  before: "free",
  after: "held",
  siteId,
});

/** The number goes back to the free ones; it is never deleted. */
export const numberUnassign = (person: PersonRef, { id, number }: HeldNumber): NumberChange => ({
  kind: "number",
  person,
  number,
  numberId: id,
  before: "held",
  after: "free",
  siteId: null,
});

export const number: DescribedKind<"number"> = {
  kind: "number",
  describe: ({ number: digits, after }) => {
    const spelled = spellNumber(digits);
    return after === "held"
      ? { label: "Number", before: "none", after: spelled, numbers: [digits] }
      : { label: "Number", before: spelled, after: "back to the free numbers", numbers: [digits] };
  },
  inverse: (change) => ({ ...change, before: change.after, after: change.before }),
};
