// What was done, to whom, by whom and when: listed newest first, as a table or a file.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoreUnderTest, openCore } from "../support/core.ts";

const IMRAN = "U02IMRAN";
let core: CoreUnderTest;
let bob: number;
let cara: number;
beforeAll(async () => {
  core = await openCore();
  bob = (await core.apply(await core.say("assign <@U04BOB>"))).operation.id;
  cara = (await core.apply(await core.say("site <@U05CARA> Berlin", { as: IMRAN }), IMRAN)).operation.id;
});
afterAll(() => core.close());

const listed = async (words: string) => {
  const outcome = await core.say(words);
  if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
  return outcome.answer;
};
const numbers = async (words: string) => (await listed(words)).table?.rows.map(([number]) => number) ?? [];

test("everything, newest first, with what can be done about it", async () => {
  const { title, lines, table, file } = await listed("history");
  expect(title).toBe("2 operations");
  expect(table?.columns).toEqual(["No.", "When (Europe/Berlin)", "Who", "What", "State", "Why"]);
  expect(table?.rows.map(([number, , who]) => [number, who])).toEqual([
    [`#${cara}`, "Imran Qureshi"],
    [`#${bob}`, "Dana Reyes"],
  ]);
  expect(lines.join()).toContain(`\`/zphone undo ${cara}\` takes one back`);
  expect(file).toBeNull();
});

test("of one person, of several, by somebody, since a day, up to a day", async () => {
  expect((await listed("history <@U04BOB>")).title).toBe("One operation for Bob Lee");
  expect(await numbers("history <@U04BOB>")).toEqual([`#${bob}`]);
  expect(await numbers("history <@U04BOB> <@U05CARA>")).toEqual([`#${cara}`, `#${bob}`]);
  expect(await numbers("history --by me")).toEqual([`#${bob}`]);
  expect(await numbers("history --by <@U02IMRAN>")).toEqual([`#${cara}`]);
  expect(await numbers("history --since today --until today")).toEqual([`#${cara}`, `#${bob}`]);
  expect((await listed("history <@U04BOB> --until yesterday")).title).toMatch(
    /^Nothing was done for Bob Lee until 20\d\d-\d\d-\d\d$/,
  );
});

test("as a file: moments that a program reads, and who confirmed it", async () => {
  const { table, file, lines } = await listed("history --format csv");
  expect(file).toBe("history.csv");
  expect(lines).toEqual([]);
  expect(table?.columns.slice(1, 2)).toEqual(["When (UTC)"]);
  expect(table?.columns.slice(-3)).toEqual(["Confirmed by", "Tool", "People"]);
  expect(table?.rows[0]?.slice(-3)).toEqual(["Imran Qureshi", "set_site", "1"]);
  expect(table?.rows[0]?.[1]).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/);
});

test.each([
  ["history --since whenever", "bad-date"],
  ["history --until whenever", "bad-date"],
  ["history --since today --until yesterday", "no-such-span"],
  ["history --format pdf", "no-such-format"],
  ["history 99999", "no-such-operation"],
])("“%s” is refused: %s", async (words, code) => {
  expect(await core.say(words)).toMatchObject({ kind: "blocked", problem: { code } });
});

test("one in full, by its number, with or without #", async () => {
  for (const said of [`${bob}`, `#${bob}`])
    expect((await listed(`history ${said}`)).title).toContain(`#${bob}`);
});
