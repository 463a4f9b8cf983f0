import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keptWords } from "../../../src/assistant/guides/kept-words.ts";

const folder = mkdtempSync(join(tmpdir(), "kept-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words = [[["assign", "license"], []], [["number"]]];
const never = () => {
  throw new Error("read although it was kept");
};

test("what was read once is not read again, and another version reads anew and clears away", () => {
  expect(keptWords(() => words, { folder, name: "guide-words-1" })).toEqual(words);
  expect(keptWords(never, { folder, name: "guide-words-1" })).toEqual(words);
  expect(keptWords(() => [], { folder, name: "guide-words-2" })).toEqual([]);
  expect(readdirSync(folder)).toEqual(["guide-words-2"]);
});

test("half a file, or a folder that can't be written, is as good as none", () => {
  writeFileSync(join(folder, "guide-words-3"), '[[["assi');
  expect(keptWords(() => words, { folder, name: "guide-words-3" })).toEqual(words);
  expect(keptWords(() => words, { folder: "/dev/null/nowhere", name: "guide-words-1" })).toEqual(words);
});
