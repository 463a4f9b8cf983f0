// What every JobQueue promises.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { Open } from "../support/databases.ts";

/** A handler that notes what it was given. */
function noting() {
  const given: unknown[] = [];
  return {
    given,
    handler: async (data: unknown) => {
      given.push(data);
    },
    until: (count: number, timeout = 8_000) =>
      vi.waitFor(() => expect(given.length).toBeGreaterThanOrEqual(count), { timeout, interval: 10 }),
  };
}

export function jobQueueContract(open: Open): void {
  describe("jobs", () => {
    test("reach a worker, those for later too, and from another process", async () => {
      const { jobs } = await open();
      const other = (await open.again()).jobs;
      const { given, handler, until } = noting();
      await other.send("work", { n: 0 });
      await jobs.work("work", handler);
      await until(1);
      await jobs.send("work", { n: 2 }, { afterMs: 300 });
      await other.send("work", { n: 3 }, { at: new Date(Date.now() + 3_600_000) });
      await other.send("work", { n: 1 });
      await until(3);
      expect(given).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    });

    test("that come many at once are all taken at once, and one for a moment later at that moment", async () => {
      const { jobs } = await open();
      const { given, handler, until } = noting();
      await jobs.work("work", handler);
      await Promise.all([1, 2, 3, 4, 5].map((n) => jobs.send("work", { n })));
      await jobs.send("work", { n: 6 }, { afterMs: 300 });
      // Whoever only looks every few seconds has not seen six by then.
      await until(6, 4_000);
      expect(given).toHaveLength(6);
    });

    test("with one key wait once, and an impatient one brings a patient one forward", async () => {
      const { jobs } = await open();
      const { given, handler, until } = noting();
      const hour = { afterMs: 3_600_000 };
      await jobs.send("work", { key: "a" }, { ...hour, once: "a" });
      await jobs.send("work", { key: "a" }, { once: "a" });
      await jobs.send("work", { key: "b" }, { ...hour, once: "b" });
      for (let round = 0; round < 3; round += 1) await jobs.send("work", { key: "c" }, { once: "c" });
      await jobs.work("work", handler);
      await until(2);
      await jobs.send("work", { last: true });
      await until(3);
      expect(given).toHaveLength(3);
      expect(given).toEqual(expect.arrayContaining([{ key: "a" }, { key: "c" }, { last: true }]));
    });

    test("that fail are tried again", async () => {
      const { jobs } = await open();
      const { given, until } = noting();
      await jobs.work("work", async (data) => {
        given.push(data);
        if (given.length === 1) throw new Error("not now");
      });
      await jobs.send("work", { n: 1 });
      await until(2);
      expect(given).toEqual([{ n: 1 }, { n: 1 }]);
    });

    test("under way are waited for at the end, and no new one is begun", async () => {
      const { jobs } = await open();
      const other = (await open.again()).jobs;
      let begun = 0;
      let ended = 0;
      await jobs.work("work", async () => {
        begun += 1;
        await sleep(200);
        ended += 1;
      });
      await jobs.send("work", {});
      await vi.waitFor(() => expect(begun).toBe(1), { timeout: 8_000, interval: 5 });
      const stopping = jobs.stop(5_000);
      await other.send("work", {});
      await stopping;
      expect([begun, ended]).toEqual([1, 1]);
      await expect(jobs.send("work", {})).rejects.toThrow("stopped");
    });

    test("can be scheduled, twice is once", async () => {
      const storage = await open();
      await storage.jobs.schedule("nightly", "0 3 * * *");
      await storage.jobs.schedule("nightly", "30 4 * * *");
      expect(await storage.rows("SELECT name, cron, timezone FROM jobs.schedule")).toEqual([
        { name: "nightly", cron: "30 4 * * *", timezone: "UTC" },
      ]);
      await expect(storage.jobs.schedule("nightly", "whenever")).rejects.toThrow();
    });
  });
}
