import { describe, expect, test } from "vitest";
import { parseSeed, readSeed } from "../../sandbox/seed.ts";

describe("the default company", () => {
  const seed = readSeed();
  const phones = seed.users.flatMap(({ phone }) => phone ?? []);

  test("is 60 people at 3 sites with 4 calling plans, one of them full, and 40 numbers", () => {
    expect(seed.users).toHaveLength(60);
    expect(seed.sites).toHaveLength(3);
    expect(seed.plans).toHaveLength(4);
    expect(seed.plans.filter(({ available }) => available === 0)).toHaveLength(1);
    const held = phones.flatMap(({ numbers }) => numbers);
    expect(held.length + seed.unassigned_numbers.length + Object.keys(seed.other_numbers).length).toBe(40);
  });

  test("has the people that trip programs up", () => {
    const names = seed.users.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("Mike "))).toHaveLength(2);
    for (const awkward of ["O'Neil", "García", "🌱", "<!channel> <b>x</b>", "张伟"])
      expect(names.some((name) => name.includes(awkward))).toBe(true);
    for (const zoom of ["pending", "inactive", "none"])
      expect(seed.users.some((user) => user.zoom === zoom)).toBe(true);
    expect(phones.some(({ numbers }) => numbers.length === 0)).toBe(true);
    expect(seed.users.filter(({ owner }) => owner)).toHaveLength(1);
  });

  test("counts in each plan the people who hold it", () => {
    for (const { type, assigned, available, subscribed } of seed.plans) {
      expect(phones.filter(({ plan }) => plan === type)).toHaveLength(assigned);
      expect(subscribed).toBe(assigned + available);
    }
  });
});

describe("a seed with a fault is told in one sentence", () => {
  const plan = { name: "Pro", type: 3000, subscribed: 1, assigned: 0, available: 1 };
  const user = { slack_id: "U1", name: "A", email: "a@x.example", zoom: "active", phone: null };
  const seed = { sites: [{ name: "HQ" }], plans: [plan], users: [user] };
  const phone = { plan: 3000, extension: 101, numbers: [], site: "HQ" };

  test.each([
    ["a missing file", () => readSeed("/nowhere/seed.json"), /cannot be read/],
    ["no sites", () => parseSeed({ ...seed, sites: [] }), /sites: at least one site/],
    [
      "a bad Slack id",
      () => parseSeed({ ...seed, users: [{ ...user, slack_id: "bob" }] }),
      /users\.0\.slack_id: a Slack id/,
    ],
    [
      "an e-mail twice",
      () => parseSeed({ ...seed, users: [user, { ...user, slack_id: "U2" }] }),
      /a@x\.example is there twice/,
    ],
    [
      "a phone of somebody pending",
      () => parseSeed({ ...seed, users: [{ ...user, zoom: "pending", phone }] }),
      /has a phone but is pending/,
    ],
    [
      "an unknown plan",
      () => parseSeed({ ...seed, users: [{ ...user, phone: { ...phone, plan: 7 } }] }),
      /unknown plan 7/,
    ],
    [
      "an unknown site",
      () => parseSeed({ ...seed, users: [{ ...user, site: "Mars" }] }),
      /unknown site Mars/,
    ],
    ["an admin who is nobody", () => parseSeed({ ...seed, admins: ["U9"] }), /admin U9/],
    [
      "a number held twice",
      () => parseSeed({ ...seed, unassigned_numbers: ["+14155550100", "+14155550100"] }),
      /\+14155550100 is there twice/,
    ],
  ])("%s", (_, read, words) => {
    expect(read).toThrow(words);
  });
});
