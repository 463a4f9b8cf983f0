// Writing Zoom, against the sandbox's stand-in: what is sent, how often, and what a refusal is told as.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZoomUnreachable } from "../../src/ports/zoom.ts";
import { type Meeting, meetZoom } from "./with-stand-in.ts";

let zoom: Meeting;
let bob: string;
beforeEach(async () => {
  zoom = await meetZoom({ timeoutMs: 1_000 });
  bob = await zoom.idOf("bob.lee@lumenoak.example");
  await zoom.reader.phoneOf(bob);
  await zoom.calls();
});
afterEach(() => zoom.end());

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const licensed = async () => {
  await zoom.writer.setPhoneFeature(bob, true);
  await zoom.writer.assignPlan(bob, 200);
};
const phone = () => zoom.reader.phoneOf(bob);

describe("giving and taking a phone", () => {
  test("an assign costs one call a step and leaves a tracking id", async () => {
    expect(await zoom.reader.findPerson("bob.lee@lumenoak.example")).toBeDefined();
    expect(await phone()).toBeUndefined();
    const { trackingId } = await zoom.writer.setPhoneFeature(bob, true);
    expect(trackingId).toBeTruthy();
    expect(await phone()).toMatchObject({ plans: [] });
    await zoom.writer.assignPlan(bob, 200);
    expect(await phone()).toMatchObject({
      plans: [{ type: 200, name: "US/CA Unlimited Calling Plan" }],
      site: { name: "San Francisco HQ" },
    });
    expect(await zoom.calls()).toEqual([
      "GET /users/*",
      "GET /phone/users/*",
      "PATCH /users/*",
      "GET /phone/users/*",
      // The name of the site Bob came to, once in five minutes.
      "GET /phone/sites",
      "POST /phone/users/*/calling_plans",
      "GET /phone/users/*",
    ]);
  });

  test("the phone appears some moments after the switch", async () => {
    await zoom.control("faults", { enableDelayMs: 60_000 });
    await zoom.writer.setPhoneFeature(bob, true);
    expect(await zoom.reader.phoneFeature(bob)).toBe(true);
    expect(await phone()).toBeUndefined();
    expect(await failure(zoom.writer.assignPlan(bob, 200))).toMatchObject({ reason: "no-phone" });
  });

  test("plan, site with its template, extension and number; and all of it back", async () => {
    await licensed();
    await zoom.writer.switchPlan(bob, 200, 1000);
    const london = (await zoom.reader.sites()).find(({ name }) => name === "London");
    const template = (await zoom.reader.templates()).find(({ siteId }) => siteId === london?.id);
    await zoom.writer.updatePhone(bob, { siteId: london?.id ?? "", templateId: template?.id ?? "" });
    await zoom.writer.updatePhone(bob, { extension: "5043" });
    await zoom.writer.assignNumber(bob, "+442079460071");
    const full = await phone();
    expect(full).toMatchObject({
      plans: [{ type: 1000 }],
      site: { name: "London" },
      extension: "5043",
      numbers: [{ number: "+442079460071" }],
    });
    await zoom.writer.unassignNumber(bob, full?.numbers[0]?.id ?? "");
    await zoom.writer.unassignPlan(bob, 1000);
    expect(await phone()).toMatchObject({ plans: [], numbers: [] });
    expect((await zoom.reader.findNumber("+442079460071"))?.holder).toBeNull();
    await zoom.writer.setPhoneFeature(bob, false);
    expect(await phone()).toBeUndefined();
  });

  test("lists show a write of ours at once", async () => {
    const listed = async () => (await zoom.reader.phones()).some(({ zoomId }) => zoomId === bob);
    const holds = async () =>
      (await zoom.reader.extensions()).find(({ email }) => email === "bob.lee@lumenoak.example")?.extension;
    expect([await listed(), await holds()]).toEqual([false, undefined]);
    await licensed();
    await zoom.writer.updatePhone(bob, { extension: "2077" });
    expect([await listed(), await holds()]).toEqual([true, "2077"]);
  });
});

