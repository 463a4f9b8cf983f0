import { expect, test } from "vitest";
import { planAssign } from "../../src/changes/calling-plan/change.ts";
import { extensionSet } from "../../src/changes/extension/change.ts";
import { featureOn } from "../../src/changes/phone-feature/change.ts";
import { siteMove } from "../../src/changes/site/change.ts";
import type { Item } from "../../src/domain/operation.ts";
import { problem } from "../../src/domain/problem.ts";
import { tellCause, tellItem } from "../../src/operations/telling.ts";
import { itemOf } from "../support/items.ts";

const site = (id: string, name: string) => ({ id, name, code: null, main: false, shortLength: 0 });
const item = (changes: Item["changes"]) => itemOf({ state: "applied", attempts: 1, changes });
const { person } = itemOf();

test("an extension that comes with a new site has no “was”: between the two it is whatever Zoom gives", () => {
  const moved = siteMove(person, site("s", "Berlin"), site("l", "London"));
  expect(tellItem(item([moved, extensionSet(person, null, "5391")]))).toBe(
    "Kate Osei: site London (was Berlin), extension 5391.",
  );
  expect(tellItem(item([extensionSet(person, "2041", "5391")]))).toBe(
    "Kate Osei: extension 5391 (was 2041).",
  );
});

test("of whom something was written before it failed, how far it came is told", () => {
  const changes = [
    featureOn(person),
    planAssign(person, { type: 200, name: "US/CA Unlimited Calling Plan" }),
  ];
  const record = (position: number, state: "applied" | "failed" | "pending") => ({
    position,
    change: changes[position] ?? featureOn(person),
    state,
    intentAt: null,
    doneAt: null,
    trackingId: null,
  });
  const why = problem("stopped", "Stopped half-way.", "Ask again for the rest.");
  const stopped: Item = {
    ...item(changes),
    state: "failed",
    problem: why,
    records: [record(0, "applied"), record(1, "pending")],
  };
  expect(tellItem(stopped)).toBe("Kate Osei: Stopped half-way. So far: the phone is on.");
  expect(tellCause({ ...stopped, records: [record(0, "failed"), record(1, "pending")] })).toBe(
    "Stopped half-way.",
  );
});
