// What every KeptRows promises.
import { expect, test } from "vitest";
import { OperationId } from "../../src/domain/ids.ts";
import { RowToKeep } from "../../src/domain/kept-row.ts";
import type { NewAuditEntry } from "../../src/ports/audit-log.ts";
import type { Open } from "../support/databases.ts";
import { actor } from "./proposals.ts";

const row = (line: number, email: string, type = 200) =>
  RowToKeep.parse({
    line,
    email,
    name: null,
    wish: { plan: { type, name: "US/CA Unlimited" }, site: null, extension: null, number: null },
  });
const audit: NewAuditEntry = { who: "U1ADA", what: "kept", operation: null, detail: {} };
const facts = { requester: actor(), file: "new.csv", why: null };

export function keptRowContract(open: Open): void {
  test("kept rows: a person is promised one thing once, and counted as a seat of the plan", async () => {
    const { kept } = await open();
    expect(await kept.keep([row(2, "a@x.example"), row(3, "b@x.example", 100)], facts, audit)).toBe(2);
    expect(await kept.keep([row(9, "a@x.example")], facts, audit)).toBe(0);
    expect(await kept.promised()).toEqual(
      new Map([
        [200, 1],
        [100, 1],
      ]),
    );
    expect(await kept.waiting({ limit: 10, email: "b@x.example" })).toMatchObject([
      { line: 3, file: "new.csv" },
    ]);
  });

  test("kept rows: one of several takes a row, and what it left is found again", async () => {
    const { kept } = await open();
    await kept.keep([row(2, "a@x.example"), row(3, "b@x.example")], facts, audit);
    const ids = (await kept.waiting({ limit: 10 })).map(({ id }) => id);
    const taken = await Promise.all([kept.take(ids, "one"), kept.take(ids, "other")]);
    expect(taken.flat().length).toBe(2);
    const [batch = ""] = await kept.unfinished(-1_000);
    expect(["one", "other"]).toContain(batch);
    expect((await kept.batch(batch)).length).toBe(2);
    await kept.done(batch, null);
    expect(await kept.unfinished(-1_000)).toEqual([]);
    expect(await kept.promised()).toEqual(new Map());
  });

  test("kept rows: who has appeared is found by address and by file, with what they are done as", async () => {
    const { kept } = await open();
    await kept.keep([row(2, "a@x.example"), row(3, "b@x.example")], facts, audit);
    expect(await kept.found("a@x.example")).toEqual([]);
    const [first] = await kept.waiting({ limit: 1 });
    await kept.take(first ? [first.id] : [], "one");
    expect(await kept.found("a@x.example")).toMatchObject([{ row: { line: 2 }, doneAs: null }]);
    await kept.done("one", OperationId.parse(7));
    expect(await kept.found("NEW.csv")).toMatchObject([{ row: { line: 2 }, doneAs: 7 }]);
    expect(await kept.found("b@x.example")).toEqual([]);
  });

  test("kept rows: what was cancelled is not taken any more, and may be kept anew", async () => {
    const { kept, audit: log } = await open();
    await kept.keep([row(2, "a@x.example")], facts, audit);
    const ids = (await kept.waiting({ limit: 10 })).map(({ id }) => id);
    const cancel = () => kept.cancel(ids, { ...audit, what: "kept-cancelled" });
    expect((await cancel()).length).toBe(1);
    expect((await cancel()).length).toBe(0);
    expect(await kept.take(ids, "late")).toEqual([]);
    expect(await kept.keep([row(2, "a@x.example")], facts, audit)).toBe(1);
    expect((await log.read(0n, 10)).map(({ what }) => what)).toEqual(["kept", "kept-cancelled", "kept"]);
  });
}
