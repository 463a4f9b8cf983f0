// One question, one answer, over HTTP. Knows no endpoint, no budget and no retry. Node's own client and not fetch:
// it says when a question really leaves, which is what Zoom's second is counted from, and it takes half the time.
import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Socket } from "node:net";
import { z } from "zod";
import { AGENTS, breakOff } from "./connections.ts";

/** Zoom answered: yes (2xx) or no (4xx, or a refusal dressed as a 200). */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  /** Undefined for an empty body. */
  readonly body: unknown;
  readonly code: number | null;
  readonly message: string;
  readonly trackingId: string | null;
  readonly headers: Pick<Headers, "get">;
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

/** It was too late to ask: nothing has left. */
export class NotSent extends Error {
  override readonly name = "NotSent";
}

export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Aborted when the client is closed. */
  readonly signal: AbortSignal;
  /** Asked last of all, once there is a connection or one is being made: after a no nothing leaves. */
  readonly mayLeave?: () => boolean;
  /** Called when the question leaves: at once where a connection is free, else when a new one stands. */
  readonly onSent?: () => void;
  /** Called when the answer begins to come. */
  readonly onAnswered?: () => void;
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

function ask({ method, url, headers, body, mayLeave, onSent }: Question): ClientRequest {
  const target = new URL(url);
  const secure = target.protocol === "https:";
  const options = { method, headers: { accept: "application/json", ...headers } };
  const request = secure
    ? overHttps(target, { ...options, agent: AGENTS.secure })
    : overHttp(target, { ...options, agent: AGENTS.plain });
  request.once("socket", (socket: Socket) => {
    // Nothing is written before this event.
    if (mayLeave?.() === false) request.destroy(new NotSent());
    else if (!socket.connecting) onSent?.();
    else socket.once(secure ? "secureConnect" : "connect", () => onSent?.());
  });
  request.end(body);
  return request;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Asks once. Throws NoAnswer for silence, 3xx, 5xx and anything that is not JSON; NotSent; and nothing else. */
export async function exchange(question: Question): Promise<Answer> {
  let trackingId: string | null = null;
  let status: number | null = null;
  const stop = new AbortController();
  const abort = () => stop.abort(question.signal.reason);
  const timer = setTimeout(() => stop.abort(new Error("timed out")), question.timeoutMs);
  question.signal.addEventListener("abort", abort, { once: true });
  if (question.signal.aborted) abort();
  try {
    stop.signal.throwIfAborted();
    // Redirects are never followed: a 307 would send a write a second time, and the token elsewhere.
    const request = ask(question);
    stop.signal.addEventListener("abort", () => breakOff(request, asError(stop.signal.reason)), {
      once: true,
    });
    // A request that is broken off after its answer has begun says so through the answer.
    request.on("error", () => undefined);
    const [response]: [IncomingMessage] = (await once(request, "response")) as [IncomingMessage];
    question.onAnswered?.();
    const headers = { get: (name: string) => headerOf(response, name) };
    trackingId = headers.get("x-zm-trackingid");
    status = response.statusCode ?? 0;
    const text = await textOf(response);
    if (status >= 500 || (status >= 300 && status < 400)) throw new Error(`HTTP ${status}`);
    // 429 comes from whatever stands in front of Zoom's API too, with a page for a body.
    const body = status === 429 ? quietly(text) : parse(text);
    const { code, message } = told(body);
    const fine = status >= 200 && status < 300;
    const dressedUp = fine && code !== null && code !== 0 && message !== "";
    return { ok: fine && !dressedUp, status, body, code, message, trackingId, headers };
  } catch (error) {
    if (error instanceof NotSent) throw error;
    // Broken off by us, the connection tells only that it is gone.
    const cause: unknown = stop.signal.aborted ? stop.signal.reason : error;
    throw new NoAnswer(cause instanceof Error ? cause.message : "no answer", { cause, trackingId, status });
  } finally {
    clearTimeout(timer);
    question.signal.removeEventListener("abort", abort);
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}

function quietly(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
