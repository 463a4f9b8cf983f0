// Events: only those the app subscribed to, each with an id of its own, again when nobody took it.
import { randomUUID } from "node:crypto";
import { APP_ID, TEAM } from "../members.ts";
import { isJson, type Json } from "../model.ts";
import { nextId, type Slack } from "../slack.ts";
import type { Receipt } from "./transport.ts";

/**
 * After a failure Slack tries again at once, after a minute and after five. What nobody was there for does not wait for
 * its minute once a socket is open (assumed: Slack says when it tries again over HTTP, not when over sockets).
 */
export const RETRY_AFTER_MS = [0, 60_000, 300_000] as const;
const KEPT_EVENTS = 1000;

export interface EventDesk {
  /** Sends an event unless the app did not subscribe to its kind. Answers with its id. */
  send(kind: string, event: Json): string | undefined;
  /** The ids of what was sent of this message, oldest first: a mention is told twice. */
  idsOf(channel: string, ts: string): readonly string[];
  /**
   * Delivers an event that was sent before, with retry numbers 1 to `times`: the named one, or the last one that a person
   * caused (the app's own messages are events too).
   */
  redeliver(eventId: string | undefined, times: number, reason: string): Promise<string | undefined>;
  /** Delivers what found no socket, in the order in which it happened. */
  catchUp(): void;
  close(): void;
}

const reasonFor = (receipt: Receipt): string =>
  receipt.outcome === "timeout"
    ? "timeout"
    : receipt.outcome === "refused"
      ? "http_error"
      : "connection_failed";

/** An event as it travels. */
const callbackOf = (event: Json, eventId: string, { now, roll }: Slack): Json => ({
  token: "deprecated",
  team_id: TEAM.id,
  context_team_id: TEAM.id,
  context_enterprise_id: null,
  api_app_id: APP_ID,
  event,
  type: "event_callback",
  event_id: eventId,
  event_time: Math.floor(now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: TEAM.id,
      user_id: roll.bot.id,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
  event_context: `4-${eventId}`,
});

const isTheApps = (event: unknown, bot: string): boolean =>
  isJson(event) &&
  (event.user === bot ||
    [event.message, event.previous_message].some((one) => isJson(one) && one.user === bot));

/** `slack`: asked at each delivery, since a reset makes a new one. `retryAfterMs`: after the first, second … failure. */
export function createEventDesk(
  slack: () => Slack,
  retryAfterMs: readonly number[] = RETRY_AFTER_MS,
): EventDesk {
  const sent = new Map<string, Json>();
  const timers = new Set<NodeJS.Timeout>();
  /** Deliveries that found no socket. */
  const missed = new Set<() => void>();
  let closed = false;

  const attempt = async (payload: Json, number: number, reason: string): Promise<void> => {
    if (closed) return;
    const receipt = await slack().transport.send({
      id: randomUUID(),
      type: "events_api",
      payload,
      ...(number > 0 ? { retry: { attempt: number, reason } } : {}),
    });
    const wait = retryAfterMs[number];
    if (receipt.outcome === "acked" || wait === undefined || closed) return;
    const again = (): void => {
      clearTimeout(timer);
      timers.delete(timer);
      missed.delete(again);
      void attempt(payload, number + 1, reasonFor(receipt));
    };
    const timer = setTimeout(again, wait);
    timer.unref();
    timers.add(timer);
    if (receipt.outcome === "not-connected") missed.add(again);
  };

  return {
    send(kind, event) {
      const workspace = slack();
      if (!workspace.manifest.settings.event_subscriptions.bot_events.includes(kind)) return undefined;
      const eventId = nextId(workspace, "Ev");
      const payload = callbackOf(event, eventId, workspace);
      sent.set(eventId, payload);
      const oldest = sent.keys().next().value;
      if (sent.size > KEPT_EVENTS && oldest !== undefined) sent.delete(oldest);
      void attempt(payload, 0, "");
      return eventId;
    },
    idsOf: (channel, ts) =>
      [...sent]
        .filter(([, { event }]) => isJson(event) && event.channel === channel && event.ts === ts)
        .map(([id]) => id),
    async redeliver(eventId, times, reason) {
      const id =
        eventId ?? [...sent].findLast(([, { event }]) => !isTheApps(event, slack().roll.bot.id))?.[0];
      const payload = id === undefined ? undefined : sent.get(id);
      if (!payload) return undefined;
      for (let number = 1; number <= times; number += 1)
        await slack().transport.send({
          id: randomUUID(),
          type: "events_api",
          payload,
          retry: { attempt: number, reason },
        });
      return id;
    },
    catchUp() {
      for (const again of [...missed]) again();
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
