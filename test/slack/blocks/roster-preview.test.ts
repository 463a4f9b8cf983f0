// The card of a list at its worst: long names, orders in them, thousands of rows left out. Slack must take it, and a
// person must find the figures in its first lines.
import { describe, expect, test } from "vitest";
import { checkMessageBlocks } from "../../../sandbox/slack/block-kit/check.ts";
import { planAssign, planSwitch, planUnassign } from "../../../src/changes/calling-plan/change.ts";
import { extensionSet } from "../../../src/changes/extension/change.ts";
import { numberUnassign } from "../../../src/changes/number/change.ts";
import { featureOff, featureOn } from "../../../src/changes/phone-feature/change.ts";
import { siteMove } from "../../../src/changes/site/change.ts";
import { E164, Email, OperationId, ZoomUserId } from "../../../src/domain/ids.ts";
import type { Item, Operation } from "../../../src/domain/operation.ts";
import { shownOf } from "../../../src/domain/phone.ts";
import { problem } from "../../../src/domain/problem.ts";
import { changes } from "../../../src/domain/proposal.ts";
import type { CardFacts } from "../../../src/slack/blocks/card-facts.ts";
import { operationCard } from "../../../src/slack/blocks/operation-card.ts";
import type { Message } from "../../../src/slack/blocks/text.ts";
import { itemOf } from "../../support/items.ts";

const id = OperationId.parse(71);
const item = (position: number): Item => {
  const name = `<!channel> ${"Very ".repeat(20)}Long Name ${position}`;
  const person = {
    zoomId: ZoomUserId.parse(`u${position}`),
    email: Email.parse(`p${position}@example.com`),
    name,
  };
  const site = { id: "s", name: "Berlin", code: null, main: false, shortLength: 0 };
  return itemOf({
    id: BigInt(position),
    operationId: id,
    position,
    person,
    changes: [
      featureOn(person),
      planAssign(person, { type: 200, name: "US/CA Unlimited Calling Plan" }),
      siteMove(person, null, site),
    ],
    line: position + 2,
  });
};
const items = Array.from({ length: 40 }, (_, position) => item(position));
const { items: _items, ...proposal } = changes({
  title: "Zoom phones for 9,000 people",
  items,
  seats: [{ type: 200, name: "US/CA Unlimited Calling Plan", before: 9_500, after: 500 }],
  warnings: ["The same list was done 3 minutes ago as #70 (9 of 12). This is what is left to do."],
  left: Array.from({ length: 2_900 }, (_, row) => ({
    who: `Person *${row}* <@U1>`,
    line: row + 9_002,
    why: problem(
      [
        "not-in-zoom",
        "pending",
        "invalid-email",
        "other-name",
        "no-seats",
        "odd",
        "odder",
        "oddest",
        "other-plan",
      ][row % 9] ?? "",
      "What is wrong, at length. ".repeat(8),
      "What to do about it, at length. ".repeat(8),
    ),
  })),
  roster: {
    file: "everybody & all (2).csv",
    key: "k",
    content: "c",
    action: "assign",
    part: null,
    rows: 12_000,
    fine: 100,
    fineRows: [],
    reading: Array.from(
      { length: 30 },
      (_, index) => `Something was read otherwise than it stood (line ${index}).`,
    ),
    seconds: 1_000,
    toFix: { name: "everybody & all (2)-to-fix.csv", key: "f" },
  },
});
const now = new Date("2026-11-25T10:00:00Z");
const dana = {
  slackId: "U1",
  name: "Dana",
  email: Email.parse("dana@example.com"),
  timeZone: "UTC",
  standing: "member",
  face: "slack",
} as const;
const operation: Operation = {
  id,
  tool: "import_roster",
  risk: "reversible",
  state: "proposed",
  requester: dana,
  origin: { face: "slack", channel: "D1", thread: null, said: "" },
  why: null,
  proposal,
  size: 9_000,
  input: {},
  hash: "h",
  createdAt: now,
  expiresAt: now,
  confirmedBy: null,
  confirmedAt: null,
  needsSecond: null,
  undoOf: null,
  undoneBy: null,
  dueAt: null,
  finishedAt: null,
  version: 0,
  keeps: false,
  stopReason: null,
  haltedAt: null,
};
const counts = {
  waiting: 9_000,
  applying: 0,
  applied: 0,
  unchanged: 0,
  failed: 0,
  stale: 0,
  unknown: 0,
  skipped: 0,
};
const facts: CardFacts = {
  operation,
  items,
  counts,
  finishing: 0,
  pace: null,
  silent: null,
  parked: null,
  behind: null,
  reportedBeside: true,
  masked: false,
  rest: null,
  askersOwn: true,
  seconds: null,
  mode: "act",
  paused: false,
};
const card = operationCard(facts);

test("Slack takes it", () => {
  expect(checkMessageBlocks(JSON.parse(JSON.stringify(card.blocks)))).toEqual([]);
});

test("the figures stand in the first three lines, and nothing in it pings", () => {
  const lines = card.text.split("\n");
  expect(lines[0]).toBe("Zoom phones for 9,000 people?");
  expect(lines[1]).toBe(
    "everybody &amp; all (2).csv, 12,000 rows: 9,000 to give · 100 fine already · 323 not in Zoom · 323 pending in Zoom · 322 faulty · 322 with another name · 322 without a seat · 966 not possible · 322 with another plan",
  );
  expect(lines[2]).toBe("US/CA Unlimited: free seats 9,500 → 500 · about 17 min");
  expect(card.text).not.toMatch(/<[!@]/);
  expect(JSON.stringify(card.blocks)).not.toMatch(/"mrkdwn","text":"[^"]*<[!@]/);
});

