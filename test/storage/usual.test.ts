import { expect, test } from "vitest";
import { beyondUsual } from "../../src/storage/usual.ts";

test("what took longer than half of the others did is told by how much", () => {
  const beyond = beyondUsual();
  for (const took of [4, 5, 9]) for (let n = 0; n < 6; n += 1) beyond(took);
  expect(beyond(44)).toBe(39);
  expect(beyond(4)).toBe(0);
});

test("until enough is known nothing counts as usual", () => {
  const beyond = beyondUsual();
  expect(beyond(900)).toBe(900);
  for (let n = 0; n < 15; n += 1) expect(beyond(6)).toBe(6);
  expect(beyond(6)).toBe(0);
});

test("what has become usual is no delay any more", () => {
  const beyond = beyondUsual();
  for (let n = 0; n < 20; n += 1) beyond(5);
  const told = Array.from({ length: 64 }, () => beyond(100));
  expect(told[0]).toBe(95);
  expect(told.at(-1)).toBe(0);
});
