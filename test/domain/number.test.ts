import { expect, test } from "vitest";
import { maskNumber, spellNumber } from "../../src/domain/number.ts";

test.each([
  ["+14155550101", "+1 415 555 0101"],
  ["+442079460101", "+44 20 7946 0101"],
  ["+441614960101", "+44 161 496 0101"],
  ["+447700900123", "+44 7700 900123"],
  ["+448081570192", "+44 808 157 0192"],
  ["+493023125001", "+49 30 2312 5001"],
  ["+33199001234", "+33 1 99 00 12 34"],
  ["+35312025550", "+353 1 202 5550"],
  ["+61255501234", "+61 2 5550 1234"],
  ["+49221123456", "+49 22112 3456"],
])("%s is written %s, with every digit in its place", (number, spelled) => {
  expect(spellNumber(number)).toBe(spelled);
  expect(spelled.replaceAll(" ", "")).toBe(number);
});

test("the middle is hidden where others read along", () => {
  expect(maskNumber("+14155550101")).toBe("+1 415 ••• 0101");
  expect(maskNumber("+442079460101")).not.toContain("7946");
});
