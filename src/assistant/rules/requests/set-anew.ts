// Whether a clause has something that somebody has become another: a plan, an extension, a site.
import { act, acts, type Reading, saidOf, unclearPerson } from "../reading.ts";
import { changing } from "./changing.ts";
import { extensionSaid, wantsLicense, wantsNumber } from "./wanted.ts";
import { asksForAnother, type RequestReader } from "./worded.ts";

const unlessNothing = (reading: Reading): Reading | undefined =>
  reading.is === "nothing" ? undefined : reading;

/** By a verb that says so. */
export const changed: RequestReader = (request) =>
  asksForAnother(request) ? unlessNothing(changing(request)) : undefined;

/** "Extension of Kate?" wants to know it. */
export const extensionAsked: RequestReader = ({ clause, line, named, verbs, said }) =>
  verbs.length === 0 && named > 0 && /\bEXT\b/u.test(line) && !SETS_EXTENSION.test(line)
    ? (unclearPerson(clause.people, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(clause.people) })))
    : undefined;
const SETS_EXTENSION =
  /\b(?:to|an|a) P\d|(?:^|\s)\d|\bNEED\b|\bNOT\b|\b(?:ought|should|must)\b|\b(?:CREATE|another|different|other|fresh) (?:\S+ )?EXT\b/u;

/** By what is set, or by an extension alone. One that is said beside a license is given along with it. */
export const set: RequestReader = (request) => {
  const { line, named, verbs, self } = request;
  const extension = /\bEXT\b/u.test(line);
  if (!verbs.includes("SET") && !extension) return undefined;
  const more = wantsLicense(line) || (wantsNumber(line) && extensionSaid(line) !== undefined);
  if (extension && more) return undefined;
  const isMeant = verbs.length > 0 || named > 0 || self || extensionSaid(line) !== undefined;
  return isMeant ? unlessNothing(changing(request)) : undefined;
};
