import { describe, expect, test } from "vitest";
import { monthsSince } from "../../src/zoom/call-history.ts";

describe("months of call history", () => {
  test("newest first, without gaps or overlaps, none longer than 30 days", () => {
    const spans = monthsSince("2026-09-10", new Date("2026-11-24T09:00:00Z"));
    expect(spans).toEqual([
      { from: "2026-10-26", to: "2026-11-24" },
      { from: "2026-09-26", to: "2026-10-25" },
      { from: "2026-09-10", to: "2026-09-25" },
    ]);
    expect(monthsSince("2026-11-24", new Date("2026-11-24T09:00:00Z"))).toHaveLength(1);
    expect(monthsSince("2026-11-25", new Date("2026-11-24T09:00:00Z"))).toEqual([]);
  });
});
