import { describe, expect, test } from "vitest";
import { isE164, isEmail } from "../../src/domain/id-patterns.ts";
import { E164, Email } from "../../src/domain/ids.ts";

test("an e-mail address is told apart from text, whatever its case", () => {
  expect(Email.parse(" Bob@Example.com ")).toBe("bob@example.com");
  expect(Email.safeParse("bob").success).toBe(false);
});

describe("with a schema or without one, the same is an address", () => {
  const addresses = ["bob@example.com", "o'neil@acme.co", "a+b_c-d.e@x-1.acme.example", "-@1.de"];
  test.each(addresses)("taken: %s", (text) => {
    expect([Email.safeParse(text).success, isEmail(text)]).toEqual([true, true]);
  });
  const others = ["", "a", "@b.co", "a@b", "a@b.c", "a@b.c0", "a@-b.co", "a@b..co", ".a@b.co", "a.@b.co"];
  test.each([...others, "a..b@c.de", "a'@b.co", "a b@c.de", "ü@b.co", "a@ü.co", "a@b.co\n.", "a@b@c.de"])(
    "refused: %s",
    (text) => {
      expect([Email.safeParse(text).success, isEmail(text)]).toEqual([false, false]);
    },
  );
});

test("with a schema or without one, the same is a number", () => {
  for (const [text, is] of Object.entries({
    "+1234567": true,
    "+123456789012345": true,
    "+123456": false,
    "+1234567890123456": false,
    "+0123456789": false,
    "14155550101": false,
  }))
    expect([E164.safeParse(text).success, isE164(text)]).toEqual([is, is]);
});
