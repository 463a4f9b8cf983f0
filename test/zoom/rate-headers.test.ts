import { describe, expect, test } from "vitest";
import { opensAgain } from "../../src/zoom/rate-headers.ts";

describe("what a 429 says about the day", () => {
  const now = new Date("2026-11-24T09:30:00Z");
  const headers = (given: Record<string, string>) => new Headers(given);

  test("a per-second refusal says nothing", () => {
    expect(
      opensAgain(headers({ "x-ratelimit-type": "QPS", "retry-after": "2" }), "per-second", now),
    ).toBeNull();
    expect(opensAgain(headers({}), "You have reached the maximum per-second rate limit", now)).toBeNull();
  });

  test("a daily one names the moment, in any spelling, or it is midnight UTC", () => {
    const daily = { "x-ratelimit-type": "Daily-limit" };
    expect(opensAgain(headers({ ...daily, "retry-after": "2026-11-24T18:00:00Z" }), "", now)).toEqual(
      new Date("2026-11-24T18:00:00Z"),
    );
    expect(opensAgain(headers({ ...daily, "retry-after": "3600" }), "", now)).toEqual(
      new Date("2026-11-24T10:30:00Z"),
    );
    expect(opensAgain(headers(daily), "", now)).toEqual(new Date("2026-11-25T00:00:00Z"));
    expect(opensAgain(headers({ ...daily, "retry-after": "2026-11-24T00:00:00Z" }), "", now)).toEqual(
      new Date("2026-11-25T00:00:00Z"),
    );
  });

  test("without headers the words count, and so does a wait of hours", () => {
    expect(opensAgain(headers({}), "You have reached the maximum daily rate limit", now)).toEqual(
      new Date("2026-11-25T00:00:00Z"),
    );
    expect(opensAgain(headers({ "retry-after": "7200" }), "", now)).toEqual(new Date("2026-11-24T11:30:00Z"));
  });
});
