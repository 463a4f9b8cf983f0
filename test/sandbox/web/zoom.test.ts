import { describe, expect, it } from "vitest";
import { readSeed } from "../../../sandbox/seed.ts";
import { castOf } from "../../../sandbox/web/cast.ts";
import { messyList } from "../../../sandbox/web/messy-list.ts";
import type { Person, ZoomState } from "../../../sandbox/web/model.ts";
import { changedRows } from "../../../sandbox/web/use-zoom.ts";

const seed = readSeed();
const people: readonly Person[] = seed.users.map((user) => ({
  id: user.slack_id,
  name: user.name,
  email: user.email,
  admin: seed.admins.includes(user.slack_id),
}));
const zoom: ZoomState = {
  people: seed.users
    .filter((user) => user.zoom !== "none")
    .map((user) => ({
      email: user.email,
      status: user.zoom,
      role: user.owner ? "owner" : seed.admins.includes(user.slack_id) ? "admin" : "member",
      phoneEnabled: user.phone !== null,
      plans: user.phone?.plan ? [{ type: user.phone.plan, name: "a plan" }] : [],
      extension: user.phone?.extension ?? null,
      numbers: user.phone?.numbers ?? [],
      site: null,
    })),
  plans: seed.plans,
  numbers: [],
};

describe("what there is to try in the usual company", () => {
  it("is about people for whom it works", () => {
    const cast = castOf(people, zoom);
    expect(cast?.admin.admin).toBe(true);
    expect(zoom.people.find(({ email }) => email === cast?.starter?.email)).toMatchObject({
      status: "active",
      phoneEnabled: false,
    });
    expect(zoom.people.find(({ email }) => email === cast?.leaver?.email)?.numbers).not.toEqual([]);
    expect(cast?.others.length).toBeGreaterThan(0);
  });

  it("makes a list that is wrong in the ways HR's are", async () => {
    const file = messyList(people, zoom);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = "", ...rows] = (await file.text()).replace("\uFEFF", "").trim().split("\r\n");
    expect(header.split(";")).toHaveLength(5);
    expect(rows.every((row) => row.split(";").length === 5)).toBe(true);
    expect(rows.some((row) => row.includes("Zoom Phon;"))).toBe(true);
    expect(rows.filter((row) => row === ";;;;").length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBeLessThan(rows.length);
  });
});

describe("what the inspector flashes", () => {
  it("is exactly what differs", () => {
    const [first, ...rest] = zoom.people;
    if (!first) throw new Error("the seed has people");
    const after = { ...zoom, people: [{ ...first, extension: "4711" }, ...rest] };
    expect(changedRows(zoom, after)).toEqual([`person:${first.email}`]);
    expect(changedRows(zoom, structuredClone(zoom))).toEqual([]);
  });
});
