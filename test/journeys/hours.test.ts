// What takes hours or days: reminders, cards that expire, and a day whose calls are used up. Time goes by while the
// product is stopped, so that each of them is also what a restart finds.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

// The product starts anew each time, which takes a while where much else is going on.
vi.setConfig({ testTimeout: 300_000 });
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({ policy: { protected: [KATE] } });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const imran = () => zac.as(IMRAN);
const count = (messages: readonly Seen[], words: string) =>
  messages.filter(({ text }) => text.includes(words)).length;

it("a second person is reminded after four hours, once; after three days it expires, and the asker is told", async () => {
  const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
  await dana().click(card, "Confirm");
  const theirs = await imran().waitFor(/Take the phone from Kate Osei[^?]/, "dm");
  const reminder = "Still waiting for a second person";
  expect(count(await imran().messages("dm"), reminder)).toBe(0);
  await zac.later(5);
  await imran().waitFor(reminder);
  expect((await dana().again(card)).buttons).toContain("Cancel");
  await zac.later(68);
  for (const [who, where] of [
    [dana(), card],
    [imran(), theirs],
  ] as const) {
    const expired = await who.becomes(where, "Expired: Take the phone from Kate Osei");
    expect(expired.buttons).toEqual(["Propose again"]);
  }
  await dana().waitFor("Nobody confirmed your request in time: Take the phone from Kate Osei");
  expect(count(await imran().messages("dm"), reminder)).toBe(1);
  expect(await zac.ledger()).toEqual([]);
  // From here it is one click to where it was.
  const again = await dana().click(await dana().again(card), "Propose again");
  expect(again.text).toContain("Take the phone from Kate Osei");
  expect(again.buttons).toEqual(["Confirm", "Cancel"]);
  await dana().click(again, "Cancel");
});

it("the asker is told when the other person has decided, and how it ended", async () => {
  await dana().click(await dana().say("<@U00ZAC> remove <@U13KAT>"), "Confirm");
  await imran().waitFor(/Take the phone from Kate Osei[^?]/, "dm");
  const theirs = (await imran().messages("dm")).findLast(({ buttons }) => buttons.includes("Confirm"));
  if (!theirs) throw new Error("nobody was asked");
  await imran().click(theirs, "Confirm");
  await dana().waitFor("Your request is done: Take the phone from Kate Osei");
});

it("a card nobody confirmed says that it expired; one beside a command loses its Confirm with the first press", async () => {
  const card = await dana().say("<@U00ZAC> remove <@U03ANA>");
  const beside = await dana().command("extension <@U03ANA> 2555");
  expect(beside.buttons).toContain("Confirm");
  await zac.later(0.4);
  const expired = await dana().becomes(card, "Expired: Take the phone from Ana García");
  expect(expired.buttons).toEqual(["Propose again"]);
  // Slack lets nobody draw over what a command's answer has posted, before it is clicked.
  await dana().waitFor(/^Expired: .*2555/, "it-help");
  await dana().press(beside, "Confirm");
  expect((await dana().becomes(beside, "Expired")).buttons).toEqual(["Propose again"]);
  expect(await zac.ledger()).toEqual([]);
});

it("what was set for a day is done on it, after a restart, and its asker is told; changed meanwhile it is not", async () => {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const cards: Seen[] = [];
  for (const who of ["<@U03ANA>", "<@U07SAR>"]) {
    const card = await dana().say(`<@U00ZAC> offboard ${who} on ${day}`);
    cards.push(await dana().click(card, "Confirm"));
  }
  const [done, stale] = cards;
  if (!done || !stale) throw new Error("no cards");
  expect(done.text).toContain("Scheduled: *Offboard Ana García on");
  expect(await zac.ledger()).toEqual([]);
  await zac.mutate({ email: "sarah.oneil@acme.example", extension: "2177" });
  await zac.later(5 * 24);
  await dana().becomes(done, "no Zoom phone any more");
  await dana().waitFor(/Done today, as planned: #\d+ Offboard Ana García/);
  await dana().becomes(stale, "Not done");
  expect((await dana().waitFor(/Not done as planned: #\d+ Offboard Sarah O'Neil/)).text).toContain("2177");
  expect(await zac.person("ana.garcia@acme.example")).toMatchObject({ phoneEnabled: false });
  expect(await zac.person("sarah.oneil@acme.example")).toMatchObject({ phoneEnabled: true });
});

it("a day whose calls are used up parks what was confirmed, says until when, and goes on by itself the next day", async () => {
  const card = await dana().say("<@U00ZAC> remove <@U03ANA>");
  await zac.zoomFaults({ dailyLimitAfter: 2 });
  await dana().press(card, "Confirm");
  const parked = await dana().becomes(card, "Today's Zoom API calls are used up");
  expect(parked.text).toMatch(/goes on by itself on \w+day, .* \d\d:00/);
  expect(parked.buttons).toEqual(["Stop"]);
  await dana().waitFor(/#\d+ Take the phone from Ana García waits: .* goes on by itself/);
  // Whoever asks for something else is told as well.
  const told = await dana().command("assign <@U02BOB>");
  expect(told.text).toContain("Today's Zoom API calls are used up");
  expect(told.text).toMatch(/Ask again on \w+day, .* \d\d:00 \(.*\/.*\)/);
  expect(told.buttons).toEqual([]);
  const before = (await zac.ledger()).length;
  expect(before).toBeLessThan(3);
  await zac.zoomFaults();
  await zac.later(25);
  await dana().becomes(card, "no Zoom phone any more");
  await dana().waitFor(/Done: #\d+ Take the phone from Ana García/);
  const whats = (await zac.ledger()).map(({ method, path }) => `${method} ${path}`);
  expect(whats).toHaveLength(3);
  expect(new Set(whats).size).toBe(3);
});
