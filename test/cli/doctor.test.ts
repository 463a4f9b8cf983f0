// The doctor against the stand-ins, with everything in place and with each thing missing in turn.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readSeed } from "../../sandbox/seed.ts";
import { startSlack } from "../../sandbox/slack/server.ts";
import { startZoom } from "../../sandbox/zoom/server.ts";
import { SANDBOX_CREDENTIALS } from "../../sandbox/zoom/tokens.ts";
import { doctor } from "../../src/cli/doctor/doctor.ts";
import type { Row } from "../../src/cli/doctor/row.ts";
import { readConfig } from "../../src/config.ts";
import { neededScopes } from "../../src/zoom/check.ts";
import { COMPANY } from "../support/sandbox.ts";

const MANIFEST = fileURLToPath(new URL("../../manifest.yml", import.meta.url));
const manifest = parse(readFileSync(MANIFEST, "utf8"));
const slackScopes: readonly string[] = manifest.oauth_config.scopes.bot;
const seed = readSeed(COMPANY);
const folder = mkdtempSync(join(tmpdir(), "zac-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ill {
  readonly environment?: NodeJS.ProcessEnv;
  readonly withoutSlack?: string;
  readonly withoutZoom?: string;
  readonly policy?: object;
  readonly database?: () => Promise<void>;
}

/** What the doctor finds, row by row. */
async function found(ill: Ill = {}): Promise<{ readonly exit: number; readonly rows: readonly Row[] }> {
  const own = mkdtempSync(join(folder, "one-"));
  const manifestPath = join(own, "manifest.yml");
  const bot = slackScopes.filter((scope) => scope !== ill.withoutSlack);
  writeFileSync(
    manifestPath,
    stringify({
      ...manifest,
      oauth_config: { ...manifest.oauth_config, scopes: { bot } },
      // Slack gives no event and no command without its scope; here only the scopes count.
      features: { ...manifest.features, slash_commands: [] },
      settings: { ...manifest.settings, event_subscriptions: { bot_events: [] } },
    }),
  );
  const slack = await startSlack({ port: 0, seed, dataDir: join(own, "slack"), manifestPath });
  const zoom = await startZoom({
    port: 0,
    dataDir: null,
    seed,
    credentials: {
      ...SANDBOX_CREDENTIALS,
      scopes: neededScopes(true).filter((scope) => scope !== ill.withoutZoom),
    },
  });
  const policyPath = join(own, "zac.config.yml");
  writeFileSync(policyPath, stringify({ mode: "act", ...ill.policy }));
  try {
    const config = readConfig({
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: `${slack.url}/api/`,
      ZOOM_ACCOUNT_ID: SANDBOX_CREDENTIALS.accountId,
      ZOOM_CLIENT_ID: SANDBOX_CREDENTIALS.clientId,
      ZOOM_CLIENT_SECRET: SANDBOX_CREDENTIALS.clientSecret,
      ZOOM_API_URL: zoom.apiUrl,
      ZOOM_OAUTH_URL: zoom.oauthUrl,
      ZAC_CONFIG: policyPath,
      ...ill.environment,
    });
    let out = "";
    const exit = await doctor(
      config,
      { where: "this test", json: true, database: ill.database ?? (async () => undefined) },
      {
        out: async (text) => {
          out += text;
        },
        error: async () => undefined,
        progress: async () => undefined,
      },
    );
    return { exit, rows: JSON.parse(out) };
  } finally {
    await Promise.all([slack.close(), zoom.close()]);
  }
}
const notOk = (rows: readonly Row[]) =>
  rows.filter(({ ok }) => !ok).map(({ area, name }) => `${area} ${name}`);

test("finds nothing where everything is in place, and says that there is no model", async () => {
  const { exit, rows } = await found();
  expect({ exit, notOk: notOk(rows) }).toEqual({ exit: 0, notOk: [] });
  expect(rows.find(({ area }) => area === "model")?.detail).toContain("by rules alone");
  for (const scope of slackScopes) expect(rows.map(({ name }) => name)).toContain(`scope ${scope}`);
});

describe("names what is missing, and where to add it", () => {
  test.each(slackScopes)("Slack's scope %s", async (scope) => {
    const { exit, rows } = await found({ withoutSlack: scope });
    expect(exit).toBe(1);
    expect(notOk(rows)).toContain(`slack scope ${scope}`);
    expect(rows.find(({ name }) => name === `scope ${scope}`)?.detail).toMatch(/api\.slack\.com.*reinstall/);
  });

  test.each(neededScopes(true))("Zoom's scope %s", async (scope) => {
    const { exit, rows } = await found({ withoutZoom: scope });
    expect(exit).toBe(1);
    expect(notOk(rows)).toContain(`zoom scope ${scope}`);
    expect(rows.find(({ name }) => name === `scope ${scope}`)?.detail).toContain("marketplace.zoom.us");
  });

  test.each<[string, NodeJS.ProcessEnv, string, RegExp]>([
    [
      "a bot token that Slack does not know",
      { SLACK_BOT_TOKEN: "xoxb-wrong" },
      "slack bot token",
      /OAuth & Perm/,
    ],
    [
      "an app token that Slack does not know",
      { SLACK_APP_TOKEN: "xapp-wrong" },
      "slack app token",
      /connections:write/,
    ],
    ["another workspace", { SLACK_TEAM_ID: "T0OTHER" }, "slack workspace", /T0OTHER/],
    ["Zoom's client secret", { ZOOM_CLIENT_SECRET: "wrong" }, "zoom credentials", /./],
    ["Zoom that isn't there", { ZOOM_OAUTH_URL: "http://127.0.0.1:1/oauth/token" }, "zoom credentials", /./],
    [
      "a model's server that isn't there",
      { OPENAI_BASE_URL: "http://127.0.0.1:1/v1" },
      "model server",
      /rules alone/,
    ],
  ])("%s", async (_what, environment, row, detail) => {
    const { exit, rows } = await found({ environment });
    expect(exit).toBe(1);
    expect(notOk(rows)).toContain(row);
    expect(rows.find(({ area, name }) => `${area} ${name}` === row)?.detail).toMatch(detail);
    expect(JSON.stringify(rows)).not.toMatch(/xoxb-wrong|xapp-wrong/);
  });

  test("a model's server that refuses the key, and one that has another model", async () => {
    const server = createServer((request, response) => {
      const known = request.headers.authorization === "Bearer sk-right";
      response.writeHead(known ? 200 : 401, { "content-type": "application/json" });
      response.end(JSON.stringify(known ? { data: [{ id: "large" }] } : {}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const told = async (environment: NodeJS.ProcessEnv) =>
      (await found({ environment: { OPENAI_BASE_URL: base, ...environment } })).rows.find(
        ({ area }) => area === "model",
      );
    expect(await told({ OPENAI_API_KEY: "sk-wrong" })).toMatchObject({
      ok: false,
      detail: expect.stringContaining("OPENAI_API_KEY"),
    });
    expect(await told({ OPENAI_API_KEY: "sk-right", OPENAI_MODEL: "small" })).toMatchObject({
      ok: false,
      detail: expect.stringContaining("OPENAI_MODEL"),
    });
    expect(await told({ OPENAI_API_KEY: "sk-right", OPENAI_MODEL: "large" })).toMatchObject({ ok: true });
    server.closeAllConnections();
    server.close();
  });

  test("a database, in the first line of what it said", async () => {
    const { rows } = await found({
      database: async () => {
        throw new Error(
          "The database zac at db:5432 cannot be reached (ECONNREFUSED). Check DATABASE_URL.\nat x",
        );
      },
    });
    expect(rows.find(({ area }) => area === "database")).toMatchObject({
      ok: false,
      detail: "The database zac at db:5432 cannot be reached (ECONNREFUSED). Check DATABASE_URL.",
    });
  });

  test("people, channels, plans and sites of zac.config.yml that nobody knows", async () => {
    const { rows } = await found({
      policy: {
        admins: { people: ["ghost@acme.example"] },
        channels: { requests: "nowhere" },
        defaultCallingPlan: "Moon Unlimited",
        sites: { Atlantis: {} },
      },
    });
    expect(notOk(rows)).toEqual([
      "policy admins.people ghost@acme.example",
      "policy channels.requests nowhere",
      "policy defaultCallingPlan Moon Unlimited",
      "policy sites.Atlantis",
    ]);
  });
});