/** Words on the buttons of a card, and those behind its three dots. */
function pressable(card: Message): { readonly buttons: readonly string[]; readonly more: readonly string[] } {
  const row = card.blocks.find(({ type }) => type === "actions");
  const elements = row?.type === "actions" ? row.elements : [];
  return {
    buttons: elements.flatMap((one) => (one.type === "button" ? one.text.text : [])),
    more: elements.flatMap((one) =>
      one.type === "overflow" ? one.options.map(({ text }) => text.text) : [],
    ),
  };
}

describe("three buttons, and none more", () => {
  test("of a list", () => {
    expect(pressable(card)).toEqual({ buttons: ["Confirm", "Cancel", "Not this file"], more: [] });
  });

  test("where rows can be kept: what is needed least stands behind the three dots", () => {
    const keep = [
      {
        line: 3,
        email: Email.parse("gwen@example.com"),
        name: null,
        wish: { plan: { type: 200, name: "US/CA Unlimited" }, site: null, extension: null, number: null },
      },
    ];
    const keeping = operationCard({ ...facts, operation: { ...operation, proposal: { ...proposal, keep } } });
    expect(pressable(keeping)).toEqual({
      buttons: ["Confirm", "Do 9,000 now, keep 1 for when they appear", "Cancel"],
      more: ["Not this file"],
    });
    expect(checkMessageBlocks(JSON.parse(JSON.stringify(keeping.blocks)))).toEqual([]);
  });
});

describe("while a second person is waited for", () => {
  const waiting: CardFacts = {
    ...facts,
    operation: { ...operation, state: "awaiting-approval", needsSecond: "30 removals within 24 hours" },
    seconds: "Imran or Lee",
  };

  test("the asker's own card has nothing to confirm, and says who can", () => {
    const own = operationCard(waiting);
    expect(pressable(own).buttons).toEqual(["Cancel", "Not this file"]);
    expect(JSON.stringify(own.blocks)).toContain("24 hours. Waiting for Imran or Lee.");
  });

  test("everybody else's has", () => {
    expect(pressable(operationCard({ ...waiting, askersOwn: false })).buttons[0]).toBe("Confirm");
  });
});

test("a title that Slack's dialog would cut is said in whole below a shorter one", () => {
  const title = `Take the phone from ${"Ana, ".repeat(20)}Bob`;
  const long = { ...operation, proposal: { ...operation.proposal, title, typed: null } };
  const card = operationCard({ ...facts, operation: { ...long, risk: "destructive", needsSecond: null } });
  expect(JSON.stringify(card.blocks)).toContain(
    `"title":{"type":"plain_text","text":"Changes for ${operation.size} people"},"text":{"type":"mrkdwn","text":"${title}."}`,
  );
});

describe("a list that was stopped", () => {
  const stopped: CardFacts = {
    ...facts,
    operation: { ...operation, state: "stopped", size: 40 },
    counts: { ...counts, waiting: 0, applying: 3, applied: 7, skipped: 30 },
    finishing: 3,
  };

  test("has nothing to press until whoever was begun has ended", () => {
    const card = operationCard(stopped);
    expect(card.text).toContain(
      "Stopping: finishing the 3 people already begun; nobody else is begun. That takes 3 minutes at most.",
    );
    expect(card.text).toContain("7 done · 30 not begun");
    expect(pressable(card).buttons).toEqual([]);
  });

  test("then can be undone and tried again", () => {
    const ended = { ...counts, waiting: 0, applied: 10, skipped: 30 };
    expect(pressable(operationCard({ ...stopped, counts: ended })).buttons).toEqual(["Undo", "Retry failed"]);
  });
});

describe("the first rows", () => {
  const rowsOf = (changes: Item["changes"], shown: Partial<Item["shown"]> = {}, masked = false) => {
    const first: Item = { ...item(0), changes, shown: { ...shownOf(undefined), ...shown } };
    const { blocks } = operationCard({ ...facts, items: [{ ...first, person }], masked });
    const rows = blocks.flatMap((block) => ("rows" in block ? block.rows : []));
    return rows.map((row) => row.map((one) => ("text" in one ? one.text : "")).join(" | "));
  };
  const person = { ...item(0).person, name: "Kate Osei" };
  const unlimited = { type: 200, name: "US/CA Unlimited Calling Plan" };
  const pro = { type: 3000, name: "Zoom Phone Pro" };
  const number = { id: "n", number: E164.parse("+14155550101") };

  test("fit a phone: plans without the words that all have, and nothing before where there was nothing", () => {
    expect(
      rowsOf([featureOn(person), planAssign(person, unlimited), extensionSet(person, null, "2101")]),
    ).toEqual(["Line | Person | Plan | Extension", "2 | Kate Osei | US/CA Unlimited | 2101"]);
    expect(rowsOf([planSwitch(person, unlimited, pro), extensionSet(person, "2041", "2101")])[1]).toBe(
      "2 | Kate Osei | US/CA Unlimited → Zoom Phone Pro | 2041 → 2101",
    );
  });

  test("of a list that takes phones say all that goes in one column, numbers masked before others", () => {
    const taken = [numberUnassign(person, number), planUnassign(person, unlimited), featureOff(person)];
    expect(rowsOf(taken, { extension: "2041" })).toEqual([
      "Line | Person | Goes",
      "2 | Kate Osei | +1 415 555 0101, US/CA Unlimited, extension 2041",
    ]);
    expect(rowsOf(taken, {}, true)[1]).toBe("2 | Kate Osei | +1 415 ••• 0101, US/CA Unlimited");
  });
});
