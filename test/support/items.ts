// Items of an operation, as a store gives them, for tests of what is told of them.
import { Email, OperationId, ZoomUserId } from "../../src/domain/ids.ts";
import type { Item } from "../../src/domain/operation.ts";
import { shownOf } from "../../src/domain/phone.ts";

/** One that waits, of somebody without a phone; whatever a test is about is given. */
export const itemOf = (given: Partial<Item> = {}): Item => ({
  id: 1n,
  operationId: OperationId.parse(1),
  position: 0,
  state: "waiting",
  attempts: 0,
  records: [],
  problem: null,
  result: null,
  person: { zoomId: ZoomUserId.parse("u1"), email: Email.parse("kate@example.com"), name: "Kate Osei" },
  about: "",
  shown: shownOf(undefined),
  changes: [],
  lost: [],
  line: 2,
  after: [],
  putsBack: [],
  ...given,
});
