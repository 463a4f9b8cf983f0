// What somebody has, changed: extension, plan, site.
import { act, ask, itemsOfKind, NOTHING, type Reading, saidOf, unclearPerson } from "../reading.ts";
import { giving } from "./giving.ts";
import { type Request, withPeople } from "./request.ts";
import { dryRun, extensionSaid, numberSaid, planSaid, wantsLicense, wantsNumber } from "./wanted.ts";

// "Move Kate from London": where from, and not where to.
const LEAVES_IT = /\b(?:from|out of|HOWMANY|aus|vom) (?:(?:the|our) )?(?:SITEWORD )?PLACE\b/u;

// "Move Ana to London, a new number from there too": two things.
const MOVES_TOO =
  /\bMOVE\b\S* P\d+(?: (?:and|,) P\d+)* (?:to|into|over to|nach|a|zu|zum) (?:(?:the|our) )?(?:SITEWORD )?PLACE\b(?! (?:\S+ )?NUMBER)/u;

/** Another extension, plan or site; NOTHING when none of these is named. */
export function changing(request: Request): Reading {
  const { clause, line, people, said } = request;
  const extension = extensionSaid(line);
  const both = planSaid(clause);
  if (extension !== undefined && both !== undefined && /\b(?:CHANGE|MOVE|SWAP)\b/u.test(line))
    return withPeople(request, "change_calling_plan", people, (names) => [
      act("change_calling_plan", { people: names, callingPlan: both, ...dryRun(line) }),
      act("set_extension", { people: names, extension, ...dryRun(line) }),
    ]);
  if (/\bEXT\b/u.test(line)) {
    if (people.length > 1)
      return ask("what", "One extension belongs to one person. Which goes to whom?", {
        tool: "set_extension",
      });
    if (extension === undefined)
      return ask("which_extension", "Which extension?", {
        tool: "set_extension",
        input: { people: saidOf(people) },
      });
    return withPeople(request, "set_extension", people, (names) => [
      act("set_extension", { people: names, extension }),
    ]);
  }
  const plan = planSaid(clause);
  if (plan !== undefined) {
    const verb = /\bCHANGE\b|\bMOVE\b|\bSWAP\b/u.test(line);
    if (!verb) return giving(request, { license: true });
    return withPeople(request, "change_calling_plan", people, (names) => [
      act("change_calling_plan", { people: names, callingPlan: plan, ...dryRun(line) }),
    ]);
  }
  const place = itemsOfKind(clause, "place")[0]?.place;
  if (wantsNumber(line) && MOVES_TOO.test(line))
    return ask("what", "The site, the number, or both? Say it in two requests.", {
      tool: "set_site",
      input: { people: saidOf(people) },
    });
  if ((place && !wantsNumber(line)) || /\bSITEWORD\b/u.test(line)) {
    if (!place || LEAVES_IT.test(line))
      return ask("which_site", "Which site?", { tool: "set_site", input: { people: saidOf(people) } });
    // "Move Kate's desk to London"
    if (/P\d+ 'S (?!(?:old|new|current|own) )\p{Ll}[\p{Ll}-]+/u.test(line)) return NOTHING;
    return withPeople(request, "set_site", people, (names) => [
      act("set_site", { people: names, site: place.site ?? place.said }),
    ]);
  }
  if (wantsNumber(line) && /\bCHANGE\b|\bSWAP\b/u.test(line))
    return ask("what", "Add another number beside the old one, or instead of it?", {
      tool: "assign_number",
      input: { people: saidOf(people), ...numberSaid(request) },
    });
  if (/\bPLANWORD\b|\bLICENSE\b/u.test(line) && /\bCHANGE\b|\bSWAP\b/u.test(line)) {
    const unclear = unclearPerson(people, "change_calling_plan", said.vocabulary);
    return (
      unclear ??
      ask("which_plan", "Which calling plan?", {
        tool: "change_calling_plan",
        input: { people: saidOf(people) },
      })
    );
  }
  // Where it is to go was not understood: nothing new is given for that.
  if (
    /\bMOVE\b/u.test(line) &&
    !/\b(?:SET|GIVE)\b/u.test(line) &&
    people.length > 0 &&
    (wantsLicense(line) || /\balong\b/u.test(line)) &&
    !/\b(?:an?|one|eine?n?|une?) (?:\S+ )?(?:LICENSE|PHONE|PLAN)\b/u.test(line)
  )
    return ask("what", "Move it where: to another site, plan or person?", {
      input: { people: saidOf(people) },
    });
  if (/\bMOVE\b|\bSET\b/u.test(line) && (wantsNumber(line) || wantsLicense(line))) return giving(request);
  return NOTHING;
}
