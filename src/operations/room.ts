export interface Room {
  /** Waits until there is room, and returns what gives the room free again. */
  enter(): Promise<() => void>;
  /** There may be more places than before. */
  refill(): void;
}

/** Room for so many at once, in the order they came. How many is looked at whenever somebody comes or leaves. */
export function roomFor(places: () => number): Room {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const refill = () => {
    while (taken < places()) {
      const next = waiting.shift();
      if (!next) return;
      taken += 1;
      next();
    }
  };
  const leave = () => {
    taken -= 1;
    refill();
  };
  return {
    async enter() {
      if (taken < places() && waiting.length === 0) taken += 1;
      else await new Promise<void>((enter) => waiting.push(enter));
      return leave;
    },
    refill,
  };
}

/** Room without end. */
export const noLimit: Room = { enter: async () => () => undefined, refill: () => undefined };
