// A tool, asked for at a shell: the same door, rights and record as in Slack. What it may do beyond proposing is policy.
import type { Actor } from "../domain/actor.ts";
import { doneOf, type Item, type ItemCounts, isOver, type Operation } from "../domain/operation.ts";
import { cancel, confirm, stop } from "../operations/confirm.ts";
import type { Ask, Outcome, ToolMeans } from "../tools/ask.ts";
import { forgetFile, keepFile } from "../tools/kept-file.ts";
import { tools } from "../tools/registry.ts";
import { runTool } from "../tools/run-tool.ts";
import { auditedAs, auditName } from "./audited-as.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { handBack } from "./hand-back.ts";
import { jsonText } from "./json.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { proposalText, resultText } from "./text/operation.ts";
import { answerText, chooseText, problemText } from "./text/outcome.ts";
import { forTerminal, shown } from "./text/plain.ts";
import { progressLine } from "./text/progress.ts";
import type { Understood } from "./understand.ts";

type Asked = Extract<Understood, { kind: "tool" }>;

/** How long a command waits for what it confirmed. Work goes on after that. */
const PATIENCE_MS = 10 * 60_000;
/** A list of thousands is carried out at the pace Zoom allows. */
const LONG_MS = 6 * 3_600_000;
const SHOWN_ITEMS = 1_000;

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

type Means = Pick<CoreAtHand["core"], "confirming"> & { readonly tools: ToolMeans };

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

interface Proposed {
  readonly asked: Asked;
  readonly actor: Actor;
  readonly means: Means;
  readonly hand: CoreAtHand;
  readonly terminal: Terminal;
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
  if (asked.yes && mayConfirm) return confirmed(operation, given);

  await placeCard(operation, given);
  if (asked.json) {
    const stored = await hand.core.tools.store.items(operation.id, { limit: SHOWN_ITEMS });
    await terminal.out(jsonText({ kind: "operation", operation, items: stored }));
  } else
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

/** A row that the running product draws, as it draws every card. */
async function placeCard(
  { id }: Operation,
  { actor, hand }: Pick<Proposed, "actor" | "hand">,
): Promise<void> {
  const { core } = hand;
  const { channel } = await core.client.conversations.open({ users: actor.slackId });
  await core.storage.cards.add({
    operationId: id,
    kind: "message",
    role: "asker",
    viewer: actor.slackId,
    channel: channel?.id ?? actor.slackId,
    ts: null,
    thread: null,
    responseUrl: null,
    usesLeft: 0,
    responseUrlAt: null,
  });
  hand.moved(id);
}

async function confirmed(operation: Operation, given: Proposed): Promise<Exit> {
  const { asked, actor, means, hand, terminal } = given;
  const { id } = operation;
  await hand.working();
  const clicked = await confirm(id, actor, means.confirming, null, { typed: operation.proposal.typed });
  if (clicked.kind === "refused") {
    if (asked.json) await terminal.out(jsonText({ kind: "blocked", problem: clicked.problem, offers: [] }));
    else await terminal.error(problemText(clicked.problem));
    return 1;
  }
  if (clicked.kind === "awaiting-approval") {
    await placeCard(operation, given);
    await hand.askSeconds?.(id);
  }
  if (clicked.kind === "confirmed") await untilOver(clicked.operation, given);
  const after = (await hand.core.tools.store.get(id)) ?? clicked.operation;
  const items = await hand.core.tools.store.items(id, { limit: SHOWN_ITEMS });
  if (asked.json) await terminal.out(jsonText({ kind: "operation", operation: after, items }));
  else await terminal.out(endText(after, items, await hand.core.tools.store.counts(id)));
  return isOver(after.state) && !["applied", "observed"].includes(after.state) ? 1 : 0;
}

/** An end may have come before anybody waited for it, so it is looked for again and again. A pause waits for a click. */
async function untilOver(
  { id, size }: Operation,
  { actor, means, hand, asked, terminal }: Proposed,
): Promise<void> {
  const { clock, tools, work } = hand.core;
  const started = clock.now().getTime();
  let stopping = false;
  hand.interrupted?.heed();
  for (;;) {
    await work(id, 1_000);
    if (hand.interrupted?.signal.aborted && !stopping) {
      stopping = true;
      await terminal.error("\nStopping: nothing more is begun. Ctrl-C once more leaves at once.\n");
      await stop(id, actor, means.confirming);
    }
    const operation = await tools.store.get(id);
    const waited = clock.now().getTime() - started;
    if (!operation || operation.state === "paused") break;
    // A stopped one is over once what was under way has ended.
    if (isOver(operation.state) && (!stopping || operation.finishedAt !== null)) break;
    if (waited > (size > 1 ? LONG_MS : PATIENCE_MS)) break;
    if (size > 1 && !asked.json)
      await terminal.progress(progressLine(doneOf(await tools.store.counts(id)), size, waited));
  }
  await terminal.progress("");
}

function endText(operation: Operation, items: readonly Item[], counts: ItemCounts): string {
  const { state, proposal, id, needsSecond } = operation;
  const title = shown(proposal.title);
  if (state === "awaiting-approval")
    return `Confirmed by you; a second person has been asked (${shown(needsSecond ?? "")}): ${title} (#${id}).\n`;
  if (state === "scheduled") return `Scheduled: ${title} (#${id}). It is checked again on the day.\n`;
  if (state === "paused")
    return `Paused: ${title} (#${id}): ${shown(operation.stopReason ?? "")}. Go on or stop on its card in Slack.\n`;
  if (!isOver(state))
    return `Still under way: ${title} (#${id}). It goes on by itself; zac history shows the end.\n`;
  return resultText(operation, items, counts);
}
