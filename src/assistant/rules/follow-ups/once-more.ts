// What was asked before, once more or in another way: "another one", "then metered", "make it Pro".
import type { Clause } from "../clauses/clauses.ts";
import type { Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import { peopleNamed } from "../words/people.ts";

const ANOTHER =
  /^(?:(?:and|ok|okay|please|pls|now)[ ,]+)*(?:another one|one more|the same again)(?: please| pls| too)?[.! ]*$/iu;
const OTHER_PLAN =
  /^(?:(?:try|use|with|on|take|ok|the|instead|to) )*PLAN(?: (?:instead|then|one|PLANWORD))*$/u;

// "Any free numbers in 415?" – "Give one to Ana."
const ONE_OF_THEM =
  /^(?:\S*\bGIVE\b (?:one|any|PRONOUN|that|that one|the first|the first one|one of (?:them|PRONOUN|those)) to P\d+|\S*\bGIVE\b P\d+ (?:one|any|that one|the first|the first one)|(?:one|that one|the first|the first one) (?:for|to) P\d+|P\d+ (?:NEED|GET) (?:one|that one|the first|the first one))$/u;

/** The request before with what changes in it; undefined for every other text. */
export function onceMore(
  text: string,
  clauses: readonly Clause[],
  { meant, vocabulary }: { readonly meant: () => Meant; readonly vocabulary: Vocabulary },
): Meant | undefined {
  const [clause] = clauses;
  const line = /\b(?:make|set) it\b/iu.test(text) ? clause?.line.replace(/^SET PRONOUN /u, "") : clause?.line;
  const plan = clauses.length === 1 && clause?.asks === false && OTHER_PLAN.test(line ?? "");
  const again = ANOTHER.test(text.trim());
  const one = clauses.length === 1 && clause?.asks === false && ONE_OF_THEM.test(clause.line);
  if (!plan && !again && !one) return undefined;
  const before = meant();
  const [only, ...more] = before.kind === "acts" ? before.acts : [];
  if (!only || more.length > 0) return undefined;
  const { number: _number, ...input } = only.input;
  if (one) {
    if (only.tool !== "find_numbers") return undefined;
    const { status: _status, ...which } = input;
    const people = clause.people.map((person) => person.said);
    return { kind: "acts", acts: [{ tool: "assign_number", input: { people, ...which } }] };
  }
  if (again && only.tool === "assign_number") return { kind: "acts", acts: [{ ...only, input }] };
  const said = clause?.items.find((item) => item.is === "plan")?.said;
  if (!plan || !said || (only.tool !== "assign_license" && only.tool !== "change_calling_plan"))
    return undefined;
  // Who has a plan by now is moved to the other one.
  const people = [only.input.people ?? []].flat().map(String);
  const has = people.length > 0 && people.every((one) => planOf(one, vocabulary) !== null);
  const tool = has ? "change_calling_plan" : "assign_license";
  return { kind: "acts", acts: [{ tool, input: { ...only.input, callingPlan: said } }] };
}

const planOf = (said: string, { names }: Vocabulary): string | null => {
  const known = names.bySlackId.get(said) ?? names.byEmail.get(said.toLowerCase());
  const [only, ...others] = known ? [known] : peopleNamed(said, names);
  return others.length === 0 ? (only?.plan ?? null) : null;
};
