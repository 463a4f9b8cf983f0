// A request with the verbs that say it. Each way to read one is a function of its own, and they are asked in order.
import type { Clause } from "../clauses/clauses.ts";
import type { Reading, Said } from "../reading.ts";
import { type Request, requestOf } from "./request.ts";
import { planSaid, wantsNumber } from "./wanted.ts";

// In the order in which one of several is the first.
const VERBS = ["SWAP", "TAKEOVER", "UNASSIGN", "TAKE", "MOVE", "CHANGE", "GIVE", "SET"] as const;
type Verb = (typeof VERBS)[number];
const EACH_VERB = VERBS.map((verb) => [verb, new RegExp(`\\b${verb}\\b`, "u")] as const);

export interface Worded extends Request {
  /** How many are named in the clause itself. */
  readonly named: number;
  readonly verbs: readonly Verb[];
}

/** One way to read a clause as a request; undefined where it says nothing of the kind. */
export type RequestReader = (request: Worded) => Reading | undefined;

export function wordedOf(clause: Clause, said: Said): Worded {
  const request = requestOf(clause, said);
  const verbs = EACH_VERB.flatMap(([verb, pattern]) => (pattern.test(request.line) ? [verb] : []));
  return { ...request, named: clause.people.length, verbs };
}

/** Whether something is to become another: a plan that is swapped is, and a number that one person swaps. */
export const asksForAnother = ({ clause, line, named, verbs }: Worded): boolean =>
  verbs.includes("MOVE") ||
  verbs.includes("CHANGE") ||
  (verbs.includes("SWAP") && (planSaid(clause) !== undefined || (named < 2 && wantsNumber(line))));
