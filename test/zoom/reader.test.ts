// Reading Zoom, against the sandbox's stand-in and its company.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSeed } from "../../sandbox/seed.ts";
import { type Meeting, meetZoom } from "./with-stand-in.ts";

const COMPANY = readSeed();
const freeNumbers = (prefix: string) =>
  COMPANY.unassigned_numbers.filter((number) => number.startsWith(prefix)).toSorted();

let zoom: Meeting;
beforeEach(async () => {
  zoom = await meetZoom();
});
afterEach(() => zoom.end());

const BOB = "bob.lee@lumenoak.example";
const MAYA = "maya.okafor@lumenoak.example";
const KATE = "kate.osei@lumenoak.example";
const LONDON = "nadia.rahman@lumenoak.example";
const UNLIMITED = { type: 200, name: "US/CA Unlimited Calling Plan" };

describe("people", () => {
  test("are found by address in any case, and by id, with one call", async () => {
    const bob = await zoom.reader.findPerson(" Bob.Lee@LUMENOAK.example ");
    expect(bob).toMatchObject({
      email: BOB,
      name: "Bob Lee",
      status: "active",
      role: "member",
      title: "Sales",
    });
    expect(await zoom.reader.findPerson(bob?.zoomId ?? "")).toEqual(bob);
    expect(await zoom.calls()).toEqual(["GET /users/*", "GET /users/*"]);
  });

  test("who is not in Zoom is nobody; who is pending has no id; who left is inactive", async () => {
    expect(await zoom.reader.findPerson("casey.lund@freelance.example")).toBeUndefined();
    expect(await zoom.reader.findPerson("priya.raman@lumenoak.example")).toMatchObject({
      status: "pending",
      zoomId: null,
    });
    const inactive = await zoom.reader.findPerson("helen.fry@lumenoak.example");
    expect(inactive).toMatchObject({ status: "inactive" });
  });

  test("roles tell owner and admins from everybody else", async () => {
    expect(await zoom.reader.findPerson("ines.vandermeer@lumenoak.example")).toMatchObject({ role: "owner" });
    expect(await zoom.reader.findPerson(MAYA)).toMatchObject({ role: "admin" });
  });

  test("everybody is listed once in each status, and the list is kept for a while", async () => {
    const people = await zoom.reader.people();
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    for (const status of ["active", "pending", "inactive"] as const) {
      const seeded = COMPANY.users.filter(({ zoom }) => zoom === status).map(({ email }) => email);
      const listed = people.filter((one) => one.status === status).map(({ email }) => String(email));
      expect(listed.toSorted()).toEqual(seeded.toSorted());
    }
    expect(people.find(({ email }) => email === "test.account@lumenoak.example")?.name).toBe(
      "<!channel> <b>x</b>",
    );
    expect(await zoom.reader.people()).toBe(people);
    expect(await zoom.calls()).toHaveLength(3);
  });
});

describe("phones", () => {
  test("one phone, with the names that Zoom leaves out there", async () => {
    const maya = await zoom.idOf(MAYA);
    expect(await zoom.reader.phoneOf(maya)).toMatchObject({
      zoomId: maya,
      email: MAYA,
      name: "Maya Okafor",
      extension: "2001",
      plans: [UNLIMITED],
      numbers: [{ number: "+14155550101" }],
      site: { name: "San Francisco HQ" },
    });
  });

  test("each look is a fresh one and costs one call, once the sites are known", async () => {
    const maya = await zoom.idOf(MAYA);
    await zoom.reader.phoneOf(maya);
    await zoom.calls();
    await zoom.control("mutate", { email: MAYA, extension: "2999" });
    expect((await zoom.reader.phoneOf(maya))?.extension).toBe("2999");
    expect(await zoom.calls()).toEqual(["GET /phone/users/*"]);
  });

  test("no phone is undefined, for somebody without and for somebody unknown", async () => {
    expect(await zoom.reader.phoneOf(await zoom.idOf(BOB))).toBeUndefined();
    expect(await zoom.reader.phoneOf("uNobodyWithThatId")).toBeUndefined();
  });

  test("the list says of each the same as the single look", async () => {
    const phones = await zoom.reader.phones();
    expect(phones).toHaveLength(COMPANY.users.filter(({ phone }) => phone !== null).length);
    for (const phone of phones.slice(0, 5)) expect(await zoom.reader.phoneOf(phone.zoomId)).toEqual(phone);
  });

  test("the switch is read where Zoom tells it; pending and unknown people have it off", async () => {
    expect(await zoom.reader.phoneFeature(await zoom.idOf(MAYA))).toBe(true);
    expect(await zoom.reader.phoneFeature(await zoom.idOf(BOB))).toBe(false);
    expect(await zoom.reader.phoneFeature("priya.raman@lumenoak.example")).toBe(false);
    expect(await zoom.reader.phoneFeature("uNobodyWithThatId")).toBe(false);
  });

  test("seats are read afresh each time", async () => {
    const free = async () => (await zoom.reader.callingPlans()).find(({ type }) => type === 200)?.available;
    const before = await free();
    await zoom.writer.setPhoneFeature(await zoom.idOf(BOB), true);
    await zoom.writer.assignPlan(await zoom.idOf(BOB), 200);
    expect(await free()).toBe((before ?? 0) - 1);
  });

  test("whether a phone is used", async () => {
    expect(await zoom.reader.calledSince(await zoom.idOf(MAYA), "2026-01-01")).toBe(true);
    expect(await zoom.reader.calledSince(await zoom.idOf(BOB), "2026-10-01")).toBe(false);
  });
});

