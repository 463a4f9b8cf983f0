// Events as Zoom sends them: signed, and again after 5, 20 and 60 minutes when nobody takes them [documented].
import { createHmac } from "node:crypto";
import type { PersonRecord } from "./records.ts";

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  /** Waits before each further attempt; Zoom's own when not said. */
  readonly retriesMs?: readonly number[];
}

const RETRIES_MS = [5 * 60_000, 20 * 60_000, 60 * 60_000];
const PATIENCE_MS = 3000;

export interface Webhooks {
  /** The first attempt's outcome; later ones go on by themselves. */
  send(event: string, person: PersonRecord | { readonly email: string }): Promise<WebhookOutcome>;
  aim(target: WebhookTarget): void;
  close(): void;
}

interface WebhookOutcome {
  readonly ok: boolean;
  readonly status: number | null;
  readonly error?: string;
}

export function createWebhooks(accountId: string, first: WebhookTarget | undefined): Webhooks {
  let target = first;
  const waiting = new Set<NodeJS.Timeout>();

  async function post(body: string): Promise<WebhookOutcome> {
    if (!target) return { ok: false, status: null, error: "no webhook is set" };
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", target.secret).update(`v0:${timestamp}:${body}`).digest("hex");
    try {
      const response = await fetch(target.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-zm-request-timestamp": timestamp,
          "x-zm-signature": `v0=${signature}`,
        },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { ok: response.status === 200 || response.status === 204, status: response.status };
    } catch (error) {
      return { ok: false, status: null, error: error instanceof Error ? error.message : String(error) };
    }
  }

  async function attempt(body: string, retries: readonly number[]): Promise<WebhookOutcome> {
    const outcome = await post(body);
    const [wait, ...rest] = retries;
    if (outcome.ok || wait === undefined || !target) return outcome;
    const timer = setTimeout(() => {
      waiting.delete(timer);
      void attempt(body, rest);
    }, wait).unref();
    waiting.add(timer);
    return outcome;
  }

  return {
    send(event, person) {
      const named =
        "id" in person
          ? { id: person.id, first_name: person.firstName, last_name: person.lastName, type: 2 }
          : { id: "", type: 1 };
      const object = { ...named, email: person.email };
      const payload = {
        account_id: accountId,
        operator: "portal@example.com",
        operator_id: "portal",
        object,
      };
      return attempt(
        JSON.stringify({ event, event_ts: Date.now(), payload }),
        target?.retriesMs ?? RETRIES_MS,
      );
    },
    aim(next) {
      target = next;
    },
    close() {
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
}
