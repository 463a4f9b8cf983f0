import { expect, test } from "vitest";
import { beforeMenu, menuFor, threadsIn } from "../../src/slack/memory.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";

const ME = "U1";

test("a thread keeps its last lines, each cut to length, and what Zac's were about", async () => {
  const threads = threadsIn(notesInMemory());
  expect(await threads.recall("C1", "1.1")).toBeUndefined();
  for (let number = 0; number < 30; number++)
    await threads.add("C1", "1.1", ME, `${number} ${"x".repeat(900)}`);
  await threads.add("C1", "1.1", "zac", "Which Mike?", { menu: "m1" });
  const lines = (await threads.recall("C1", "1.1"))?.lines ?? [];
  expect(lines).toHaveLength(20);
  expect(Math.max(...lines.map(({ text }) => text.length))).toBe(500);
  expect(lines.at(-1)).toEqual({ from: "zac", text: "Which Mike?", menu: "m1", operation: null });
});

test("a menu is answered by its asker's next words, whatever others say in between", async () => {
  const threads = threadsIn(notesInMemory());
  const add = (from: string, text: string, menu?: string) =>
    threads.add("C1", "1.1", from, text, menu ? { menu } : {});
  const lines = async () => (await threads.recall("C1", "1.1"))?.lines ?? [];
  await add(ME, "give bob a license");
  await add("zac", "Zoom phone for Bob. Confirm or Cancel?");
  await add(ME, "same for mike");
  await add("zac", "Which Mike?", "m1");
  await add("U2", "the tall one");
  expect(menuFor(await lines(), ME)).toBe("m1");
  // The request is read anew, so what it follows on is still there, and the request itself is not.
  expect(beforeMenu(await lines(), ME).map(({ text }) => text)).toEqual([
    "give bob a license",
    "Zoom phone for Bob. Confirm or Cancel?",
  ]);
  await add(ME, "never mind");
  expect(menuFor(await lines(), ME)).toBeNull();
});
