// People of long operations who are under way in this process: as many as use the pace while Zoom takes as long as it did
// lately, and no more, because what is stopped or killed leaves them half-way.
import type { Clock } from "../ports/clock.ts";
import { noLimit, type Room, roomFor } from "./room.ts";

/** What Zoom lets through in a second, of the kind that most of a long operation's writes are, on its larger plan. */
const CALLS_A_SECOND = 40;
/** What a stage takes beside its look: a call, and waiting for its turn. */
const AROUND_MS = 1_000;
const SHORT_LOOK_MS = 1_000;
/** So many times as many as would do if all took equally long: they come in gulps, as many as a list tells of. */
const SPARE = 1.2;
/** People at a stage, and between their first write and their last, at least and at most. */
const LEAST = 64;
const MOST = { atOnce: 600, halfWay: 1_000 } as const;
/** Most of those under way wait for a look, before their first write, after their last, or for the next look. */
const OTHER_STAGES = 3;
/**
 * Calls between intent and answer: those that begin somebody, which a Stop does not call back, and those that follow. Of
 * those so many that their budget finds one ready, while whatever else this process does holds up the next.
 */
const WRITING = { first: 16, following: 32 } as const;
/** One that was timed takes part in this; how quickly those before are forgotten. */
const WEIGHT = 0.05;

/** The first look is a little early: one that always shows would not tell that Zoom has become quicker. */
const EARLY = 0.9;
/** It is looked for again after so long, or after this part of what has passed: looks are calls. */
const AGAIN_MS = 500;
const AGAIN_PART = 0.1;
/** Waited for so long in the turn, or so many times what it takes as a rule; who takes longer makes room for others. */
const IN_TURN_MS = 5_000;
const IN_TURN_TIMES = 2;

/** One turn's waiting for what Zoom has taken and does not show yet. */
export interface Patience {
  /** Zoom has taken it. Resolves when a first look is worth it. */
  taken(): Promise<void>;
  /** It does not show. Resolves with true when another look is worth it; with false at once when the turn is to end. */
  again(): Promise<boolean>;
  /** It shows. */
  seen(): void;
}

export interface Rooms {
  /** People between their first write and their last. */
  readonly halfWay: Room;
  /** Calls between intent and answer. Apart, because they are of different budgets: neither is to lie idle meanwhile. */
  readonly first: Room;
  readonly following: Room;
  patience(clock: Clock, signal: AbortSignal): Patience;
}

/** A few people at a time: nobody has to wait for room, and none of them waits in their turn. */
export const ROOMY: Rooms = {
  halfWay: noLimit,
  first: noLimit,
  following: noLimit,
  patience: () => ({ taken: async () => undefined, again: async () => false, seen: () => undefined }),
};

export interface Crowd extends Rooms {
  /** A shared look took so many ms. */
  looked(ms: number): void;
  /** How many people may be under way. */
  size(): number;
}

export function crowdOf(): Crowd {
  let lookMs = 0;
  let showsAfterMs = 0;
  const people = (ms: number, most: number) =>
    Math.min(most, Math.max(LEAST, Math.ceil((SPARE * CALLS_A_SECOND * (ms + AROUND_MS)) / 1_000)));
  // A long list tells of so many at once that they are written for while the next one is read.
  const gulpMs = () => Math.max(0, lookMs - SHORT_LOOK_MS);
  const places = () => people(lookMs + gulpMs() + showsAfterMs, MOST.halfWay);
  const halfWay = roomFor(places);
  const timed = (ms: number) => {
    showsAfterMs += (ms - showsAfterMs) * WEIGHT;
    halfWay.refill();
  };

  return {
    halfWay,
    first: roomFor(() => WRITING.first),
    following: roomFor(() => WRITING.following),
    looked(ms) {
      lookMs += (ms - lookMs) * WEIGHT;
    },
    size: () => OTHER_STAGES * people(lookMs, MOST.atOnce) + places(),
    patience(clock, signal) {
      let takenAt: number | null = null;
      let askedAt = 0;
      const wait = async (ms: number) => {
        if (ms > 0) await clock.sleep(ms, signal).catch(() => undefined);
        askedAt = clock.elapsed();
      };
      return {
        async taken() {
          takenAt = clock.elapsed();
          await wait(showsAfterMs * EARLY);
        },
        async again() {
          if (takenAt === null) return false;
          const passed = clock.elapsed() - takenAt;
          if (passed > Math.max(IN_TURN_MS, showsAfterMs * IN_TURN_TIMES)) return false;
          // Longer than is usual, before it is known how long: more have to be under way already.
          if (askedAt - takenAt > showsAfterMs) timed(askedAt - takenAt);
          await wait(Math.max(AGAIN_MS, passed * AGAIN_PART));
          return true;
        },
        seen() {
          if (takenAt !== null) timed(askedAt - takenAt);
        },
      };
    },
  };
}
