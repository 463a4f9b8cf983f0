// What surrounds the product while it is killed: both stand-ins, a company, and a database of its own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates, setDefaultCACertificates } from "node:tls";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { readSeed } from "../../sandbox/seed.ts";
import { startSlack } from "../../sandbox/slack/server.ts";
import { startZoom } from "../../sandbox/zoom/server.ts";
import { companyOf, slackIdOf } from "../bench/company.ts";
import { CERTIFICATE } from "../support/certificate.ts";
import { template } from "../support/databases.ts";

/** Asked again and again, by commands. */
export const REGULARS = 60;
/** Asked for once each, by a message that everybody sees. */
const ONCE = 500;
/** Those who may confirm, beside Dana and Imran. */
export const CROWD = Array.from({ length: 50 }, (_, index) => slackIdOf(index));
export const ADMINS = ["U15DAN", "U16IMR", ...CROWD];
/** Sees the cards in public channels, and may not confirm any. */
export const NOBODY = "U03ANA";

export interface World {
  readonly slack: string;
  readonly zoom: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly place: { readonly databaseUrl: string | null; readonly dataDir: string };
  readonly logPath: string;
  close(): Promise<void>;
}

/** Numbers that are the same for the same seed (xorshift): a run can be asked for again. */
export function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
}

/** Calls one of our own servers; what they answer is told by whoever asks. */
export async function call<Answer>(url: string, body?: unknown): Promise<Answer> {
  const answered = await fetch(url, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  // The stand-ins' contract is tested on its own.
  return (await answered.json()) as Answer;
}

const UNLIMITED = Object.fromEntries(
  ["phone", "general"].flatMap((table) =>
    ["LIGHT", "MEDIUM", "HEAVY"].map((label) => [`${table}.${label}`, 100_000]),
  ),
);

/** Zoom's faults from now on. Its pace is never what is looked at here. */
export async function setFaults(zoom: string, faults: Readonly<Record<string, number>>): Promise<void> {
  const done = await call<{ readonly ok: boolean }>(`${zoom}/_sandbox/faults`, {
    enableDelayMs: 0,
    limits: UNLIMITED,
    ...faults,
  });
  if (!done.ok) throw new Error("the Zoom stand-in does not know these faults");
}

interface Account {
  readonly size?: number;
  readonly oneWriteAPerson?: boolean;
  /** Others who have a phone already. */
  readonly phones?: number;
  /**
   * As Zoom is asked: nothing leaves before the other side has taken the connection. Without, a write waits in the queue
   * of connections of a stand-in that can't keep up, up to half a minute, and is carried out when it was long given up.
   */
  readonly overTls?: boolean;
}

/** Starts the stand-ins on free ports. `databaseUrl` null is the embedded database. */
export async function openWorld(
  databaseUrl: string | null,
  { size = REGULARS + ONCE, oneWriteAPerson = true, phones = 0, overTls = true }: Account = {},
): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-chaos-"));
  if (databaseUrl === null) cpSync(await template(), dataDir, { recursive: true });
  const folder = join(dataDir, "sandbox");
  mkdirSync(folder, { recursive: true });
  const policy = join(folder, "zac.config.yml");
  writeFileSync(
    policy,
    stringify({
      mode: "act",
      rateShare: 1,
      defaultCallingPlan: 200,
      admins: { people: ADMINS },
      channels: { requests: null, approvals: null, audit: null },
      notify: { person: false },
      limits: { removals: 10_000, shareFrom: 10_000, lowSeats: 0 },
    }),
  );
  const seed = readSeed(companyOf(size, folder, { phones }));
  const slack = await startSlack({
    port: 0,
    seed,
    dataDir: join(folder, "slack"),
    manifestPath: fileURLToPath(new URL("../../manifest.yml", import.meta.url)),
  });
  const certificate = overTls ? { certificate: CERTIFICATE } : {};
  const zoom = await startZoom({
    port: 0,
    seed,
    dataDir: null,
    assumptions: { oneWriteAPerson },
    ...certificate,
  });
  const authority = join(folder, "authority.pem");
  writeFileSync(authority, CERTIFICATE.cert);
  if (overTls) setDefaultCACertificates([...rootCertificates, CERTIFICATE.cert]);
  return {
    slack: slack.url,
    zoom: zoom.url,
    place: { databaseUrl, dataDir },
    logPath: join(folder, "product.log"),
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? "",
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: `${slack.url}/api/`,
      ZOOM_ACCOUNT_ID: "sandbox-account",
      ZOOM_CLIENT_ID: "sandbox-client",
      ZOOM_CLIENT_SECRET: "sandbox-secret",
      ZOOM_API_URL: zoom.apiUrl,
      ZOOM_OAUTH_URL: zoom.oauthUrl,
      ZAC_CONFIG: policy,
      NODE_EXTRA_CA_CERTS: authority,
      HOST: "127.0.0.1",
      PORT: "0",
      LOG_LEVEL: "warn",
    },
    async close() {
      await Promise.all([slack.close(), zoom.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
