import { expect, test } from "vitest";
import { parseSeed, readSeed } from "../../../sandbox/seed.ts";
import { createAccount } from "../../../sandbox/zoom/account.ts";
import { companyOf } from "../../../sandbox/zoom/company.ts";
import { phoneOff, phoneOn } from "../../../sandbox/zoom/deeds.ts";

const NOW = Date.UTC(2026, 10, 24);
const companyOfSize = (people: number) =>
  parseSeed({
    sites: [{ name: "San Francisco", code: "2", main: true }],
    plans: [{ name: "Pro", type: 3000, subscribed: 20_000, assigned: 0, available: 20_000 }],
    users: Array.from({ length: people }, (_, at) => ({
      slack_id: `U${at}X`,
      name: `Person ${at}`,
      email: `p${at}@big.example`,
      zoom: "active",
    })),
  });

test("the same seed makes the same account, ids included", () => {
  expect(companyOf(readSeed(), NOW)).toEqual(companyOf(readSeed(), NOW));
});

test("in a company of 12,000 everybody gets an extension of their own, of the site's length", () => {
  const account = createAccount(companyOf(companyOfSize(12_000), NOW), () => {});
  for (const person of account.people.all()) account.commit(phoneOn(account, person, NOW), NOW);
  const extensions = account.people.all().map(({ phone }) => phone?.extension);
  expect(new Set(extensions).size).toBe(12_000);
  expect(extensions.every((extension) => /^2\d{5}$/.test(extension ?? ""))).toBe(true);
});

test("an extension that was given up is the next to be given", () => {
  const account = createAccount(companyOf(companyOfSize(20), NOW), () => {});
  const on = (email: string) => {
    const person = account.person(email);
    if (person) account.commit(phoneOn(account, person, NOW), NOW);
    return account.person(email)?.phone?.extension;
  };
  const [first, second, third] = [on("p0@big.example"), on("p1@big.example"), on("p2@big.example")];
  expect([first, second, third]).toEqual(["2001", "2002", "2003"]);
  const person = account.person("p1@big.example");
  if (person) account.commit(phoneOff(account, person), NOW);
  expect(on("p3@big.example")).toBe("2002");
  expect(on("p4@big.example")).toBe("2004");
});
