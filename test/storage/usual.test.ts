import { expect, test } from "vitest";
import { beyondUsual } from "../../src/storage/usual.ts";

test("what took longer than the quicker ones did is told by how much, once enough is known", () => {
  const beyond = beyondUsual();
  expect(beyond(900)).toBe(0);
  for (let n = 0; n < 15; n += 1) expect(beyond(n % 2 === 0 ? 4 : 6)).toBe(0);
  expect(beyond(44)).toBe(40);
  expect(beyond(4)).toBe(0);
});

test("what has become usual is no delay any more", () => {
  const beyond = beyondUsual();
  for (let n = 0; n < 20; n += 1) beyond(5);
  const told = Array.from({ length: 64 }, () => beyond(100));
  expect(told[0]).toBe(95);
  expect(told.at(-1)).toBe(0);
});
