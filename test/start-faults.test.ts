// A product that can't start says why in one sentence, and with no secret in it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { openMetrics } from "../src/metrics.ts";
import { openServer } from "../src/server.ts";
import { startFault } from "../src/start-faults.ts";

test("a port that is taken is named, with its setting", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const refused = await openServer({
    host: "127.0.0.1",
    port,
    metrics: openMetrics(),
    turns: () => 0,
    ready: async () => undefined,
    slack: null,
    zoomWebhook: null,
  }).catch((error: unknown) => error);
  other.close();
  expect(startFault(refused)).toBe(`Port ${port} (PORT) is in use. Name another, or 0 for any.`);
});

test("Slack that can't be reached is told, and a bug is not mistaken for it", async () => {
  const client = new WebClient("xoxb-1", {
    slackApiUrl: "http://127.0.0.1:1/api/",
    retryConfig: { retries: 0 },
  });
  const away = await client.auth.test().catch((error: unknown) => error);
  expect(startFault(away)).toContain("zac doctor");
  expect(startFault(new TypeError("x is not a function"))).toBeNull();
});

test("the program ends with 1 and that one sentence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zac-start-"));
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(new URL("../src/main.ts", import.meta.url))], {
    cwd: folder,
    env: {
      PATH,
      HOME,
      DATA_DIR: folder,
      DATABASE_URL: "postgres://zac:PlantedPassword@127.0.0.1:1/zac",
      SLACK_BOT_TOKEN: "xoxb-PlantedBot",
      SLACK_APP_TOKEN: "xapp-PlantedApp",
      ZOOM_ACCOUNT_ID: "a",
      ZOOM_CLIENT_ID: "b",
      ZOOM_CLIENT_SECRET: "PlantedSecret",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let error = "";
  let out = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    error += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const [code] = await once(child, "close");
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(error.trim().split("\n")).toHaveLength(1);
  expect(error).toMatch(/database zac at 127\.0\.0\.1:1 cannot be reached.*DATABASE_URL/);
  expect(out + error).not.toContain("Planted");
});
