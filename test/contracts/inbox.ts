// What every Inbox promises.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Open } from "../support/databases.ts";

export function inboxContract(open: Open): void {
  describe("the inbox", () => {
    test("records a key once, however often and from wherever it comes", async () => {
      const { inbox } = await open();
      const other = (await open.again()).inbox;
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => (index % 2 ? inbox : other).record("Ev1", { index })),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await inbox.unfinished()).toHaveLength(1);
    });

    test("records each of many that come at once, and says of each whether it was the first", async () => {
      const { inbox } = await open();
      const keys = Array.from({ length: 250 }, (_, index) => `Ev${index % 240}`);
      const answers = await Promise.all(keys.map((key, index) => inbox.record(key, { index })));
      expect(answers).toEqual(keys.map((_, index) => index < 240));
      expect(await inbox.unfinished()).toHaveLength(240);
    });

    test("names what was recorded and never finished, oldest first, with its age", async () => {
      const { inbox } = await open();
      const body = { text: "half\ud800 and \0nul", nested: [1, { a: null }] };
      await inbox.record("Ev1", body);
      await sleep(5);
      await inbox.record("Ev2", "plain");
      await inbox.record("Ev3", null);
      await inbox.done("Ev2");
      const left = await inbox.unfinished();
      expect(left.map(({ key }) => key)).toEqual(["Ev1", "Ev3"]);
      expect(left[0]?.body).toEqual({ text: "half\ufffd and nul", nested: [1, { a: null }] });
      expect(left[0]?.ageMs).toBeGreaterThanOrEqual(left[1]?.ageMs ?? Number.POSITIVE_INFINITY);
    });

    test("what a living process works on is nobody else's, however many look", async () => {
      const { inbox } = await open();
      await inbox.record("event:Ev1", {});
      expect(await (await open.again()).inbox.takeLeft("slack")).toEqual([]);
      expect(await inbox.takeLeft("slack")).toEqual([]);
    });

    test("what a dead one left is given to one process, and is its own from then on", async () => {
      const { inbox, rows } = await open();
      await inbox.record("event:Ev1", { n: 1 });
      await inbox.record("event:Ev2", { n: 2 });
      await inbox.done("event:Ev2");
      await rows("UPDATE inbox_entry SET lease_until = clock_timestamp() - interval '1 second'");
      const others = [await open.again(), await open.again(), await open.again()];
      const taken = await Promise.all(others.map((one) => one.inbox.takeLeft("slack")));
      expect(taken.flat()).toMatchObject([{ key: "event:Ev1", body: { n: 1 } }]);
      expect(await inbox.takeLeft("slack")).toEqual([]);
    });

    test("what an older version recorded belongs to nobody, and is taken", async () => {
      const { inbox, rows } = await open();
      await inbox.record("event:Ev1", {});
      await rows("UPDATE inbox_entry SET owner = NULL, lease_until = NULL");
      expect(await inbox.takeLeft("slack")).toHaveLength(1);
    });

    test("a process that ends in order leaves what it has to others at once", async () => {
      await open();
      const ending = await open.again();
      await ending.inbox.record("event:Ev1", {});
      await ending.close();
      expect(await (await open.again()).inbox.takeLeft("slack")).toHaveLength(1);
    });

    test("what Zoom sent is not given to those who speak Slack, nor the other way round", async () => {
      const { inbox, rows } = await open();
      for (const key of ["zoom:1", "event:Ev1"]) await inbox.record(key, {});
      await rows("UPDATE inbox_entry SET lease_until = NULL");
      expect(await inbox.takeLeft("zoom")).toMatchObject([{ key: "zoom:1" }]);
      expect(await inbox.takeLeft("slack")).toMatchObject([{ key: "event:Ev1" }]);
    });

    test("forgets what is finished and old, and knows the rest again", async () => {
      const { inbox } = await open();
      for (const key of ["Ev1", "Ev2"]) await inbox.record(key, {});
      await inbox.done("Ev1");
      await inbox.prune(60_000);
      expect(await inbox.record("Ev1", {})).toBe(false);
      await sleep(5);
      await inbox.prune(0);
      expect(await inbox.record("Ev1", {})).toBe(true);
      expect(await inbox.record("Ev2", {})).toBe(false);
    });
  });
}
