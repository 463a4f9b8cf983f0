import { expect, test } from "vitest";
import { roomFor } from "../../src/operations/room.ts";

test("so many are let in at once, the others in the order they came", async () => {
  const room = roomFor(() => 2);
  const entered: number[] = [];
  const leaving = [0, 1, 2, 3].map((index) =>
    room.enter().then((leave) => {
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
  await Promise.all([room.enter(), room.enter()]);
});

test("a room that grows lets in those who wait as soon as somebody leaves", async () => {
  let places = 1;
  const room = roomFor(() => places);
  const leave = await room.enter();
  let entered = 0;
  const others = [1, 2, 3].map(() =>
    room.enter().then(() => {
      entered += 1;
    }),
  );
  places = 4;
  leave();
  await Promise.all(others);
  expect(entered).toBe(3);
});

test("or as soon as it is told that there are more places", async () => {
  let places = 0;
  const room = roomFor(() => places);
  const waiting = [room.enter(), room.enter()];
  places = 2;
  room.refill();
  await Promise.all(waiting);
});
