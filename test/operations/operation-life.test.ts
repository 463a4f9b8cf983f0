// An operation's life against a model of it: whatever is asked in whatever order, only allowed steps are taken, each once.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OperationId } from "../../src/domain/ids.ts";
import { isOver, type Operation, type OperationState } from "../../src/domain/operation.ts";
import type { Lease } from "../../src/ports/operation-store.ts";
import { actor, entry, giving, newOperation } from "../contracts/proposals.ts";
import { eachDatabase, type Opened } from "../support/databases.ts";

const STEPS = [
  "confirm",
  "cancel",
  "expire",
  "supersede",
  "claim",
  "intend",
  "release",
  "crash",
  "finish",
  "conclude",
  "stop",
] as const;
type Step = (typeof STEPS)[number];

/** What must be true, told by the steps that were taken. */
interface Model {
  state: OperationState;
  item: "waiting" | "applying" | "applied";
  /** Something was to be written: then a stop lets it end. */
  begun: boolean;
  concluded: boolean;
  /** Lines of this operation in the record. */
  lines: number;
  /** The lease that counts, and those that do not any more. */
  lease: Lease | null;
  readonly lost: Lease[];
}

const runs = ({ state, begun }: Model) => state === "confirmed" || (state === "stopped" && begun);
const supersedes = (other: OperationId) => entry("superseded", other);
const APPLIED = { state: "applied", problem: null, result: null } as const;

async function take(step: Step, { id, hash }: Operation, model: Model, storage: Opened, name: string) {
  const { operations, rows } = storage;
  const claim = (owner: string) => operations.claim({ owner, limit: 1, leaseMs: 60_000, only: id });
  const became = (state: OperationState, done: unknown) => {
    if (done) Object.assign(model, { state, lines: model.lines + 1 });
  };
  switch (step) {
    case "confirm": {
      const facts = { hash, from: ["proposed"] as const, by: actor(), supersedes };
      const done = await operations.confirm(id, facts, entry("confirmed", id));
      expect(done !== undefined).toBe(model.state === "proposed");
      return became("confirmed", done);
    }
    case "cancel":
    case "stop": {
      const from: OperationState[] = step === "cancel" ? ["proposed"] : ["confirmed", "applying"];
      const to = step === "cancel" ? "cancelled" : "stopped";
      const done = await operations.move(id, { from, to }, entry(to, id));
      expect(done !== undefined).toBe(from.includes(model.state));
      return became(to, done);
    }
    case "expire": {
      await rows(`UPDATE operation SET expires_at = clock_timestamp() - interval '1 s' WHERE id = ${id}`);
      const { expired } = await operations.sweep((one) => entry("expired", one));
      expect(expired.includes(id)).toBe(model.state === "proposed");
      return became("expired", expired.includes(id));
    }
    case "supersede": {
      const other = await operations.create(newOperation([giving(name)]), entry("proposed"));
      const facts = { hash: other.hash, from: ["proposed"] as const, by: actor(), supersedes };
      await operations.confirm(other.id, facts, entry("confirmed", other.id));
      return became("superseded", model.state === "proposed");
    }
    case "claim": {
      const [claimed] = await claim("one");
      expect(claimed !== undefined).toBe(model.item === "waiting" && runs(model));
      if (claimed) Object.assign(model, { item: "applying", lease: claimed.lease });
      return;
    }
    case "crash": {
      // Whoever has it says nothing any more: it is somebody else's, stopped or not.
      await rows(
        `UPDATE item SET lease_until = clock_timestamp() - interval '1 s' WHERE operation_id = ${id}`,
      );
      if (model.item !== "applying") return;
      const [claimed] = await claim("two");
      if (!claimed) throw new Error("nobody could take over");
      if (model.lease) model.lost.push(model.lease);
      model.lease = claimed.lease;
      return;
    }
    case "intend":
      if (!model.lease) return;
      expect(await operations.intend(model.lease, 0)).toBe(runs(model));
      model.begun ||= runs(model);
      return;
    case "release":
      if (!model.lease) return;
      expect(await operations.release(model.lease, { afterMs: 0, keepTargets: true })).toBe(true);
      model.lost.push(model.lease);
      return void Object.assign(model, { item: "waiting", lease: null });
    case "finish":
      if (!model.lease) return;
      expect(await operations.finish(model.lease, APPLIED, null)).toBe(true);
      model.lost.push(model.lease);
      return void Object.assign(model, { item: "applied", lease: null });
    case "conclude": {
      const done = await operations.conclude(id, () => entry("operation-finished", id));
      // A stopped one is concluded once, too.
      const ends = model.state === "confirmed" || (model.state === "stopped" && !model.concluded);
      expect(done !== undefined).toBe(model.item === "applied" && ends);
      model.concluded ||= done !== undefined;
      return became(done?.state ?? model.state, done);
    }
  }
}

eachDatabase((_, open) => {
  test("any sequence of steps leaves it where the model says, with one line for each step", async () => {
    const storage = await open();
    const { operations, audit } = storage;
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 18 }), async (steps) => {
        turn += 1;
        const name = `life${turn}`;
        const made = await operations.create(newOperation([giving(name)]), entry("proposed"));
        const before = (await audit.head()).sequence;
        const model: Model = {
          state: "proposed",
          item: "waiting",
          begun: false,
          concluded: false,
          lines: 0,
          lease: null,
          lost: [],
        };
        for (const step of steps) {
          await take(step, made, model, storage, name);
          // Whoever lost the item changes nothing any more, however late.
          for (const lease of model.lost.slice(-1)) {
            expect(await operations.heartbeat([lease], 60_000)).toEqual([]);
            expect(await operations.intend(lease, 0)).toBe(false);
            expect(await operations.finish(lease, APPLIED, null)).toBe(false);
          }
        }
        const now = (await operations.get(made.id))?.state;
        expect(now === "applying" ? "confirmed" : now).toBe(model.state);
        expect(isOver(model.state) || model.state === "proposed" || model.state === "confirmed").toBe(true);
        const lines = (await audit.read(before + 1n, 200)).filter(({ operation }) => operation === made.id);
        expect(lines).toHaveLength(model.lines);
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(await audit.verify()).toBeNull();
  });
});
