import { expect, test } from "vitest";
import { progressLine } from "../../src/cli/text/progress.ts";

const pace = { perSecond: 7.1, secondsLeft: 112 };

test.each([
  [80, "▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░ 412 of 1,200 · 7.1 a second, about 2 min left"],
  [60, "▓▓▓▓░░░░░░░░░ 412 of 1,200 · 7.1 a second, about 2 min left"],
  [40, "▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░ 412 of 1,200"],
  [20, "▓▓░░░░ 412 of 1,200"],
  [15, "412 of 1,200"],
  [8, "412 of "],
])("in %i columns it is one line", (columns, line) => {
  expect(progressLine({ done: 412, size: 1_200, pace }, columns)).toBe(line);
});

test("a line is never as long as the terminal is wide: it would wrap, and not be drawn over", () => {
  for (let columns = 1; columns <= 120; columns += 1)
    for (const how of [
      { done: 11_999, size: 12_000, pace },
      { done: 0, size: 12_000, pace: null },
    ])
      expect(progressLine(how, columns).length).toBeLessThan(columns);
});
