// Health, readiness and metrics over a real socket.
import { afterEach, expect, test } from "vitest";
import { openMetrics } from "../src/metrics.ts";
import { openServer, type ServerMeans } from "../src/server.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(means: Partial<ServerMeans> = {}): Promise<string> {
  const server = await openServer({
    host: "127.0.0.1",
    port: 0,
    metrics: openMetrics(),
    turns: () => 0,
    ready: async () => undefined,
    slack: null,
    zoomWebhook: null,
    ...means,
  });
  closing.push(() => server.close());
  return server.url;
}

test("healthz says how much is under way, and stays 200 when the database is gone", async () => {
  const url = await open({
    turns: () => 3,
    ready: async () => {
      throw new Error("the database does not answer");
    },
  });
  const response = await fetch(`${url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { ok: true, turns: 3 }]);
});

test("readyz is 503 with the reason while the database is gone, and 200 when it is back", async () => {
  let gone = true;
  const url = await open({
    ready: async () => {
      if (gone) throw new Error("the database does not answer");
    },
  });
  const refused = await fetch(`${url}/readyz`);
  expect([refused.status, await refused.json()]).toEqual([
    503,
    { ok: false, why: "the database does not answer" },
  ]);
  gone = false;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test("a reason never carries the database's password out", async () => {
  const url = await open({
    ready: async () => {
      throw new Error("connect postgres://zac:Planted@database/zac");
    },
  });
  expect(await (await fetch(`${url}/readyz`)).text()).not.toContain("Planted");
});

test("metrics tell what was counted", async () => {
  const metrics = openMetrics();
  metrics.operations.inc({ tool: "assign_license", state: "applied" });
  metrics.zoomCalls.inc({ asked: "GET /users/{id}", status: "429" });
  const url = await open({ metrics, turns: () => 2 });
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('zac_operations_total{tool="assign_license",state="applied"} 1');
  expect(text).toContain('zac_zoom_calls_total{asked="GET /users/{id}",status="429"} 1');
  expect(text).toContain("zac_turns 2");
});

test("doors that are not set up are not there", async () => {
  const url = await open();
  for (const path of ["/slack/events", "/zoom/webhook", "/"])
    expect((await fetch(`${url}${path}`, { method: "POST", body: "{}" })).status).toBe(404);
});
