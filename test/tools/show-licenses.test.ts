// Seats, who holds them, who doesn't use them, and when they run out.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seatForecast } from "../../src/tools/seat-forecast.ts";
import { type CoreUnderTest, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

const shown = async (words: string) => {
  const outcome = await core.say(words);
  if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
  const { title, lines, table, offers } = outcome.answer;
  const { columns = [], rows = [] } = table ?? {};
  return { title, lines, columns, rows, offers, all: [title, ...lines].join("\n") };
};

test("seats of every plan, with what is full said", async () => {
  const { rows, all } = await shown("licenses");
  expect(rows).toContainEqual(["US/CA Unlimited Calling Plan", "6", "6", "12"]);
  expect(all).toContain("US/CA Metered Calling Plan is full.");
});

test("one plan's holders, and those of a site beside the seats of all", async () => {
  expect((await shown("licenses --plan Pro --holders")).title).toBe("Who holds Zoom Phone Pro");
  const berlin = await shown("licenses --site Berlin");
  expect(berlin.title).toBe("Zoom Phone licenses at Berlin");
  expect(berlin.all).toContain("“Here” counts the holders at this site");
  const [held = 0] = berlin.rows.map((row) => Number(row[1]));
  expect(held).toBeGreaterThan(0);
});

test.each([
  ["licenses --needed 4", "Yes: US/CA Unlimited Calling Plan has 6 free, 4 needed."],
  [
    "licenses --needed 8",
    "Not on US/CA Unlimited Calling Plan alone (6 free, 8 needed); all plans together have 10 free.",
  ],
  ["licenses --needed 40", "Not enough: 10 free in all, 40 needed. 30 more to buy, or to free."],
  ["licenses --plan Pro --needed 3", "Yes: 4 seats are free, 3 needed."],
])("“%s”", async (words, told) => expect((await shown(words)).all).toContain(told));

test("holders without a call for some days, each with the fact that says so, and a way to act", async () => {
  const everybody = await shown("licenses --inactive 1");
  expect(everybody.rows.length).toBeGreaterThan(0);
  for (const row of everybody.rows) expect(row[3]).toMatch(/no call since 20|never signed in|deactivated/);
  expect(everybody.offers[0]?.tool).toBe("offboard_person");
  expect(
    (await shown("licenses --inactive 5000")).rows.every((row) => /never|deactivated/.test(row[3] ?? "")),
  ).toBe(true);
});

test("holders as a file, whole; a format nobody can write is refused", async () => {
  const outcome = await core.say("licenses --holders --format csv");
  expect(outcome).toMatchObject({ kind: "answer", answer: { file: "license-holders.csv" } });
  expect(await core.say("licenses --format pdf")).toMatchObject({
    kind: "blocked",
    problem: { code: "no-such-format" },
  });
});

test("a status nobody knows is refused, with those there are", async () => {
  expect(await core.say("licenses --status purple")).toMatchObject({
    kind: "blocked",
    problem: { code: "no-such-status" },
    field: "status",
  });
});

describe("the forecast", () => {
  const plan = {
    type: 200,
    name: "US/CA Unlimited Calling Plan",
    subscribed: 30,
    assigned: 24,
    available: 6,
  };
  const night = (day: string, assigned: number) => ({
    day,
    planType: 200,
    planName: plan.name,
    site: null,
    subscribed: 30,
    assigned,
  });
  const now = new Date("2026-11-25T02:17:00Z");

  test("is a straight line through the nights", () => {
    expect(
      seatForecast(plan, [night("2026-11-04", 18), night("2026-11-11", 20), night("2026-11-25", 24)], now),
    ).toBe("At about 2 a week, US/CA Unlimited is full around 16 December.");
  });
  test.each([
    ["few nights", [night("2026-11-20", 10), night("2026-11-25", 24)]],
    ["nothing taken", [night("2026-11-01", 24), night("2026-11-25", 24)]],
    ["seats given back", [night("2026-11-01", 29), night("2026-11-25", 24)]],
    ["a day far off", [night("2026-10-20", 23), night("2026-11-25", 24)]],
    ["no nights at all", []],
  ])("says nothing of %s", (_what, nights) => expect(seatForecast(plan, nights, now)).toBeNull());
});

test("who has no license: everybody in Zoom but the holders and the deactivated", async () => {
  const { title, rows, all } = await shown("licenses without");
  expect(title).toBe("Who has no license");
  const addresses = rows.map((row) => row[1]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(all).toContain(`${addresses.length} people`);
  const holders = (await shown("licenses --holders")).rows.map((row) => row[1]);
  expect(addresses.filter((one) => holders.includes(one))).toEqual([]);
});

test("a column that says nothing about anybody is left out", async () => {
  const { columns, rows } = await shown("licenses without");
  for (const [column, title] of columns.entries())
    expect(
      rows.some((row) => row[column] !== ""),
      title,
    ).toBe(true);
});

test("who has none of one plan, whatever else they have; and a place nobody without a phone belongs to is said", async () => {
  const { title, rows, all } = await shown("licenses --without --plan Pro --site Berlin");
  expect(title).toBe("Who has no Zoom Phone Pro");
  const addresses = rows.map((row) => row[1]);
  const holders = (await shown("licenses --plan Pro --holders")).rows.map((row) => row[1]);
  expect(addresses.filter((one) => holders.includes(one))).toEqual([]);
  const others = (await shown("licenses --plan 200 --holders")).rows.map((row) => row[1]);
  expect(addresses.filter((one) => others.includes(one)).length).toBeGreaterThan(0);
  expect(all).toContain("belongs to a site");
});
