// What somebody is to get may be what somebody else has: "die Lizenz, die Kate hat, soll Lee bekommen". Where the first
// half was not understood as that, giving Lee another one would be half of it.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { type Reading, speaksOfTwo } from "../reading.ts";

const THING = "(?:LICENSE|PHONE|NUMBER|EXT)";
const HOLDER = new RegExp(
  `${THING} (?:von|vom|of|de|du) P\\d|P\\d+ 'S (?:\\S+ )?${THING}\\b(?!.* ISIT)|${THING} ,? ?(?:die|das|den|der|that|which|que) (?:\\S+ )?P\\d+ (?:\\S+ )?(?:HAVE|hatte|had|uses|nutzt)|^(?:die|das|the|le|la) ${THING} HAVE P\\d`,
  "u",
);
// "Lee needs one" is about any of them; "Lee bekommt sie" about this one.
const ANY = /\b(?:an?|one|eine?n?|une?|another|noch|CREATE|FREE|SAME|too|\d{3}|PLAN|any|own)\b/u;

/** True where a clause that meant nothing by itself names another's thing, and the next one gives without naming any. */
export const takesAnothers = (clauses: readonly Clause[], readings: readonly Reading[]): boolean =>
  clauses.some((clause, at) => {
    const next = clauses[at + 1];
    const reading = readings[at + 1];
    if (readings[at]?.is !== "nothing" || !next || reading?.is !== "acts" || !HOLDER.test(clause.line))
      return false;
    const given = reading.acts.filter(({ tool }) => tool === "assign_license" || tool === "assign_number");
    // "À Bob" is no article.
    const whom = next.line.replace(/\b(?:a|an) (?=P\d)/gu, "");
    return given.length > 0 && !ANY.test(whom) && given.every((one) => isForOthers(one, clause));
  });

const DEFINITE =
  /(?:^|\s)(?:PRONOUN|the|that|this|son|sa|die|der|das|le|la|his|her) (?:(?:old|direct|phone|current|former|PHONE) )?(?:NUMBER|EXT)\b(?! (?:ending|with|in|from|KEEP|\d))|^(?:and |so |GIVE )*NUMBER (?:to|goes to|NEED|an|a) P\d/u;

/** True where "the number" or "her number" goes to somebody after another one was spoken of: any number would be another. */
export const givesWhoseNumber = (clauses: readonly Clause[], readings: readonly Reading[]): boolean =>
  clauses.some((clause, at) => {
    const reading = readings[at];
    if (reading?.is !== "acts" || !DEFINITE.test(clause.line)) return false;
    const bare = reading.acts.filter(
      ({ tool, input }) =>
        tool === "assign_number" && Object.keys(input).every((key) => key === "people" || key === "dryRun"),
    );
    const before = clauses.slice(0, at).filter((_, index) => readings[index]?.is === "nothing");
    return bare.some((one) => before.some((other) => other.people.length > 0 && isForOthers(one, other)));
  });

const isForOthers = ({ input }: Act, { people }: Clause): boolean =>
  [input.people ?? []].flat().every((said) => people.every((person) => person.said !== said));

/** True where somebody leaves on a day, and what they have is handed over at once. */
export const handsOverTooSoon = (acts: readonly Act[]): boolean =>
  acts.some(
    ({ tool, input }) =>
      tool === "transfer_phone" &&
      acts.some(
        (other) =>
          other.tool === "offboard_person" &&
          other.input.when !== undefined &&
          [other.input.people].flat().includes(input.from as string),
      ),
  );

/** True where somebody loses their license and gets a number in the same breath: "remove Ana and Kate. For Kate the number". */
export const numberAfterLicense = (acts: readonly Act[]): boolean =>
  acts.some(
    ({ tool, input }, at) =>
      (tool === "remove_license" || tool === "offboard_person") &&
      acts
        .slice(at + 1)
        .some(
          (later) =>
            later.tool === "assign_number" &&
            [later.input.people ?? []].flat().some((who) => [input.people ?? []].flat().includes(who)),
        ) &&
      acts.every((other) => other.tool !== "assign_license"),
  );

/** True where somebody who is only pointed at gets what another one has: "Bob left, she wants his number". */
export const givesAcrossTwo = (clauses: readonly Clause[], readings: readonly Reading[]): boolean =>
  clauses.some((clause, at) => {
    const reading = readings[at];
    return (
      clause.people.length === 0 &&
      reading?.is === "acts" &&
      speaksOfTwo(clause) &&
      new Set(
        reading.acts.flatMap(({ input }) => [input.people, input.from, input.to].flat().filter(Boolean)),
      ).size < 2
    );
  });
