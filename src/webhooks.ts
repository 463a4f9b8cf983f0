// Zoom's events at our door: proven to be Zoom's, recorded before they are acknowledged, worked once.
import type { IncomingHttpHeaders } from "node:http";
import type { Clock } from "./ports/clock.ts";
import type { Inbox } from "./ports/inbox.ts";
import { isFromZoom, readZoomEvent, urlValidation } from "./zoom/webhook.ts";

/** Somebody's Zoom account came, woke up, or went. */
export interface PersonEvent {
  readonly event: string;
  readonly zoomId: string | null;
  readonly email: string | null;
}

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
  const { secret, accountId, inbox, clock, log, turns, onPerson } = means;
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
    if (!(await inbox.record(key, { event: event.event }))) return { status: 200, body: { ok: true } };
    turns.enter();
    // Zoom waits three seconds for its answer and sends again otherwise; the work may take longer.
    void onPerson(event)
      .then(() => inbox.done(key))
      .catch((error: unknown) =>
        log.error({ error, event: event.event }, "an event of Zoom's could not be worked"),
      )
      .finally(() => turns.leave());
    return { status: 200, body: { ok: true } };
  };
}
