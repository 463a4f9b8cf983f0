import { expect, test } from "vitest";
import type { Item } from "../../../src/domain/operation.ts";
import { problem } from "../../../src/domain/problem.ts";
import { byCause } from "../../../src/slack/blocks/by-cause.ts";
import { bright } from "../../../src/slack/blocks/text.ts";
import { itemOf } from "../../support/items.ts";

const item = (name: string, state: Item["state"], summary: string | null) =>
  itemOf({
    state,
    problem: summary === null ? null : problem("p", summary, "Do that."),
    person: { ...itemOf().person, name },
  });

test("of many who have the same cause the first are named, and the cause is said once", () => {
  const many = Array.from({ length: 15 }, (_, n) => item(`P${n}`, "failed", "Zoom has no free seat."));
  expect(byCause(many, bright)).toEqual([
    { line: "*P0, P1, P2 and 12 more:* Zoom has no free seat.", count: 15 },
  ]);
});

test("of a long list that was stopped all are counted who were not begun, not only those at hand", () => {
  const first = Array.from({ length: 20 }, (_, n) => item(`P${n}`, "skipped", null));
  expect(byCause(first, bright, 1_639)).toEqual([
    { line: "*P0, P1, P2 and 1,636 more:* not begun.", count: 1_639 },
  ]);
});

test("another cause is another line, and one person is a sentence", () => {
  const told = byCause(
    [
      item("Ana", "failed", "Zoom has no free seat."),
      item("Bob", "stale", "The number changed."),
      item("Cy", "failed", "Zoom has no free seat."),
      item("Di", "skipped", null),
      item("Ed", "skipped", null),
    ],
    bright,
  );
  expect(told.map(({ line }) => line)).toEqual([
    "*Ana and Cy:* Zoom has no free seat.",
    "Bob: The number changed.",
    "*Di and Ed:* not begun.",
  ]);
});
