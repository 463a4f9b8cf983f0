// What a request would come to just now, where one look is enough to decide on it: shown on its card, and known again at
// the click (decision 11).
import type { Actor } from "../domain/actor.ts";
import type { Policy } from "../domain/policy.ts";
import type { Changes } from "../domain/proposal.ts";
import { type Deed, deedOf } from "../operations/deed.ts";
import type { Request } from "../operations/requests.ts";
import type { Ask, ToolMeans } from "../tools/ask.ts";
import { runTool } from "../tools/run-tool.ts";

export interface RequestPreview {
  readonly proposal: Changes;
  /** What a click on Confirm stands for. */
  readonly deed: string;
}

/** Merely reversible, one person, nobody left out and nobody else to ask: what may be done by one click. */
export const isOneLook = (
  risk: Deed["risk"],
  size: number,
  {
    left,
    keep,
    dueAt,
    needsSecond,
    undoOf,
  }: Pick<Changes, "left" | "keep" | "dueAt" | "needsSecond" | "undoOf">,
  { mode }: Pick<Policy, "mode">,
): boolean =>
  mode === "act" &&
  risk === "reversible" &&
  size === 1 &&
  left.length === 0 &&
  keep.length === 0 &&
  dueAt === null &&
  needsSecond === null &&
  undoOf === null;

/** Null where it takes more than one look, or cannot be done as things are. Nothing is stored. */
export async function previewOf(
  { by, tool, input, title, why, sites }: Request,
  tools: ToolMeans,
): Promise<RequestPreview | null> {
  // What always needs a card of its own is not worked out for this one: a list may be long.
  if (tools.tools.find(({ name }) => name === tool)?.risk !== "reversible") return null;
  const [decider] = await tools.rights.deciders(by, sites);
  if (decider === undefined) return null;
  const outcome = await runTool(
    {
      tool,
      input: forAsker(input, by),
      actor: await tools.directory.actor(decider),
      origin: { face: "slack", channel: null, thread: null, said: title },
      via: "words",
      why,
      dryRun: true,
      requestKey: null,
      private: false,
    },
    tools,
  );
  if (outcome.kind !== "preview") return null;
  const { proposal, risk } = outcome;
  return isOneLook(risk, proposal.items.length, proposal, tools.policy)
    ? { proposal, deed: deedOf({ ...proposal, risk }) }
    : null;
}

/** "me" in a request is whoever asked, not whoever takes it up: however deep in it that stands. */
export const forAsker = (input: Ask["input"], by: Actor): Ask["input"] =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, inPlaceOfMe(value, by)]));

function inPlaceOfMe(value: unknown, by: Actor): unknown {
  if (value === "me") return by.slackId;
  if (Array.isArray(value)) return value.map((one) => inPlaceOfMe(one, by));
  return typeof value === "object" && value !== null ? forAsker({ ...value }, by) : value;
}
