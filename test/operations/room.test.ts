import { expect, test } from "vitest";
import { roomFor } from "../../src/operations/room.ts";

test("so many are let in at once, the others in the order they came", async () => {
  const room = roomFor(2);
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
