/** Waits until there is room, and returns what gives the room free again. */
export type Room = () => Promise<() => void>;

/** Room for so many at once, in the order they came. */
export function roomFor(places: number): Room {
  let free = places;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async () => {
    if (free > 0) free -= 1;
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

export const roomsOf = (people: number, calls: number): Rooms => ({
  halfWay: roomFor(people),
  first: roomFor(calls),
  following: roomFor(calls),
});
