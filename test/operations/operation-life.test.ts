// An operation's life against a model of it: whatever is asked in whatever order, only allowed steps are taken, each once.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isOver, type OperationState } from "../../src/domain/operation.ts";
import { actor, entry, giving, newOperation } from "../contracts/proposals.ts";
import { eachDatabase } from "../support/databases.ts";

const STEPS = ["confirm", "cancel", "claim", "finish", "conclude", "stop"] as const;

eachDatabase((_, open) => {
  test("any sequence of steps leaves it where the model says, with one line for each step", async () => {
    const { operations, audit } = await open();
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 14 }), async (steps) => {
        turn += 1;
        const made = await operations.create(newOperation([giving(`life${turn}`)]), entry("proposed"));
        const { id } = made;
        const before = (await audit.head()).sequence;
        let state: OperationState = "proposed";
        let item: "waiting" | "applying" | "applied" = "waiting";
        let taken = 0;
        let lease: Awaited<ReturnType<typeof operations.claim>>[number]["lease"] | undefined;
        for (const step of steps) {
          if (step === "confirm") {
            const facts = {
              hash: made.hash,
              from: ["proposed"] as const,
              by: actor(),
              supersedes: () => entry("superseded"),
            };
            const done = await operations.confirm(id, facts, entry("confirmed", id));
            expect(done !== undefined).toBe(state === "proposed");
            if (done) [state, taken] = ["confirmed", taken + 1];
          } else if (step === "cancel" || step === "stop") {
            const from: OperationState[] = step === "cancel" ? ["proposed"] : ["confirmed", "applying"];
            const to = step === "cancel" ? "cancelled" : "stopped";
            const done = await operations.move(id, { from, to }, entry(to, id));
            expect(done !== undefined).toBe(from.includes(state));
            if (done) [state, taken] = [to, taken + 1];
          } else if (step === "claim") {
            const claims = await operations.claim({ owner: "me", limit: 1, leaseMs: 60_000, only: id });
            expect(claims.length > 0).toBe(
              item === "waiting" && (state === "confirmed" || state === "applying"),
            );
            if (claims[0]) [item, lease] = ["applying", claims[0].lease];
          } else if (step === "finish" && lease) {
            const outcome = { state: "applied", problem: null, result: null } as const;
            const done = await operations.finish(lease, outcome, null);
            expect(done).toBe(item === "applying");
            if (done) item = "applied";
          } else if (step === "conclude") {
            const done = await operations.conclude(id, () => entry("operation-finished", id));
            expect(done !== undefined).toBe(
              item === "applied" && (state === "confirmed" || state === "applying"),
            );
            if (done) [state, taken] = [done.state, taken + 1];
          }
        }
        const now = (await operations.get(id))?.state;
        expect(now === "applying" ? "confirmed" : now).toBe(state);
        expect(isOver(state) || state === "proposed" || state === "confirmed").toBe(true);
        expect((await audit.head()).sequence - before).toBe(BigInt(taken));
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(await audit.verify()).toBeNull();
  });
});
