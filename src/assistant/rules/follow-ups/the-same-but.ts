// "Same for Lee, but on Pro": what was asked before, for somebody else and in one point otherwise.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { numberFilter } from "../questions/number-filter.ts";
import { only, saidOf, unclearPerson } from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";
import { sameFor } from "./follow-ups.ts";

const SAME = /\bSAME\b/u;
const DIFFERS =
  /^(?:(?:and|then|also|SAME|,|but|just|only|with|on|for|in|at|from|the|an?|PLAN|PLANWORD|PLACE|NUMBER|LICENSE|SITEWORD|P\d+|\d{3}|instead|please|aber|mit|auf|fur|mais|avec|sur|pour|this|one|NOW) ?)+$/u;

function withDifference(
  act: Act,
  clause: Clause,
  items: readonly Item[],
  person: SaidPerson,
): Act | undefined {
  const plan = items.find((item) => item.is === "plan")?.said;
  const which = numberFilter(clause);
  if (plan !== undefined && (act.tool === "assign_license" || act.tool === "change_calling_plan")) {
    const has = (only(person)?.plan ?? null) !== null;
    return {
      tool: has ? "change_calling_plan" : "assign_license",
      input: { ...act.input, callingPlan: plan },
    };
  }
  const place = items.find((item) => item.is === "place")?.place;
  if (act.tool === "set_site" && place)
    return { tool: act.tool, input: { ...act.input, site: place.site ?? place.said } };
  if (act.tool === "assign_number" && Object.keys(which).length > 0)
    return { tool: act.tool, input: { people: act.input.people, ...which } };
  return undefined;
}

/** The earlier request with its difference; undefined for every other text. */
export function differently(
  clauses: readonly Clause[],
  items: readonly Item[],
  { meant, vocabulary }: { readonly meant: () => Meant; readonly vocabulary: Vocabulary },
): Meant | undefined {
  const [clause] = clauses;
  const [person, ...others] = clause?.people ?? [];
  if (!clause || !person || others.length > 0 || clauses.length > 1 || clause.asks) return undefined;
  const told = items.some((item) => item.is === "plan" || item.is === "place" || item.is === "digits");
  if (!told || !SAME.test(clause.line) || !DIFFERS.test(clause.line)) return undefined;
  const before = meant();
  const [act, ...more] = before.kind === "acts" ? before.acts : [];
  const same = act && more.length === 0 ? sameFor(act, saidOf([person])) : undefined;
  const other = same && withDifference(same, clause, items, person);
  if (!other) return undefined;
  const unclear = unclearPerson([person], other.tool, vocabulary);
  return unclear?.is === "ask" ? { kind: "clarify", ...unclear.ask } : { kind: "acts", acts: [other] };
}
