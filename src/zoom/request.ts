// Asking Zoom with everything that belongs to it: token, pace, patience, and refusals told apart.
import type { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { Budget, Departure, Pacer } from "../ports/pacer.ts";
import { type Lane, type RefusalReason, ZoomUnreachable } from "../ports/zoom.ts";
import { type Written, ZoomWithheld } from "../ports/zoom-writer.ts";
import { askedOf, ENDPOINTS, type EndpointName } from "./endpoints.ts";
import { reasonOf } from "./errors.ts";
import { type Answer, exchange, NoAnswer, NotSent, type Question } from "./exchange.ts";
import { pathOf } from "./path-of.ts";
import { parkedRefusal, refusalOf } from "./refusals.ts";
import type { Token, Tokens } from "./token.ts";

export interface Call {
  readonly endpoint: EndpointName;
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

/** One lane's way to Zoom. */
export interface Requests {
  read<Shape extends z.ZodType>(call: Call, shape: Shape): Promise<z.infer<Shape>>;
  /** `stillOurs` is asked once the call's turn has come; after a no nothing is sent, and it throws ZoomWithheld. */
  write(call: Call, stillOurs: () => Promise<boolean>): Promise<Written>;
}

export interface RequestSettings {
  readonly apiUrl: string;
  readonly tokens: Tokens;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly writeTimeoutMs: number;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly onCall?: (facts: CallFacts) => void;
}

// A refusal for pace has had no effect, so it costs patience, not a try. The pacer does most of the waiting.
const MAY_BE_PACED = 12;
const MAY_BE_SILENT = 2;
const MAY_BE_BUSY = 3;
const MAY_BE_RENEWED = 10;
const OLD_TOKEN_MS = 60_000;
/** The pacer's word holds for so long: others have gone on meanwhile. */
const TOO_LATE_MS = 200;
/** Each time it was missed twice as long: where a database takes a second to answer, calls are late and still leave. */
const MISSED_MOST = 4;
const always = async () => true;

function urlOf(apiUrl: string, { endpoint, ids, query }: Call): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) parameters.set(name, String(value));
  const tail = parameters.size > 0 ? `?${parameters}` : "";
  return `${apiUrl.replace(/\/+$/, "")}${pathOf(ENDPOINTS[endpoint].path, ids ?? {})}${tail}`;
}

