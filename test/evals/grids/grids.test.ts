// The proof behind "0 wrong writes": whole kinds of sentences, thousands of them, none of which may change anything that
// was not asked for. A sentence that goes wrong in use becomes a frame here, with all its deeds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";
import { grids, wrongIn } from "./grids.ts";

const directory = readFileSync(join(import.meta.dirname, "../sample/directory.json"), "utf8");
const context = { ...contextOf(directory), today: "2026-11-24" };

describe("nothing is changed that was not asked for", () => {
  it.each(grids().map((grid) => [grid.name, grid] as const))("%s", (_, grid) => {
    const read = (text: string) => interpretByRules(text, { ...context, thread: grid.thread ?? [] });
    expect(wrongIn(grid, read)).toEqual([]);
  });

  it("there are thousands of sentences", () => {
    expect(grids().reduce((sum, { texts }) => sum + texts.length, 0)).toBeGreaterThan(5000);
  });
});
