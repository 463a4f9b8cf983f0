import { afterEach, beforeEach, expect, test } from "vitest";
import { USER_ANSWERS } from "../../../sandbox/zoom/contract/user-answers.ts";
import { SANDBOX_CREDENTIALS } from "../../../sandbox/zoom/tokens.ts";
import { BASIC, BOB, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const mint = (body: string, authorization = BASIC, query = "") =>
  fetch(`${zoom.server.oauthUrl}${query}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
    body,
  });
const GOOD = "grant_type=account_credentials&account_id=sandbox-account";

test("a token is given for the account's credentials, in body or query", async () => {
  for (const answer of [await mint(GOOD), await mint("", BASIC, `?${GOOD}`)]) {
    expect(answer.status).toBe(200);
    expect(USER_ANSWERS.s2sToken.safeParse(await answer.json()).error).toBeUndefined();
  }
});

test("wrong credentials, account or grant are refused in the token endpoint's own shape", async () => {
  const refusals = [
    await mint(GOOD, `Basic ${btoa("sandbox-client:wrong")}`),
    await mint(GOOD.replace("sandbox-account", "other")),
    await mint(GOOD.replace("account_credentials", "password")),
  ];
  for (const refusal of refusals) {
    expect([400, 401]).toContain(refusal.status);
    expect(await refusal.json()).toEqual({ reason: expect.any(String), error: expect.any(String) });
  }
});

test("several tokens are good at once, and outlive the stand-in", async () => {
  const first = await zoom.token();
  const second = await zoom.token();
  expect(first).not.toBe(second);
  await zoom.server.close();
  zoom = await openZoom();
  for (const token of [first, second]) {
    const answer = await fetch(`${zoom.server.apiUrl}/users/${BOB}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
  }
});

test("no token, or somebody else's, is 401 with code 124", async () => {
  for (const authorization of ["", "Bearer x.y", `${BASIC}`]) {
    const answer = await fetch(`${zoom.server.apiUrl}/users`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 124 });
  }
});

test("a token that is good for two calls is expired at the third", async () => {
  await zoom.faults({ tokenExpiresAfter: 2 });
  expect((await zoom.ask("GET", "/users")).status).toBe(200);
  expect((await zoom.ask("GET", "/users")).status).toBe(200);
  const third = await zoom.ask("GET", "/users");
  expect(third.status).toBe(401);
  expect(third.body).toMatchObject({ code: 124, message: expect.stringMatching(/^Access token is expired/) });
});

test("an operation whose scope is missing is 4711 and names the scopes that would do", async () => {
  await zoom.server.close();
  zoom = await openZoom({ credentials: { ...SANDBOX_CREDENTIALS, scopes: ["user:read:user:admin"] } });
  expect((await zoom.ask("GET", `/users/${BOB}`)).status).toBe(200);
  const refused = await zoom.ask("GET", "/phone/calling_plans");
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    code: 4711,
    message: expect.stringContaining("scopes:[phone:read:list_calling_plans:admin, phone:read:admin]"),
  });
});
