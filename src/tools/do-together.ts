import { z } from "zod";
import { problem } from "../domain/problem.ts";
import { blocked, type Changes, changes, noOp, type Option, type Proposal } from "../domain/proposal.ts";
import { asIfDone } from "./as-if-done.ts";
import { defineTool, type Tool } from "./define-tool.ts";
import { joined } from "./joined.ts";
import { listed } from "./listed.ts";

const Act = z.object({ tool: z.string(), input: z.record(z.string(), z.unknown()) });
type Act = z.infer<typeof Act>;

/** Tools whose changes come from somewhere else than the words: a file, an earlier operation. */
const BY_ITSELF: ReadonlySet<string> = new Set(["do_together", "import_roster", "undo_operation", "do_kept"]);

const APART = blocked(
  problem("one-at-a-time", "That can't be done as one operation.", "Ask for one after the other."),
);

export const doTogether = defineTool({
  name: "do_together",
  command: null,
  risk: "destructive",
  audience: "admins",
  description:
    "Several changes that were asked for in one sentence, as one operation: one card, one confirm.",
  input: z.object({
    acts: z.array(Act).min(2).max(20).describe("What is asked for, in order"),
  }),
  examples: [],

  async propose({ acts }, context) {
    const parts: { readonly tool: Tool; readonly proposal: Changes }[] = [];
    const fine: string[] = [];
    for (const [at, act] of acts.entries()) {
      const tool = toolOf(act, context.tools);
      const read = tool?.input.safeParse(listed(act.input));
      if (!tool || !read?.success) return APART;
      const sofar = parts.flatMap(({ proposal }) => proposal.items.flatMap((item) => item.changes));
      // What was asked first is done first: the number that one gives up is free for the next.
      const proposal = await tool.propose(read.data, { ...context, zoom: asIfDone(context.zoom, sofar) });
      if (proposal.outcome === "no-op") fine.push(proposal.because);
      else if (proposal.outcome === "choose") return picking(proposal, acts, at, context.tools);
      else if (proposal.outcome !== "changes") return proposal;
      else if (proposal.dueAt !== null) return APART;
      else parts.push({ tool, proposal });
    }
    if (parts.length === 0) return noOp(fine.join("\n"));
    const whole = joined(parts.map(({ proposal }) => proposal));
    if (!whole) return APART;
    return changes({
      ...whole,
      notes: [...whole.notes, ...fine],
      risk: parts.every(({ tool, proposal }) => (proposal.risk ?? tool.risk) === "reversible")
        ? "reversible"
        : "destructive",
    });
  },
});

/** The tool of an act, if what it proposes can be part of a greater whole. */
const toolOf = ({ tool }: Act, tools: readonly Tool[]): Tool | undefined =>
  tools.find(
    ({ name, risk }) =>
      name === tool && (risk === "reversible" || risk === "destructive") && !BY_ITSELF.has(name),
  );

/** A menu for one of the acts: what is picked goes in its place, and everything else is asked with it again. */
function picking(
  menu: Extract<Proposal, { readonly outcome: "choose" }>,
  acts: readonly Act[],
  at: number,
  tools: readonly Tool[],
): Proposal {
  const within = (option: Option): Option | null => {
    const asked = acts[at];
    if (!asked) return null;
    const picked = option.tool
      ? { tool: option.tool, input: option.input }
      : { tool: asked.tool, input: { ...asked.input, ...option.input } };
    if (!toolOf(picked, tools)) return null;
    const behind = option.menu?.options.map(within);
    if (behind?.includes(null)) return null;
    return {
      ...option,
      tool: "do_together",
      input: { acts: acts.toSpliced(at, 1, picked) },
      ...(option.menu && behind
        ? { menu: { ...option.menu, options: behind.filter((one) => one !== null) } }
        : {}),
    };
  };
  const options = menu.options.map(within);
  // One of the lines leads elsewhere ("wait for a seat"): the rest must not be lost on the way.
  if (options.includes(null)) return APART;
  return { ...menu, options: options.filter((one) => one !== null) };
}
