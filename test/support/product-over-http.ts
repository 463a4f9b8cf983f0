// The product alone, as a process with settings of its own, hearing Slack over HTTP; Zoom behind a door that can be made
// to answer anything. What it logs is kept, to be searched.
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { readSeed } from "../../sandbox/seed.ts";
import { startSlack } from "../../sandbox/slack/server.ts";
import { startZoom } from "../../sandbox/zoom/server.ts";
import { template } from "./databases.ts";

const COMPANY = fileURLToPath(new URL("../evals/sample/directory.json", import.meta.url));
const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const MANIFEST = fileURLToPath(new URL("../../manifest.yml", import.meta.url));
// The stand-in's own, as it signs with it.
const SIGNING_SECRET = "sandbox-signing-secret";

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export interface OverHttp {
  readonly url: string;
  readonly dataDir: string;
  /** Everything the product wrote so far, to stdout and stderr. */
  log(): string;
  /** Bearer tokens that it has shown to Zoom. */
  tokens(): readonly string[];
  /** Zoom answers everything so until told otherwise. */
  zoomAnswers(
    answer: { readonly status: number; readonly type?: string; readonly body: string } | null,
  ): void;
  slack(path: string, body?: object): Promise<unknown>;
  zoom(path: string, body?: object): Promise<unknown>;
  /** A request as Slack would send it: a form, signed now unless said otherwise. */
  send(
    body: string,
    how?: { readonly secondsLate?: number; readonly secret?: string; readonly type?: string },
  ): Promise<Answered>;
  settle(): Promise<void>;
  /** SIGTERM; the code it ended with, and how long it took. */
  end(): Promise<{ readonly code: number | null; readonly ms: number }>;
  close(): Promise<void>;
}

const listening = async (server: ReturnType<typeof createServer>): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

/** What Zoom answers, whatever it is asked; null where Zoom's stand-in does. */
type Forced = Parameters<OverHttp["zoomAnswers"]>[0];

interface Door {
  readonly url: string;
  /** Bearer tokens that came through it. */
  readonly tokens: ReadonlySet<string>;
  force(answer: Forced): void;
  close(): Promise<void>;
}

/** Stands in front of Zoom's stand-in, and passes everything on until told otherwise. */
async function openDoor(zoomUrl: string): Promise<Door> {
  const tokens = new Set<string>();
  let forced: Forced = null;
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization = "" } = request.headers;
    if (authorization.startsWith("Bearer ")) tokens.add(authorization.slice(7));
    const body = await textOf(request);
    if (forced) {
      response.writeHead(forced.status, { "content-type": forced.type ?? "application/json" });
      response.end(forced.body);
      return;
    }
    const answered = await fetch(`${zoomUrl}${request.url}`, {
      method: request.method ?? "GET",
      headers: {
        authorization,
        ...(request.headers["content-type"] ? { "content-type": request.headers["content-type"] } : {}),
      },
      ...(body === "" ? {} : { body }),
    });
    response.writeHead(answered.status, {
      "content-type": answered.headers.get("content-type") ?? "application/json",
    });
    response.end(Buffer.from(await answered.arrayBuffer()));
  }
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  return {
    url: `http://127.0.0.1:${await listening(server)}`,
    tokens,
    force(answer) {
      forced = answer;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Slack has to know where to send before the product is there: a port is found first. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function policyIn(folder: string): string {
  const path = join(folder, "zac.config.yml");
  writeFileSync(
    path,
    stringify({
      mode: "act",
      rateShare: 1,
      defaultCallingPlan: 200,
      privateChannels: ["zoom-admins"],
      channels: { requests: "zoom-admins" },
      notify: { person: false },
    }),
  );
  return path;
}

/** A request as Slack signs it. */
const sendSigned =
  (url: string): OverHttp["send"] =>
  async (
    body,
    { secondsLate = 0, secret = SIGNING_SECRET, type = "application/x-www-form-urlencoded" } = {},
  ) => {
    const timestamp = String(Math.floor(Date.now() / 1000) - secondsLate);
    const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
    const answered = await fetch(`${url}/slack/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": `v0=${signature}`,
      },
    });
    return { status: answered.status, text: await answered.text() };
  };

const post = async (to: string, body?: object): Promise<unknown> =>
  (await fetch(to, body ? { method: "POST", body: JSON.stringify(body) } : {})).json();

/** Starts it all. `environment` is added to the product's settings. */
export async function startOverHttp(
  environment: NodeJS.ProcessEnv = {},
  clientSecret = "sandbox-secret",
): Promise<OverHttp> {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-http-"));
  cpSync(await template(), dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const seed = readSeed(COMPANY);
  const slack = await startSlack({
    port: 0,
    seed,
    dataDir: join(dataDir, "slack"),
    manifestPath: MANIFEST,
    requestUrl: `${url}/slack/events`,
    product: { url: () => url },
  });
  const zoom = await startZoom({
    port: 0,
    dataDir: null,
    seed,
    credentials: { accountId: "sandbox-account", clientId: "sandbox-client", clientSecret },
  });

  const door = await openDoor(zoom.url);
  const child = spawn(process.execPath, [MAIN], {
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      ZAC_CONFIG: policyIn(dataDir),
      PORT: String(port),
      LOG_LEVEL: "trace",
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${slack.url}/api/`,
      ZOOM_ACCOUNT_ID: "sandbox-account",
      ZOOM_CLIENT_ID: "sandbox-client",
      ZOOM_CLIENT_SECRET: clientSecret,
      ZOOM_API_URL: `${door.url}/v2`,
      ZOOM_OAUTH_URL: `${door.url}/oauth/token`,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  const ended = once(child, "close");
  const ready = await Promise.race([once(child, "message").then(() => true), ended.then(() => false)]);
  async function end() {
    const start = performance.now();
    child.kill("SIGTERM");
    const [code] = await ended;
    return { code: typeof code === "number" ? code : null, ms: performance.now() - start };
  }
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) await end();
    await Promise.all([slack.close(), zoom.close(), door.close()]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (!ready) {
    await close();
    throw new Error(`the product did not start: ${log}`);
  }
  await post(`${zoom.url}/_sandbox/faults`, { enableDelayMs: 0 });
  return {
    url,
    dataDir,
    log: () => log,
    tokens: () => [...door.tokens],
    zoomAnswers: door.force,
    slack: (path, body) => post(`${slack.url}/_sandbox/${path}`, body),
    zoom: (path, body) => post(`${zoom.url}/_sandbox/${path}`, body),
    send: sendSigned(url),
    async settle() {
      await post(`${slack.url}/_sandbox/settle?timeoutMs=20000`);
    },
    end,
    close,
  };
}
