// What every OperationStore promises: who works on what, and what a lost lease is worth.
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { FINISHING_MS, type ItemState, type Operation } from "../../src/domain/operation.ts";
import { problem } from "../../src/domain/problem.ts";
import type { ProposedItem } from "../../src/domain/proposal.ts";
import type { Claimed } from "../../src/ports/operation-store.ts";
import type { Open, Opened } from "../support/databases.ts";
import { entry, giving, newOperation, numbering, taking } from "./proposals.ts";

const LEASE = 60_000;
const run = ({ operations }: Opened, items: readonly ProposedItem[]) =>
  operations.create(newOperation(items, { state: "confirmed" }), entry("proposed"));
const claim = ({ operations }: Opened, owner = "one", limit = 10, leaseMs = LEASE) =>
  operations.claim({ owner, limit, leaseMs });
const names = (claimed: readonly Claimed[]) => claimed.map(({ item }) => item.person.name);
const end = ({ operations }: Opened, { lease }: Claimed, state: ItemState = "applied") =>
  operations.finish(lease, { state, problem: null, result: null }, null);

const stop = ({ operations }: Opened, id: Operation["id"]) =>
  operations.move(id, { from: ["confirmed"], to: "stopped" }, entry("stopped", id));
/** So much that nobody is finished any more after a stop. */
const timePasses = ({ rows }: Opened) =>
  rows(`UPDATE operation SET halted_at = halted_at - interval '${FINISHING_MS} ms'`);

/** The one claim there must be. */
function only<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things;
  if (things.length !== 1 || thing === undefined) throw new Error(`${things.length} instead of one`);
  return thing;
}

