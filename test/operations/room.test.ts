import { expect, test } from "vitest";
import { roomFor, stageSize } from "../../src/operations/room.ts";

test("so many are let in at once, the others in the order they came", async () => {
  const room = roomFor(() => 2);
  const entered: number[] = [];
  const leaving = [0, 1, 2, 3].map((index) =>
    room().then((leave) => {
      entered.push(index);
      return leave;
    }),
  );
  const [first, second] = await Promise.all(leaving.slice(0, 2));
  expect(entered).toEqual([0, 1]);
  second?.();
  (await leaving[2])?.();
  (await leaving[3])?.();
  expect(entered).toEqual([0, 1, 2, 3]);
  first?.();
  await Promise.all([room(), room()]);
});

test("a room that grows lets in those who wait as soon as somebody leaves", async () => {
  let places = 1;
  const room = roomFor(() => places);
  const leave = await room();
  let entered = 0;
  const others = [1, 2, 3].map(() =>
    room().then(() => {
      entered += 1;
    }),
  );
  places = 4;
  leave();
  await Promise.all(others);
  expect(entered).toBe(3);
});

test("where looks take longer, more people are at a stage at a time, within bounds", () => {
  const stage = stageSize(64, 192);
  expect(stage.size()).toBe(64);
  for (let n = 0; n < 200; n += 1) stage.took(2_500);
  expect(stage.size()).toBeGreaterThan(100);
  for (let n = 0; n < 200; n += 1) stage.took(60_000);
  expect(stage.size()).toBe(192);
  for (let n = 0; n < 400; n += 1) stage.took(100);
  expect(stage.size()).toBe(64);
});
