import { expect, it } from "vitest";
import { keyed } from "../../../sandbox/web/keyed.ts";

const keysOf = (things: readonly string[]): readonly string[] => keyed(things).map(({ key }) => key);

it("tells apart what says the same, and keeps the keys of what stays when something comes before it", () => {
  const before = keysOf(["Stop", "Undo", "Undo"]);
  expect(new Set(before).size).toBe(3);
  expect(keysOf(["34 of 2,000", "Stop", "Undo", "Undo"]).slice(1)).toEqual(before);
});
