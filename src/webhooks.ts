// Zoom's events at our door: proven to be Zoom's, recorded before they are acknowledged, worked once.
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { Clock } from "./ports/clock.ts";
import type { Inbox } from "./ports/inbox.ts";
import { isFromZoom, readZoomEvent, urlValidation } from "./zoom/webhook.ts";

/** Somebody's Zoom account came, woke up, or went. */
const PersonEvent = z
  .object({ event: z.string(), zoomId: z.string().nullable(), email: z.string().nullable() })
  .readonly();
export type PersonEvent = z.infer<typeof PersonEvent>;

export interface WebhookMeans {
  readonly secret: string;
  readonly accountId: string;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
  readonly turns: { enter(): void; leave(): void };
  readonly onPerson: (event: PersonEvent) => Promise<void>;
}

const header = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
};

/** Answers one delivery. What is not Zoom's, too old or from the future is refused with 401. */
export function zoomWebhooks(means: WebhookMeans) {
  const { secret, accountId, inbox, clock } = means;
  return async (
    headers: IncomingHttpHeaders,
    body: string,
  ): Promise<{ readonly status: number; readonly body: object }> => {
    const signed = {
      timestamp: header(headers, "x-zm-request-timestamp"),
      signature: header(headers, "x-zm-signature"),
      body,
    };
    if (!isFromZoom(secret, signed, clock.now())) return { status: 401, body: { ok: false } };
    const event = readZoomEvent(body);
    if (!event) return { status: 400, body: { ok: false } };
    if (event.kind === "validation") return { status: 200, body: urlValidation(secret, event.plainToken) };
    if (event.kind !== "person" || event.accountId !== accountId) return { status: 200, body: { ok: true } };
    const key = `zoom:${event.key}`;
    const told: PersonEvent = { event: event.event, zoomId: event.zoomId, email: event.email };
    if (!(await inbox.record(key, told))) return { status: 200, body: { ok: true } };
    // Zoom waits three seconds for its answer and sends again otherwise; the work may take longer.
    void work(key, told, means);
    return { status: 200, body: { ok: true } };
  };
}

async function work(key: string, event: PersonEvent, { inbox, log, turns, onPerson }: WebhookMeans) {
  turns.enter();
  try {
    await onPerson(event);
    await inbox.done(key);
  } catch (error) {
    log.error({ error, event: event.event }, "an event of Zoom's could not be worked");
  } finally {
    turns.leave();
  }
}

const LOOK_MS = 5_000;

/** Works what a process that is gone left over, now and from time to time; returns what ends that. */
export function workLeftEvents(means: WebhookMeans): () => void {
  const look = async () => {
    for (const { key, body } of await means.inbox.takeLeft("zoom")) {
      const read = PersonEvent.safeParse(body);
      if (read.success) await work(key, read.data, means);
      else await means.inbox.done(key);
    }
  };
  const tryIt = () =>
    void look().catch((error: unknown) =>
      means.log.warn({ error }, "cannot look for what is left over; it is tried again"),
    );
  tryIt();
  const looking = setInterval(tryIt, LOOK_MS);
  return () => clearInterval(looking);
}
