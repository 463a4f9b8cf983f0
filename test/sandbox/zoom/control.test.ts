import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOB, GEORGE, KATE, MAYA, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const mutate = (body: object) => zoom.control("POST", "mutate", body);

describe("the state", () => {
  test("tells people, plans and numbers, without ids, in the same order after each start", async () => {
    const state = await zoom.state();
    expect(state.people).toHaveLength(57);
    expect(state.people.find(({ email }) => email === MAYA)).toEqual({
      email: MAYA,
      status: "active",
      role: "admin",
      phoneEnabled: true,
      plans: [{ type: 200, name: "US/CA Unlimited Calling Plan" }],
      extension: "2001",
      numbers: ["+14155550101"],
      site: "San Francisco HQ",
    });
    expect(state.plans).toHaveLength(4);
    expect(state.numbers.find(({ number }) => number === "+14155550100")).toEqual({
      number: "+14155550100",
      status: "assigned",
      assignedTo: "autoReceptionist Main line",
    });
    expect(state.numbers.find(({ number }) => number === "+14155550101")?.assignedTo).toBe(MAYA);
    await zoom.server.close();
    zoom = await openZoom();
    expect(await zoom.state()).toEqual(state);
  });
});

test("the ledger has every effective write in order, and no refused one", async () => {
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "911" });
  await zoom.ask("PATCH", `/users/${BOB}`, { feature: { zoom_phone: true } });
  await zoom.ask("POST", `/phone/users/${BOB}/calling_plans`, { calling_plans: [{ type: 200 }] });
  expect(await zoom.ledger()).toEqual([
    { at: expect.any(Number), method: "PATCH", path: `/users/${BOB}`, target: BOB, what: "phone on" },
    {
      at: expect.any(Number),
      method: "POST",
      path: `/phone/users/${BOB}/calling_plans`,
      target: BOB,
      what: "plan 200 given",
    },
  ]);
});

