import { describe, expect, test } from "vitest";
import { ExtensionAnswer, fullExtension } from "../../src/zoom/extension.ts";

describe("extensions", () => {
  test.each([
    [2041, "2041"],
    ["2041", "2041"],
    [0, null],
    ["", null],
    [null, null],
    [undefined, null],
    ["ext", null],
  ])("%j is read as %j", (told, read) => {
    expect(ExtensionAnswer.parse(told)).toBe(read);
  });

  test("only digits go out", () => {
    expect(fullExtension("2041")).toBe("2041");
    expect(() => fullExtension("20 41")).toThrow(/digits/);
  });
});
