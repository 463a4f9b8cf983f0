import { expect, test } from "vitest";
import { Email } from "../../../src/domain/ids.ts";
import type { Person } from "../../../src/domain/person.ts";
import type { RosterRow } from "../../../src/roster/roster.ts";
import { meantInstead } from "../../../src/tools/bulk/meant-instead.ts";

const person = (name: string, email: string): Person => ({
  zoomId: null,
  name,
  email: Email.parse(email),
  status: "active",
  title: null,
  role: "member",
  department: null,
  lastSignInAt: null,
});
const row = (email: string, name: string | null = null): RosterRow => ({
  line: 2,
  email: Email.parse(email),
  firstName: null,
  lastName: null,
  name,
  license: null,
  plan: null,
  extension: null,
  number: null,
  siteCode: null,
  siteName: null,
});
const PEOPLE = [
  person("Bob Hartley", "bob.hartley@acme.example"),
  person("Mike Chen", "mike.chen@acme.example"),
  person("Mike Chen", "mike.chen2@acme.example"),
  person("Jo Li", "jo@acme.example"),
];
const meant = (one: RosterRow, inFile: readonly string[] = []) =>
  meantInstead(PEOPLE, [one], new Set(inFile))(one)?.email;

test("the one person of that name, in whichever order", () => {
  expect(meant(row("b.hartley@acme.example", "Hartley, Bob"))).toBe("bob.hartley@acme.example");
});

test("the same address elsewhere, or a slip away", () => {
  expect(meant(row("bob.hartley@old.example"))).toBe("bob.hartley@acme.example");
  expect(meant(row("bob.hartly@acme.example"))).toBe("bob.hartley@acme.example");
});

test("nobody where it could be two, where it is far off, or whoever stands in the file already", () => {
  expect(meant(row("m.chen@acme.example", "Mike Chen"))).toBeUndefined();
  expect(meant(row("jo@other.example"))).toBeUndefined();
  expect(meant(row("zoe.new@acme.example", "Zoe New"))).toBeUndefined();
  expect(meant(row("bob.hartly@acme.example"), ["bob.hartley@acme.example"])).toBeUndefined();
});
