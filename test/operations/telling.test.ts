import { expect, test } from "vitest";
import { extensionSet } from "../../src/changes/extension/change.ts";
import { siteMove } from "../../src/changes/site/change.ts";
import { Email, OperationId, ZoomUserId } from "../../src/domain/ids.ts";
import type { Item } from "../../src/domain/operation.ts";
import { shownOf } from "../../src/domain/phone.ts";
import { tellItem } from "../../src/operations/telling.ts";

const site = (id: string, name: string) => ({ id, name, code: null, main: false, shortLength: 0 });
const person = { zoomId: ZoomUserId.parse("u1"), email: Email.parse("kate@example.com"), name: "Kate Osei" };
const item = (changes: Item["changes"]): Item => ({
  id: 1n,
  operationId: OperationId.parse(7),
  position: 0,
  state: "applied",
  attempts: 1,
  records: [],
  problem: null,
  result: null,
  person,
  about: "",
  shown: shownOf(undefined),
  changes,
  lost: [],
  line: 2,
  after: [],
  putsBack: [],
});

test("an extension that comes with a new site has no “was”: between the two it is whatever Zoom gives", () => {
  const moved = siteMove(person, site("s", "Berlin"), site("l", "London"));
  expect(tellItem(item([moved, extensionSet(person, null, "5391")]))).toBe(
    "Kate Osei: site London (was Berlin), extension 5391.",
  );
  expect(tellItem(item([extensionSet(person, "2041", "5391")]))).toBe(
    "Kate Osei: extension 5391 (was 2041).",
  );
});
