/** Waits until there is room, and returns what gives the room free again. */
export type Room = () => Promise<() => void>;

/** Room for so many at once, in the order they came. How many is looked at whenever somebody comes or leaves. */
export function roomFor(places: () => number): Room {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    taken -= 1;
    while (taken < places()) {
      const next = waiting.shift();
      if (!next) return;
      taken += 1;
      next();
    }
  };
  return async () => {
    if (taken < places() && waiting.length === 0) taken += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    return leave;
  };
}

/** Room without end. */
export const noLimit: Room = async () => () => undefined;

/** What of a long operation is under way in one process at a time: what is stopped or killed then leaves little behind. */
export interface Rooms {
  /** People between their first write and their last. */
  readonly halfWay: Room;
  /** Calls between intent and answer. Apart, because they are of different budgets: neither is to lie idle meanwhile. */
  readonly first: Room;
  readonly following: Room;
}

/** A few people at a time: nobody has to wait for room. */
export const ROOMY: Rooms = { halfWay: noLimit, first: noLimit, following: noLimit };

export const roomsOf = (people: () => number, calls: number): Rooms => ({
  halfWay: roomFor(people),
  first: roomFor(() => calls),
  following: roomFor(() => calls),
});

/** What Zoom lets through in a second, of the kind that most of a long operation's writes are, on its larger plan. */
const CALLS_A_SECOND = 40;
/** A look takes part in this; how quickly it forgets those before. */
const WEIGHT = 0.05;
/** What a stage takes beside its look: a call, and waiting for its turn. */
const AROUND_MS = 1_000;

/**
 * How many people have to be at one stage so that the pace is used, while looks take as long as they did lately: where
 * Zoom answers slowly, more of them wait at a time.
 */
export function stageSize(least: number, most: number) {
  let lookMs = 0;
  return {
    /** A look of somebody at that stage took so long. */
    took(ms: number): void {
      lookMs += (ms - lookMs) * WEIGHT;
    },
    size: (): number =>
      Math.min(most, Math.max(least, Math.ceil((CALLS_A_SECOND * (lookMs + AROUND_MS)) / 1_000))),
  };
}
