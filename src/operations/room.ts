/** Waits until there is room, and returns what gives the room free again. */
export type Room = () => Promise<() => void>;

/**
 * Room for so many at once, in the order they came. Of a long operation few items are between intent and answer at a
 * time: what is stopped or killed then leaves little behind that has to be looked at.
 */
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
