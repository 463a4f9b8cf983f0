import { expect, test } from "vitest";
import { GUARDS } from "../../src/operations/guards.ts";
import { hold } from "../../src/operations/hold.ts";

const lease = { itemId: 1n, owner: "one", attempt: 1 };
const guards = { leaseMs: 15_000, callMs: 7_000 };

function holding({ held = true, answerMs = 0 } = {}) {
  let elapsed = 1_000;
  let beats = 0;
  const clock = { now: () => new Date(), elapsed: () => elapsed, sleep: async () => undefined };
  const heartbeat = async () => {
    beats += 1;
    elapsed += answerMs;
    return held;
  };
  const one = hold(lease, { store: { heartbeat }, clock, guards, since: elapsed });
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