describe("sites", () => {
  test("with codes, the main one, and the length of short extensions", async () => {
    expect(await zoom.reader.sites()).toMatchObject([
      { name: "San Francisco HQ", code: "2", main: true, shortLength: 3 },
      { name: "Berlin", code: "4", main: false, shortLength: 3 },
      { name: "London", code: "5", main: false, shortLength: 3 },
    ]);
    expect(await zoom.reader.siteCodes()).toBe(true);
  });

  test("each template names its site", async () => {
    const sites = new Map((await zoom.reader.sites()).map(({ id, name }) => [id, name]));
    const templates = await zoom.reader.templates();
    expect(templates.map(({ name, siteId }) => [name, sites.get(siteId ?? "")])).toEqual([
      ["San Francisco HQ standard", "San Francisco HQ"],
      ["Berlin standard", "Berlin"],
      ["London standard", "London"],
    ]);
  });

  test("an emergency address is lacking where neither person nor site has one", async () => {
    expect(await zoom.reader.lacksEmergencyAddress({ zoomId: await zoom.idOf(MAYA), siteId: null })).toBe(
      false,
    );
    expect(await zoom.reader.lacksEmergencyAddress({ zoomId: await zoom.idOf(LONDON), siteId: null })).toBe(
      true,
    );
    // Bob has no phone yet and would come to the main site, which has one.
    expect(await zoom.reader.lacksEmergencyAddress({ zoomId: await zoom.idOf(BOB), siteId: null })).toBe(
      false,
    );
  });

  test("sites, codes and templates are asked for once in five minutes", async () => {
    await Promise.all([zoom.reader.sites(), zoom.reader.templates(), zoom.reader.siteCodes()]);
    await zoom.calls();
    await Promise.all([zoom.reader.sites(), zoom.reader.templates(), zoom.reader.siteCodes()]);
    expect(await zoom.calls()).toEqual([]);
  });
});

describe("numbers", () => {
  test("free ones by prefix and site, none that somebody holds", async () => {
    const bay = await zoom.reader.numbers({ free: true, prefix: "+1415" });
    expect(bay.map(({ number }) => String(number)).toSorted()).toEqual(freeNumbers("+1415"));
    expect(bay[0]).toMatchObject({
      holder: null,
      ready: true,
      siteName: "San Francisco HQ",
      tollFree: false,
    });
    const berlin = (await zoom.reader.sites()).find(({ name }) => name === "Berlin");
    const there = await zoom.reader.numbers({ free: true, siteId: berlin?.id ?? "" });
    expect(there.map(({ number }) => String(number)).toSorted()).toEqual(freeNumbers("+49"));
    const tollFree = (await zoom.reader.numbers({ free: true })).filter((one) => one.tollFree);
    expect(tollFree.map(({ number }) => String(number)).toSorted()).toEqual(freeNumbers("+1888"));
  });

  test("one number, and whose it is: a person's, a queue's, the main line's, an area's, nobody's", async () => {
    const holder = async (number: string) => (await zoom.reader.findNumber(number))?.holder;
    expect(await holder("+14155550101")).toEqual({
      kind: "person",
      id: await zoom.idOf(MAYA),
      name: "Maya Okafor",
      extension: "2001",
    });
    expect(await holder("+14155550190")).toMatchObject({ kind: "queue", name: "Customer care" });
    expect(await holder("+14155550100")).toMatchObject({ kind: "main-line", name: "Main line" });
    expect(await holder("+14155550191")).toMatchObject({ kind: "common-area", name: "Lobby phone" });
    expect(await holder("+14155550150")).toBeNull();
    expect(await zoom.reader.findNumber("+14155559999")).toBeUndefined();
    expect(await zoom.reader.findNumber("0101")).toBeUndefined();
  });
});

describe("extensions", () => {
  test("of people and of everything else that rings", async () => {
    const holders = await zoom.reader.extensions();
    const who = (extension: string) => holders.find((one) => one.extension === extension);
    expect(who("2001")).toEqual({ extension: "2001", kind: "person", name: "Maya Okafor", email: MAYA });
    expect(who("2801")).toMatchObject({ kind: "queue", name: "Customer care", email: null });
    expect(who("2800")).toMatchObject({ kind: "main-line" });
    expect(who("2802")).toMatchObject({ kind: "common-area", name: "Lobby phone" });
    expect(new Set(holders.map(({ extension }) => extension)).size).toBe(holders.length);
  });

  test("queues somebody is in are named, and found once for many people", async () => {
    const wendy = await zoom.idOf("wendy.chu@lumenoak.example");
    expect(await zoom.reader.memberships(wendy)).toEqual({ queues: ["Customer care"], sharedLines: [] });
    await zoom.calls();
    expect((await zoom.reader.memberships(await zoom.idOf(KATE))).queues).toEqual([]);
    // Nor is anybody asked about shared lines, where there are none.
    expect(await zoom.calls()).toEqual(["GET /users/*"]);
  });

  test("shared lines are asked of each person where there are any", async () => {
    const other_numbers = { ...COMPANY.other_numbers, "+14155550198": "sharedLineGroup Front desk" };
    await zoom.control("reset", { seed: { ...COMPANY, other_numbers } });
    const kate = await zoom.idOf(KATE);
    await zoom.reader.memberships(kate);
    await zoom.calls();
    await zoom.reader.memberships(kate);
    expect(await zoom.calls()).toEqual(["GET /phone/users/*/settings"]);
  });
});
