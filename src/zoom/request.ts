// Asking Zoom with everything that belongs to it: token, pace, patience, and refusals told apart.
import type { z } from "zod";
import type { Budget, Departure } from "../ports/pacer.ts";
import { type Lane, ZoomUnreachable } from "../ports/zoom.ts";
import { type Written, ZoomWithheld } from "../ports/zoom-writer.ts";
import { askedOf, budgetOf } from "./endpoints.ts";
import { type Answer, NotSent } from "./exchange.ts";
import { type Call, oneCall } from "./one-call.ts";
import { noTries, type PatienceSettings, patience } from "./patience.ts";
import { parkedRefusal, refusalOf } from "./refusals.ts";
import type { Token } from "./token.ts";

/** One lane's way to Zoom. */
export interface Requests {
  read<Shape extends z.ZodType>(call: Call, shape: Shape): Promise<z.infer<Shape>>;
  /** `stillOurs` is asked once the call's turn has come; after a no nothing is sent, and it throws ZoomWithheld. */
  write(call: Call, stillOurs: () => Promise<boolean>): Promise<Written>;
}

/** The pacer's word holds for so long: others have gone on meanwhile. */
const TOO_LATE_MS = 200;
const always = async () => true;

/** One lane's way: both lanes share token and budgets, and the pacer knows which goes first. */
export function requestsIn(lane: Lane, settings: PatienceSettings): Requests {
  const { tokens, pacer, clock, signal, log } = settings;
  const { afterSilence, afterRefusal } = patience(settings);

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

  /** Sends the call once the pacer lets it go, and the caller still has the right to. */
  async function inTurn(
    call: Call,
    token: Token,
    stillOurs: () => Promise<boolean>,
    missed: number,
  ): Promise<Answer> {
    const asked = askedOf(call.endpoint);
    const departure = await mayGo(budgetOf(call.endpoint), asked);
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

  async function ask(call: Call, stillOurs: () => Promise<boolean> = always): Promise<Answer> {
    const tries = noTries();
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
