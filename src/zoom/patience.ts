// Whether a call is tried again, and after how long. Each reason has a count of its own: what costs patience costs no try.
import type { Pacer } from "../ports/pacer.ts";
import { type RefusalReason, type ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { askedOf, budgetOf, ENDPOINTS } from "./endpoints.ts";
import { NoAnswer, NotSent } from "./exchange.ts";
import type { Call, OneCallSettings } from "./one-call.ts";
import type { Token, Tokens } from "./token.ts";

export interface PatienceSettings extends OneCallSettings {
  readonly tokens: Tokens;
  readonly pacer: Pacer;
}

// A refusal for pace has had no effect, so it costs patience, not a try. The pacer does most of the waiting.
const MAY_BE_PACED = 12;
const MAY_BE_SILENT = 2;
const MAY_BE_BUSY = 3;
const MAY_BE_RENEWED = 10;
const OLD_TOKEN_MS = 60_000;
/** Each time it was missed twice as long: where a database takes a second to answer, calls are late and still leave. */
const MISSED_MOST = 4;

/** How often one call was tried again, by why. */
export interface Tries {
  paced: number;
  silent: number;
  busy: number;
  renewed: number;
  /** Its turn came, and was over before it could leave. */
  missed: number;
}

/** For a call that begins. */
export const noTries = (): Tries => ({ paced: 0, silent: 0, busy: 0, renewed: 0, missed: 0 });

/** Both resolve once the call may be tried again, and throw what it came to where it may not. They count in `tries`. */
export interface Patience {
  /** Nothing came back; `error` is what was thrown instead. */
  afterSilence(call: Call, error: unknown, tries: Tries): Promise<void>;
  /** Zoom said no. */
  afterRefusal(call: Call, refused: ZoomRefused, token: Token, tries: Tries): Promise<void>;
}

const isRead = ({ endpoint }: Call): boolean => ENDPOINTS[endpoint].method === "GET";

/** The counts are those of one call; token and pace are shared by all, so one refusal is told to the pacer for all. */
export function patience({ tokens, pacer, clock, signal, log }: PatienceSettings): Patience {
  /** The pause before another try. A client that is being closed stops waiting at once. */
  async function pause(ms: number, asked: string): Promise<void> {
    try {
      await clock.sleep(ms, signal);
    } catch (cause) {
      throw new ZoomUnreachable(asked, cause);
    }
  }

  /** A token that never worked is tried once more with a new one; one that has worked has run out. */
  function mayRenew(reason: RefusalReason, token: Token, renewed: number): boolean {
    if (reason === "token-expired")
      return renewed === 0 || (tokens.hasBeenTaken(token) && renewed < MAY_BE_RENEWED);
    // A scope may have been added since this token was made: worth one new token, not one each call.
    return reason === "missing-scope" && renewed === 0 && clock.now().getTime() - token.gotAt > OLD_TOKEN_MS;
  }

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

  async function afterRefusal(call: Call, refused: ZoomRefused, token: Token, tries: Tries): Promise<void> {
    const asked = askedOf(call.endpoint);
    const budget = budgetOf(call.endpoint);
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

  return { afterSilence, afterRefusal };
}
