// One call to Zoom, and what is told of it.
import type { Clock } from "../ports/clock.ts";
import type { Lane, RefusalReason } from "../ports/zoom.ts";
import { askedOf, ENDPOINTS, type EndpointName } from "./endpoints.ts";
import { reasonOf } from "./errors.ts";
import { type Answer, exchange, NoAnswer, type Question } from "./exchange.ts";
import { pathOf } from "./path-of.ts";
import type { Token } from "./token.ts";

export interface Call {
  readonly endpoint: EndpointName;
  /** For the `{names}` of the path. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: object;
}

/** What is told of each call, for metrics: nothing that names anybody. */
export interface CallFacts {
  readonly asked: string;
  readonly table: "phone" | "general";
  readonly label: "LIGHT" | "MEDIUM" | "HEAVY";
  readonly lane: Lane;
  /** Null when nothing came back. */
  readonly status: number | null;
  readonly reason: RefusalReason | null;
  readonly ms: number;
}

export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface OneCallSettings {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly writeTimeoutMs: number;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly onCall?: (facts: CallFacts) => void;
}

function urlOf(apiUrl: string, { endpoint, ids, query }: Call): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) parameters.set(name, String(value));
  const tail = parameters.size > 0 ? `?${parameters}` : "";
  return `${apiUrl.replace(/\/+$/, "")}${pathOf(ENDPOINTS[endpoint].path, ids ?? {})}${tail}`;
}

/** One exchange with Zoom, told of for metrics whatever comes back. */
export async function oneCall(
  { call, token, lane }: { readonly call: Call; readonly token: Token; readonly lane: Lane },
  { apiUrl, clock, signal, log, timeoutMs, writeTimeoutMs, onCall }: OneCallSettings,
  on: Pick<Question, "mayLeave" | "onSent" | "onAnswered">,
): Promise<Answer> {
  const { method, table, label } = ENDPOINTS[call.endpoint];
  const asked = askedOf(call.endpoint);
  const started = clock.now().getTime();
  const tell = (status: number | null, reason: RefusalReason | null, trackingId: string | null) => {
    const facts = { asked, table, label, lane, status, reason, ms: clock.now().getTime() - started };
    onCall?.(facts);
    log.debug({ ...facts, trackingId }, "zoom call");
  };
  try {
    const answer = await exchange({
      method,
      url: urlOf(apiUrl, call),
      headers: {
        authorization: `Bearer ${token.value}`,
        ...(call.body ? { "content-type": "application/json" } : {}),
      },
      ...(call.body ? { body: JSON.stringify(call.body) } : {}),
      timeoutMs: method === "GET" ? timeoutMs : writeTimeoutMs,
      signal,
      ...on,
    });
    const reason = answer.ok ? null : reasonOf({ ...answer, endpoint: call.endpoint });
    tell(answer.status, reason, answer.trackingId);
    return answer;
  } catch (error) {
    if (error instanceof NoAnswer) tell(error.status, null, error.trackingId);
    throw error;
  }
}
