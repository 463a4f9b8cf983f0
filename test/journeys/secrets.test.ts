// Secrets planted wherever a fault could carry them: none reaches the product's output, its answers, or its record.

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runZac } from "../cli/run-zac.ts";
import { type OverHttp, startOverHttp } from "../support/product-over-http.ts";
import { DANA } from "../support/sandbox.ts";

const CLIENT_SECRET = "PlantedClientSecret0123456789";
const MODEL_KEY = "sk-PlantedModelKey0123456789";
const WEBHOOK = "PlantedWebhookSecret0123";
const IN_ANSWERS = "PlantedInZoomsAnswer";
const JWT = `eyJhbGciOiJIUzUxMiJ9.eyJhdWQiOiJodHRwcyJ9.${IN_ANSWERS}`;

let zac: OverHttp;
let model: Server;
beforeAll(async () => {
  // A model's server that refuses, and says the key back, as some do.
  model = createServer((_request, response) => {
    response.writeHead(401, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${MODEL_KEY}.` } }));
  });
  model.listen(0, "127.0.0.1");
  await once(model, "listening");
  zac = await startOverHttp(
    {
      OPENAI_API_KEY: MODEL_KEY,
      OPENAI_BASE_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
      OPENAI_MODEL: "small",
      ZOOM_WEBHOOK_SECRET: WEBHOOK,
    },
    CLIENT_SECRET,
  );
});
afterAll(async () => {
  await zac?.close();
  model?.closeAllConnections();
  model?.close();
});

const ask = async (text: string) => {
  await zac.slack("command", { as: DANA, channel: "it-help", command: "/zphone", text });
  await zac.settle();
};
const say = async (text: string) => {
  await zac.slack("say", { as: DANA, channel: "zoom-admins", text: `<@U00ZAC> ${text}` });
  await zac.settle();
};

it("in every kind of trouble, nothing that is secret is written anywhere", async () => {
  const body = JSON.stringify({
    code: 300,
    message: `refused Bearer ${JWT} for ${CLIENT_SECRET}`,
    token: JWT,
  });
  const troubles = [
    { status: 500, body },
    { status: 400, body },
    { status: 401, body },
    { status: 403, body: JSON.stringify({ code: 4711, message: `token ${JWT}` }) },
    { status: 200, type: "text/html", body: `<html>access_token=${IN_ANSWERS}</html>` },
    { status: 429, body },
  ];
  await ask("show me");
  for (const trouble of troubles) {
    zac.zoomAnswers(trouble);
    await ask("show <@U03ANA>");
    await ask("assign <@U02BOB>");
  }
  zac.zoomAnswers(null);
  await zac.slack("faults", { rate5xx: 1, methods: ["chat.postMessage", "chat.update", "response_url"] });
  await ask("licenses");
  await say("could somebody see to it that the new person in accounting gets whatever she needs");
  await zac.slack("faults", {});
  await fetch(`${zac.url}/slack/events`, { method: "POST", body: `token=${IN_ANSWERS}` });
  await fetch(`${zac.url}/zoom/webhook`, { method: "POST", body: `{"secret":"${IN_ANSWERS}"}` });
  await zac.settle();

  const log = zac.log();
  expect(log.split("\n").length).toBeGreaterThan(10);
  const shown = JSON.stringify(await zac.slack(`messages?as=${DANA}&channel=it-help`));
  const record = await runZac(["audit", "export"], {
    folder: zac.dataDir,
    environment: { DATA_DIR: zac.dataDir },
  });
  expect(record.exit).toBe(0);
  const secrets = [
    CLIENT_SECRET,
    Buffer.from(`sandbox-client:${CLIENT_SECRET}`).toString("base64"),
    MODEL_KEY,
    WEBHOOK,
    IN_ANSWERS,
    "sandbox-signing-secret",
    "xoxb-sandbox-bot-token",
    ...zac.tokens(),
  ];
  expect(zac.tokens().length).toBeGreaterThan(0);
  for (const [where, text] of [
    ["the log", log],
    ["what people see", shown],
    ["the record", record.out],
  ] as const)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      where,
    ).toEqual([]);
});

it("a database that refuses is told without its password", async () => {
  const { exit, out, error } = await runZac(["licenses", "--as", "dana.reyes@acme.example"], {
    folder: zac.dataDir,
    environment: {
      DATA_DIR: `${zac.dataDir}/elsewhere`,
      DATABASE_URL: "postgres://zac:PlantedDatabasePassword@127.0.0.1:1/zac",
      SLACK_BOT_TOKEN: "xoxb-PlantedBot-0123456789",
      SLACK_APP_TOKEN: "xapp-PlantedApp-0123456789",
      ZOOM_ACCOUNT_ID: "a",
      ZOOM_CLIENT_ID: "b",
      ZOOM_CLIENT_SECRET: CLIENT_SECRET,
    },
  });
  expect(exit).toBe(1);
  expect(error.trim().split("\n")).toHaveLength(1);
  expect(out + error).not.toMatch(/Planted/);
});
