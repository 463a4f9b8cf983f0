// Rows of people who aren't in Zoom yet, from the card to the phone: kept by a confirm, done by what Zoom tells.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type KeptWatch, slackKept } from "../../src/slack/kept.ts";
import { keepFile } from "../../src/tools/kept-file.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

const DANA = "U01DANA";
const PIA = "pia.holt@example.com";
let core: CoreUnderTest;
let watch: KeptWatch;
let told: string[] = [];
let shown: number[] = [];
beforeAll(async () => {
  core = await openCore();
  watch = slackKept({
    tools: core.means,
    confirming: core.confirming,
    cards: {
      add: async ({ id }) => void shown.push(Number(id)),
      refresh: async () => undefined,
    },
    work: async (id) => void (await core.settle(id)),
    tell: async (_slackId, text) => void told.push(text),
    privately: async (slackId) => ({
      actor: await core.directory.actor(slackId),
      kind: "message",
      channel: "D01",
      thread: null,
      responseUrl: null,
      ts: null,
      private: true,
    }),
  });
});
beforeEach(async () => {
  await core.reset();
  core.directory.standings.clear();
  told = [];
  shown = [];
});
afterAll(() => core?.close());

/** Pia is pending, Gwen is unknown to Zoom, Bob can be given a phone now. */
async function keep(name: string, license = "Zoom Phone"): Promise<void> {
  const people = [mailOf("Bob"), PIA, "gwen.stone@example.com"];
  const text = `Email,License\r\n${people.map((email) => `${email},${license}\r\n`).join("")}`;
  const file = await keepFile({ name, by: DANA, bytes: new TextEncoder().encode(text) }, core.means.notes);
  const outcome = await core.ask("import_roster", { file, action: "assign", again: true }, { via: "words" });
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  const { id, proposal } = outcome.operation;
  expect(proposal.keep.map(({ email }) => email)).toEqual([PIA, "gwen.stone@example.com"]);
  expect((await core.click(id, DANA, undefined, true)).kind).toBe("confirmed");
  await core.settle(id);
}
const phoneOf = async (email: string) => {
  core.later();
  return (await core.zoom.phones()).find((phone) => phone.email === email);
};
const came = (email: string) => watch.personChanged({ event: "user.activated", zoomId: null, email });
const forget = (who: string) => core.ask("cancel_kept", { who });

test("are promised, done as confirmed when they appear, and told once", async () => {
  await keep("hires.csv");
  expect(await core.means.kept.promised()).toEqual(new Map([[200, 2]]));
  expect(await core.ask("assign_license", { people: [mailOf("Nils")] })).toMatchObject({
    operation: { proposal: { seats: [{ type: 200, promised: 2 }] } },
  });
  // Told, and not there yet: nothing happens.
  await came(PIA);
  expect(shown).toEqual([]);
  await core.mutate({ email: PIA, status: "active" });
  await Promise.all([came(PIA), came(PIA)]);
  expect((await phoneOf(PIA))?.plans.map(({ type }) => type)).toEqual([200]);
  expect(shown).toHaveLength(1);
  await came(PIA);
  expect(shown).toHaveLength(1);
  expect(told).toEqual([]);
  await forget("hires.csv");
});

test("of somebody who may not change things any more are not done, and that is told", async () => {
  await keep("others.csv");
  await core.mutate({ email: PIA, status: "active" });
  core.directory.standings.set(DANA, "gone");
  await came(PIA);
  expect(await phoneOf(PIA)).toBeUndefined();
  expect(told.join()).toMatch(/pia\.holt@example\.com.*Not done/);
  core.directory.standings.clear();
  await forget("others.csv");
});

test("are a card where they are not what was confirmed any more", async () => {
  await keep("late.csv");
  await core.mutate({ email: PIA, status: "active", plan: 100, extension: "1999" });
  await came(PIA);
  expect((await phoneOf(PIA))?.plans.map(({ type }) => type)).not.toContain(200);
  await forget("late.csv");
});

test("whose seat is gone are told with what to say once there is one", async () => {
  await keep("full.csv", "Zoom Phone Pro");
  for (const name of ["Cara", "Kate", "Lena", "Max"]) await core.mutate({ email: mailOf(name), plan: 3000 });
  await core.mutate({ email: PIA, status: "active" });
  core.later();
  told.length = 0;
  await came(PIA);
  expect(told.join()).toMatch(
    /pia\.holt@example\.com \(line \d\)\. Not done: Every seat of Zoom Phone Pro is taken/,
  );
  expect(told.join()).toContain('`/zphone assign pia.holt@example.com --plan "Zoom Phone Pro"`');
  await forget("full.csv");
});

test("of who has appeared can't be cancelled any more, and are told with where they are done", async () => {
  await keep("come.csv");
  await core.mutate({ email: PIA, status: "active" });
  await came(PIA);
  const [id] = shown;
  expect(await forget(PIA)).toMatchObject({
    kind: "blocked",
    problem: {
      summary: `${PIA} (come.csv, line 3) is in Zoom since, and what was kept for them is #${id}.`,
    },
  });
  // Of the others of the file nobody is waited for any more, and of her that is said.
  expect(await forget("come.csv")).toMatchObject({
    kind: "answer",
    answer: {
      title: "Not waiting for gwen.stone@example.com (come.csv, line 4) any more.",
      lines: [expect.stringContaining(`is #${id}. Cancel, Stop and Undo are on its card`)],
    },
  });
});

test("cancelled while Zoom tells of them are done or cancelled, and never both", async () => {
  await keep("race.csv");
  await core.mutate({ email: PIA, status: "active" });
  const [cancelled] = await Promise.all([forget(PIA), came(PIA)]);
  const has = (await phoneOf(PIA)) !== undefined;
  expect(cancelled.kind).toBe(has ? "blocked" : "answer");
  await forget("race.csv");
});

test("that are cancelled are not done", async () => {
  await keep("gone.csv");
  expect(await forget(PIA)).toMatchObject({ kind: "answer" });
  await core.mutate({ email: PIA, status: "active" });
  await came(PIA);
  expect(await phoneOf(PIA)).toBeUndefined();
  expect(await core.ask("show_pending", {})).toMatchObject({
    answer: { lines: expect.arrayContaining(["1 row waits for its person."]) },
  });
  expect(await forget("gone.csv")).toMatchObject({ kind: "answer" });
  expect(await forget("gone.csv")).toMatchObject({ kind: "no-op" });
});
