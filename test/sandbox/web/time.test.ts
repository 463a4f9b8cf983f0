import { expect, it } from "vitest";
import { clockOf, dayOf, spellMoment } from "../../../sandbox/web/time.ts";

/** 26 November 2026, 06:04 in UTC: the evening before in California. */
const TS = "1795673040.000100";
const NOW = new Date("2026-11-26T07:00:00Z");

it("tells times in the zone of the person, and days as well", () => {
  expect(clockOf(TS, "UTC")).toBe("06:04");
  expect(clockOf(TS, "America/Los_Angeles")).toBe("22:04");
  expect(spellMoment(TS, "America/Los_Angeles")).toBe("Wednesday 25 November, 22:04 (Los Angeles)");
});

it("calls a day by its name where it is near", () => {
  expect(dayOf(TS, "America/Los_Angeles", NOW)).toBe("Today");
  expect(dayOf(TS, "America/Los_Angeles", new Date("2026-11-26T09:00:00Z"))).toBe("Yesterday");
  expect(dayOf(TS, "UTC", new Date("2026-12-01T09:00:00Z"))).toBe("Thursday 26 November");
});
