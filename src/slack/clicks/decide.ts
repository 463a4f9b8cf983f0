// Clicks that decide about an operation: Confirm, Cancel, Stop and Go on. What they come to, its card says.
import type { OperationId } from "../../domain/ids.ts";
import { isOver, isUnderWay, type Operation } from "../../domain/operation.ts";
import { cancel, confirm, goOn, stop } from "../../operations/confirm.ts";
import { SEATS_GONE } from "../../operations/seats-claimed.ts";
import { seatsGoneMessage } from "../blocks/outcome.ts";
import { escapeText } from "../blocks/text.ts";
import { beside, send, type Target } from "../target.ts";
import { typedCountView } from "../typed-count.ts";
import { type ClickMeans, renewCard, tellRefused } from "./click-means.ts";

/** How Confirm was pressed: with a modal that may still open, with what was typed into it, for absent people's rows as well. */
export interface Press {
  readonly trigger?: string;
  readonly typed?: number;
  readonly keep?: boolean;
}

/** What takes longer than this is shown as begun: nobody looks at a button that did nothing. */
const FIRST_SIGN_MS = 400;

/** Returns once there is something to see: the work goes on behind it. */
export async function onConfirm(
  id: OperationId,
  target: Target,
  { trigger, typed, keep = false }: Press,
  means: ClickMeans,
): Promise<void> {
  const { cards, confirming, whisper } = means;
  if (trigger && (await asksForCount(id, target, { trigger, keep }, means))) return;
  await renewCard(id, target, means);
  const clicked = await confirm(id, target.actor, confirming, null, { typed: typed ?? null, keep });
  if (clicked.kind === "refused" && clicked.problem.code === SEATS_GONE)
    return void (await send(seatsGoneMessage(id, clicked.problem), beside(target), means));
  if (clicked.kind === "refused") return tellRefused(clicked.problem, target, means);
  means.released(clicked.operation.origin);
  if (clicked.kind === "confirmed") await means.work(id, FIRST_SIGN_MS);
  if (clicked.kind === "awaiting-approval") await means.askSeconds(id);
  // One's own second click, or the same one worked again after a crash: the card says how far it is.
  if (clicked.kind === "already" && !isOwn(clicked.operation, target))
    await whisper(escapeText(alreadyTold(clicked.operation)), target);
  await cards.refresh(id);
  // Cards that were overtaken by this one say so now, and not when somebody presses them.
  if (clicked.kind === "confirmed" || clicked.kind === "scheduled") await cards.sweep();
}

/** Opens the modal where the asker has to type how many it is about. False where a click is enough. */
async function asksForCount(
  id: OperationId,
  target: Target,
  { trigger, keep }: { readonly trigger: string; readonly keep: boolean },
  { store, tools, client }: ClickMeans,
): Promise<boolean> {
  const waiting = await store.get(id);
  const types =
    waiting?.state === "proposed" && waiting.proposal.typed !== null && tools.policy.mode === "act";
  if (!types || waiting.requester.slackId !== target.actor.slackId) return false;
  await client.views.open({ trigger_id: trigger, view: typedCountView(waiting, target, keep) });
  return true;
}

/** `why`: told on the card, where it wasn't Cancel that was pressed. */
export async function onCancel(
  id: OperationId,
  target: Target,
  why: string | undefined,
  means: ClickMeans,
): Promise<void> {
  await renewCard(id, target, means);
  const clicked = await cancel(id, target.actor, means.confirming, why);
  if (clicked.kind === "refused") return tellRefused(clicked.problem, target, means);
  await means.cards.refresh(id);
  if (clicked.kind === "cancelled") await means.ended(id, target.actor.slackId);
}

/** Stops it. The card is drawn once whoever was begun is finished, or after a moment. */
export async function onStop(id: OperationId, target: Target, means: ClickMeans): Promise<void> {
  const clicked = await stop(id, target.actor, means.confirming);
  if (clicked.kind === "refused") return tellRefused(clicked.problem, target, means);
  await means.work(id, FIRST_SIGN_MS);
  await means.cards.refresh(id);
}

/** Goes on after a pause for many failures, where the clicker may. */
export async function onGoOn(id: OperationId, target: Target, means: ClickMeans): Promise<void> {
  const clicked = await goOn(id, target.actor, means.confirming);
  if (clicked.kind === "refused") return tellRefused(clicked.problem, target, means);
  if (clicked.kind === "confirmed") await means.work(id, FIRST_SIGN_MS);
  await means.cards.refresh(id);
}

const isOwn = ({ state, confirmedBy }: Operation, { actor }: Target): boolean =>
  confirmedBy?.slackId === actor.slackId && (isUnderWay(state) || isOver(state)) && state !== "undone";

function alreadyTold({ state, confirmedBy }: Operation): string {
  if (state === "expired")
    return "This card has expired; nothing was written. Propose again on it brings it back.";
  if (state === "superseded")
    return "Another operation on the same person was confirmed first; nothing was written for this one.";
  if (state === "cancelled") return "This was cancelled; nothing was written.";
  if (state === "undone") return "This was done and undone again.";
  return `${confirmedBy?.name ?? "Somebody"} confirmed this already. It is done once, whatever is clicked.`;
}
