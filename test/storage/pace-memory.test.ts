// What the contract can't see: a budget in memory that has only just become ours.
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
  return { kept, row: { give: unused, wentOut: unused, hold: unused, ...row } };
}

async function slotsOf(memory: PaceLedger, count: number): Promise<Slot[]> {
  const slots: Slot[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const slot = await memory.give("interactive", 0);
    if ("at" in slot) slots.push(slot);
  }
  return slots;
}

test("whoever takes over at once waits out the window that an earlier process may have filled", async () => {
  const openedAt = clock();
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt });
  const slots = await Promise.all(Array.from({ length: 5 }, () => memory.give("interactive", 0)));
  const at = slots.map((slot) => ("at" in slot ? slot.at - openedAt : Number.NaN));
  expect(at[0]).toBeGreaterThanOrEqual(PACE.window);
  expect((at[4] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(PACE.window);
});

test("whoever was open for a while goes at once, and never more than a window holds", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const before = clock();
  const first = await memory.give("interactive", 0);
  expect("at" in first && first.at - before).toBeLessThan(PACE.window / 2);
});

test("a slot that was not used is free again, until a round later", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const slots = await slotsOf(memory, 4);
  const [first] = slots;
  if (!first) throw new Error("no slots");
  await memory.wentOut(first, null);
  const [fifth, sixth] = await slotsOf(memory, 2);
  expect((fifth?.at ?? 0) - (slots[3]?.at ?? 0)).toBeLessThan(PACE.window);
  await memory.wentOut(first, null);
  expect((sixth?.at ?? 0) - first.at).toBeGreaterThanOrEqual(PACE.window);
});

test("nobody overtakes a slot that waits for one that went out late", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const [first] = await slotsOf(memory, 4);
  if (!first) throw new Error("no slots");
  await memory.wentOut(first, first.at + 3_000);
  for (const slot of await slotsOf(memory, 4))
    expect(slot.at - first.at).toBeGreaterThanOrEqual(PACE.window + 3_000);
});

test("at first a window has more room", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const [first] = await slotsOf(memory, 4);
  const fifth = await memory.give("interactive", 75);
  expect("at" in fifth && fifth.at - (first?.at ?? 0)).toBeGreaterThanOrEqual(PACE.window + 75);
});

test("a slot that went out late counts from then", async () => {
  const memory = openPaceMemory(PACE, { row: rowOf().row, openedAt: clock() - 60_000 });
  const [first] = await slotsOf(memory, 4);
  if (!first) throw new Error("no slots");
  await memory.wentOut(first, first.at + 300);
  const fifth = await memory.give("bulk", 0);
  expect("at" in fifth && fifth.at - first.at).toBeGreaterThanOrEqual(PACE.window + 300);
});

test("a budget that is parked stays parked for the process that comes after", async () => {
  const until = new Date(Date.now() + 3_600_000);
  const { row, kept } = rowOf();
  await openPaceMemory(PACE, { row, openedAt: 0 }).park(until);
  expect(kept).toEqual([until]);
  const next = openPaceMemory(PACE, { row: rowOf(until).row, openedAt: 0 });
  expect(await next.give("interactive", 0)).toEqual({ parkedUntil: until });
});
