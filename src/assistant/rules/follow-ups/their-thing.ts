// "And his extension?", "the number?": what somebody has who was just spoken of. A question, whatever was done before.
import type { Clause } from "../clauses/clauses.ts";
import type { Meant } from "../meant.ts";

const THEIRS =
  /^(?:and |also )*(?:(?:PRONOUN|the) )?(?:PHONE )?(?:NUMBER|EXT|PLANWORD|LICENSE|SITEWORD)$|^(?:(?:on|in|at|with|under) )?(?:WHICH|WHAT) (?:PHONE )?(?:NUMBER|EXT|PLANWORD|SITEWORD)$/u;

/** A look at whom the earlier request was about; undefined for every other text. */
export function theirThing(clauses: readonly Clause[], meant: () => Meant): Meant | undefined {
  const [clause, ...more] = clauses;
  if (!clause?.asks || more.length > 0 || !THEIRS.test(clause.line)) return undefined;
  const before = meant();
  const [act, ...others] = before.kind === "acts" ? before.acts : [];
  if (!act || others.some(({ input }) => String(input.people) !== String(act.input.people))) return undefined;
  if (act.tool === "show_person") return { kind: "acts", acts: [act] };
  const [whom, ...rest] = [act.input.people ?? []].flat();
  if (act.tool === "show_history" || whom === undefined || rest.length > 0) return undefined;
  return { kind: "acts", acts: [{ tool: "show_person", input: { people: [whom] } }] };
}
