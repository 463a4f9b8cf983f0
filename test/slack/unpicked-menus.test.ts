import { beforeEach, expect, test } from "vitest";
import { unpickedMenus } from "../../src/slack/chores/unpicked-menus.ts";
import { keepMenu, pickFrom } from "../../src/slack/menus.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";

const WAITING = { slackId: "U3ANA", title: "assign mike" };
const DANA = { slackId: "U1DANA", name: "Dana Reyes" };
const LINES = ["Mike Adams", "Mike Brown"].map((label) => ({ label, tool: "assign_license", input: {} }));

let notes = notesInMemory();
let told: string[] = [];
let due: (() => Promise<void>)[] = [];
let menu = "";

beforeEach(async () => {
  notes = notesInMemory();
  told = [];
  due = [];
  let work: (data: unknown) => Promise<void> = async () => undefined;
  const jobs = {
    send: async (_job: string, data: object) => void due.push(() => work(data)),
    work: async (_job: string, handler: typeof work) => {
      work = handler;
    },
    schedule: async () => undefined,
    stop: async () => undefined,
  };
  const chore = unpickedMenus(
    { notes, jobs },
    {
      tell: async (to, text) => void told.push(`${to}: ${text}`),
      async once(what, say) {
        if (await notes.putIfAbsent("told", what, true)) await say();
      },
    },
  );
  await chore.start();
  menu = await keepMenu({ asker: DANA.slackId, why: null, waiting: WAITING, options: LINES }, notes);
  await chore.awaitPick(menu, DANA, WAITING);
});

test("nothing picked: reminded once, then both are told, once, and nothing can be picked any more", async () => {
  const [remind, end] = due;
  await remind?.();
  await remind?.();
  expect(told).toEqual(["U1DANA: A request waits for your pick from its menu: assign mike."]);
  await end?.();
  await end?.();
  expect(told.slice(1)).toEqual([
    "U3ANA: Dana Reyes has not gone on with your request: assign mike. Nothing was changed; ask again if you still need it.",
    "U1DANA: Nothing was picked for the request you took up: assign mike. It is closed; <@U3ANA> has been told.",
  ]);
  expect(await pickFrom(`${menu}:0`, { by: DANA.slackId, act: "late" }, notes)).toMatchObject({
    kind: "taken",
  });
});

test("once something is picked, nobody hears of the menu any more", async () => {
  await pickFrom(`${menu}:1`, { by: DANA.slackId, act: "click" }, notes);
  for (const job of due) await job();
  expect(told).toEqual([]);
});
