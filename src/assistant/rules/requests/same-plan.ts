// "Give Bob the same plan as Ana", "put Lee on Kate's plan": the plan that somebody else is known to have. Where they have
// none, or it isn't known, it is asked about.
import type { Clause } from "../clauses/clauses.ts";
import { act, acts, ask, planOf, type Reading, type Said, saidOf, unclearPerson } from "../reading.ts";

const LIST = "(P\\d+(?:(?: ,| and| &|\\+)+ P\\d+)*)";
const PLAN = "(?:PLANWORD|LICENSE|PLANWORD LICENSE|LICENSE PLANWORD|PLAN PLANWORD)";
const HAS = "(?:HAVE|ISIT on|got|'S on|does|uses)";
const SAME = `(?:exact |very )?SAME (?:kind of |type of |sort of )?${PLAN} (?:(?:as|like|that|which) )?`;
const LIKE = `(?:the )?(?:${SAME}|PLANWORD (?:that |which )?(?=P\\d+ ${HAS}))(P\\d+)(?: ${HAS})?`;
const WHOM_FIRST: readonly RegExp[] = [
  new RegExp(`^(?:GIVE|SET|NEED|MOVE|CHANGE|GET)\\S* ${LIST} (?:on |to |onto |with |over to )?${LIKE}$`, "u"),
  new RegExp(`^${LIST} (?:NEED|GET|GET/NEED|should be|should GET|must be|goes)(?: on| to)? ${LIKE}$`, "u"),
  new RegExp(`^(?:GIVE|SET|MOVE|CHANGE)\\S* ${LIST} (?:on|onto|over to|to) (P\\d+) 'S ${PLAN}$`, "u"),
  /^GIVE\S* (P\d+) (P\d+) 'S (?:\p{Ll}+ )?PLANWORD$/u,
];
const MODEL_FIRST = new RegExp(`^(?:GIVE )?${LIKE} (?:for|to) ${LIST}$`, "u");

function named(line: string): { readonly whom: string; readonly like: string } | undefined {
  for (const one of WHOM_FIRST) {
    const [, whom, like] = one.exec(line) ?? [];
    if (whom !== undefined && like !== undefined) return { whom, like };
  }
  const [, like, whom] = MODEL_FIRST.exec(line) ?? [];
  return whom !== undefined && like !== undefined ? { whom, like } : undefined;
}

/** Who is named only because somebody else is to have their plan, as they stand in the line. */
export const planModelIn = (line: string): string | undefined => named(line)?.like;

/** The reading of such a clause; undefined where it is none. A plan that isn't known is asked about. */
export function samePlan({ line, people }: Clause, { vocabulary }: Said): Reading | undefined {
  const said = named(line);
  const model = people[Number(said?.like.slice(1))];
  const receivers = (said?.whom.match(/\d+/gu) ?? []).flatMap((at) => people[Number(at)] ?? []);
  if (!model || receivers.length === 0 || people.length !== receivers.length + 1) return undefined;
  const unknown = ask("which_plan", "Which calling plan is that? Say its name.", {
    tool: "assign_license",
    input: { people: saidOf(receivers) },
  });
  const plan = planOf(model);
  if (!plan) return unknown;
  const held = receivers.map(planOf);
  const tool = held.every((one) => one === null)
    ? "assign_license"
    : held.every((one) => one)
      ? "change_calling_plan"
      : undefined;
  if (!tool) return unknown;
  return (
    unclearPerson(receivers, tool, vocabulary) ??
    acts(act(tool, { people: saidOf(receivers), callingPlan: plan }))
  );
}
