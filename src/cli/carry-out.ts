// What was confirmed at a shell, from the confirm to its end: carried out, watched, and told.
import type { Actor } from "../domain/actor.ts";
import {
  doneOf,
  type Item,
  type ItemCounts,
  isOver,
  isStopping,
  type Operation,
} from "../domain/operation.ts";
import { confirm, stop } from "../operations/confirm.ts";
import { openPaces } from "../operations/progress.ts";
import type { ToolMeans } from "../tools/ask.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { handResults } from "./hand-back.ts";
import { jsonText } from "./json.ts";
import type { Exit, Terminal } from "./terminal.ts";
import { resultText } from "./text/operation.ts";
import { problemText } from "./text/outcome.ts";
import { shown } from "./text/plain.ts";
import type { Understood } from "./understand.ts";

export type Asked = Extract<Understood, { kind: "tool" }>;
export type Means = Pick<CoreAtHand["core"], "confirming"> & { readonly tools: ToolMeans };

/** How long a command waits for what it confirmed. Work goes on after that. */
const PATIENCE_MS = 10 * 60_000;
/** A list of thousands is carried out at the pace Zoom allows. */
const LONG_MS = 6 * 3_600_000;
const SHOWN_ITEMS = 20;
const PART = 500;
const MISSED = ["failed", "stale", "unknown", "skipped"] as const;

/** What waits for a confirm, and everything that it may need. */
export interface Proposed {
  readonly asked: Asked;
  readonly actor: Actor;
  readonly means: Means;
  readonly hand: CoreAtHand;
  readonly terminal: Terminal;
}

/** A row that the running product draws, as it draws every card. */
export async function placeCard(
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

/** Confirms it in the name of whoever `--as` names, and stays until it is over. */
export async function carriedOut(operation: Operation, given: Proposed): Promise<Exit> {
  const { asked, actor, means, hand, terminal } = given;
  const { store } = hand.core.tools;
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
  const after = (await store.get(id)) ?? clicked.operation;
  if (asked.json)
    await terminal.out(jsonText({ kind: "operation", operation: after, items: await allItems(after, hand) }));
  else {
    const results = isOver(after.state) ? await handResults(after, actor, hand) : null;
    await terminal.out(endText(after, await itemsToTell(after, hand), await store.counts(id), results));
  }
  return isOver(after.state) && !["applied", "observed"].includes(after.state) ? 1 : 0;
}

/** For a script: every one of them, in parts. */
export async function allItems({ id, size }: Operation, { core }: CoreAtHand): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let offset = 0; offset < size; offset += PART)
    items.push(...(await core.tools.store.items(id, { limit: PART, offset })));
  return items;
}

/** For a person: all where they are few, else who was not done. */
const itemsToTell = ({ id, size }: Operation, { core }: CoreAtHand): Promise<readonly Item[]> =>
  core.tools.store.items(id, { limit: SHOWN_ITEMS, ...(size > SHOWN_ITEMS ? { states: MISSED } : {}) });

/** An end may have come before anybody waited for it, so it is looked for again and again. A pause waits for a click. */
async function untilOver(
  { id, size }: Operation,
  { actor, means, hand, asked, terminal }: Proposed,
): Promise<void> {
  const { clock, tools, work } = hand.core;
  const started = clock.now().getTime();
  const paces = openPaces();
  let stopping = false;
  hand.interrupted?.heed();
  for (;;) {
    await work(id, 1_000);
    if (hand.interrupted?.signal.aborted && !stopping) {
      stopping = true;
      await stop(id, actor, means.confirming);
      const begun = await tools.store.halfWay(id);
      const finishes =
        begun > 0 ? `finishing the ${begun} already begun; nobody else is` : "nobody else is begun";
      await terminal.error(`\nStopping: ${finishes}. Ctrl-C once more leaves at once.\n`);
    }
    const operation = await tools.store.get(id);
    const waited = clock.now().getTime() - started;
    if (!operation || operation.state === "paused") break;
    if (isOver(operation.state) && !isStopping(operation)) break;
    if (waited > (size > 1 ? LONG_MS : PATIENCE_MS)) break;
    // What was not begun is counted as over by then: a bar that jumps to its end would say that it had been done.
    if (size > 1 && !asked.json && !stopping) {
      const done = doneOf(await tools.store.counts(id));
      const pace = paces.look(id, { done, size, at: clock.now().getTime() });
      await terminal.progress({ done, size, pace });
    }
  }
  await terminal.progress(null);
}

function endText(
  operation: Operation,
  items: readonly Item[],
  counts: ItemCounts,
  results: string | null,
): string {
  const { state, proposal, id, needsSecond } = operation;
  const title = shown(proposal.title);
  if (state === "awaiting-approval")
    return `Confirmed by you; a second person has been asked (${shown(needsSecond ?? "")}): ${title} (#${id}).\n`;
  if (state === "scheduled") return `Scheduled: ${title} (#${id}). It is checked again on the day.\n`;
  if (state === "paused")
    return `Paused: ${title} (#${id}): ${shown(operation.stopReason ?? "")}. Go on or stop on its card in Slack.\n`;
  if (!isOver(state))
    return `Still under way: ${title} (#${id}). It goes on by itself; zac history shows the end.\n`;
  return resultText(operation, items, counts, results);
}
