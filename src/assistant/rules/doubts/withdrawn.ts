// A request that a later sentence withdraws without saying so: "assign Imran. Oh, he has one", "give Lee a number. My
// mistake, it's for Dana". Nothing of the first may be done in silence.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Reading } from "../reading.ts";
import { makesThat, saysHasOne } from "../together/second-choices.ts";

const MISTAKE =
  /^(?:(?:oh|ah|sorry|no|,|but|that|it|was|PRONOUN|ISIT|ONESELF|an?|the) )*(?:mistake|my bad|mein fehler|fehler|mon erreur|wrong (?:person|one|name))\b|^(?:sorry|oops|pardon) , (?:it's|it|that's|PRONOUN)\b/u;
// "Or rather 212", "better a London one", "no, Monday".
const RATHER =
  /^(?=.*\b(?:or|rather|better|sorry|no|correction|lieber|besser|doch|plutot|non|nein|instead)\b)(?:(?:or|rather|better|sorry|no|correction|lieber|besser|doch|plutot|non|nein|instead|,|:|an?|the|on|in|from|to|for|one|please|oder|ou|am|aus|de|un|une|eine) )*(?:PLACE|PLAN|TEL|FUTURE|NUMBER \d{3}|\d{3,6})(?: (?:NUMBER|one|please|instead|then|PLANWORD|,|EXT))*$/u;
const GIVES: ReadonlySet<string> = new Set(["assign_license", "assign_number", "change_calling_plan"]);

const gives = (reading: Reading | undefined): boolean =>
  reading?.is === "acts" && reading.acts.some(({ tool }) => GIVES.has(tool));

/** Whom an act is about, as the asker named them. */
const whomOf = ({ input }: Act): readonly string[] => [input.people ?? []].flat().map(String);

// "Give Bob a 415 number, he already has a license" is why the number is all he gets.
const hasWhatIsGiven = (reading: Reading | undefined, { line }: Clause): boolean =>
  reading?.is === "acts" &&
  (!/\b(?:LICENSE|PHONE)\b/u.test(line) || reading.acts.some(({ tool }) => tool === "assign_license"));

/** True where what was asked for stands, though a later clause takes it back. */
export const isWithdrawn = (clauses: readonly Clause[], readings: readonly Reading[]): boolean =>
  clauses.some((clause, at) => {
    const before = readings[at - 1];
    if (at === 0 || before?.is !== "acts") return false;
    if (MISTAKE.test(clause.line) && !before.acts.every(({ tool }) => tool === "undo_operation")) return true;
    const own = readings[at];
    // "License Yuki, make it Pro" is one request with its plan.
    const plan = own?.is === "acts" && own.acts.every(({ input }) => input.callingPlan !== undefined);
    if (makesThat(clause) && !plan) return true;
    if (own?.is === "nothing" && !clause.asks && RATHER.test(clause.line)) return true;
    const whose = clause.people[0];
    return (
      gives(before) &&
      readings[at]?.is !== "acts" &&
      saysHasOne(clause) &&
      hasWhatIsGiven(before, clause) &&
      (whose === undefined || before.acts.some((one) => whomOf(one).includes(whose.said)))
    );
  });
