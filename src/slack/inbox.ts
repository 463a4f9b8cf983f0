// In front of Bolt: what reaches us is recorded before it is acknowledged, worked once, and worked later when we were
// killed in the middle. Bolt itself acknowledges events before any listener runs, and does not dedupe.
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { Inbox, Left } from "../ports/inbox.ts";

interface Known {
  readonly event_id?: string;
  readonly trigger_id?: string;
  readonly type?: string;
  readonly view?: { readonly id?: string; readonly hash?: string; readonly state?: unknown };
  readonly response_url?: string;
}

/** A form that was sent back for a fault keeps its id and hash: what is filled in tells the next try from the last. */
const filledIn = (state: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(state ?? null))
    .digest("hex")
    .slice(0, 16);

/** What makes a payload one and the same: Slack sends it again with these unchanged. */
export function keyOf(body: Known): string | null {
  if (body.event_id) return `event:${body.event_id}`;
  if (body.type === "view_submission" || body.type === "view_closed")
    return `view:${body.view?.id}:${body.view?.hash}:${body.type}:${filledIn(body.view?.state)}`;
  return body.trigger_id ? `trigger:${body.trigger_id}` : null;
}

export interface InboxMeans {
  readonly inbox: Inbox;
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
  /** Called with what could not be recorded, when Slack brought it for the first time. */
  readonly onUnrecorded: (body: unknown) => Promise<void>;
  /** Counts what is being worked on, for /healthz. */
  readonly turns: { enter(): void; leave(): void };
}

/** Wraps the receiver so that everything it hands to Bolt goes through the inbox first. */
export function inFrontOfBolt(receiver: Receiver, means: InboxMeans): Receiver {
  const init = receiver.init.bind(receiver);
  const door = openDoor();
  receiver.init = (app: App) => {
    const work = app.processEvent.bind(app);
    app.processEvent = (event: ReceiverEvent) => receive(event, work, door, means);
    init(app);
  };
  return receiver;
}

/** Work that is begun lets this long pass at most, for others who are just coming in. */
const PATIENCE_MS = 250;

interface Door {
  /** Counts who is being recorded. */
  recording<Result>(recorded: Promise<Result>): Promise<Result>;
  /** Resolves when nobody is. */
  quiet(): Promise<void>;
}

/** Fifty people at once all hear within Slack's three seconds, and soon: they are recorded before anybody's work goes on. */
function openDoor(): Door {
  let comingIn = 0;
  return {
    recording(recorded) {
      comingIn += 1;
      return recorded.finally(() => {
        comingIn -= 1;
      });
    },
    async quiet() {
      const until = performance.now() + PATIENCE_MS;
      do await breathe();
      while (comingIn > 0 && performance.now() < until);
    },
  };
}

const isEcho = (body: {
  readonly event?: { readonly bot_id?: string; readonly subtype?: string };
}): boolean =>
  body.event?.bot_id !== undefined ||
  body.event?.subtype === "message_changed" ||
  body.event?.subtype === "message_deleted";

async function receive(
  event: ReceiverEvent,
  work: (event: ReceiverEvent) => Promise<void>,
  door: Door,
  { inbox, log, turns, onUnrecorded }: InboxMeans,
): Promise<void> {
  // Our own messages come back as events: nobody asked anything, and Bolt drops them.
  if (isEcho(event.body)) return work(event);
  turns.enter();
  try {
    const key = keyOf(event.body as Known);
    if (key === null) return await work(event);
    // Fails closed: what can't be recorded is not acknowledged, so Slack sends it again or tells the person.
    const recorded = await door.recording(inbox.record(key, event.body)).catch(async (error: unknown) => {
      if (!event.retryNum) await onUnrecorded(event.body);
      throw error;
    });
    if (!recorded) return void (await event.ack());
    const ack: ReceiverEvent["ack"] = async (response) => {
      await event.ack(response);
      await door.quiet();
    };
    await work({ ...event, ack });
    await inbox.done(key).catch((error: unknown) => log.warn({ error }, "worked, but not marked as done"));
  } finally {
    turns.leave();
  }
}

const RESPONSE_URL_MS = 30 * 60_000;

/**
 * Takes over what a process that is gone recorded and did not finish, and returns how much that is: whoever is new does
 * not wait for it. What is older than a response_url is answered elsewhere.
 */
export async function workLeft(app: App, means: InboxMeans): Promise<number> {
  const left = await means.inbox.takeLeft("slack");
  if (left.length === 0) return 0;
  // Bolt's own, without the inbox in front: there these are known already, and would be dropped as sent twice.
  const work = App.prototype.processEvent.bind(app);
  means.turns.enter();
  void workInTurn(left, work, means).finally(() => means.turns.leave());
  return left.length;
}

async function workInTurn(
  left: readonly Left[],
  work: (event: ReceiverEvent) => Promise<void>,
  { inbox, log }: InboxMeans,
): Promise<void> {
  for (const { key, body, ageMs } of left)
    try {
      const known = body as Known & Record<string, unknown>;
      // A modal or menu that waited for its answer is long closed: there is nothing to acknowledge to.
      if (ageMs < RESPONSE_URL_MS || known.event_id) await work({ body: known, ack: async () => undefined });
      await inbox.done(key);
    } catch (error) {
      log.error({ error, key }, "could not work what was left over");
    }
}
