// What every Notes promises.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Open } from "../support/databases.ts";

export function notesContract(open: Open): void {
  describe("notes", () => {
    test("are kept by kind and key, replaced, listed newest first, removed", async () => {
      const { notes } = await open();
      await notes.put("request", "1", { who: "U1" });
      await sleep(2);
      await notes.put("request", "2", ["a", null]);
      await notes.put("thread", "1", "other kind");
      expect(await notes.get("request", "1")).toEqual({ who: "U1" });
      expect(await notes.get("request", "3")).toBeUndefined();
      await sleep(2);
      await notes.put("request", "1", { who: "U2" });
      expect((await notes.list("request", { limit: 10 })).map(({ key, value }) => [key, value])).toEqual([
        ["1", { who: "U2" }],
        ["2", ["a", null]],
      ]);
      expect(await notes.list("request", { limit: 1 })).toHaveLength(1);
      await notes.remove("request", "1");
      expect(await notes.get("request", "1")).toBeUndefined();
      expect(await notes.get("thread", "1")).toBe("other kind");
    });

    test("are written by one of many who find none", async () => {
      const { notes } = await open();
      const other = (await open.again()).notes;
      const told = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? notes : other).putIfAbsent("told", "U1", index),
        ),
      );
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await notes.get("told", "U1")).toBe(told.indexOf(true));
    });

    test("are taken by one", async () => {
      const { notes } = await open();
      await notes.put("menu", "1", { pick: 3 });
      const taken = await Promise.all([1, 2, 3, 4].map(() => notes.take("menu", "1")));
      expect(taken.filter((one) => one !== undefined)).toEqual([{ pick: 3 }]);
    });

    test("whose time is over are as good as gone, and make room", async () => {
      const storage = await open();
      const { notes } = storage;
      for (const key of ["1", "2", "3"]) await notes.put("menu", key, key, { expiresInMs: 1 });
      await notes.put("menu", "later", 1, { expiresInMs: 60_000 });
      await sleep(10);
      expect(await notes.get("menu", "1")).toBeUndefined();
      expect(await notes.take("menu", "2")).toBeUndefined();
      expect((await notes.list("menu", { limit: 10 })).map(({ key }) => key)).toEqual(["later"]);
      expect(await notes.putIfAbsent("menu", "3", "new", { expiresInMs: 60_000 })).toBe(true);
      expect(await notes.putIfAbsent("menu", "3", "newer")).toBe(false);
      expect(await notes.get("menu", "3")).toBe("new");
      expect(await storage.rows("SELECT key FROM note ORDER BY key")).toEqual([
        { key: "3" },
        { key: "later" },
      ]);
    });
  });
}