describe("refused, and why", () => {
  test("no seat, a plan they hold, another base plan, a plan they don't hold", async () => {
    await zoom.writer.setPhoneFeature(bob, true);
    expect(await failure(zoom.writer.assignPlan(bob, 100))).toMatchObject({ reason: "no-seats" });
    await zoom.writer.assignPlan(bob, 200);
    expect(await failure(zoom.writer.assignPlan(bob, 3000))).toMatchObject({ reason: "plan-held" });
    expect(await failure(zoom.writer.switchPlan(bob, 3000, 1000))).toMatchObject({ reason: "plan-not-held" });
    expect(await failure(zoom.writer.switchPlan(bob, 200, 100))).toMatchObject({ reason: "no-seats" });
  });

  test("an extension that is taken, reserved or out of range", async () => {
    await licensed();
    const setting = (extension: string) => failure(zoom.writer.updatePhone(bob, { extension }));
    expect(await setting("2001")).toMatchObject({ reason: "extension-taken" });
    expect(await setting("2801")).toMatchObject({ reason: "extension-taken" });
    expect(await setting("911")).toMatchObject({ reason: "extension-reserved" });
    expect(await setting("21")).toMatchObject({ reason: "extension-range" });
    expect(await setting("1234567")).toMatchObject({ reason: "extension-range" });
  });

  test("a number that somebody holds, that is not theirs, or that comes before a plan", async () => {
    await zoom.writer.setPhoneFeature(bob, true);
    expect(await failure(zoom.writer.assignNumber(bob, "+14155550150"))).toMatchObject({
      reason: "plan-required",
    });
    await zoom.writer.assignPlan(bob, 200);
    expect(await failure(zoom.writer.assignNumber(bob, "+14155550101"))).toMatchObject({
      reason: "number-in-use",
    });
    const mayas = await zoom.reader.findNumber("+14155550101");
    expect(await failure(zoom.writer.unassignNumber(bob, mayas?.id ?? ""))).toMatchObject({
      reason: "not-found",
    });
  });

  test("somebody who is inactive, pending or has no phone", async () => {
    const helen = await zoom.idOf("helen.fry@lumenoak.example");
    expect(await failure(zoom.writer.setPhoneFeature(helen, true))).toMatchObject({
      reason: "person-inactive",
    });
    expect(await failure(zoom.writer.setPhoneFeature("priya.raman@lumenoak.example", true))).toMatchObject({
      reason: "person-pending",
    });
    expect(await failure(zoom.writer.assignPlan(bob, 200))).toMatchObject({ reason: "no-phone" });
    expect(await failure(zoom.writer.setPhoneFeature("uNobodyWithThatId", true))).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("when Zoom stumbles", () => {
  const ledger = async () => (await zoom.control("ledger")) as readonly unknown[];

  test("a write whose answer is lost took effect once and is not repeated", async () => {
    await zoom.control("faults", { enableDelayMs: 0, commitThenDrop: 1 });
    expect(await failure(zoom.writer.setPhoneFeature(bob, true))).toBeInstanceOf(ZoomUnreachable);
    await zoom.control("faults", { enableDelayMs: 0, commitThenHang: 1 });
    expect(await failure(zoom.writer.assignPlan(bob, 200))).toBeInstanceOf(ZoomUnreachable);
    await zoom.control("faults", { enableDelayMs: 0 });
    expect(await ledger()).toHaveLength(2);
    expect(await phone()).toMatchObject({ plans: [{ type: 200 }] });
  });

  test("refused for pace now and then, reads and writes come through, each once", async () => {
    await zoom.control("faults", { enableDelayMs: 0, seed: 7, rate429: 0.3 });
    await licensed();
    await zoom.writer.assignNumber(bob, "+14155550150");
    expect(await phone()).toMatchObject({ plans: [{ type: 200 }], numbers: [{ number: "+14155550150" }] });
    await zoom.control("faults", { enableDelayMs: 0 });
    expect(await ledger()).toHaveLength(3);
  });

  test("tokens that run out in between hold nothing up", async () => {
    await zoom.control("faults", { enableDelayMs: 0, tokenExpiresAfter: 2 });
    await licensed();
    await zoom.writer.updatePhone(bob, { extension: "2078" });
    expect(await phone()).toMatchObject({ extension: "2078" });
  });

  test("the day's calls are used up: told with the moment they come back", async () => {
    await zoom.control("faults", { enableDelayMs: 0, dailyLimitAfter: 0 });
    const error = await failure(zoom.writer.setPhoneFeature(bob, true));
    expect(error).toMatchObject({ reason: "rate-day", until: expect.any(Date) });
    expect(await ledger()).toHaveLength(0);
  });
});
