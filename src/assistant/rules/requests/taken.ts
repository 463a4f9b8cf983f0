// Whether a clause has something taken from somebody: by its verb, or by the state they are to be in.
import { taking } from "./taking.ts";
import { planSaid, wantsLicense } from "./wanted.ts";
import { asksForAnother, type RequestReader } from "./worded.ts";

/** "Get the license back from Kate" */
export const takenBack: RequestReader = (request) =>
  /\bback from P\d/u.test(request.line) && wantsLicense(request.line) ? taking(request) : undefined;

export const taken: RequestReader = (request) => {
  const { clause, line, named, verbs } = request;
  const byVerb =
    verbs.includes("UNASSIGN") ||
    (verbs.includes("TAKE") &&
      !(asksForAnother(request) && planSaid(clause) !== undefined) &&
      !/\b(?:GIVE|NEED)\b.*\bTAKE\b/u.test(line.replace(/^.*\bPRONOUN\b/u, "")));
  const asState =
    /\bTAKEN\b/u.test(line) &&
    /\b(?:NEED|GET|SET|should|needs?|want|HAVE|can|may|must)\b/u.test(line) &&
    named > 0;
  return byVerb || asState ? taking(request) : undefined;
};
