// What the contract can't see: a budget in memory that has only just become ours.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaceLedger, Slot } from "../../src/storage/pace-ledger.ts";
import { openPaceMemory } from "../../src/storage/pace-memory.ts";

const PACE = { budget: "general/LIGHT", calls: 4, window: 1_025, spacing: 200, perDay: null };
const clock = () => performance.timeOrigin + performance.now();

/** The budget's row in the database; `parked` is what an earlier process left in it. */
function rowOf(parked: Date | null = null) {
  const kept: Date[] = parked ? [parked] : [];
  const row: Pick<PaceLedger, "park" | "parkedUntil"> = {
    park: async (until) => void kept.push(until),
    parkedUntil: async () => kept.at(-1) ?? null,
  };
  const unused = async () => {
    throw new Error("not asked while slots are in memory");
  };
  return { kept, row: { give: unused, moved: unused, free: unused, hold: unused, ...row } };
}

async function slotsOf(memory: PaceLedger, count: number): Promise<Slot[]> {
  const slots: Slot[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const slot = await memory.give("interactive");
    if ("at" in slot) slots.push(slot);
  }
  return slots;
}

test("whoever takes over at once waits out the window that an earlier process may have filled", async () => {
  const openedAt = clock();
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt });
  const slots = await Promise.all(Array.from({ length: 5 }, () => memory.give("interactive")));
  const at = slots.map((slot) => ("at" in slot ? slot.at - openedAt : Number.NaN));
  expect(at[0]).toBeGreaterThanOrEqual(PACE.window);
  expect((at[4] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(PACE.window);
});

test("whoever was open for a while goes at once, and never more than a window holds", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const before = clock();
  const first = await memory.give("interactive");
  expect("at" in first && first.at - before).toBeLessThan(PACE.window / 2);
});

test("a slot that was not used is free again, until a round later", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const slots = await slotsOf(memory, 4);
  const [first] = slots;
  if (!first) throw new Error("no slots");
  await memory.free(first.at);
  const [fifth, sixth] = await slotsOf(memory, 2);
  expect((fifth?.at ?? 0) - (slots[3]?.at ?? 0)).toBeLessThan(PACE.window);
  await memory.free(first.at);
  expect((sixth?.at ?? 0) - first.at).toBeGreaterThanOrEqual(PACE.window);
});

test("a slot that went out late counts from then, and holds nobody else up", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const [first, second, ...others] = await slotsOf(memory, 4);
  if (!first || !second) throw new Error("no slots");
  const late = first.at + 3_000;
  await memory.moved(first.at, late);
  const next = await slotsOf(memory, 4);
  const round = [second, ...others].map(({ at }) => at + PACE.window);
  for (const [index, slot] of next.slice(0, 3).entries())
    expect(slot.at).toBeGreaterThanOrEqual(round[index] ?? 0);
  expect(next[2]?.at).toBeLessThan(late);
  expect(next[3]?.at).toBeGreaterThanOrEqual(second.at + 2 * PACE.window);
});

test("however late calls arrive, and in whatever order, no window holds more than it may", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 12, maxLength: 40 }),
      async (lateness) => {
        const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
        const arrivals: number[] = [];
        for (const late of lateness) {
          const [slot] = await slotsOf(memory, 1);
          if (!slot) throw new Error("no slot");
          await memory.moved(slot.at, slot.at + late);
          arrivals.push(slot.at + late);
        }
        arrivals.sort((one, other) => one - other);
        for (const [index, at] of arrivals.entries())
          expect((arrivals[index + PACE.calls] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(
            PACE.window - 0.01,
          );
      },
    ),
    { numRuns: 200 },
  );
});

test("a budget that is parked stays parked for the process that comes after", async () => {
  const until = new Date(Date.now() + 3_600_000);
  const { row, kept } = rowOf();
  await openPaceMemory(PACE, { row, openedAt: 0 }).park(until);
  expect(kept).toEqual([until]);
  const next = openPaceMemory(PACE, { row: rowOf(until).row, openedAt: 0 });
  expect(await next.give("interactive")).toEqual({ parkedUntil: until });
});
