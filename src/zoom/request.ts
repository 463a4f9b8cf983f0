// Asking Zoom with everything that belongs to it: token, pace, patience, and refusals told apart.
import type { z } from "zod";
import type { Budget, Departure, Pacer } from "../ports/pacer.ts";
import { type Lane, type RefusalReason, type ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { type Written, ZoomWithheld } from "../ports/zoom-writer.ts";
import { askedOf, ENDPOINTS } from "./endpoints.ts";
import { type Answer, NoAnswer, NotSent } from "./exchange.ts";
import { type Call, type OneCallSettings, oneCall } from "./one-call.ts";
import { parkedRefusal, refusalOf } from "./refusals.ts";
import type { Token, Tokens } from "./token.ts";

/** One lane's way to Zoom. */
export interface Requests {
  read<Shape extends z.ZodType>(call: Call, shape: Shape): Promise<z.infer<Shape>>;
  /** `stillOurs` is asked once the call's turn has come; after a no nothing is sent, and it throws ZoomWithheld. */
  write(call: Call, stillOurs: () => Promise<boolean>): Promise<Written>;
}

export interface RequestSettings extends OneCallSettings {
  readonly tokens: Tokens;
  readonly pacer: Pacer;
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

const isRead = ({ endpoint }: Call): boolean => ENDPOINTS[endpoint].method === "GET";
function budgetOf({ endpoint }: Call): Budget {
  const { table, label } = ENDPOINTS[endpoint];
  return { table, label };
}

/** How often one call was tried again, by why. */
interface Tries {
  paced: number;
  silent: number;
  busy: number;
  renewed: number;
  /** Its turn came, and was over before it could leave. */
  missed: number;
}

/** One lane's way: both lanes share token and budgets, and the pacer knows which goes first. */
export function requestsIn(lane: Lane, settings: RequestSettings): Requests {
  const { tokens, pacer, clock, signal, log } = settings;

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

  /** Sends the call once the pacer lets it go, and the caller still has the right to. */
  async function inTurn(
    call: Call,
    token: Token,
    stillOurs: () => Promise<boolean>,
    missed: number,
  ): Promise<Answer> {
    const asked = askedOf(call.endpoint);
    const departure = await mayGo(budgetOf(call), asked);
    const mightGoAt = clock.elapsed();
    let sentAt = mightGoAt;
    const holdsMs = TOO_LATE_MS * 2 ** missed;
    // Waiting may have taken longer than the caller's right to send lasts.
    if (!(await stillOurs())) {
      departure.missed();
      throw new ZoomWithheld(asked);
    }
    try {
      return await oneCall({ call, token, lane }, settings, {
        mayLeave: () => clock.elapsed() - mightGoAt <= holdsMs,
        onSent() {
          sentAt = clock.elapsed();
          departure.sent(sentAt - mightGoAt);
        },
        onAnswered: () => departure.answered(clock.elapsed() - sentAt),
      });
    } catch (error) {
      if (error instanceof NotSent) departure.missed();
      throw error;
    }
  }

  /** Nothing came back. Returns once it may be tried again; throws where it may not. */
  async function afterSilence(call: Call, error: unknown, tries: Tries): Promise<void> {
    // A process that was stopped in between: its second is over, and the lease may be. All is asked again.
    if (error instanceof NotSent) {
      tries.missed = Math.min(tries.missed + 1, MISSED_MOST);
      return;
    }
    if (!(error instanceof NoAnswer)) throw error;
    const asked = askedOf(call.endpoint);
    // Only the caller can find out what a write without an answer has done; it is never sent again from here.
    if (!isRead(call) || tries.silent === MAY_BE_SILENT || signal.aborted) {
      log.warn({ asked, status: error.status, trackingId: error.trackingId }, "zoom did not answer");
      throw new ZoomUnreachable(asked, error, error.trackingId);
    }
    tries.silent += 1;
    await pause(2 ** tries.silent * 100 + Math.random() * 300, asked);
  }

  /** Zoom said no. Returns once it may be tried again; throws the refusal where it may not. */
  async function afterRefusal(call: Call, refused: ZoomRefused, token: Token, tries: Tries): Promise<void> {
    const asked = askedOf(call.endpoint);
    const budget = budgetOf(call);
    if (refused.reason === "rate-second") {
      await pacer.refused(budget, null);
      if (tries.paced === MAY_BE_PACED) throw refused;
      tries.paced += 1;
      return pause(Math.random() * Math.min(50 * 2 ** tries.paced, 2_000), asked);
    }
    if (refused.reason === "rate-day") {
      log.warn({ asked, ...budget, until: refused.until }, "zoom's daily limit is reached");
      await pacer.refused(budget, refused.until);
      throw refused;
    }
    if (mayRenew(refused.reason, token, tries.renewed)) {
      tokens.discard(token);
      tries.renewed += 1;
      return;
    }
    // A write that finds Zoom busy may be meeting its own lost forerunner: that is for the caller to look at.
    if (refused.reason !== "busy" || !isRead(call) || tries.busy === MAY_BE_BUSY) throw refused;
    tries.busy += 1;
    await pause(tries.busy * 300 + Math.random() * 500, asked);
  }

  async function ask(call: Call, stillOurs: () => Promise<boolean> = always): Promise<Answer> {
    const tries: Tries = { paced: 0, silent: 0, busy: 0, renewed: 0, missed: 0 };
    for (;;) {
      // The token first: waiting for one after the pacer's word would let the call out of step with it.
      const token = await tokens.current();
      const answer = await inTurn(call, token, stillOurs, tries.missed).catch((error: unknown) =>
        afterSilence(call, error, tries),
      );
      if (answer?.ok) {
        tokens.taken(token);
        return answer;
      }
      if (answer) await afterRefusal(call, refusalOf(call.endpoint, answer, clock.now()), token, tries);
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
