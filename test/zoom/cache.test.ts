import { describe, expect, test } from "vitest";
import { cached } from "../../src/zoom/cache.ts";

describe("kept lists", () => {
  const clockAt = (at: { ms: number }) => ({
    now: () => new Date(at.ms),
    elapsed: () => at.ms,
    sleep: async () => undefined,
  });

  test("who asks while it is loaded waits for that load; later it is read again", async () => {
    const at = { ms: 0 };
    let loads = 0;
    const list = cached(async () => ++loads, { forMs: 1000, clock: clockAt(at) });
    expect(await Promise.all([list.get("bulk"), list.get("bulk"), list.get("bulk")])).toEqual([1, 1, 1]);
    at.ms = 999;
    expect(await list.get("interactive")).toBe(1);
    at.ms = 1000;
    expect(await list.get("interactive")).toBe(2);
  });

  test("a failed load is told to those who waited and is not kept", async () => {
    let loads = 0;
    const list = cached(
      async () => {
        loads += 1;
        if (loads === 1) throw new Error("down");
        return loads;
      },
      { forMs: 1000, clock: clockAt({ ms: 0 }) },
    );
    await expect(list.get("bulk")).rejects.toThrow("down");
    expect(await list.get("bulk")).toBe(2);
  });

  test("what was being loaded before a write is not kept after it", async () => {
    let loads = 0;
    const gates: (() => void)[] = [];
    const list = cached(
      async () => {
        const mine = ++loads;
        await new Promise<void>((open) => gates.push(open));
        return mine;
      },
      { forMs: 1000, clock: clockAt({ ms: 0 }) },
    );
    const before = list.get("bulk");
    list.forget();
    const after = list.get("bulk");
    for (const open of gates) open();
    expect(await before).toBe(1);
    expect(await after).toBe(2);
    expect(await list.get("bulk")).toBe(2);
  });

  test("somebody who waits does not queue behind an import's load, but an import joins theirs", async () => {
    const lanes: string[] = [];
    const list = cached(
      async (lane) => {
        lanes.push(lane);
        return lane;
      },
      { forMs: 1000, clock: clockAt({ ms: 0 }) },
    );
    await Promise.all([list.get("bulk"), list.get("interactive"), list.get("bulk")]);
    expect(lanes).toEqual(["bulk", "interactive"]);
  });
});
