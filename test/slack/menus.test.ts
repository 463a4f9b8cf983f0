import { beforeEach, describe, expect, test } from "vitest";
import { keepMenu, linePicked, pickFrom, putBack } from "../../src/slack/menus.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";

let notes = notesInMemory();
beforeEach(() => {
  notes = notesInMemory();
});
const option = (label: string, detail: string) => ({ label, detail, tool: "show_person", input: {} });
const menu = (...options: readonly (readonly [label: string, detail: string])[]) =>
  keepMenu(
    { asker: "U1", why: null, options: options.map(([label, detail]) => option(label, detail)) },
    notes,
  );
const MIKES = [
  ["Mike Chen", "mike.chen@a.example"],
  ["Mike Cheng", "mike.cheng@a.example"],
] as const;

describe("a menu", () => {
  test("is picked from once, by whoever asked; the same click worked again is the same pick", async () => {
    const key = await menu(...MIKES);
    expect(await pickFrom(`${key}:1`, { by: "U2", act: "a" }, notes)).toEqual({ kind: "not-yours" });
    const picked = { kind: "picked", option: { label: "Mike Cheng" } };
    expect(await pickFrom(`${key}:1`, { by: "U1", act: "a" }, notes)).toMatchObject(picked);
    expect(await pickFrom(`${key}:1`, { by: "U1", act: "a" }, notes)).toMatchObject(picked);
    expect(await pickFrom(`${key}:0`, { by: "U1", act: "b" }, notes)).toEqual({
      kind: "taken",
      label: "Mike Cheng",
    });
  });

  test("whose pick led to nothing can be picked from again; one that is gone says so", async () => {
    const key = await menu(...MIKES);
    await pickFrom(`${key}:1`, { by: "U1", act: "a" }, notes);
    await putBack(`${key}:1`, notes);
    expect(await pickFrom(`${key}:0`, { by: "U1", act: "b" }, notes)).toMatchObject({ kind: "picked" });
    expect(await pickFrom("gone:0", { by: "U1", act: "b" }, notes)).toEqual({ kind: "too-old" });
    expect(await pickFrom(`${key}:7`, { by: "U1", act: "c" }, notes)).toEqual({ kind: "too-old" });
  });
});

describe("a short answer", () => {
  test.each([
    ["2", 1],
    ["the second one", 1],
    ["the other one", 1],
    ["cheng", 1],
    ["Mike Chen", 0],
    ["mike.cheng@a.example", 1],
    ["<mailto:mike.chen@a.example|mike.chen@a.example>", 0],
  ])("“%s” picks a line", async (said, line) => {
    const key = await menu(...MIKES);
    expect(await linePicked(key, said, "U1", notes)).toBe(`${key}:${line}`);
  });

  test.each([
    "mike",
    "3",
    "yes",
    "give both of them a license right now",
    "how do I assign one?",
    "remove kate",
  ])("“%s” picks none", async (said) => {
    const key = await menu(...MIKES);
    expect(await linePicked(key, said, "U1", notes)).toBeNull();
  });

  test("of two who are called the same only a number or an address picks", async () => {
    const key = await menu(["Ana Garcia", "ana1@a.example"], ["Ana Garcia", "ana2@a.example"]);
    expect(await linePicked(key, "ana garcia", "U1", notes)).toBeNull();
    expect(await linePicked(key, "2", "U1", notes)).toBe(`${key}:1`);
    expect(await linePicked(key, "ana2@a.example", "U1", notes)).toBe(`${key}:1`);
  });

  test("of somebody else picks none", async () => {
    const key = await menu(...MIKES);
    expect(await linePicked(key, "2", "U2", notes)).toBeNull();
  });
});
