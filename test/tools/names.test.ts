import { expect, test } from "vitest";
import { Email, ZoomUserId } from "../../src/domain/ids.ts";
import type { Person } from "../../src/domain/person.ts";
import { isAnotherName } from "../../src/tools/names.ts";

const person = (name: string, email: string): Person => ({
  zoomId: ZoomUserId.parse("z1"),
  name,
  email: Email.parse(email),
  status: "active",
  role: "member",
  title: null,
  department: null,
  lastSignInAt: null,
});

test("a name with nothing in common with the person's is another name", () => {
  const kate = person("Kate Osei", "kate.osei@acme.example");
  expect(isAnotherName("Bob Hartley", kate)).toBe(true);
  expect(isAnotherName("Osei, Katherine", kate)).toBe(false);
});

test("German letters written out, and the name that the address says, are the same name", () => {
  const juergen = person("Jürgen Müller", "juergen.mueller@acme.example");
  for (const said of ["Juergen Mueller", "Jurgen Muller", "MÜLLER Jürgen", "Mueller"])
    expect(isAnotherName(said, juergen)).toBe(false);
  expect(isAnotherName("Bob Hartley", person("Robert H.", "bob.hartley@acme.example"))).toBe(false);
});

test("names in two scripts can't be compared", () => {
  expect(isAnotherName("田中 優希", person("Yuki Tanaka", "yuki.tanaka@acme.example"))).toBe(false);
  expect(isAnotherName("田中 優希", person("佐藤 健", "ken.sato@acme.example"))).toBe(true);
});
