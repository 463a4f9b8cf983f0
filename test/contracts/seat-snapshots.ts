// What every SeatSnapshots promises.
import { expect, test } from "vitest";
import type { SeatSnapshot } from "../../src/ports/seat-snapshots.ts";
import type { Open } from "../support/databases.ts";

const seats = (day: string, assigned: number, site: string | null = null): SeatSnapshot => ({
  day,
  planType: 200,
  planName: "US/CA Unlimited",
  site,
  subscribed: 50,
  assigned,
});

export function seatSnapshotContract(open: Open): void {
  test("seat snapshots: a day, a plan and a site once; the last look counts", async () => {
    const { snapshots } = await open();
    await snapshots.record([]);
    await snapshots.record([
      seats("2026-11-22", 10),
      seats("2026-11-23", 11),
      seats("2026-11-23", 4, "Berlin"),
    ]);
    await snapshots.record([seats("2026-11-23", 12), seats("2026-11-24", 13)]);
    expect(await snapshots.list({ since: "2026-11-23" })).toEqual([
      seats("2026-11-23", 12),
      seats("2026-11-23", 4, "Berlin"),
      seats("2026-11-24", 13),
    ]);
  });
}
