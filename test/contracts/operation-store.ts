// What every OperationStore promises: the life of an operation.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { OperationId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { RosterSummary } from "../../src/domain/roster-summary.ts";
import type { NewOperation } from "../../src/ports/operation-store.ts";
import type { Open, Opened } from "../support/databases.ts";
import { actor, entry, giving, newOperation, taking } from "./proposals.ts";

const make = (
  { operations }: Pick<Opened, "operations">,
  items = [giving("bob")],
  more: Partial<NewOperation> = {},
) => operations.create(newOperation(items, more), entry("proposed"));
const supersedes = (other: OperationId) => entry("superseded", other);
const whats = async ({ audit }: Opened) => (await audit.read(1n, 100)).map(({ what }) => what);

export function operationStoreContract(open: Open): void {
  describe("a stored operation", () => {
    test("comes back as it was proposed, with its line in the record", async () => {
      const storage = await open();
      const proposed = newOperation([giving("bob", { lost: ["voicemail"], line: 3 }), taking("kate")], {
        why: "new hire",
        requestKey: "Ev1",
        dueAt: new Date("2026-12-01T08:00:00.123Z"),
        needsSecond: "an owner",
      });
      const made = await storage.operations.create(proposed, entry("proposed", null, { shown: "hash" }));
      expect(await storage.operations.get(made.id)).toEqual(made);
      expect(await storage.operations.asked("Ev1")).toEqual(made);
      expect(await storage.operations.asked("Ev2")).toBeUndefined();
      const { items, ...proposal } = proposed.proposal;
      expect(made).toMatchObject({
        tool: "assign_license",
        state: "proposed",
        requester: proposed.requester,
        origin: proposed.origin,
        why: "new hire",
        proposal,
        size: 2,
        input: proposed.input,
        hash: proposed.hash,
        needsSecond: "an owner",
        confirmedBy: null,
        dueAt: proposed.dueAt,
        version: 0,
      });
      expect(made.expiresAt.getTime() - made.createdAt.getTime()).toBe(900_000);
      expect(Math.abs(made.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
      const stored = await storage.operations.items(made.id);
      expect(stored.map(({ state, position }) => [position, state])).toEqual([
        [0, "waiting"],
        [1, "waiting"],
      ]);
      for (const [index, item] of items.entries()) expect(stored[index]).toMatchObject(item);
      expect(stored[1]?.records.map(({ change, state }) => [change.kind, state])).toEqual([
        ["calling-plan", "pending"],
        ["phone-feature", "pending"],
      ]);
      const [line] = await storage.audit.read(1n, 10);
      expect(line).toMatchObject({ what: "proposed", operation: made.id, detail: { shown: "hash" } });
    });

    test("asked for again with the same key is the first one, however many ask at once", async () => {
      const storage = await open();
      const made = await Promise.all(
        Array.from({ length: 6 }, () => make(storage, [giving("bob")], { requestKey: "Ev1" })),
      );
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect(await whats(storage)).toEqual(["proposed"]);
      expect(await storage.operations.list({ limit: 10 })).toHaveLength(1);
    });

    test("has its left-out and fine rows whenever it is looked at, and not in a list of operations", async () => {
      const storage = await open();
      const left = [{ who: "gwen", line: 4, why: problem("not-in-zoom", "Not in Zoom.", "Invite them.") }];
      const roster = RosterSummary.parse({
        ...{ file: "july.csv", key: "k", content: "c", action: "assign", rows: 3, fine: 1, seconds: 1 },
        ...{ fineRows: [{ line: 3, who: "kate" }], reading: [], toFix: null },
      });
      const { proposal } = newOperation([giving("bob")]);
      const made = await make(storage, [giving("bob")], { proposal: { ...proposal, left, roster } });
      await make(storage);
      for (let look = 0; look < 2; look += 1)
        expect((await storage.operations.get(made.id))?.proposal).toMatchObject({ left, roster });
      const [plain, listed] = await storage.operations.list({ limit: 10 });
      expect(plain?.proposal.roster).toBeNull();
      expect(listed?.proposal).toMatchObject({ left: [], roster: { ...roster, fineRows: [] } });
    });

    test("of 1,200 people is stored whole and in order", async () => {
      const storage = await open();
      const people = Array.from({ length: 1_200 }, (_, index) => giving(`p${index}`));
      const made = await make(storage, people, { requestKey: "big" });
      expect((await storage.operations.counts(made.id)).waiting).toBe(1_200);
      const page = await storage.operations.items(made.id, { limit: 2, offset: 999 });
      expect(page.map(({ person }) => person.email)).toEqual(["p999@example.com", "p1000@example.com"]);
      expect(page[0]?.changes).toHaveLength(2);
      expect((await make(storage, people, { requestKey: "big" })).id).toBe(made.id);
      expect((await storage.operations.asked("big"))?.id).toBe(made.id);
      expect(await storage.operations.asked("small")).toBeUndefined();
      expect(await whats(storage)).toEqual(["proposed"]);
    });

    test("keeps words that a database cannot: NUL and half characters are left out", async () => {
      const storage = await open();
      const made = await make(storage, [giving("bob", { about: "a\0b\ud800c" })], { why: "x\0y" });
      expect(made.why).toBe("xy");
      expect((await storage.operations.items(made.id))[0]?.about).toBe("ab\ufffdc");
    });

    test("is found by person, by who asked, by state and by time, newest first", async () => {
      const storage = await open();
      const first = await make(storage, [giving("bob")]);
      const second = await make(storage, [giving("bob"), giving("kate")], { requester: actor("U2") });
      const { operations } = storage;
      const ids = async (query: Parameters<typeof operations.list>[0]) =>
        (await operations.list(query)).map(({ id }) => id);
      expect(await ids({ limit: 10 })).toEqual([second.id, first.id]);
      expect(await ids({ person: "z-kate", limit: 10 })).toEqual([second.id]);
      expect(await ids({ person: "z-bob", limit: 1 })).toEqual([second.id]);
      expect(await ids({ actor: "U1ADA", limit: 10 })).toEqual([first.id]);
      expect(await ids({ states: ["applied"], limit: 10 })).toEqual([]);
      expect(await ids({ since: new Date(Date.now() + 60_000), limit: 10 })).toEqual([]);
      expect(await operations.get(OperationId.parse(987_654))).toBeUndefined();
    });
  });

  describe("a step of its life", () => {
    test("confirm: by one of fifty who click at once", async () => {
      const storage = await open();
      const { id, hash } = await make(storage);
      const clicks = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          storage.operations.confirm(
            id,
            { hash, from: ["proposed"], by: actor(`U${index}`), supersedes },
            entry("confirmed", id, { index }),
          ),
        ),
      );
      const winners = clicks.filter((one) => one !== undefined);
      expect(winners).toHaveLength(1);
      const stored = await storage.operations.get(id);
      expect(stored).toEqual(winners[0]);
      expect(stored).toMatchObject({ state: "confirmed", version: 1 });
      expect(stored?.confirmedAt).toBeInstanceOf(Date);
      expect(await whats(storage)).toEqual(["proposed", "confirmed"]);
    });

    test("confirm: not with another hash, not from another state, not after its time", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id, hash } = await make(storage);
      const by = actor();
      const late = await make(storage, [giving("kate")], { expiresInMs: 0 });
      const facts = { hash, from: ["proposed" as const], by, supersedes };
      expect(
        await operations.confirm(id, { ...facts, hash: "other" }, entry("confirmed", id)),
      ).toBeUndefined();
      expect(
        await operations.confirm(id, { ...facts, from: ["awaiting-approval"] }, entry("confirmed", id)),
      ).toBeUndefined();
      expect(await operations.confirm(late.id, facts, entry("confirmed", late.id))).toBeUndefined();
      expect(await whats(storage)).toEqual(["proposed", "proposed"]);
      expect(
        (await operations.confirm(id, { ...facts, to: "scheduled" }, entry("scheduled", id)))?.state,
      ).toBe("scheduled");
    });

    test("move: only from where it is thought to be, with a version that rises", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await make(storage, [giving("bob")], { state: "confirmed" });
      const step = { from: ["confirmed" as const], to: "stopped" as const, reason: "enough" };
      const both = await Promise.all([
        operations.move(id, step, entry("stopped", id)),
        operations.move(id, step, entry("stopped", id)),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await operations.get(id)).toMatchObject({ state: "stopped", version: 1, stopReason: "enough" });
      // What is under way has to end before it is over.
      expect((await operations.get(id))?.finishedAt).toBeNull();
      expect(await whats(storage)).toEqual(["proposed", "stopped"]);
      const undo = await make(storage, [taking("bob")], { undoOf: id });
      const undone = await operations.move(
        id,
        { from: ["stopped"], to: "undone", undoneBy: undo.id },
        entry("undone", id),
      );
      expect(undone).toMatchObject({ state: "undone", undoneBy: undo.id });
      expect(undo.undoOf).toBe(id);
    });

    test("confirm: not while writing is paused for everybody, nor when nobody can say whether it is", async () => {
      const { operations, switchboard, rows } = await open();
      const { id, hash } = await make({ operations });
      const confirm = () =>
        operations.confirm(id, { hash, from: ["proposed"], by: actor(), supersedes }, entry("confirmed", id));
      await switchboard.pause("U1", null);
      expect(await confirm()).toBeUndefined();
      await rows("DELETE FROM switchboard");
      expect(await confirm()).toBeUndefined();
      await rows("INSERT INTO switchboard (id) VALUES (1)");
      expect((await confirm())?.state).toBe("confirmed");
    });

    test("confirm: open ones on the same targets are superseded, and no others", async () => {
      const storage = await open();
      const { operations } = storage;
      const same = await make(storage, [giving("kate"), giving("bob")]);
      const other = await make(storage, [giving("mia")]);
      const applied = await make(storage, [giving("bob")], { state: "confirmed" });
      const mine = await make(storage, [taking("bob")]);
      const facts = { hash: mine.hash, from: ["proposed" as const], by: actor(), supersedes };
      await operations.confirm(mine.id, facts, entry("confirmed", mine.id));
      const states = await Promise.all(
        [same, other, applied, mine].map(async ({ id }) => (await operations.get(id))?.state),
      );
      expect(states).toEqual(["superseded", "proposed", "confirmed", "confirmed"]);
      expect((await whats(storage)).slice(-2)).toEqual(["confirmed", "superseded"]);
    });

    test("sweep: what is past its time expires, what is due is named", async () => {
      const storage = await open();
      const { operations } = storage;
      const late = await make(storage, [giving("bob")], { expiresInMs: 0 });
      await make(storage, [giving("kate")]);
      const due = await make(storage, [giving("mia")], {
        state: "scheduled",
        dueAt: new Date(Date.now() - 5_000),
      });
      await make(storage, [giving("ann")], { state: "scheduled", dueAt: new Date(Date.now() + 3_600_000) });
      const swept = await operations.sweep((id) => entry("expired", id));
      expect(swept).toEqual({ expired: [late.id], due: [due.id], over: [] });
      expect((await operations.get(late.id))?.state).toBe("expired");
      expect((await operations.sweep((id) => entry("expired", id))).expired).toEqual([]);
      expect(await storage.audit.verify()).toBeNull();
    });

    test("is not taken when it cannot be recorded", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id, hash } = await make(storage);
      await storage.rows("DELETE FROM audit_head");
      await expect(
        operations.confirm(id, { hash, from: ["proposed"], by: actor(), supersedes }, entry("confirmed", id)),
      ).rejects.toThrow();
      await expect(make(storage, [giving("kate")])).rejects.toThrow();
      expect((await operations.get(id))?.state).toBe("proposed");
      expect(await operations.list({ limit: 10 })).toHaveLength(1);
      await storage.rows("INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, repeat('0', 64))");
    });

    test("what was quoted of a file's rows is forgotten of what was never confirmed, and of nothing else", async () => {
      const { operations } = await open();
      const quoted = {
        left: [
          { who: "line 7: Ann <ann@", why: problem("bad", "“ann@” is no address.", "Correct it."), line: 7 },
        ],
        roster: {
          file: "list.csv",
          key: "k",
          content: "c",
          action: "assign" as const,
          part: null,
          rows: 2,
          fine: 1,
          fineRows: [{ line: 3, who: "Mia" }],
          reading: [],
          seconds: 1,
          toFix: null,
        },
      };
      const given = newOperation([giving("bob")]);
      const stored = { ...given, proposal: { ...given.proposal, ...quoted } };
      const { id } = await operations.create(stored, entry("proposed"));
      await operations.forgetRows(id);
      expect((await operations.get(id))?.proposal.left).toHaveLength(1);
      await operations.move(id, { from: ["proposed"], to: "cancelled" }, entry("cancelled", id));
      await operations.forgetRows(id);
      expect((await operations.get(id))?.proposal).toMatchObject({
        left: [],
        roster: { file: "list.csv", rows: 2, fineRows: [] },
      });
      const plain = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      await operations.move(plain.id, { from: ["proposed"], to: "cancelled" }, entry("cancelled", plain.id));
      await operations.forgetRows(plain.id);
      expect((await operations.get(plain.id))?.proposal).toEqual(plain.proposal);
    });

    test("removals are counted by person, over operations, once", async () => {
      const storage = await open();
      const { operations } = storage;
      const confirmed = { state: "confirmed" as const };
      await make(storage, [taking("bob"), taking("kate")], confirmed);
      await make(storage, [taking("bob"), giving("mia")], confirmed);
      await make(storage, [taking("ann")]);
      await make(storage, [taking("eve")], { ...confirmed, requester: actor("U2") });
      expect(await operations.removalsSince("U1ADA", 24)).toBe(2);
      await sleep(5);
      expect(await operations.removalsSince("U1ADA", 0)).toBe(0);
    });
  });

  describe("with a guard broken, as test/chaos does", () => {
    test("without compare-and-set, two confirm and two work on the same", async () => {
      const { operations } = await open({ guards: { compareAndSet: false } });
      const { id, hash } = await operations.create(newOperation([giving("bob")]), entry("proposed"));
      const confirm = () =>
        operations.confirm(id, { hash, from: ["proposed"], by: actor(), supersedes }, entry("confirmed", id));
      expect((await Promise.all([confirm(), confirm()])).filter(Boolean)).toHaveLength(2);
      const claim = (owner: string) => operations.claim({ owner, limit: 5, leaseMs: 60_000 });
      expect([...(await claim("a")), ...(await claim("b"))]).toHaveLength(2);
    });

    test("without dedupe, what arrives twice is done twice", async () => {
      const storage = await open({ guards: { dedupe: false } });
      const one = await make(storage, [giving("bob")], { requestKey: "Ev1" });
      const two = await make(storage, [giving("bob")], { requestKey: "Ev1" });
      expect(two.id).not.toBe(one.id);
      expect([await storage.inbox.record("Ev1", {}), await storage.inbox.record("Ev1", {})]).toEqual([
        true,
        true,
      ]);
    });
  });
}
