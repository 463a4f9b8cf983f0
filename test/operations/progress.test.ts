import { expect, test } from "vitest";
import { OperationId } from "../../src/domain/ids.ts";
import { openPaces, tellPace } from "../../src/operations/progress.ts";

const id = OperationId.parse(7);

test("a rate is what was done lately, and nothing is said before it can be told", () => {
  const paces = openPaces();
  expect(paces.look(id, { done: 0, size: 100, at: 0 })).toBeNull();
  expect(paces.look(id, { done: 20, size: 100, at: 2_000 })).toBeNull();
  expect(paces.look(id, { done: 40, size: 100, at: 4_000 })).toEqual({ perSecond: 10, secondsLeft: 6 });
  // A minute in which nothing ended: what was before it does not count any more.
  expect(paces.look(id, { done: 40, size: 100, at: 64_000 })).toBeNull();
});

test("the wait for the first is no part of how fast it goes", () => {
  const paces = openPaces();
  expect(paces.look(id, { done: 0, size: 300, at: 0 })).toBeNull();
  expect(paces.look(id, { done: 6, size: 300, at: 3_000 })).toBeNull();
  expect(paces.look(id, { done: 66, size: 300, at: 5_000 })?.perSecond).toBe(30);
});

test("a standstill, before the first or while Zoom is away, is no part of how fast it goes", () => {
  const paces = openPaces();
  paces.look(id, { done: 0, size: 300, at: 0 });
  expect(paces.look(id, { done: 1, size: 300, at: 8_000 })).toBeNull();
  expect(paces.look(id, { done: 21, size: 300, at: 10_000 })?.perSecond).toBe(10);
  // Zoom is away, and cards are looked at meanwhile.
  for (const at of [12_000, 20_000, 28_000]) paces.look(id, { done: 73, size: 300, at });
  expect(paces.look(id, { done: 74, size: 300, at: 33_000 })).toBeNull();
  expect(paces.look(id, { done: 104, size: 300, at: 35_000 })?.perSecond).toBe(15);
});

test.each([
  [{ perSecond: 7.25, secondsLeft: 8 }, "7.3 a second, about 10 s left"],
  [{ perSecond: 38.4, secondsLeft: 300 }, "38 a second, about 5 min left"],
  [{ perSecond: 0.5, secondsLeft: 7_200 }, "0.5 a second, about 2.0 h left"],
])("%o is told as %s", (pace, words) => expect(tellPace(pace)).toBe(words));
