// The slots of one rate budget, in one row, for all processes. The row has the n latest in order: a new one lies a window
// after the earliest, and pushes it out, so that no window ever holds more than n, whoever sends, whenever, in any order.
import type { Lane } from "../ports/zoom.ts";
import type { Session } from "./session.ts";

/** How a budget is paced. */
export interface Pace {
  /** Name of the row. */
  readonly budget: string;
  /** Calls in a window. */
  readonly calls: number;
  /** Length of the window in ms: the second Zoom counts by, and a margin for calls that arrive early or late. */
  readonly window: number;
  /** Bulk calls keep this distance, in ms. */
  readonly spacing: number;
  readonly perDay: number | null;
}

/** A moment at which one call may be sent, by the database's clock: ms since 1970. */
export interface Slot {
  readonly at: number;
  /** That clock when the slot was given. */
  readonly now: number;
}

interface SlotRow extends Slot {
  readonly held: number;
  readonly parked: number;
}

/** Nobody may send: for so long, or until a new day, whose calls begin anew. */
export type Closed = { readonly heldForMs: number } | { readonly parkedUntil: Date };

/** What keeps a budget closed at that moment; null when it is open. */
export function closedBy(
  until: { readonly held: number; readonly parked: number },
  now: number,
): Closed | null {
  if (until.parked > Math.max(now, until.held)) return { parkedUntil: new Date(until.parked) };
  return until.held > now ? { heldForMs: until.held - now } : null;
}

export interface PaceLedger {
  /** The next slot, or why there is none. */
  give(lane: Lane): Promise<Slot | Closed>;
  /** The slot at one moment is at another: its call arrived late. One that was pushed out meanwhile stays forgotten. */
  moved(from: number, to: number): Promise<void>;
  /** Nothing goes out on the slot at that moment: others may have it. */
  free(at: number): Promise<void>;
  /** Zoom refused for pace: nobody sends for so long, and everybody more slowly for a while after it. */
  hold(ms: number): Promise<void>;
  /** Zoom's calls of the day are used up. */
  park(until: Date): Promise<void>;
  /** Null while it is open. */
  parkedUntil(): Promise<Date | null>;
}

// After a refusal the pace is this much slower, and recovers by a hundredth a second. What is refused while nobody may
// send left before: it is the same refusal.
const SLOWER = 0.05;
const SLOWEST = 0.5;

/** The ledger of one budget, shared by all processes. Moments are ms of the database's clock. */
export function openPaceLedger(session: Session, pace: Pace): PaceLedger {
  const { budget, calls, window, spacing, perDay } = pace;
  let known: Promise<unknown> | undefined;
  const ready = () => {
    known ??= session.execute`
      INSERT INTO pace (budget, latest) VALUES (${budget}, array_fill(0::float8, ARRAY[${calls}::int]))
      ON CONFLICT (budget) DO UPDATE SET latest = excluded.latest WHERE cardinality(pace.latest) <> ${calls}::int`;
    known.catch(() => {
      known = undefined;
    });
    return known;
  };

  const moved = async (from: number, to: number): Promise<void> => {
    await session.execute`
      UPDATE pace SET latest =
        (SELECT array_agg(one ORDER BY one) FROM unnest(array_replace(latest, ${from}::float8, ${to}::float8)) one)
      WHERE budget = ${budget} AND ${from}::float8 = ANY (latest)`;
  };

  return {
    async give(lane) {
      await ready();
      const bulk = lane === "bulk";
      const [row] = await session.query<SlotRow[]>`
        WITH held AS MATERIALIZED (SELECT * FROM pace WHERE budget = ${budget} FOR UPDATE),
        -- The clock is read once the row is ours: waiting for it takes time.
        timed AS MATERIALIZED (SELECT held.*, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now FROM held),
        eased AS MATERIALIZED (
          SELECT *, to_char(to_timestamp(now / 1000), 'YYYY-MM-DD') AS today,
            1 + greatest(0, slower - (now - refused_at) / 100000) AS factor
          FROM timed
        ),
        slot AS MATERIALIZED (
          SELECT *,
            greatest(now, latest[1] + ${window}::float8 * factor, CASE WHEN ${bulk} THEN next_at
              -- Somebody who waits may send several in a row, but not a whole window's worth at once.
              ELSE latest[${Math.floor(calls / 2) + 1}::int] + ${window / 2}::float8 END) AS at,
            CASE WHEN day = today THEN day_count ELSE 0 END AS used,
            greatest(held_until, parked_until) <= now AS open
          FROM eased
        ),
        given AS (
          UPDATE pace p SET
            latest = CASE WHEN slot.at >= p.latest[${calls}::int] THEN p.latest[2:] || slot.at
              ELSE (SELECT array_agg(one ORDER BY one) FROM unnest(p.latest[2:] || slot.at) one) END,
            next_at = CASE WHEN ${bulk} THEN greatest(slot.at, p.next_at) + ${spacing}::float8 * slot.factor ELSE p.next_at END,
            day = slot.today, day_count = slot.used + 1,
            parked_until = CASE WHEN slot.used + 1 >= ${perDay}::int
              THEN extract(epoch FROM date_trunc('day', to_timestamp(slot.now / 1000)) + interval '1 day') * 1000
              ELSE p.parked_until END
          FROM slot WHERE p.budget = ${budget} AND slot.open
        )
        SELECT at, now, held_until AS held, parked_until AS parked FROM slot`;
      if (!row) throw new Error(`The pace of ${budget} is not there: nothing may be sent.`);
      const { at, now } = row;
      return closedBy(row, now) ?? { at, now };
    },

    moved,
    free: (at) => moved(at, 0),

    async hold(ms) {
      await ready();
      await session.execute`
        UPDATE pace SET
          held_until = greatest(held_until, now.ms + ${ms}::float8),
          slower = CASE WHEN held_until > now.ms THEN slower
            ELSE least(${SLOWEST}::float8, greatest(0, slower - (now.ms - refused_at) / 100000) + ${SLOWER}::float8) END,
          refused_at = now.ms
        FROM (SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms) now
        WHERE budget = ${budget}`;
    },

    async park(until) {
      await ready();
      await session.execute`
        UPDATE pace SET parked_until = greatest(parked_until, ${until.getTime()}::float8) WHERE budget = ${budget}`;
    },

    async parkedUntil() {
      const [row] = await session.query<{ until: number }[]>`
        SELECT parked_until AS until FROM pace
        WHERE budget = ${budget} AND parked_until > extract(epoch FROM clock_timestamp()) * 1000`;
      return row ? new Date(row.until) : null;
    },
  };
}
