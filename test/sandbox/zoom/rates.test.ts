import { afterEach, beforeEach, expect, test } from "vitest";
import { BOB, GEORGE, KATE, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const DAY_START = /^\d{4}-\d\d-\d\dT00:00:00Z$/;

test("answers say the budget they cost and what is left of it", async () => {
  const { headers } = await zoom.ask("GET", `/phone/users/${KATE}`);
  expect(headers.get("x-ratelimit-category")).toBe("Light");
  expect(headers.get("x-ratelimit-type")).toBe("QPS");
  expect(headers.get("x-ratelimit-limit")).toBe("40");
  expect(headers.get("x-ratelimit-remaining")).toBe("39");
  expect(headers.get("x-zm-trackingid")).toMatch(/^v=2\.0;clid=\w+;rid=WEB_[0-9a-f]{32}$/);
  expect((await zoom.ask("GET", `/users/${BOB}`)).headers.get("x-ratelimit-limit")).toBe("80");
});

test("the call over the limit of a second is refused, has no effect, and only its own budget is full", async () => {
  await zoom.faults({ enableDelayMs: 0, limits: { "phone.LIGHT": 3 } });
  const extensions = ["2150", "2151", "2152", "2153"];
  const answers = [];
  for (const extension_number of extensions)
    answers.push(await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number }));
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 429]);
  expect(answers[3]?.body).toMatchObject({ code: 429, message: expect.stringContaining("per-second") });
  expect(answers[3]?.headers.get("retry-after")).toBeNull();
  expect((await zoom.person(GEORGE)).extension).toBe("2152");
  expect((await zoom.ask("GET", "/phone/calling_plans")).status).toBe(200);
  expect((await zoom.ask("GET", `/users/${BOB}`)).status).toBe(200);
});

test("the second slides: there is room again once the first call is a second old", async () => {
  await zoom.faults({ limits: { "phone.LIGHT": 2 } });
  const get = async () => (await zoom.ask("GET", `/phone/users/${KATE}`)).status;
  expect([await get(), await get(), await get()]).toEqual([200, 200, 429]);
  await expect.poll(get, { timeout: 5000, interval: 50 }).toBe(200);
});

test("calls are told with budget, answer and how many there were in the last second", async () => {
  await zoom.faults({ limits: { "phone.LIGHT": 2 } });
  for (const _ of [1, 2, 3]) await zoom.ask("GET", `/phone/users/${KATE}`);
  const calls = (await zoom.calls()).filter(({ path }) => path !== "/oauth/token");
  expect(calls).toMatchObject([
    {
      method: "GET",
      path: `/phone/users/${KATE}`,
      table: "phone",
      label: "LIGHT",
      status: 200,
      inLastSecond: 1,
    },
    { status: 200, code: null, inLastSecond: 2 },
    { status: 429, code: 429, inLastSecond: 2 },
  ]);
  const last = calls.at(-1)?.at ?? 0;
  expect((await zoom.control("GET", `calls?since=${last + 1}`)).body).toEqual([]);
});

test("a smaller phone plan has smaller budgets", async () => {
  await zoom.server.close();
  zoom = await openZoom({ ratePlan: "pro" });
  expect((await zoom.ask("GET", `/phone/users/${KATE}`)).headers.get("x-ratelimit-limit")).toBe("20");
});

test("when the day is used up, the refusal names the moment it ends", async () => {
  await zoom.faults({ dailyLimitAfter: 1 });
  expect((await zoom.ask("GET", `/phone/users/${KATE}`)).status).toBe(200);
  const refused = await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  expect(refused).toMatchObject({
    status: 429,
    body: { code: 429, message: expect.stringContaining("daily") },
  });
  expect(refused.headers.get("x-ratelimit-type")).toBe("Daily-limit");
  expect(refused.headers.get("retry-after")).toMatch(DAY_START);
  expect(Date.parse(refused.headers.get("retry-after") ?? "")).toBeGreaterThan(Date.now());
  expect(await zoom.ledger()).toEqual([]);
  await zoom.faults({});
  expect((await zoom.ask("GET", `/phone/users/${KATE}`)).status).toBe(200);
});
