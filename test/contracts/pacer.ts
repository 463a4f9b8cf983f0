// What every Pacer promises. The rate it reaches is measured by test/bench, not asserted here.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Budget, Pacer } from "../../src/ports/pacer.ts";
import type { Lane } from "../../src/ports/zoom.ts";
import type { Open } from "../support/databases.ts";

const FAST: Budget = { table: "general", label: "LIGHT" };
const SLOW: Budget = { table: "phone", label: "HEAVY" };
const all = { ratePlan: "business", share: 1 } as const;

/** Takes so many at once, and notes when each may go. */
async function takeMany(
  pacers: readonly Pacer[],
  budget: Budget,
  count: number,
  lane: Lane,
): Promise<number[]> {
  const at: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      await pacers[index % pacers.length]?.take(budget, lane);
      at.push(performance.now());
    }),
  );
  return at;
}
/** A busy machine wakes those who wait late, never early: the last tenth of the second is left out. */
const mostInASecond = (at: readonly number[]) =>
  Math.max(...at.map((start) => at.filter((one) => one >= start && one < start + 900).length));
/** What is noted behind a caller's back has been written by then. */
const untilNoted = () => sleep(400);

export function pacerContract(open: Open): void {
  describe("pacing", () => {
    test("two processes together never send more in a second than Zoom allows, or than our share of it", async () => {
      const [here, there] = [await open(), await open.again()];
      const pacers = [here.pacer(all), there.pacer(all)];
      const [bulk, interactive, half] = await Promise.all([
        takeMany(pacers, FAST, 90, "bulk"),
        takeMany(pacers, { table: "general", label: "MEDIUM" }, 70, "interactive"),
        takeMany([here.pacer({ ...all, share: 0.5 })], { table: "general", label: "HEAVY" }, 23, "bulk"),
      ]);
      expect([bulk.length, interactive.length, half.length]).toEqual([90, 70, 23]);
      expect(mostInASecond(bulk)).toBeLessThanOrEqual(80);
      expect(mostInASecond(interactive)).toBeLessThanOrEqual(60);
      expect(mostInASecond(half)).toBeLessThanOrEqual(20);
    });

    test("lets somebody who waits go before a long import, and the import go on", async () => {
      const pacer = (await open()).pacer(all);
      const order: Lane[] = [];
      const note = (lane: Lane) => pacer.take(FAST, lane).then(() => order.push(lane));
      const bulk = Array.from({ length: 40 }, () => note("bulk"));
      await bulk[0];
      await Promise.all([...bulk, ...Array.from({ length: 30 }, () => note("interactive"))]);
      // At most the few that had their slot already were sent before; then one bulk call in ten.
      expect(order.slice(0, 6)).toContain("interactive");
      const untilLast = order.slice(0, order.lastIndexOf("interactive"));
      expect(untilLast.filter((lane) => lane === "bulk").length).toBeGreaterThanOrEqual(3);
      expect(untilLast.filter((lane) => lane === "bulk").length).toBeLessThan(12);
    });

    test("calls that went out late are counted from then", async () => {
      const [here, there] = [(await open()).pacer(all), (await open.again()).pacer(all)];
      const budget: Budget = { table: "phone", label: "MEDIUM" };
      const departures = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const departure = await here.take(budget, "interactive");
          return { departure, at: performance.now() };
        }),
      );
      for (const { departure } of departures) {
        if (departure instanceof Date) throw new Error("not open");
        departure.sent(700);
      }
      await untilNoted();
      const first = Math.min(...departures.map(({ at }) => at));
      for (const one of await takeMany([here, there], budget, 4, "interactive"))
        expect(one - first).toBeGreaterThan(1_680);
    });

    test("a call that may have arrived late, as its answer tells, is counted from then", async () => {
      const pacer = (await open()).pacer(all);
      const budget: Budget = { table: "phone", label: "MEDIUM" };
      const departures = await Promise.all(
        Array.from({ length: 20 }, () => pacer.take(budget, "interactive")),
      );
      const taken = performance.now();
      for (const one of departures) {
        if (one instanceof Date) throw new Error("not open");
        one.sent(0);
        // The last of this round; the others took as long as ever.
        one.answered(one === departures.at(-1) ? 420 : 20);
      }
      await untilNoted();
      const at = await takeMany([pacer], budget, 20, "interactive");
      expect(Math.max(...at) - taken).toBeGreaterThan(1_390);
    });

    test("keeps budgets apart", async () => {
      const pacer = (await open()).pacer(all);
      const slow = takeMany([pacer], SLOW, 4, "bulk");
      const order: string[] = [];
      await Promise.all([
        slow.then(() => order.push("slow")),
        pacer.take(FAST, "bulk").then(() => order.push("fast")),
      ]);
      expect(order).toEqual(["fast", "slow"]);
    });

    test("after a refusal nobody sends on that budget for a second", async () => {
      const [mine, theirs] = [(await open()).pacer(all), (await open.again()).pacer(all)];
      await mine.take(FAST, "bulk");
      const refused = performance.now();
      await mine.refused(FAST, null);
      await theirs.take(SLOW, "bulk");
      const other = performance.now() - refused;
      await theirs.take(FAST, "interactive");
      const same = performance.now() - refused;
      expect(other).toBeLessThan(same);
      expect(same).toBeGreaterThan(980);
    });

    test("a day's budget that is used up is parked until Zoom opens it, for every process", async () => {
      const [mine, theirs] = [(await open()).pacer(all), (await open.again()).pacer(all)];
      expect(await theirs.take(SLOW, "bulk")).toHaveProperty("sent");
      const until = new Date(Date.now() + 3_600_000);
      await mine.refused(SLOW, until);
      expect(await Promise.all([theirs.take(SLOW, "bulk"), theirs.take(SLOW, "interactive")])).toEqual([
        until,
        until,
      ]);
      const soon = new Date(Date.now() + 300);
      await mine.refused(FAST, soon);
      expect(await theirs.take(FAST, "bulk")).toEqual(soon);
      await sleep(320);
      expect(await theirs.take(FAST, "bulk")).toHaveProperty("sent");
    });

    test("parks a budget by itself when the day's share is sent", async () => {
      const storage = await open();
      const pacer = storage.pacer(all);
      await pacer.take(SLOW, "bulk");
      await storage.rows("UPDATE pace SET day_count = 29999");
      await pacer.take(SLOW, "bulk");
      const until = await pacer.take(SLOW, "bulk");
      if (!(until instanceof Date)) throw new Error("not parked");
      expect(until.toISOString()).toMatch(/T00:00:00\.000Z$/);
      expect(until.getTime()).toBeGreaterThan(Date.now());
      // The next day it counts from nothing.
      await storage.rows("UPDATE pace SET parked_until = 0, day = '2026-01-01'");
      expect(await pacer.take(SLOW, "bulk")).toHaveProperty("sent");
    });

    test("lets go of those who leave, and goes on with the others", async () => {
      const pacer = (await open()).pacer(all);
      await pacer.refused(FAST, null);
      const leaving = new AbortController();
      const [left, stayed] = [pacer.take(FAST, "bulk", leaving.signal), pacer.take(FAST, "bulk")];
      leaving.abort(new Error("left"));
      await expect(left).rejects.toThrow("left");
      expect(await stayed).toHaveProperty("sent");
      await expect(pacer.take(FAST, "bulk", leaving.signal)).rejects.toThrow("left");
    });

    test("tells those who wait when it is closed", async () => {
      const storage = await open();
      const pacer = storage.pacer(all);
      await pacer.refused(FAST, null);
      const waiting = expect(pacer.take(FAST, "bulk")).rejects.toThrow("closed");
      await sleep(20);
      await storage.close();
      await waiting;
    });
  });
}
