// How many people of a long operation are under way: as many as use the pace, by how long Zoom takes.
import { expect, test } from "vitest";
import { type Crowd, crowdOf } from "../../src/operations/crowd.ts";
import { type OwnTime, ownTime } from "../support/own-time.ts";
import { timeline } from "../support/timeline.ts";

const never = new AbortController().signal;

/** How many are let in at once, and how to let one of them out. */
async function begunIn(crowd: Crowd): Promise<number> {
  let begun = 0;
  const leaving: Promise<() => void>[] = [];
  for (let index = 0; index < 1_200; index += 1) {
    const entered = crowd.halfWay.enter();
    void entered.then(() => {
      begun += 1;
    });
    leaving.push(entered);
  }
  await new Promise((go) => setImmediate(go));
  const now = begun;
  for (const entered of leaving) (await entered)();
  return now;
}

/** Somebody whose phone shows so many ms after Zoom has taken it; false when the turn was to end before. */
async function showsAfter(ms: number, crowd: Crowd, { clock }: OwnTime): Promise<boolean> {
  const patience = crowd.patience(clock, never);
  const from = clock.elapsed();
  await patience.taken();
  while (clock.elapsed() - from < ms) if (!(await patience.again())) return false;
  patience.seen();
  return true;
}

test("where looks take longer, more people are under way at a time, within bounds", async () => {
  const crowd = crowdOf();
  const least = crowd.size();
  expect(await begunIn(crowd)).toBe(64);
  for (let n = 0; n < 200; n += 1) crowd.looked(2_500);
  expect(crowd.size()).toBeGreaterThan(least * 2);
  for (let n = 0; n < 200; n += 1) crowd.looked(600_000);
  expect(await begunIn(crowd)).toBe(1_000);
  for (let n = 0; n < 400; n += 1) crowd.looked(50);
  expect(crowd.size()).toBe(least);
});

test("where Zoom takes longer to make a phone, so many more are begun, and fewer when it is quick again", async () => {
  const crowd = crowdOf();
  const time = ownTime();
  for (let n = 0; n < 100; n += 1) await showsAfter(4_000, crowd, time);
  const slow = await begunIn(crowd);
  expect(slow).toBeGreaterThan(40 * 4);
  expect(slow).toBeLessThan(40 * 8);
  for (let n = 0; n < 600; n += 1) await showsAfter(0, crowd, time);
  expect(await begunIn(crowd)).toBe(64);
});

test("those who wait are let in while others are found to take longer than was thought", async () => {
  const crowd = crowdOf();
  const { clock } = timeline();
  let begun = 0;
  for (let index = 0; index < 400; index += 1)
    void crowd.halfWay.enter().then(() => {
      begun += 1;
    });
  const hanging = Array.from({ length: 64 }, async () => {
    const patience = crowd.patience(clock, never);
    await patience.taken();
    while (clock.elapsed() < 3_000) await patience.again();
  });
  await Promise.all(hanging);
  expect(begun).toBeGreaterThan(40 * 3);
  expect(begun).toBeLessThan(40 * 6);
});

test("who takes much longer than is usual makes room for others", async () => {
  const crowd = crowdOf();
  const time = ownTime();
  expect(await showsAfter(60_000, crowd, time)).toBe(false);
  for (let n = 0; n < 100; n += 1) await showsAfter(1_000, crowd, time);
  expect(await showsAfter(4_000, crowd, time)).toBe(true);
  expect(await showsAfter(10_000, crowd, time)).toBe(false);
});

test("once it is known how long it takes, it is looked for about once", async () => {
  const crowd = crowdOf();
  const time = ownTime();
  for (let n = 0; n < 200; n += 1) await showsAfter(2_000, crowd, time);
  const patience = crowd.patience(time.clock, never);
  const from = time.clock.elapsed();
  await patience.taken();
  const first = time.clock.elapsed() - from;
  expect(first).toBeGreaterThan(1_500);
  expect(first).toBeLessThan(2_600);
});
