// The Home tab: gathers what it shows, and publishes it.
import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Actor } from "../domain/actor.ts";
import { isOpen, OPEN, type Operation } from "../domain/operation.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { homeBlocks } from "./blocks/home.ts";
import type { Cards } from "./cards.ts";
import { type ErrorLog, troubleMessage } from "./trouble.ts";

export interface HomeMeans {
  readonly client: WebClient;
  readonly cards: Pick<Cards, "shown">;
  readonly tools: ToolMeans;
  readonly log: ErrorLog;
}

/** Whole cards are long: this many, the rest is counted. */
const SHOWN_WAITING = 3;
const SHOWN_LAST = 5;

/** What they asked for last. What waits for a click stands above it already. */
async function lastOf(slackId: string, store: ToolMeans["store"]): Promise<readonly Operation[]> {
  const asked = await store.list({ actor: slackId, limit: SHOWN_LAST * 3 });
  return asked.filter(({ state }) => !isOpen(state)).slice(0, SHOWN_LAST);
}

/** What Home shows this person. */
async function blocksFor(
  actor: Actor,
  cards: Pick<Cards, "shown">,
  { zoom, rights, store, switchboard, policy }: ToolMeans,
): Promise<readonly KnownBlock[]> {
  const { slackId } = actor;
  const role = await rights.roleOf(actor);
  const mayChange = role.kind === "admin" || role.kind === "site-admin";
  const me = actor.email ? await zoom.findPerson(actor.email) : undefined;
  const open = mayChange ? await store.list({ states: OPEN, limit: 20 }) : [];
  const forMe = open.filter(({ state, requester }) =>
    state === "awaiting-approval" ? requester.slackId !== slackId : requester.slackId === slackId,
  );
  const waiting = await Promise.all(forMe.slice(0, SHOWN_WAITING).map(({ id }) => cards.shown(id)));
  const paused = await switchboard.paused();
  return homeBlocks({
    phone: me?.zoomId ? await zoom.phoneOf(me.zoomId) : undefined,
    mayChange,
    waiting: waiting.filter((card) => card !== undefined),
    moreWaiting: Math.max(0, forMe.length - SHOWN_WAITING),
    last: mayChange ? await lastOf(slackId, store) : [],
    plans: mayChange ? await zoom.callingPlans() : [],
    mode: policy.mode,
    paused: paused ? (paused.why ?? "no reason was given") : null,
  });
}

/** Publishes the Home tab of one person. */
export async function publishHome(slackId: string, { client, cards, tools, log }: HomeMeans): Promise<void> {
  const actor = await tools.directory.actor(slackId);
  // Home answers nobody, so what is in the way is told on it: else it would stay as it was, or undrawn.
  const blocks = await blocksFor(actor, cards, tools).catch(
    (error: unknown) => troubleMessage(error, actor.timeZone, log).blocks,
  );
  await client.views.publish({ user_id: slackId, view: { type: "home", blocks: [...blocks] } });
}
