// What every Switchboard promises. That no write is intended while it is off is told with the leases.
import { expect, test } from "vitest";
import type { Open } from "../support/databases.ts";

export function switchboardContract(open: Open): void {
  test("the switchboard: off for every process, with who, why and since when, until it is on again", async () => {
    const { switchboard } = await open();
    const other = (await open.again()).switchboard;
    expect(await switchboard.paused()).toBeNull();
    await switchboard.pause("U1ADA", "audit week");
    const paused = await other.paused();
    expect(paused).toMatchObject({ by: "U1ADA", why: "audit week" });
    await other.pause("U2", null);
    expect(await switchboard.paused()).toEqual({ by: "U2", why: null, at: paused?.at });
    await switchboard.resume("U2");
    expect(await other.paused()).toBeNull();
  });
}
