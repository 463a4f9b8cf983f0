// The Slack stand-in: one small server that is a workspace to the app, a control API to scripts, and home to the page.
// It imports nothing of the product's; the product meets it by SLACK_API_URL alone.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import type { Seed } from "../seed.ts";
import { answerCall, noteCall, trouble } from "./api/dispatch.ts";
import { method } from "./api/method.ts";
import { control } from "./control/routes.ts";
import { createEventDesk } from "./delivery/events.ts";
import { openRequestUrl } from "./delivery/request-url.ts";
import { answerAt } from "./delivery/response-urls.ts";
import { openSockets } from "./delivery/sockets.ts";
import { createFaults, FaultSettings } from "./faults.ts";
import { serveFile, takeUpload } from "./file-transfer.ts";
import { BodyTooLarge, isFromHere, readBody, sendJson, sendText, servePage } from "./http.ts";
import { readManifest } from "./manifest.ts";
import { rollOf } from "./members.ts";
import type { Json } from "./model.ts";
import { createNudges } from "./nudges.ts";
import { type Slack, type Tokens, touch } from "./slack.ts";
import { openStore } from "./store.ts";
import { createTiers } from "./tiers.ts";

export interface SlackOptions {
  readonly port: number;
  readonly seed: Seed;
  /** Where people's messages and files are kept. */
  readonly dataDir: string;
  readonly manifestPath: string;
  /** Served at `/`: the page. */
  readonly pageDirectory?: string;
  /** Asked first about every request; true: it has answered. */
  readonly extra?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Where the product can be asked how busy it is; null while it is down. */
  readonly product?: { readonly url: () => string | null };
  /** HTTP mode: where the app wants to be sent events, commands and clicks, instead of by socket. */
  readonly requestUrl?: string;
  /** The clock, so that a test need not wait half an hour. */
  readonly now?: () => number;
  readonly ackMs?: number;
  readonly retryAfterMs?: readonly number[];
}

export interface SlackStandIn {
  readonly url: string;
  readonly port: number;
  readonly tokens: Tokens;
  reset(): void;
  close(): Promise<void>;
}

// Good on this machine only: the server listens on loopback, and nobody else's data is behind it.
const TOKENS: Tokens = {
  bot: "xoxb-sandbox-bot-token",
  app: "xapp-sandbox-app-token",
  signingSecret: "sandbox-signing-secret",
};

/** Starts the stand-in on loopback. Port 0 takes any free one. */
export async function startSlack(options: SlackOptions): Promise<SlackStandIn> {
  const manifest = readManifest(options.manifestPath);
  const store = openStore(options.dataDir);
  const server = createServer();
  let address = "";
  const onActivity = (): void => touch(slack);
  const sockets = openSockets(server, {
    onActivity,
    ...(options.ackMs === undefined ? {} : { ackMs: options.ackMs }),
  });
  const transport = options.requestUrl
    ? openRequestUrl({
        url: options.requestUrl,
        signingSecret: TOKENS.signingSecret,
        onActivity,
        ...(options.ackMs === undefined ? {} : { ackMs: options.ackMs }),
      })
    : sockets;
  const slack: Slack = {
    manifest,
    roll: rollOf(options.seed, manifest),
    tokens: TOKENS,
    scopes: new Set(manifest.oauth_config.scopes.bot),
    store,
    data: store.data,
    nudges: createNudges(),
    faults: createFaults(),
    tiers: createTiers(options.now ?? Date.now),
    transport,
    events: createEventDesk(() => slack, options.retryAfterMs),
    calls: [],
    triggers: new Map(),
    picked: new Map(),
    statuses: new Map(),
    sessions: new Map(),
    url: () => address,
    now: options.now ?? Date.now,
    lastActivity: 0,
  };
  transport.onConnection(() => slack.events.catchUp());
  const reset = (): void => forget(slack);
  const opening = method({
    token: "app",
    input: z.looseObject({}),
    run: () => ({ ok: true, url: `${address.replace(/^http/, "ws")}${sockets.ticket()}` }),
  });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isFromHere(request)) return sendText(response, 403, "This server answers its own machine only.");
    if (options.extra?.(request, response)) return;
    const url = new URL(request.url ?? "/", address);
    const { pathname } = url;
    if (pathname.startsWith("/api/"))
      return answerCall(slack, request, response, url, { "apps.connections.open": opening });
    if (pathname.startsWith("/response/"))
      return answerResponseUrl(slack, request, response, pathname.slice("/response/".length));
    if (pathname.startsWith("/upload/v1/")) return takeUpload(slack, request, response, pathname);
    if (pathname.startsWith("/files-pri/") || pathname === "/signin")
      return serveFile(slack, request, response, pathname);
    if (pathname.startsWith("/_sandbox/")) {
      const known = await control(slack, request, response, url, { reset, productUrl: options.product?.url });
      return known ? undefined : sendJson(response, 404, { ok: false, error: "unknown_route" });
    }
    if (options.pageDirectory && (request.method === "GET" || request.method === "HEAD"))
      if (servePage(options.pageDirectory, pathname, response)) return;
    sendText(response, 404, "There is nothing here.");
  };

  server.on("request", (request, response) => {
    route(request, response).catch((error: unknown) => answerTrouble(error, request, response));
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : options.port;
  address = `http://127.0.0.1:${port}`;

  return {
    url: address,
    port,
    tokens: TOKENS,
    reset,
    async close() {
      slack.events.close();
      slack.nudges.close();
      await sockets.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      store.flush();
    },
  };
}

function answerTrouble(
  error: unknown,
  { method: verb, url }: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.headersSent) response.destroy();
  else if (error instanceof BodyTooLarge) sendText(response, 413, "Too large.");
  else {
    // A fault of ours: told where the developer looks, and as Slack would to the app.
    console.error(`slack stand-in: ${verb} ${url}`, error);
    sendJson(response, 500, { ok: false, error: "internal_error" });
  }
}

/** Everything that was said and done; faults are set back. */
function forget(slack: Slack): void {
  slack.store.wipe();
  slack.calls.length = 0;
  slack.triggers.clear();
  slack.picked.clear();
  slack.statuses.clear();
  slack.sessions.clear();
  slack.faults.set(FaultSettings.parse({}));
  slack.nudges.publish({ type: "reset" }, "everybody");
}

/** What the app sends to the address that came with a command or a click. */
async function answerResponseUrl(
  slack: Slack,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  touch(slack);
  const body = parsed((await readBody(request)).toString());
  const fate = await trouble(slack, "response_url", response);
  if (fate === "over") return;
  const { status, text } = answerAt(slack, id, body);
  touch(slack);
  noteCall(slack, "response_url", body, { ok: status === 200, ...(status === 200 ? {} : { error: text }) });
  if (fate === "drop-the-answer") return void request.socket.destroy();
  sendText(response, status, text);
}

function parsed(text: string): Json {
  try {
    const read: unknown = JSON.parse(text);
    // An object is checked for here; anything else is no answer at all.
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Json) : {};
  } catch {
    return {};
  }
}
