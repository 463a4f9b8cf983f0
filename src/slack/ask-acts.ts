// From what was understood to what is asked of the tools: several changes of one sentence at once, everything else one by one.
import { joinedActs } from "../assistant/combine.ts";
import type { Act } from "../assistant/interpretation.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { toolNamed } from "../tools/registry.ts";
import { runTool } from "../tools/run-tool.ts";
import type { Exchange } from "./exchange.ts";
import { askedBy, type Face, type What } from "./face.ts";
import type { Waiting } from "./menus.ts";
import { isWaiting } from "./remembered.ts";
import type { Shown } from "./show.ts";

interface AskingMeans {
  readonly face: Face;
  readonly tools: ToolMeans;
}

/** Asks everything of one message, in order; changes that can be one operation are one. */
export async function askEach(acts: readonly Act[], exchange: Exchange, means: AskingMeans): Promise<void> {
  const joint = joinedActs(acts);
  const whole = joint.length > 0 && (await askTogether(joint, exchange, means));
  for (const [index, act] of acts.entries()) {
    exchange.turn.signal.throwIfAborted();
    if (whole && joint.includes(act)) continue;
    await ask(act, { ...exchange, key: `${exchange.key}:${index}` }, means);
  }
}

/** Several changes as what the tool for all of them is asked. */
export const asOne = (acts: readonly Act[]): Pick<What, "tool" | "input"> => ({
  tool: "do_together",
  input: {
    acts: acts.map(({ tool, input }) => ({ tool, input })),
    ...(acts.every(({ input }) => input.dryRun === true) ? { dryRun: true } : {}),
  },
});

/** Several changes as one operation. False where they can't be one, or not all of them can be done: then each is asked. */
async function askTogether(acts: readonly Act[], exchange: Exchange, means: AskingMeans): Promise<boolean> {
  const { words, target, key } = exchange;
  const what: What = { ...asOne(acts), via: "words", why: null, said: words, key: `${key}:all` };
  let whole = true;
  await means.face.guarded(target, async () => {
    const outcome = await runTool(askedBy(what, target), means.tools);
    whole = outcome.kind !== "blocked";
    if (whole) heed(await means.face.present(outcome, what, target), exchange);
  });
  return whole;
}

/** What was shown waits for somebody, and gives the conversation its name. */
function heed(shown: Shown, { turn, first }: Exchange): void {
  if (isWaiting(shown)) turn.waits();
  if (first && shown.outcome.kind === "operation") turn.about(shown.outcome.operation.proposal.title);
}

/** Asks one tool, and heeds what came of it. */
export async function ask(
  { tool, input, dryRun }: Pick<What, "tool" | "input" | "dryRun">,
  exchange: Exchange & { readonly why?: string | null; readonly waiting?: Waiting | null },
  { face }: AskingMeans,
): Promise<void> {
  const { words, target, key, why = null, waiting = null } = exchange;
  const risk = toolNamed(tool)?.risk;
  // A question is answered; a change becomes a card, whatever the words were.
  const via = risk === "reversible" || risk === "destructive" ? "words" : "command";
  const shown = await face.ask({ tool, input, via, why, said: words, key, waiting, dryRun }, target);
  if (shown) heed(shown, exchange);
}
