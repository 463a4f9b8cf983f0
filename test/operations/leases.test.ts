import { expect, test } from "vitest";
import { GUARDS } from "../../src/operations/guards.ts";
import { keepLeases } from "../../src/operations/leases.ts";
import type { Lease } from "../../src/ports/operation-store.ts";

const lease = { itemId: 1n, owner: "one", attempt: 1 };
const guards = { leaseMs: 15_000, callMs: 7_000 };

function holding({ held = true, answerMs = 0 } = {}) {
  let elapsed = 1_000;
  let beats = 0;
  const clock = { now: () => new Date(), elapsed: () => elapsed, sleep: async () => undefined };
  const heartbeat = async (leases: readonly Lease[]) => {
    beats += 1;
    elapsed += answerMs;
    return held ? leases : [];
  };
  const one = keepLeases({ store: { heartbeat }, clock, guards }).hold(lease, elapsed);
  return {
    ...one,
    beats: () => beats,
    pass(ms: number) {
      elapsed += ms;
    },
  };
}

test("a call fits into what is left of the lease at any time between two heartbeats", () => {
  expect(GUARDS.callMs + GUARDS.leaseMs / 3).toBeLessThan(GUARDS.leaseMs);
  expect(GUARDS.settleMs + GUARDS.callMs).toBeLessThan(GUARDS.leaseMs);
});

test("a young lease is known to be held; an old one is asked about once", async () => {
  const one = holding();
  expect(await one.stillOurs()).toBe(true);
  one.pass(7_900);
  expect(await one.stillOurs()).toBe(true);
  expect(one.beats()).toBe(0);
  one.pass(200);
  expect(await one.stillOurs()).toBe(true);
  expect(one.beats()).toBe(1);
  one.end();
});

test("one that is another's, or whose answer comes too late to mean anything, is not ours", async () => {
  const another = holding({ held: false });
  another.pass(20_000);
  expect(await another.stillOurs()).toBe(false);
  expect(another.signal.aborted).toBe(true);
  another.end();
  // Stopped once more while the database answered.
  const late = holding({ answerMs: 14_000 });
  late.pass(20_000);
  expect(await late.stillOurs()).toBe(false);
  late.end();
});

test("all leases of a process are prolonged together, and the one that was lost is told alone", async () => {
  const asked: (readonly Lease[])[] = [];
  const clock = { now: () => new Date(), elapsed: () => performance.now(), sleep: async () => undefined };
  const heartbeat = async (leases: readonly Lease[]) => {
    asked.push(leases);
    return leases.filter(({ itemId }) => itemId !== 2n);
  };
  const leases = keepLeases({ store: { heartbeat }, clock, guards: { leaseMs: 60, callMs: 20 } });
  const [first, second, third] = [1n, 2n, 3n].map((itemId) =>
    leases.hold({ itemId, owner: "one", attempt: 1 }, clock.elapsed()),
  );
  third?.end();
  await expect.poll(() => second?.signal.aborted).toBe(true);
  expect(first?.signal.aborted).toBe(false);
  expect(asked[0]?.map(({ itemId }) => itemId)).toEqual([1n, 2n]);
  first?.end();
  second?.end();
  const before = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(asked.length).toBe(before);
});
