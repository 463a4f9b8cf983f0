import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkArrows } from "../scripts/arrows.ts";

const houses: string[] = [];
afterAll(() => houses.forEach((house) => void rmSync(house, { recursive: true })));

function houseWith(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), "house-"));
  houses.push(house);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

test("every arrow in our house points the right way, and every module was seen", async () => {
  const { seen, there, violations } = await checkArrows();
  expect(violations).toEqual([]);
  expect(seen).toBe(there);
  expect(seen).toBeGreaterThan(200);
});

test("a tool that reaches the writer through others is found, types included", async () => {
  const house = houseWith({
    "src/ports/zoom-writer.ts": "export interface ZoomWriter { a: string }\n",
    "src/ports/between.ts":
      'import type { ZoomWriter } from "./zoom-writer.ts";\nexport type Between = ZoomWriter;\n',
    "src/tools/tool.ts":
      'import type { Between } from "../ports/between.ts";\nexport const tool: Between | null = null;\n',
  });
  expect((await checkArrows(house)).violations).toEqual([
    "nothing-that-understands-can-write: src/tools/tool.ts → src/ports/zoom-writer.ts",
  ]);
});

test("the domain importing a face, and the sandbox importing the product, are found", async () => {
  const house = houseWith({
    "src/slack/face.ts": "export const face = 1;\n",
    "src/domain/word.ts": 'import { face } from "../slack/face.ts";\nexport const word = face;\n',
    "sandbox/start.ts": 'import { word } from "../src/domain/word.ts";\nexport const start = word;\n',
  });
  expect((await checkArrows(house)).violations.toSorted()).toEqual([
    "domain-imports: src/domain/word.ts → src/slack/face.ts",
    "the-sandbox-stands-alone: sandbox/start.ts → src/domain/word.ts",
  ]);
});
