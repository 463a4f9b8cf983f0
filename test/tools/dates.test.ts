// Days as people say them, ahead for a leaver and back for the history, in the asker's own time zone.
import { describe, expect, test } from "vitest";
import { daySaidBack, momentSaid, spanOf, spellMoment } from "../../src/tools/dates.ts";

/** A Wednesday; in Auckland it is Thursday already. */
const NOW = new Date("2026-11-25T12:00:00Z");
const BERLIN = "Europe/Berlin";
const ahead = (said: string, zone = BERLIN) => {
  const moment = momentSaid(said, NOW, zone);
  return moment ? spellMoment(moment, zone) : moment;
};

describe("a day to come", () => {
  test.each([
    ["friday", "Friday, 27 November 2026, 18:00"],
    ["next Friday", "Friday, 27 November 2026, 18:00"],
    ["on Fri", "Friday, 27 November 2026, 18:00"],
    ["wednesday", "Wednesday, 2 December 2026, 18:00"],
    ["today", "Wednesday, 25 November 2026, 18:00"],
    ["tomorrow at 5pm", "Thursday, 26 November 2026, 17:00"],
    ["morgen", "Thursday, 26 November 2026, 18:00"],
    ["in 2 weeks", "Wednesday, 9 December 2026, 18:00"],
    ["1 December", "Tuesday, 1 December 2026, 18:00"],
    ["the 1st of December 2026", undefined],
    ["constructor", undefined],
    ["last __proto__", undefined],
    ["December 1st, 2026", "Tuesday, 1 December 2026, 18:00"],
    ["1 March", "Monday, 1 March 2027, 18:00"],
    ["may 5", "Wednesday, 5 May 2027, 18:00"],
    ["24.12.", "Thursday, 24 December 2026, 18:00"],
    ["2026-12-01", "Tuesday, 1 December 2026, 18:00"],
    ["2026-12-01 17:30", "Tuesday, 1 December 2026, 17:30"],
    ["2026-12-01T09:00", "Tuesday, 1 December 2026, 09:00"],
    ["end of the month", "Monday, 30 November 2026, 18:00"],
    ["at the end of the week", "Friday, 27 November 2026, 18:00"],
    ["in two weeks", "Wednesday, 9 December 2026, 18:00"],
    ["the day after tomorrow", "Friday, 27 November 2026, 18:00"],
    ["a week from friday", "Friday, 4 December 2026, 18:00"],
    ["friday week", "Friday, 4 December 2026, 18:00"],
    ["on the 30th", undefined],
    ["12/24", "Thursday, 24 December 2026, 18:00"],
    ["12/01", undefined],
    ["the end of february", "Sunday, 28 February 2027, 18:00"],
    ["end of this month", "Monday, 30 November 2026, 18:00"],
    ["zum Monatsende", "Monday, 30 November 2026, 18:00"],
    ["tonight", "Wednesday, 25 November 2026, 18:00"],
    ["mid december", undefined],
    ["after christmas", undefined],
    ["24/7", undefined],
    ["now", null],
    ["31 June", undefined],
    ["2026-13-01", undefined],
    ["someday", undefined],
    ["friday or so", undefined],
  ])("“%s”", (said, expected) => {
    expect(ahead(said)).toEqual(expected ? `${expected} (${BERLIN})` : expected);
  });

  test("is a day of the asker's calendar, across a clock change too", () => {
    expect(ahead("tomorrow", "Pacific/Auckland")).toBe("Friday, 27 November 2026, 18:00 (Pacific/Auckland)");
    expect(momentSaid("2026-03-29 12:00", NOW, BERLIN)?.toISOString()).toBe("2026-03-29T10:00:00.000Z");
  });
});

describe("a day that is over", () => {
  test.each([
    ["yesterday", "2026-11-24"],
    ["today", "2026-11-25"],
    ["tuesday", "2026-11-24"],
    ["wednesday", "2026-11-25"],
    ["last tuesday", "2026-11-24"],
    ["last wednesday", "2026-11-18"],
    ["3 days ago", "2026-11-22"],
    ["a week ago", "2026-11-18"],
    ["since 1 November", "2026-11-01"],
    ["1 December", "2025-12-01"],
    ["2026-11-01", "2026-11-01"],
    ["last week", "2026-11-18"],
    ["this week", "2026-11-23"],
    ["this month", "2026-11-01"],
    ["whenever", null],
  ])("“%s”", (said, expected) => expect(daySaidBack(said, NOW, BERLIN)).toBe(expected));

  test("spans from midnight to midnight where the asker is", () => {
    const { from, to } = spanOf("2026-11-17", BERLIN);
    expect([from.toISOString(), to.toISOString()]).toEqual([
      "2026-11-16T23:00:00.000Z",
      "2026-11-17T23:00:00.000Z",
    ]);
  });
});
