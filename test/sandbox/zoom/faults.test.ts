import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GEORGE, KATE, type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeEach(async () => {
  zoom = await openZoom();
});
afterEach(() => zoom.server.close());

const WIDE = { "phone.LIGHT": 10_000 };
const setExtension = (extension_number: string) =>
  zoom.askAnyhow("PATCH", `/phone/users/${GEORGE}`, { extension_number });

async function statuses(faults: object, count: number): Promise<readonly number[]> {
  await zoom.faults({ limits: WIDE, ...faults });
  const found: number[] = [];
  for (let at = 0; at < count; at += 1)
    found.push((await zoom.askAnyhow("GET", `/phone/users/${KATE}`)).status);
  return found;
}

test("the same seed strikes the same calls, another one others", async () => {
  const first = await statuses({ seed: 7, rate429: 0.3, rate5xx: 0.2 }, 40);
  expect(await statuses({ seed: 7, rate429: 0.3, rate5xx: 0.2 }, 40)).toEqual(first);
  expect(await statuses({ seed: 8, rate429: 0.3, rate5xx: 0.2 }, 40)).not.toEqual(first);
  expect(new Set(first)).toContain(429);
});

test("whether a call is struck does not depend on what is asked beside it", async () => {
  const alone = await statuses({ seed: 7, rate429: 0.4 }, 20);
  await zoom.faults({ limits: WIDE, seed: 7, rate429: 0.4 });
  const beside: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    await zoom.askAnyhow("GET", `/phone/users/${GEORGE}`);
    beside.push((await zoom.askAnyhow("GET", `/phone/users/${KATE}`)).status);
  }
  expect(beside).toEqual(alone);
});

test("a broken answer has no effect, and may be HTML", async () => {
  await zoom.faults({ limits: WIDE, rate5xx: 1 });
  const kinds = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    const answer = await setExtension(`21${50 + at}`);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    kinds.add(answer.headers.get("content-type")?.split(";")[0] ?? "");
  }
  expect([...kinds].toSorted()).toEqual(["application/json", "text/html"]);
  expect(await zoom.ledger()).toEqual([]);
});

test("a 429 out of nowhere comes with and without headers", async () => {
  await zoom.faults({ limits: WIDE, rate429: 1 });
  const types = new Set<string | null>();
  for (let at = 0; at < 20; at += 1) types.add((await setExtension("2150")).headers.get("x-ratelimit-type"));
  expect(types).toEqual(new Set(["QPS", null]));
});

describe("a write whose answer is lost", () => {
  test("has happened, when the connection is cut", async () => {
    await zoom.ask("GET", "/phone/settings");
    await zoom.faults({ commitThenDrop: 1 });
    await expect(setExtension("2150")).rejects.toThrow();
    expect((await zoom.person(GEORGE)).extension).toBe("2150");
    expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number).toBe(2150);
    expect(await zoom.ledger()).toHaveLength(1);
  });

  test("has happened, when there is never an answer; the call is told without a status", async () => {
    await zoom.faults({ commitThenHang: 1 });
    const token = await zoom.token();
    const patience = new AbortController();
    const hanging = fetch(`${zoom.server.apiUrl}/phone/users/${GEORGE}`, {
      method: "PATCH",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ extension_number: "2150" }),
      signal: patience.signal,
    });
    await expect.poll(zoom.ledger).toHaveLength(1);
    patience.abort();
    await expect(hanging).rejects.toThrow();
    expect((await zoom.calls()).at(-1)).toMatchObject({ method: "PATCH", status: null });
  });

  test("is not struck when it was refused: nothing happened, and that is said", async () => {
    await zoom.faults({ commitThenDrop: 1 });
    expect((await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "911" })).status).toBe(400);
  });
});

test("stale reads show the account as it was, writes see it as it is", async () => {
  const before = (await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number;
  await zoom.faults({ staleMs: 60_000 });
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number).toBe(before);
  expect((await zoom.ask("PATCH", `/phone/users/${KATE}`, { extension_number: "2150" })).status).toBe(400);
  expect((await zoom.person(GEORGE)).extension).toBe("2150");
  await zoom.faults({});
  expect((await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number).toBe(2150);
});

test("stale reads catch up", async () => {
  await zoom.faults({ staleMs: 100, limits: WIDE });
  await zoom.ask("PATCH", `/phone/users/${GEORGE}`, { extension_number: "2150" });
  const seen = async () => (await zoom.ask("GET", `/phone/users/${GEORGE}`)).body.extension_number;
  await expect.poll(seen).toBe(2150);
});

test("what isn't named goes back to its default; what isn't known is refused", async () => {
  await zoom.faults({ rate429: 0.5, staleMs: 10 });
  await zoom.faults({ latencyMs: 1 });
  expect((await zoom.control("GET", "faults")).body).toMatchObject({
    rate429: 0,
    staleMs: 0,
    latencyMs: 1,
    enableDelayMs: 800,
    tokenExpiresAfter: null,
  });
  for (const faults of [{ rate429: 2 }, { rates: 1 }, { limits: { "phone.FAST": 1 } }])
    expect((await zoom.control("POST", "faults", faults)).status).toBe(400);
});
