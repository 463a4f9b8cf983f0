import type { Switchboard } from "../ports/switchboard.ts";
import type { Database } from "./database.ts";
import { storable } from "./sql.ts";

interface Row {
  readonly paused_by: string | null;
  readonly paused_at: Date | null;
  readonly why: string | null;
}

/** The one switch for everybody. When pausing has returned, no intent is committed any more. */
export function openSwitchboard({ client }: Database): Switchboard {
  // A switch that is not there must not look like "go on": law 6.
  const existing = (rows: number) => {
    if (rows !== 1) throw new Error("The switchboard has lost its row: nothing may be written.");
  };
  return {
    async paused() {
      const rows = await client.query<Row[]>`
        SELECT paused_by, paused_at, why FROM switchboard WHERE id = 1`;
      existing(rows.length);
      const row = rows[0];
      return row?.paused_at ? { by: row.paused_by ?? "", at: row.paused_at, why: row.why } : null;
    },

    async pause(by, why) {
      existing(
        await client.execute`
          UPDATE switchboard SET
            paused_by = ${by}, why = ${why === null ? null : storable(why)},
            paused_at = coalesce(paused_at, clock_timestamp())
          WHERE id = 1`,
      );
    },

    async resume(_by) {
      existing(
        await client.execute`
          UPDATE switchboard SET paused_by = NULL, paused_at = NULL, why = NULL WHERE id = 1`,
      );
    },
  };
}