export function requestsIn(lane: Lane, settings: RequestSettings): Requests {
  const { tokens, pacer, clock, signal, log } = settings;

  async function once(
    call: Call,
    url: string,
    token: Token,
    on: Pick<Question, "mayLeave" | "onSent" | "onAnswered">,
  ): Promise<Answer> {
    const { method, table, label } = ENDPOINTS[call.endpoint];
    const asked = askedOf(call.endpoint);
    const started = clock.now().getTime();
    const tell = (status: number | null, reason: RefusalReason | null, trackingId: string | null) => {
      const facts = { asked, table, label, lane, status, reason, ms: clock.now().getTime() - started };
      settings.onCall?.(facts);
      log.debug({ ...facts, trackingId }, "zoom call");
    };
    try {
      const answer = await exchange({
        method,
        url,
        headers: {
          authorization: `Bearer ${token.value}`,
          ...(call.body ? { "content-type": "application/json" } : {}),
        },
        ...(call.body ? { body: JSON.stringify(call.body) } : {}),
        timeoutMs: method === "GET" ? settings.timeoutMs : settings.writeTimeoutMs,
        signal,
        ...on,
      });
      tell(
        answer.status,
        answer.ok ? null : reasonOf({ ...answer, endpoint: call.endpoint }),
        answer.trackingId,
      );
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) tell(error.status, null, error.trackingId);
      throw error;
    }
  }

  /** The pause before another try. A client that is being closed stops waiting at once. */
  async function pause(ms: number, asked: string): Promise<void> {
    try {
      await clock.sleep(ms, signal);
    } catch (cause) {
      throw new ZoomUnreachable(asked, cause);
    }
  }

  /** Waits for the pacer's word. A client that is being closed stops waiting at once. */
  async function mayGo(budget: Budget, asked: string): Promise<Departure> {
    let turn: Departure | Date;
    try {
      turn = await pacer.take(budget, lane, signal);
    } catch (cause) {
      if (signal.aborted) throw new ZoomUnreachable(asked, cause);
      throw cause;
    }
    if (turn instanceof Date) throw parkedRefusal(asked, turn);
    return turn;
  }

  /** A token that never worked is tried once more with a new one; one that has worked has run out. */
  function mayRenew(reason: RefusalReason, token: Token, renewed: number): boolean {
    if (reason === "token-expired")
      return renewed === 0 || (tokens.hasBeenTaken(token) && renewed < MAY_BE_RENEWED);
    // A scope may have been added since this token was made: worth one new token, not one each call.
    return reason === "missing-scope" && renewed === 0 && clock.now().getTime() - token.gotAt > OLD_TOKEN_MS;
  }

  async function ask(call: Call, stillOurs: () => Promise<boolean> = always): Promise<Answer> {
    const { method, table, label } = ENDPOINTS[call.endpoint];
    const reading = method === "GET";
    const budget = { table, label };
    const asked = askedOf(call.endpoint);
    const url = urlOf(settings.apiUrl, call);
    let paced = 0;
    let silent = 0;
    let busy = 0;
    let renewed = 0;
    let missed = 0;
    for (;;) {
      // The token first: waiting for one after the pacer's word would let the call out of step with it.
      const token = await tokens.current();
      const departure = await mayGo(budget, asked);
      const mightGoAt = clock.elapsed();
      const lateBy = () => clock.elapsed() - mightGoAt;
      let sentAt = mightGoAt;
      const holdsMs = TOO_LATE_MS * 2 ** missed;
      // Waiting may have taken longer than the caller's right to send lasts.
      if (!(await stillOurs())) {
        departure.missed();
        throw new ZoomWithheld(asked);
      }
      let answer: Answer;
      try {
        answer = await once(call, url, token, {
          mayLeave: () => lateBy() <= holdsMs,
          onSent() {
            sentAt = clock.elapsed();
            departure.sent(sentAt - mightGoAt);
          },
          onAnswered: () => departure.answered(clock.elapsed() - sentAt),
        });
      } catch (error) {
        // A process that was stopped in between: its second is over, and the lease may be. All is asked again.
        if (error instanceof NotSent) {
          departure.missed();
          missed = Math.min(missed + 1, MISSED_MOST);
          continue;
        }
        if (!(error instanceof NoAnswer)) throw error;
        // Only the caller can find out what a write without an answer has done; it is never sent again from here.
        if (!reading || silent === MAY_BE_SILENT || signal.aborted) {
          log.warn({ asked, status: error.status, trackingId: error.trackingId }, "zoom did not answer");
          throw new ZoomUnreachable(asked, error, error.trackingId);
        }
        silent += 1;
        await pause(2 ** silent * 100 + Math.random() * 300, asked);
        continue;
      }
      if (answer.ok) {
        tokens.taken(token);
        return answer;
      }
      const refused = refusalOf(call.endpoint, answer, clock.now());
      if (refused.reason === "rate-second") {
        await pacer.refused(budget, null);
        if (paced === MAY_BE_PACED) throw refused;
        paced += 1;
        await pause(Math.random() * Math.min(50 * 2 ** paced, 2_000), asked);
      } else if (refused.reason === "rate-day") {
        log.warn({ asked, table, label, until: refused.until }, "zoom's daily limit is reached");
        await pacer.refused(budget, refused.until);
        throw refused;
      } else if (mayRenew(refused.reason, token, renewed)) {
        tokens.discard(token);
        renewed += 1;
      } else if (refused.reason === "busy" && reading && busy < MAY_BE_BUSY) {
        // A write that finds Zoom busy may be meeting its own lost forerunner: that is for the caller to look at.
        busy += 1;
        await pause(busy * 300 + Math.random() * 500, asked);
      } else {
        throw refused;
      }
    }
  }

  return {
    async read(call, shape) {
      const answer = await ask(call);
      const read = shape.safeParse(answer.body);
      if (read.success) return read.data;
      const faults = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      const { trackingId } = answer;
      log.warn({ asked: askedOf(call.endpoint), trackingId, faults }, "zoom's answer is not as documented");
      throw new ZoomUnreachable(askedOf(call.endpoint), read.error, trackingId);
    },
    async write(call, stillOurs) {
      const { trackingId } = await ask(call, stillOurs);
      return { trackingId };
    },
  };
}
