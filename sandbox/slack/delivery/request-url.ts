// HTTP mode: the same payloads, posted to the app's request URL and signed, for an app without an app-level token.
import { createHmac } from "node:crypto";
import { ACK_MS, type Envelope, type Receipt, type Transport } from "./transport.ts";

export interface RequestUrlOptions {
  readonly url: string;
  readonly signingSecret: string;
  readonly ackMs?: number;
  readonly onActivity: () => void;
}

const FORM = "application/x-www-form-urlencoded";

/** Slack sends events as JSON, and commands and clicks as a form: with exactly these content types. */
function bodyOf({ type, payload }: Envelope): { contentType: string; body: string } {
  if (type === "events_api") return { contentType: "application/json", body: JSON.stringify(payload) };
  if (type === "interactive")
    return { contentType: FORM, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  return { contentType: FORM, body: new URLSearchParams(fields).toString() };
}

const readPayload = (text: string): unknown => {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
};

/** Sends to a request URL. */
export function openRequestUrl({
  url,
  signingSecret,
  ackMs = ACK_MS,
  onActivity,
}: RequestUrlOptions): Transport {
  let open = 0;
  const post = async (envelope: Envelope): Promise<Receipt> => {
    const sentAt = performance.now();
    const since = () => Math.round((performance.now() - sentAt) * 10) / 10;
    const { contentType, body } = bodyOf(envelope);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        redirect: "error",
        signal: AbortSignal.timeout(ackMs),
        headers: {
          "content-type": contentType,
          "x-slack-request-timestamp": timestamp,
          "x-slack-signature": `v0=${signature}`,
          ...(envelope.retry
            ? {
                "x-slack-retry-num": String(envelope.retry.attempt),
                "x-slack-retry-reason": envelope.retry.reason,
              }
            : {}),
        },
      });
      const text = await response.text();
      return response.ok
        ? { outcome: "acked", payload: readPayload(text), ms: since() }
        : { outcome: "refused", ms: since() };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === "TimeoutError";
      return { outcome: timedOut ? "timeout" : "not-connected", ms: since() };
    }
  };
  return {
    onConnection: () => {},
    async send(envelope) {
      open += 1;
      onActivity();
      try {
        return await post(envelope);
      } finally {
        open -= 1;
        onActivity();
      }
    },
    inFlight: () => open,
    connections: () => 1,
    disconnect: () => undefined,
    close: () => Promise.resolve(),
  };
}