export function itemLeaseContract(open: Open): void {
  describe("claiming", () => {
    test("takes items of what was confirmed, with all that is known of them", async () => {
      const storage = await open();
      await storage.operations.create(newOperation([giving("kate")]), entry("proposed"));
      const operation = await run(storage, [giving("bob")]);
      const claimed = only(await claim(storage));
      const { size, requester, confirmedBy } = operation;
      expect(claimed.operation).toEqual({ id: operation.id, size, requester, confirmedBy });
      expect(claimed.item).toMatchObject({ state: "applying", attempts: 1, operationId: operation.id });
      expect(claimed.item.changes).toEqual(giving("bob").changes);
      expect(claimed.lease).toEqual({ itemId: claimed.item.id, owner: "one", attempt: 1 });
      expect(await claim(storage)).toEqual([]);
    });

    test("eight at once get every item, each once", async () => {
      const storage = await open();
      await run(
        storage,
        Array.from({ length: 60 }, (_, index) => giving(`p${index}`)),
      );
      const got: bigint[] = [];
      await Promise.all(
        Array.from({ length: 8 }, async (_, index) => {
          for (let empty = 0; empty < 3; ) {
            const claimed = await claim(storage, `owner-${index}`, 3);
            got.push(...claimed.map(({ item }) => item.id));
            if (claimed.length === 0) empty += 1;
          }
        }),
      );
      expect(got).toHaveLength(60);
      expect(new Set(got).size).toBe(60);
    });

    test("takes what somebody waits for before a long import, and one operation alone when asked", async () => {
      const storage = await open();
      const long = await run(
        storage,
        Array.from({ length: 20 }, (_, index) => giving(`p${index}`)),
      );
      await run(storage, [giving("bob")]);
      expect(names(await claim(storage, "one", 2))).toEqual(["BOB", "P0"]);
      const rest = await storage.operations.claim({ owner: "one", limit: 2, leaseMs: LEASE, only: long.id });
      expect(names(rest)).toEqual(["P1", "P2"]);
    });

    test("never lets two items with one target be under way", async () => {
      const storage = await open();
      await run(storage, [numbering("bob", "+14155550101"), numbering("kate", "+14155550101")]);
      await run(storage, [giving("bob")]);
      const first = only(await claim(storage));
      expect(first.item.person.name).toBe("BOB");
      expect(await claim(storage, "two")).toEqual([]);
      await end(storage, first);
      const next = await claim(storage, "two");
      expect(names(next).toSorted()).toEqual(["BOB", "KATE"]);
    });

    test("many at once on the same few people: one item a person at any time", async () => {
      const storage = await open();
      for (let round = 0; round < 6; round += 1)
        await run(
          storage,
          ["bob", "kate", "mia"].map((name) => giving(name)),
        );
      const underWay = new Set<string>();
      let done = 0;
      await Promise.all(
        Array.from({ length: 6 }, async (_, index) => {
          while (done < 18) {
            for (const claimed of await claim(storage, `owner-${index}`, 4)) {
              const { name } = claimed.item.person;
              expect(underWay.has(name)).toBe(false);
              underWay.add(name);
              await sleep(1);
              underWay.delete(name);
              await end(storage, claimed);
              done += 1;
            }
          }
        }),
      );
      expect(done).toBe(18);
      expect(await storage.rows("SELECT * FROM target_lock")).toEqual([]);
    });

    test("released for later, its targets stay its own where that is wished", async () => {
      const storage = await open();
      const { operations } = storage;
      await run(storage, [giving("bob")]);
      await run(storage, [taking("bob")]);
      const first = only(await claim(storage));
      expect(await operations.release(first.lease, { afterMs: 60_000, keepTargets: true })).toBe(true);
      expect(await claim(storage)).toEqual([]);
      await storage.rows("UPDATE item SET not_before = NULL");
      const again = only(await claim(storage));
      expect(again.item).toMatchObject({ id: first.item.id, attempts: 2 });
      expect(await operations.release(again.lease, { afterMs: 60_000, keepTargets: false })).toBe(true);
      expect(only(await claim(storage)).item.id).not.toBe(first.item.id);
    });

    test("half-way an item keeps its targets, whatever is wished", async () => {
      const storage = await open();
      const { operations } = storage;
      await run(storage, [giving("bob")]);
      await run(storage, [taking("bob")]);
      const first = only(await claim(storage));
      await operations.intend(first.lease, 0);
      await operations.release(first.lease, { afterMs: 60_000, keepTargets: false });
      expect(await claim(storage, "two")).toEqual([]);
    });

    test("waits for those that come first, and skips those that can never begin", async () => {
      const storage = await open();
      const { operations } = storage;
      const chain = [giving("a"), giving("b", { after: [0] }), giving("c", { after: [1] })];
      const good = await run(storage, chain);
      const first = only(await claim(storage));
      await end(storage, first);
      const second = only(await claim(storage));
      expect(names([first, second])).toEqual(["A", "B"]);
      await end(storage, second, "failed");
      expect(await operations.counts(good.id)).toMatchObject({
        applied: 1,
        failed: 1,
        skipped: 1,
        waiting: 0,
      });
      const [, , skipped] = await operations.items(good.id);
      expect(skipped?.problem?.next).not.toBe("");

      const bad = await run(storage, chain);
      await end(storage, only(await claim(storage)), "stale");
      expect(await operations.counts(bad.id)).toMatchObject({ stale: 1, skipped: 2 });
    });
  });

  describe("many that fail", () => {
    test("do not pause what somebody has said to go on with since they were counted", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("a"), giving("b"), giving("c")]);
      for (const claimed of await claim(storage, "one", 2)) await end(storage, claimed, "failed");
      const counted = await operations.failing(id);
      expect(counted).toMatchObject({ done: 2, failed: 2, forgiven: 0 });
      const working = ["confirmed", "applying"] as const;
      const pause = { from: working, to: "paused" as const };
      expect(await operations.move(id, pause, entry("paused"))).toBeDefined();
      const goOn = { from: ["paused" as const], to: "applying" as const, forgive: true as const };
      expect(await operations.move(id, goOn, entry("resumed"))).toBeDefined();
      const late = { ...pause, forgiven: counted.forgiven };
      expect(await operations.move(id, late, entry("paused"))).toBeUndefined();
      const again = await operations.failing(id);
      expect(again).toMatchObject({ done: 0, failed: 0 });
      const then = { ...pause, forgiven: again.forgiven };
      expect(await operations.move(id, then, entry("paused"))).toBeDefined();
    });
  });

  describe("a lease", () => {
    test("that ran out is somebody else's, and the first owner changes nothing any more", async () => {
      const storage = await open();
      const { operations } = storage;
      await run(storage, [giving("bob")]);
      const lost = only(await claim(storage, "one", 1, 1));
      await sleep(20);
      const taken = only(await claim(storage, "two"));
      expect(taken.item.attempts).toBe(2);
      const outcome = { state: "applied" as const, trackingId: "late" };
      expect(await operations.heartbeat([lost.lease], LEASE)).toEqual([]);
      expect(await operations.intend(lost.lease, 0)).toBe(false);
      expect(await operations.settle(lost.lease, 0, outcome, entry("change-applied"))).toBe(false);
      expect(await end(storage, lost)).toBe(false);
      expect(await operations.release(lost.lease, { afterMs: 0, keepTargets: false })).toBe(false);
      expect(await operations.heartbeat([taken.lease], LEASE)).toEqual([taken.lease]);
      expect(await operations.intend(taken.lease, 0)).toBe(true);
      expect(await storage.audit.read(2n, 10)).toEqual([]);
    });

    test("of the same owner, taken up again, is another one", async () => {
      const storage = await open();
      await run(storage, [giving("bob")]);
      const lost = only(await claim(storage, "one", 1, 1));
      await sleep(20);
      const taken = only(await claim(storage, "one"));
      expect(await storage.operations.heartbeat([lost.lease, taken.lease], LEASE)).toEqual([taken.lease]);
      expect(await storage.operations.heartbeat([], LEASE)).toEqual([]);
    });

    test("left on an item of a stopped operation is taken up too, so that its targets come free", async () => {
      const storage = await open();
      const { id } = await run(storage, [giving("bob")]);
      await claim(storage, "one", 1, 1);
      await storage.operations.move(id, { from: ["confirmed"], to: "stopped" }, entry("stopped", id));
      await sleep(20);
      const left = only(await claim(storage, "two"));
      expect(await storage.operations.intend(left.lease, 0)).toBe(false);
      await end(storage, left, "skipped");
      expect(await storage.rows("SELECT * FROM target_lock")).toEqual([]);
    });
  });

  describe("a change", () => {
    test("is intended, then settled, with its line in the record", async () => {
      const storage = await open();
      const { operations, audit } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      expect(await operations.intend(lease, 0)).toBe(true);
      expect((await operations.items(id))[0]?.records[0]).toMatchObject({ state: "intent", doneAt: null });
      expect((await operations.items(id))[0]?.records[0]?.intentAt).toBeInstanceOf(Date);
      const outcome = { state: "applied" as const, trackingId: "v=1;n=2" };
      expect(await operations.settle(lease, 0, outcome, entry("change-applied", id, { n: 1 }))).toBe(true);
      expect((await operations.items(id))[0]?.records[0]).toMatchObject(outcome);
      // What is done is never intended again.
      expect(await operations.intend(lease, 0)).toBe(false);
      expect(await operations.settle(lease, 1, { state: "unchanged", trackingId: null }, null)).toBe(true);
      expect((await audit.read(2n, 10)).map(({ what, operation }) => [what, operation])).toEqual([
        ["change-applied", id],
      ]);
    });

    test("that Zoom has taken is not done yet, and never intended again", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      await operations.intend(lease, 0);
      const taken = { state: "sent" as const, trackingId: "v=1;n=2" };
      expect(await operations.settle(lease, 0, taken, null)).toBe(true);
      expect((await operations.items(id))[0]?.records[0]).toMatchObject({ ...taken, doneAt: null });
      expect(await operations.intend(lease, 0)).toBe(false);
    });

    test.each(["stopped", "paused"] as const)("of somebody begun goes on when it is %s", async (to) => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob"), giving("kate")]);
      const [bob, kate] = await claim(storage);
      if (!bob || !kate) throw new Error("two were to be claimed");
      await operations.intend(bob.lease, 0);
      await operations.move(id, { from: ["confirmed"], to }, entry(to, id));
      expect((await operations.get(id))?.haltedAt).toBeInstanceOf(Date);
      expect(await operations.intend(kate.lease, 0)).toBe(false);
      await operations.release(bob.lease, { afterMs: 0, keepTargets: true });
      await operations.release(kate.lease, { afterMs: 0, keepTargets: false });
      const again = only(await claim(storage, "two"));
      expect(again.item.person.name).toBe("BOB");
      expect(await operations.intend(again.lease, 1)).toBe(true);
      await timePasses(storage);
      expect(await operations.intend(again.lease, 1)).toBe(false);
    });

    test("goes on for everybody once somebody said so after a pause", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      await operations.move(id, { from: ["confirmed"], to: "paused" }, entry("paused", id));
      expect(await claim(storage)).toEqual([]);
      await operations.move(id, { from: ["paused"], to: "confirmed" }, entry("resumed", id));
      expect((await operations.get(id))?.haltedAt).toBeNull();
      expect(await operations.intend(only(await claim(storage)).lease, 0)).toBe(true);
    });

    test("is not intended while writing is paused for everybody, nor begun after a pause", async () => {
      const storage = await open();
      const { operations, switchboard } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      const aside = () => operations.intendAside(lease, entry("made-room", id));
      await switchboard.pause("U1ADA", "audit");
      expect(await operations.intend(lease, 0)).toBe(false);
      expect(await aside()).toBe(false);
      await switchboard.resume("U1ADA");
      expect(await operations.intend(lease, 0)).toBe(true);
      expect(await aside()).toBe(true);
      await timePasses(storage);
      await operations.move(id, { from: ["confirmed"], to: "paused" }, entry("paused", id));
      expect(await operations.intend(lease, 1)).toBe(true);
      await timePasses(storage);
      expect(await operations.intend(lease, 1)).toBe(false);
      expect(await aside()).toBe(false);
      const lines = (await storage.audit.read(0n, 50)).filter(({ what }) => what === "made-room");
      expect(lines).toHaveLength(1);
    });

    test("is not intended when the switch cannot be read", async () => {
      const storage = await open();
      await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      await storage.rows("DELETE FROM switchboard");
      expect(await storage.operations.intend(lease, 0)).toBe(false);
      await expect(storage.switchboard.paused()).rejects.toThrow("switchboard");
      await storage.rows("INSERT INTO switchboard (id) VALUES (1)");
    });
  });

  describe("the end", () => {
    const states: readonly (readonly [readonly ItemState[], string])[] = [
      [["applied", "unchanged"], "applied"],
      [["applied", "failed"], "partly-applied"],
      [["failed", "stale"], "failed"],
      [["stale", "stale"], "stale"],
      [["skipped", "skipped"], "stopped"],
    ];
    test.each(states)("of items %j is %s, told once", async (ends, expected) => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(
        storage,
        ends.map((_, index) => giving(`p${index}`)),
      );
      const claimed = await claim(storage);
      const conclude = () => operations.conclude(id, (state) => entry("operation-finished", id, { state }));
      for (const [index, one] of claimed.entries()) {
        expect(await conclude()).toBeUndefined();
        await end(storage, one, ends[index]);
      }
      const both = (await Promise.all([conclude(), conclude()])).filter((one) => one !== undefined);
      expect(only(both)).toMatchObject({ state: expected, version: 1 });
      expect(await conclude()).toBeUndefined();
      expect((await storage.audit.read(1n, 20)).at(-1)).toMatchObject({ detail: { state: expected } });
    });

    test("that nobody told, because the process was gone, is named by the sweep", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const sweep = async () => (await operations.sweep((other) => entry("expired", other))).over;
      expect(await sweep()).toEqual([]);
      await end(storage, only(await claim(storage)));
      expect(await sweep()).toEqual([id]);
      await operations.conclude(id, () => entry("operation-finished", id));
      expect(await sweep()).toEqual([]);
    });

    test("of an item keeps problem and result, and frees its targets", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      const why = problem("no-seats", "No seat is left.", "Buy one.");
      const result = {
        extension: "1043",
        numbers: [],
        plan: "US/CA Unlimited",
        site: null,
        shown: { phone: true, plans: [200], extension: "1043", numbers: [], siteId: null },
      };
      expect(
        await operations.finish(lease, { state: "failed", problem: why, result }, entry("item-finished", id)),
      ).toBe(true);
      expect(only(await operations.items(id, { states: ["failed"] }))).toMatchObject({
        problem: why,
        result,
      });
      expect(await operations.items(id, { states: ["applied", "waiting"] })).toEqual([]);
      expect(await storage.rows("SELECT * FROM target_lock")).toEqual([]);
      expect(await operations.finish(lease, { state: "applied", problem: null, result: null }, null)).toBe(
        false,
      );
    });

    test("of who still waits half-way when the time after a stop is over is told as half-way", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      await operations.intend(lease, 0);
      await operations.release(lease, { afterMs: 0, keepTargets: true });
      await stop(storage, id);
      expect(await operations.endStopped(id)).toBe(0);
      await timePasses(storage);
      expect(await claim(storage)).toEqual([]);
      expect(await operations.endStopped(id)).toBe(1);
      expect(only(await operations.items(id))).toMatchObject({
        state: "failed",
        problem: { code: "stopped", summary: "Stopped half-way." },
      });
      expect(await storage.rows("SELECT * FROM target_lock")).toEqual([]);
    });

    test("of who waits half-way for longer than a fault may take is told at the stop", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("bob")]);
      const { lease } = only(await claim(storage));
      await operations.intend(lease, 0);
      await operations.release(lease, { afterMs: 3_600_000, keepTargets: false });
      await stop(storage, id);
      expect(await operations.endStopped(id)).toBe(1);
      expect(only(await operations.items(id))).toMatchObject({
        state: "failed",
        problem: { code: "stopped" },
      });
    });

    test("of who has not begun is `skipped` after a stop, whoever has them", async () => {
      const storage = await open();
      const { operations } = storage;
      const { id } = await run(storage, [giving("a"), giving("b"), giving("c"), giving("d")]);
      const [first, second, third] = await claim(storage, "one", 3);
      if (!first || !second || !third) throw new Error("three were to be claimed");
      await operations.intend(first.lease, 0);
      await operations.release(second.lease, { afterMs: 0, keepTargets: true });
      expect(await operations.endStopped(id)).toBe(0);
      await stop(storage, id);
      expect(await operations.endStopped(id)).toBe(3);
      expect(await operations.counts(id)).toMatchObject({ applying: 1, skipped: 3 });
      expect(await operations.halfWay(id)).toBe(1);
      expect(await end(storage, third)).toBe(false);
      expect(await operations.heartbeat([first.lease, third.lease], LEASE)).toEqual([first.lease]);
      expect(await storage.rows("SELECT DISTINCT item_id FROM target_lock")).toEqual([
        { item_id: first.item.id },
      ]);
    });
  });
}