describe("somebody else's change", () => {
  test("moves plan, numbers, extension and site, and leaves no line in the ledger", async () => {
    const seats = async (type: number) =>
      (await zoom.state()).plans.find((plan) => plan.type === type)?.available;
    const before = await seats(200);
    expect(
      (await mutate({ email: GEORGE, plan: 3000, numbers: ["+14155550150"], extension: "2150" })).body,
    ).toEqual({
      ok: true,
    });
    expect(await zoom.person(GEORGE)).toMatchObject({
      plans: [{ type: 3000 }],
      numbers: ["+14155550150"],
      extension: "2150",
    });
    expect(await seats(200)).toBe((before ?? 0) + 1);
    await mutate({ email: GEORGE, plan: null, numbers: [], site: "Berlin" });
    expect(await zoom.person(GEORGE)).toMatchObject({
      plans: [],
      numbers: [],
      site: "Berlin",
      extension: "4150",
    });
    expect(await zoom.ledger()).toEqual([]);
  });

  test("takes a number from whoever has it, and gives a phone to who had none", async () => {
    await mutate({ email: BOB, numbers: ["+14155550101", "+14155550100"], plan: 200 });
    expect(await zoom.person(BOB)).toMatchObject({ phoneEnabled: true, plans: [{ type: 200 }] });
    expect((await zoom.person(MAYA)).numbers).toEqual([]);
    expect((await zoom.state()).numbers.filter(({ assignedTo }) => assignedTo === BOB)).toHaveLength(2);
    await mutate({ email: MAYA, phone: false });
    expect((await zoom.person(MAYA)).phoneEnabled).toBe(false);
  });

  test("deactivates, renames, makes admin, deletes", async () => {
    await mutate({ email: KATE, status: "inactive" });
    expect(await zoom.person(KATE)).toMatchObject({ status: "inactive", phoneEnabled: false, plans: [] });
    await mutate({ email: BOB, name: "Robert Lee", role: "admin" });
    expect(await zoom.person(BOB)).toMatchObject({ role: "admin" });
    expect((await zoom.ask("GET", `/users/${BOB}`)).body.display_name).toBe("Robert Lee");
    await mutate({ email: MAYA, delete: true });
    expect((await zoom.ask("GET", `/users/${MAYA}`)).status).toBe(404);
    expect(
      (await zoom.state()).numbers.find(({ number }) => number === "+14155550101")?.assignedTo,
    ).toBeNull();
  });

  test("that can't be is refused with a reason", async () => {
    const extension = (await zoom.person(MAYA)).extension;
    for (const [body, reason] of [
      [{ email: "x@y.example" }, /no such person/],
      [{ email: BOB, plan: 77 }, /no such plan/],
      [{ email: BOB, site: "Mars" }, /no such site/],
      [{ email: BOB, numbers: ["+19995550100"] }, /no such number/],
      [{ email: BOB, extension }, /is taken/],
      [{ email: BOB, colour: "red" }, /colour/],
    ] as const) {
      const answer = await mutate(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatch(reason);
    }
  });
});

describe("a webhook", () => {
  test("is sent signed, with the person it is about", async () => {
    const received: { signature: string; timestamp: string; body: string }[] = [];
    const product = createServer(async (request, response) => {
      const chunks = await request.toArray();
      received.push({
        signature: String(request.headers["x-zm-signature"]),
        timestamp: String(request.headers["x-zm-request-timestamp"]),
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(200).end();
    }).listen(0, "127.0.0.1");
    await once(product, "listening");
    const { port } = product.address() as AddressInfo; // a server on a port
    await zoom.server.close();
    zoom = await openZoom({ webhook: { url: `http://127.0.0.1:${port}/zoom/webhook`, secret: "s3cret" } });
    const { body } = await zoom.control("POST", "webhook", { event: "user.deactivated", email: KATE });
    expect(body).toEqual({ ok: true, status: 200 });
    await new Promise((resolve) => product.close(resolve));

    const [event] = received;
    const signed = createHmac("sha256", "s3cret")
      .update(`v0:${event?.timestamp}:${event?.body}`)
      .digest("hex");
    expect(event?.signature).toBe(`v0=${signed}`);
    const { id } = (await zoom.ask("GET", `/users/${KATE}`)).body;
    expect(JSON.parse(event?.body ?? "")).toMatchObject({
      event: "user.deactivated",
      event_ts: expect.any(Number),
      payload: { account_id: "sandbox-account", object: { id, email: KATE } },
    });
  });

  test("is sent again when it was not taken", async () => {
    const statuses = [500, 503, 204];
    const answered: number[] = [];
    const product = createServer((_, response) => {
      const status = statuses[answered.length] ?? 204;
      answered.push(status);
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    await once(product, "listening");
    const { port } = product.address() as AddressInfo; // a server on a port
    await zoom.server.close();
    const webhook = { url: `http://127.0.0.1:${port}/`, secret: "s3cret", retriesMs: [5, 5, 5] };
    zoom = await openZoom({ webhook });
    const { body } = await zoom.control("POST", "webhook", {
      event: "user.deleted",
      email: "gone@x.example",
    });
    expect(body).toEqual({ ok: false, status: 500 });
    await expect.poll(() => answered).toEqual(statuses);
    product.closeAllConnections();
    await new Promise((resolve) => product.close(resolve));
  });

  test("that nobody takes is told", async () => {
    const { body } = await zoom.control("POST", "webhook", { event: "user.deleted", email: KATE });
    expect(body).toMatchObject({ ok: false, status: null });
  });
});

describe("a reset", () => {
  test("is the account as at start, with no ledger, calls or faults", async () => {
    const before = await zoom.state();
    await mutate({ email: KATE, delete: true });
    await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
    await zoom.faults({ rate429: 1 });
    expect((await zoom.control("POST", "reset")).body).toEqual({ ok: true });
    expect(await zoom.state()).toEqual(before);
    expect(await zoom.ledger()).toEqual([]);
    expect(await zoom.calls()).toEqual([]);
    expect((await zoom.control("GET", "faults")).body.rate429).toBe(0);
  });

  test("may bring another company, which has to add up", async () => {
    const seed = {
      sites: [{ name: "HQ" }],
      plans: [{ name: "Pro", type: 3000, subscribed: 1, assigned: 0, available: 1 }],
      users: [{ slack_id: "U1", name: "Ada Bell", email: "ada@other.example", zoom: "active" }],
    };
    await zoom.control("POST", "reset", { seed });
    expect((await zoom.state()).people.map(({ email }) => email)).toEqual(["ada@other.example"]);
    expect((await zoom.control("POST", "reset", { seed: { ...seed, sites: [] } })).status).toBe(400);
    expect((await zoom.control("POST", "reset", { seed: "/nowhere.json" })).body.error).toMatch(
      /cannot be read/,
    );
  });
});

test("an unknown call of the control API, and a body that is no JSON, are said to be so", async () => {
  expect((await zoom.control("GET", "colour")).status).toBe(404);
  const answer = await fetch(`${zoom.server.url}/_sandbox/faults`, { method: "POST", body: "{" });
  expect(answer.status).toBe(400);
});
