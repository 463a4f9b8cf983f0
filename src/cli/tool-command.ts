// A tool, asked for at a shell: the same door, rights and record as in Slack. What it may do beyond proposing is policy.
import type { Actor } from "../domain/actor.ts";
import type { Operation } from "../domain/operation.ts";
import { cancel } from "../operations/confirm.ts";
import type { Ask, Outcome, ToolMeans } from "../tools/ask.ts";
import { forgetFile, keepFile } from "../tools/kept-file.ts";
import { tools } from "../tools/registry.ts";
import { runTool } from "../tools/run-tool.ts";
import { auditedAs, auditName } from "./audited-as.ts";
import { type Asked, allItems, carriedOut, type Means, type Proposed, placeCard } from "./carry-out.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { handBack } from "./hand-back.ts";
import { jsonText } from "./json.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { proposalText } from "./text/operation.ts";
import { answerText, chooseText, problemText } from "./text/outcome.ts";
import { forTerminal } from "./text/plain.ts";

/** Runs a tool for whoever `--as` names, and says what came of it. */
export async function toolCommand(
  asked: Asked,
  user: string,
  hand: CoreAtHand,
  terminal: Terminal,
): Promise<Exit> {
  const actor = await actorNamed(asked.as, hand);
  if (!actor) {
    await terminal.error(`Nobody in Slack has the address ${asked.as}.\n`);
    return 1;
  }
  const means = meansFor(actor, user, hand);
  const file = await kept(asked, actor, means.tools);
  const ask: Ask = {
    tool: asked.tool,
    input: {
      ...asked.input,
      ...(file ? { file } : {}),
      // Said again with --yes is not asked again: what waits for a click is overtaken by it.
      ...(asked.yes && mayBeAgain(asked.tool) ? { again: true } : {}),
    },
    actor,
    origin: { face: "cli", channel: null, thread: null, said: asked.said },
    via: "command",
    why: asked.why,
    dryRun: asked.dryRun,
    requestKey: null,
    private: true,
  };
  const outcome = await picked(await runTool(ask, means.tools), ask, asked.picks, means.tools);
  // A dry run leaves nothing behind.
  if (file && asked.file && asked.dryRun)
    await forgetFile(file, { name: asked.file.name, by: actor.slackId }, means.tools.notes);
  if (outcome.kind === "operation") return proposed(outcome, { asked, actor, means, hand, terminal });
  if (asked.json) {
    await terminal.out(jsonText(outcome));
    return outcome.kind === "blocked" || outcome.kind === "choose" ? 1 : 0;
  }
  return told(outcome, asked.why, terminal);
}

const mayBeAgain = (tool: string): boolean =>
  tools.some(({ name, input }) => name === tool && "again" in input.shape);

/** The key that a file is asked for by, once it is kept as an upload would be. */
async function kept({ file }: Asked, { slackId: by }: Actor, { notes }: ToolMeans): Promise<string | null> {
  if (!file) return null;
  return keepFile({ name: file.name, by, bytes: Buffer.from(file.base64, "base64") }, notes);
}

/** Goes on with the lines that were picked beforehand, menu after menu. */
async function picked(
  outcome: Outcome,
  ask: Ask,
  picks: readonly number[],
  means: ToolMeans,
): Promise<Outcome> {
  const [pick, ...rest] = picks;
  if (outcome.kind !== "choose" || pick === undefined) return outcome;
  const option = outcome.options[pick - 1];
  if (!option) throw new Unusable(`There is no line ${pick}: ${outcome.options.length} can be picked.`, 1);
  const next = { ...ask, tool: option.tool, input: option.input };
  return picked(await runTool(next, means), next, rest, means);
}

/** The Slack id decides what somebody may do; the address is only how it is found. */
async function actorNamed(email: string, { core }: CoreAtHand): Promise<Actor | null> {
  const { directory } = core.tools;
  const slackId = await directory.slackIdOf(email);
  if (slackId === undefined) return null;
  return { ...(await directory.actor(slackId, { fresh: true })), face: "cli" };
}

function meansFor(actor: Actor, user: string, { core }: CoreAtHand): Means {
  const recorded = auditedAs(auditName(user, actor.email), actor.slackId, core.tools);
  const confirming = { ...core.confirming, ...recorded };
  return {
    confirming,
    tools: {
      ...core.tools,
      ...recorded,
      cancel: async (id, by) => (await cancel(id, by, confirming)).kind === "cancelled",
    },
  };
}

async function told(
  outcome: Exclude<Outcome, { kind: "operation" }>,
  why: string | null,
  terminal: Terminal,
): Promise<Exit> {
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: Biome does not see that an operation is excluded; the compiler does.
  switch (outcome.kind) {
    case "answer":
      await terminal.out(answerText(outcome.answer));
      return 0;
    case "how-to":
      await terminal.out(`${(await import("../assistant/guides/ask.ts")).askText(outcome.question)}\n`);
      return 0;
    case "no-op":
      await terminal.out(`${forTerminal(outcome.because)}\n`);
      return 0;
    case "blocked":
      await terminal.error(problemText(outcome.problem, outcome.offers, outcome.beside));
      return 1;
    case "choose":
      await terminal.out(chooseText(outcome.question, outcome.next, outcome.options, outcome.beside));
      return 1;
    case "preview": {
      const { proposal } = outcome;
      const { items, needsSecond } = proposal;
      await terminal.out(proposalText(proposal, items, { size: items.length, why, needsSecond }));
      await terminal.out("Dry run: nothing is stored, and nothing is written to Zoom.\n");
      return 0;
    }
  }
}

/** A stored operation: confirmed here where the policy lets the shell write, else on a card in the asker's DM. */
async function proposed(
  { operation, items }: Extract<Outcome, { kind: "operation" }>,
  given: Proposed,
): Promise<Exit> {
  const { asked, hand, terminal } = given;
  const { policy } = hand.config;
  const mayConfirm = policy.cli.writes && (operation.needsSecond === null || hand.askSeconds !== null);
  const handed = await handBack(operation, given.actor, hand);
  if (handed !== null && !asked.json) await terminal.out(`${forTerminal(handed)}\n`);
  if (asked.yes && mayConfirm) return carriedOut(operation, given);

  await placeCard(operation, given);
  if (asked.json)
    await terminal.out(jsonText({ kind: "operation", operation, items: await allItems(operation, hand) }));
  else
    await terminal.out(
      `${proposalText(operation.proposal, items, operation)}#${operation.id} · ${where(operation, given)}\n`,
    );
  if (!asked.yes) return 0;
  await terminal.error(
    policy.cli.writes
      ? `Not confirmed: a second person is asked by the running Ask Zac, and none runs here. ${where(operation, given)}\n`
      : "Not confirmed: --yes counts only where zac.config.yml says cli.writes. The card in Slack waits for your Confirm.\n",
  );
  return 1;
}

function where({ expiresAt }: Operation, { actor, hand }: Pick<Proposed, "actor" | "hand">): string {
  const { policy } = hand.config;
  const until = new Intl.DateTimeFormat("en-GB", {
    timeZone: actor.timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(expiresAt);
  const card =
    hand.askSeconds === null
      ? "Once Ask Zac runs, its card is in your messages with Zac"
      : "Its card is in your messages with Zac in Slack";
  const here = policy.cli.writes ? ", or say it again with --yes" : "";
  const mode = policy.mode === "observe" ? " Observing: nothing is written to Zoom." : "";
  return `nothing is written yet. ${card}: confirm it there until ${until}${here}.${mode}`;
}
