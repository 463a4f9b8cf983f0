// "She doesn't need it any more" has it taken; "she doesn't need one" leaves things as they are, unless somebody says more.
import type { Clause } from "../clauses/clauses.ts";
import { ask, type Reading, saidOf } from "../reading.ts";
import type { Request } from "./request.ts";
import { taking } from "./taking.ts";
import { wantsLicense } from "./wanted.ts";
import type { RequestReader } from "./worded.ts";

/** What somebody does not need. */
export const notNeeded: RequestReader = (request) => {
  const { clause, line, named } = request;
  if (
    deniesNeed(clause) &&
    /\bNOLONGER (?:one|any|an?|PHONE$|LICENSE$)/u.test(line) &&
    !/\bany ?more\b/u.test(line)
  )
    return takenOrLeft(request);
  if (/\bNOLONGER\b/u.test(line) || (/\bNOT NEED\b|\bNEED no\b/u.test(line) && named > 0))
    return taking(request);
  // "She should be without one by now" asks for none.
  if (/\bNEED(?: to| be| go)* (?:without|ohne|sans)\b/u.test(line) && wantsLicense(line))
    return takenOrLeft(request);
  return undefined;
};

/** "She needs neither number nor license any longer" */
export const neitherNeeded: RequestReader = ({ line, people }) =>
  /\bNEED (?:neither|no \S+ (?:and|or|nor) no|weder)\b/u.test(line)
    ? ask("intent", "Take it from them, or leave things as they are?", {
        tool: /\bLICENSE\b|\bPHONE\b/u.test(line) ? "remove_license" : "unassign_number",
        input: { people: saidOf(people) },
      })
    : undefined;

const takenOrLeft = ({ people }: Request): Reading =>
  ask("intent", "Take the license from them, or leave things as they are?", {
    tool: "remove_license",
    input: { people: saidOf(people) },
  });

// "Doesn't need", and not "no longer needs".
const deniesNeed = ({ items }: Clause): boolean =>
  items.some(
    (item) =>
      item.is === "marks" &&
      item.marks.includes("NOLONGER") &&
      /need|want|require/u.test(item.folded) &&
      !/longer/u.test(item.folded),
  );
