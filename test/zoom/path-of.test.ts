import { describe, expect, test } from "vitest";
import { pathOf } from "../../src/zoom/path-of.ts";

describe("paths", () => {
  test("ids, addresses and numbers are encoded", () => {
    expect(pathOf("/users/{user}", { user: "ana.o'neil+x@acme.example" })).toBe(
      "/users/ana.o'neil%2Bx%40acme.example",
    );
    expect(
      pathOf("/phone/users/{user}/phone_numbers/{number}", { user: "aB_-9", number: "+14155550101" }),
    ).toBe("/phone/users/aB_-9/phone_numbers/%2B14155550101");
  });

  test.each(["..", ".", "a/../../users/me", "bob@acme.example?x=1#h", "", "a b", "a%2Fb", "é"])(
    "%j never gets into a path",
    (user) => {
      expect(() => pathOf("/users/{user}", { user })).toThrow(/no Zoom id/);
    },
  );

  test("a missing id is a bug, not an address", () => {
    expect(() => pathOf("/users/{user}", {})).toThrow(/no Zoom id/);
  });
});
