import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseSeed } from "../../../sandbox/seed.ts";
import { BOB, GEORGE, KATE, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const plansOf = (email: string) => `/phone/users/${email}/calling_plans`;
const give = (email: string, type: number) => zoom.ask("POST", plansOf(email), { calling_plans: [{ type }] });
const swap = (email: string, source_type: number, target_type: number) =>
  zoom.ask("PUT", plansOf(email), { source_type, target_type });
const phoneOn = (email: string) => zoom.ask("PATCH", `/users/${email}`, { feature: { zoom_phone: true } });
const seats = async (type: number) => (await zoom.state()).plans.find((plan) => plan.type === type);

describe("a plan", () => {
  test("is given with 201 and an empty body, and takes a seat", async () => {
    await phoneOn(BOB);
    const before = await seats(200);
    const answer = await zoom.askAnyhow("POST", plansOf(BOB), { calling_plans: [{ type: 200 }] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("content-type")).toBeNull();
    expect(await answer.text()).toBe("");
    expect((await zoom.person(BOB)).plans).toEqual([{ type: 200, name: "US/CA Unlimited Calling Plan" }]);
    const after = await seats(200);
    expect(after).toMatchObject({
      assigned: (before?.assigned ?? 0) + 1,
      available: (before?.available ?? 0) - 1,
      subscribed: before?.subscribed,
    });
    expect((await zoom.ask("GET", "/phone/calling_plans")).body.calling_plans).toContainEqual(after);
  });

  test("given again is counted, not refused, and takes no second seat", async () => {
    const before = await seats(200);
    expect((await give(GEORGE, 200)).status).toBe(201);
    expect(await seats(200)).toEqual(before);
    expect(await zoom.ledger()).toMatchObject([{ target: GEORGE, what: "plan 200 given" }]);
  });

  test("is refused when all seats are taken, when there is a base plan already, and when there is no phone", async () => {
    await phoneOn(BOB);
    const full = await give(BOB, 100);
    expect(full.body).toMatchObject({ code: 300, message: "Validation Failed." });
    expect(full.body.errors[0].message).toMatch(/No available license/);
    expect((await give(KATE, 3000)).body.errors[0].message).toMatch(/already has a calling plan/);
    expect((await give("carol.jensen@lumenoak.example", 200)).status).toBe(404);
    expect((await give(BOB, 77)).body).toMatchObject({ code: 300, message: "Invalid field." });
    expect(await zoom.ledger()).toHaveLength(1);
  });

  test("the last seat goes to one of two", async () => {
    await phoneOn(BOB);
    await phoneOn("carol.jensen@lumenoak.example");
    const answers = [await give(BOB, 3000), await give("carol.jensen@lumenoak.example", 3000)];
    expect(answers.map(({ status }) => status)).toEqual([201, 400]);
    expect(await seats(3000)).toMatchObject({ available: 0 });
  });
});

describe("a switch of plan", () => {
  test("frees one seat and takes another, at once", async () => {
    const [metered, unlimited] = [await seats(100), await seats(200)];
    expect((await swap(GEORGE, 200, 3000)).status).toBe(204);
    expect((await zoom.person(GEORGE)).plans).toMatchObject([{ type: 3000 }]);
    expect((await seats(200))?.available).toBe((unlimited?.available ?? 0) + 1);
    expect(await seats(100)).toEqual(metered);
  });

  test("repeated after it took is counted; from a plan not held it is code 404 on HTTP 400", async () => {
    await swap(GEORGE, 200, 3000);
    expect((await swap(GEORGE, 200, 3000)).status).toBe(204);
    expect(await zoom.ledger()).toHaveLength(2);
    expect(await swap(KATE, 200, 3000)).toMatchObject({ status: 400, body: { code: 404 } });
    expect((await swap(KATE, 1000, 100)).body).toMatchObject({ code: 300 });
  });
});

test("a plan is taken and its seat is free; taken again it is counted", async () => {
  const before = await seats(200);
  for (const _ of ["once", "again"])
    expect((await zoom.ask("DELETE", `${plansOf(GEORGE)}/200`)).status).toBe(204);
  expect((await seats(200))?.available).toBe((before?.available ?? 0) + 1);
  expect((await zoom.person(GEORGE)).plans).toEqual([]);
  expect(await zoom.ledger()).toHaveLength(2);
  expect((await zoom.ask("DELETE", `${plansOf(GEORGE)}/77`)).body).toMatchObject({ code: 400 });
});

test("a plan that comes with a bundle can't be taken alone", async () => {
  await zoom.server.close();
  const phone = { plan: 50200, extension: 101, numbers: [], site: "HQ" };
  zoom = await openZoom({
    seed: parseSeed({
      sites: [{ name: "HQ" }],
      plans: [
        { name: "Zoom Workplace Business Plus", type: 50200, subscribed: 5, assigned: 1, available: 4 },
        { name: "Zoom Phone Pro", type: 3000, subscribed: 5, assigned: 0, available: 5 },
      ],
      users: [{ slack_id: "U1", name: "Ada Bell", email: "ada@bundle.example", zoom: "active", phone }],
    }),
  });
  const refused = await zoom.ask("DELETE", "/phone/users/ada@bundle.example/calling_plans/50200");
  expect(refused.body.message).toMatch(/bundle/);
  expect((await swap("ada@bundle.example", 50200, 3000)).status).toBe(400);
  expect((await zoom.ask("GET", "/users/ada@bundle.example")).body.zoom_one_type).toBe(50200);
});

test("the list that is being switched off can be gone", async () => {
  expect((await zoom.ask("GET", "/phone/plans")).body.phone_numbers[0]).toMatchObject({ subscribed: 40 });
  await zoom.server.close();
  zoom = await openZoom({ assumptions: { deprecatedIsGone: true } });
  expect((await zoom.askAnyhow("GET", "/phone/plans")).status).toBe(410);
});
