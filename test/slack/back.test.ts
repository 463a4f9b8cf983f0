// Zac comes back after having been away: one line of what finished meanwhile and what needs somebody, once.
import { beforeEach, expect, test } from "vitest";
import { Email, OperationId } from "../../src/domain/ids.ts";
import type { Operation } from "../../src/domain/operation.ts";
import { changes } from "../../src/domain/proposal.ts";
import { slackBack } from "../../src/slack/back.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";

const NOON = Date.parse("2026-11-24T12:00:00Z");
const MINUTE = 60_000;

const operation = (
  id: number,
  title: string,
  state: Operation["state"],
  finishedMinutes: number | null,
): Operation => ({
  id: OperationId.parse(id),
  tool: "remove_license",
  risk: "destructive",
  state,
  requester: {
    slackId: "U1DANA",
    email: Email.parse("dana@acme.example"),
    name: "Dana",
    timeZone: "UTC",
    standing: "member",
    face: "slack",
  },
  origin: { face: "slack", channel: "D1", thread: null, said: "" },
  why: null,
  proposal: changes({ title, items: [] }),
  size: 1,
  input: {},
  hash: "h",
  createdAt: new Date(NOON),
  expiresAt: new Date(NOON),
  confirmedBy: null,
  confirmedAt: null,
  needsSecond: null,
  undoOf: null,
  undoneBy: null,
  dueAt: null,
  finishedAt: finishedMinutes === null ? null : new Date(NOON + finishedMinutes * MINUTE),
  version: 0,
  keeps: false,
  stopReason: null,
  haltedAt: null,
});

let notes = notesInMemory();
let said: string[] = [];
let due: (() => Promise<void>)[] = [];
let found: Operation[] = [];
let now = NOON;
let whenLooked = (): void => undefined;

/** A process that starts, lives for a moment and ends; what it had to do meanwhile is done. */
async function lives(): Promise<void> {
  let work: (data: unknown) => Promise<void> = async () => undefined;
  const back = slackBack({
    notes,
    jobs: {
      send: async (_job, data) => void due.push(() => work(data)),
      work: async (_job, handler) => {
        work = handler;
      },
      schedule: async () => undefined,
      stop: async () => undefined,
    },
    store: {
      list: async () => {
        whenLooked();
        return found;
      },
    },
    clock: { now: () => new Date(now), elapsed: () => now, sleep: async () => undefined },
    say: async (text) => void said.push(text),
    log: { warn: () => undefined },
  });
  await back.start();
  for (let job = due.shift(); job; job = due.shift()) {
    await job();
    now += 5_000;
  }
  back.stop();
}

beforeEach(async () => {
  notes = notesInMemory();
  [said, due, found, now] = [[], [], [], NOON];
  whenLooked = () => undefined;
  await lives();
});

test("a first start, and a short absence, are told to nobody", async () => {
  now += 100_000;
  await lives();
  expect(said).toEqual([]);
});

test("after ten minutes: what finished since, what failed, what waits for a second person", async () => {
  now += 10 * MINUTE;
  found = [
    operation(4, "Give Bob a phone", "applied", 10.1),
    operation(5, "Take the phone from Kate", "failed", 10.2),
    operation(6, "Take the phone from Lee", "awaiting-approval", null),
    operation(3, "Give Ana a phone", "applied", -5),
  ];
  await lives();
  expect(said).toEqual([
    "I was away for 10 minutes. Finished: #4 Give Bob a phone. Needs somebody: #5 Take the phone from Kate (failed). Waiting for a second person: #6 Take the phone from Lee.",
  ]);
});

test("the line waits for what goes on, and is said once", async () => {
  now += 3 * MINUTE;
  found = [operation(4, "Give Bob a phone", "applying", null)];
  whenLooked = () => {
    if (now > NOON + 3 * MINUTE + 10_000) found = [operation(4, "Give Bob a phone", "applied", 3.2)];
  };
  await lives();
  expect(said).toEqual(["I was away for 3 minutes. Finished: #4 Give Bob a phone."]);
  await lives();
  expect(said).toHaveLength(1);
});

test("nothing was left: that is said", async () => {
  now += 2.5 * MINUTE;
  await lives();
  expect(said).toEqual([
    "I was away for 3 minutes. Nothing was left half-done, and nothing waits for anybody.",
  ]);
});
