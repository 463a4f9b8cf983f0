// One question, one answer, over HTTP. Knows no endpoint, no budget and no retry.
import { z } from "zod";

/** Zoom answered: yes (2xx) or no (4xx, or a refusal dressed as a 200). */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  /** Undefined for an empty body. */
  readonly body: unknown;
  readonly code: number | null;
  readonly message: string;
  readonly trackingId: string | null;
  readonly headers: Headers;
}

/** Nothing came back, or nothing that Zoom's API would say: what was asked may or may not have happened. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly trackingId: string | null;
  readonly status: number | null;
  constructor(
    why: string,
    facts: { cause?: unknown; trackingId?: string | null; status?: number | null } = {},
  ) {
    super(why, { cause: facts.cause });
    this.trackingId = facts.trackingId ?? null;
    this.status = facts.status ?? null;
  }
}

export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Aborted when the client is closed. */
  readonly signal: AbortSignal;
}

const Refused = z.object({
  code: z.number().nullish(),
  message: z.string().nullish(),
  reason: z.string().nullish(),
  error: z.string().nullish(),
  errors: z.array(z.object({ field: z.string().nullish(), message: z.string().nullish() })).nullish(),
});

function told(body: unknown): { code: number | null; message: string } {
  const read = Refused.safeParse(body);
  if (!read.success) return { code: null, message: "" };
  const { code, message, reason, error, errors } = read.data;
  const words = [message ?? reason ?? error, ...(errors ?? []).map((one) => one.message)];
  return { code: code ?? null, message: words.filter((word) => word).join(" ") };
}

function parse(text: string): unknown {
  if (text.trim() === "") return undefined;
  return JSON.parse(text);
}

/** Asks once. Throws NoAnswer for silence, 3xx, 5xx and anything that is not JSON, and nothing else. */
export async function exchange(question: Question): Promise<Answer> {
  const stop = new AbortController();
  const abort = () => stop.abort(question.signal.reason);
  const timer = setTimeout(() => stop.abort(new Error("timed out")), question.timeoutMs);
  question.signal.addEventListener("abort", abort, { once: true });
  if (question.signal.aborted) abort();
  let trackingId: string | null = null;
  let status: number | null = null;
  try {
    // Redirects are never followed: a 307 would send a write a second time, and the token elsewhere.
    const response = await fetch(question.url, {
      method: question.method,
      headers: { accept: "application/json", ...question.headers },
      ...(question.body === undefined ? {} : { body: question.body }),
      redirect: "manual",
      signal: stop.signal,
    });
    trackingId = response.headers.get("x-zm-trackingid");
    status = response.status;
    const text = await response.text();
    if (status >= 500 || (status >= 300 && status < 400)) throw new Error(`HTTP ${status}`);
    // 429 comes from whatever stands in front of Zoom's API too, with a page for a body.
    const body = status === 429 ? quietly(text) : parse(text);
    const { code, message } = told(body);
    const dressedUp = response.ok && code !== null && code !== 0 && message !== "";
    return {
      ok: response.ok && !dressedUp,
      status,
      body,
      code,
      message,
      trackingId,
      headers: response.headers,
    };
  } catch (cause) {
    throw new NoAnswer(cause instanceof Error ? cause.message : "no answer", { cause, trackingId, status });
  } finally {
    clearTimeout(timer);
    question.signal.removeEventListener("abort", abort);
  }
}

function quietly(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
