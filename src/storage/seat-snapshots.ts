import type { SeatSnapshot, SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { Database } from "./database.ts";
import { toJson } from "./sql.ts";

/** Seats day by day. */
export function openSeatSnapshots({ client }: Database): SeatSnapshots {
  return {
    async record(rows) {
      const given = rows.map((row) => ({ ...row, site: row.site ?? "" }));
      await client.execute`
        INSERT INTO seat_snapshot (day, plan_type, site, plan_name, subscribed, assigned)
        SELECT DISTINCT ON (day, "planType", site) day, "planType", site, "planName", subscribed, assigned
        FROM jsonb_to_recordset(${toJson(given)}::jsonb) AS g(
          day text, "planType" int, site text, "planName" text, subscribed int, assigned int)
        ON CONFLICT (day, plan_type, site) DO UPDATE SET
          plan_name = excluded.plan_name, subscribed = excluded.subscribed, assigned = excluded.assigned`;
    },

    async list({ since }) {
      return client.query<SeatSnapshot[]>`
        SELECT day, plan_type AS "planType", plan_name AS "planName", nullif(site, '') AS site, subscribed, assigned
        FROM seat_snapshot s WHERE day >= ${since} ORDER BY s.day, s.plan_type, s.site`;
    },
  };
}
