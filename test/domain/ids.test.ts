import { expect, test } from "vitest";
import { Email } from "../../src/domain/ids.ts";

test("an e-mail address is told apart from text, whatever its case", () => {
  expect(Email.parse(" Bob@Example.com ")).toBe("bob@example.com");
  expect(Email.safeParse("bob").success).toBe(false);
});
