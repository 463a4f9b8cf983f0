// Rows as the first version of Ask Zac wrote them: a card posted then is drawn, confirmed and undone by today's version.
// Whoever adds a field to a stored schema gives it a default, or this fails.
import { expect, test } from "vitest";
import { operationCard } from "../../src/slack/blocks/operation-card.ts";
import { type ItemRow, type OperationRow, toItem, toOperation } from "../../src/storage/operation-rows.ts";

const person = { zoomId: "uKate", email: "kate@acme.example", name: "Kate Osei" };
const row: OperationRow = {
  id: 7,
  tool: "remove_license",
  risk: "destructive",
  state: "proposed",
  requester: {
    slackId: "U15DAN",
    name: "Dana Reyes",
    email: "dana@acme.example",
    timeZone: "America/Los_Angeles",
    standing: "member",
    face: "slack",
  },
  origin: { face: "slack", channel: "D1", thread: null, said: "remove @kate" },
  why: null,
  proposal: {
    outcome: "changes",
    title: "Take the phone from Kate Osei",
    seats: [{ type: 3000, name: "Zoom Phone Pro", before: 1, after: 2 }],
    warnings: [],
    notes: [],
    left: [],
  },
  input: { people: ["kate@acme.example"] },
  hash: "0".repeat(64),
  size: 1,
  version: 0,
  needs_second: null,
  undo_of: null,
  undone_by: null,
  confirmed_by: null,
  keeps: false,
  stop_reason: null,
  halted_at: null,
  created_at: new Date("2026-11-23T10:00:00Z"),
  expires_at: new Date("2026-11-23T10:15:00Z"),
  confirmed_at: null,
  due_at: null,
  finished_at: null,
};
const change = (position: number, what: object) => ({
  position,
  change: { person, ...what },
  state: "pending",
  intent_at: null,
  done_at: null,
  tracking_id: null,
});
const item: ItemRow = {
  id: 70n,
  operation_id: 7,
  position: 0,
  state: "waiting",
  attempts: 0,
  body: {
    person,
    about: "kate@acme.example · Support",
    shown: { phone: true, plans: [3000], extension: "2100", numbers: ["+14155550120"], siteId: "s1" },
  },
  problem: null,
  result: null,
  records: [
    change(0, { kind: "number", number: "+14155550120", numberId: "n1", before: "held", after: "free" }),
    change(1, { kind: "calling-plan", before: { type: 3000, name: "Zoom Phone Pro" }, after: null }),
    change(2, { kind: "phone-feature", before: true, after: false }),
  ],
};

test("is read, and drawn with its buttons", () => {
  const operation = toOperation(row);
  const items = [toItem(item)];
  expect(operation.proposal).toMatchObject({
    title: "Take the phone from Kate Osei",
    roster: null,
    dueAt: null,
  });
  expect(items[0]).toMatchObject({ lost: [], line: null, after: [], putsBack: [] });
  const counts = {
    waiting: 1,
    applying: 0,
    applied: 0,
    unchanged: 0,
    failed: 0,
    stale: 0,
    unknown: 0,
    skipped: 0,
  };
  const { text, blocks } = operationCard({
    operation,
    items,
    counts,
    finishing: 0,
    pace: null,
    silent: null,
    parked: null,
    behind: null,
    reportedBeside: false,
    masked: false,
    rest: null,
    askersOwn: true,
    seconds: null,
    mode: "act",
    paused: false,
  });
  expect(text).toContain("Take the phone from Kate Osei?");
  expect(text).toContain("+1 415 555 0120");
  expect(JSON.stringify(blocks)).toContain('"value":"7"');
});
