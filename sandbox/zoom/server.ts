// The Zoom stand-in: Zoom's API as far as the facts go, over one account that is kept between two starts. A program of
// its own, which knows nothing of the product; what it covers is in coverage.ts.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Seed } from "../seed.ts";
import { refused } from "./answers.ts";
import { serveControl } from "./control.ts";
import { send, serveApi, serveToken } from "./serve.ts";
import { createStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";
import { createWebhooks, type Webhooks, type WebhookTarget } from "./webhook.ts";

export interface ZoomOptions extends StandInOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** Where events are sent. */
  readonly webhook?: WebhookTarget;
  /** In PEM: with it Zoom is asked as in the world, over TLS. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export interface ZoomServer {
  readonly url: string;
  /** What the product is given as ZOOM_API_URL and ZOOM_OAUTH_URL. */
  readonly apiUrl: string;
  readonly oauthUrl: string;
  readonly port: number;
  close(): Promise<void>;
  /** As at start; or another company. */
  reset(seed?: Seed): void;
}

const HOST = "127.0.0.1";

async function handle(
  parts: { standIn: StandIn; webhooks: Webhooks },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? "/";
  if (path.startsWith("/_sandbox/")) return serveControl(parts, request, response);
  if (request.method === "POST" && /^\/oauth\/token(\?|$)/.test(path))
    return serveToken(parts.standIn, request, response);
  return serveApi(parts.standIn, request, response);
}

/** Starts the stand-in on this machine's own address, with the account as it was left, or as the seed has it. */
export async function startZoom(options: ZoomOptions): Promise<ZoomServer> {
  let url = "";
  const standIn = createStandIn(options, () => url);
  const webhooks = createWebhooks(standIn.credentials.accountId, options.webhook);
  const { certificate } = options;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    handle({ standIn, webhooks }, request, response).catch((error: unknown) => {
      // A bug of the stand-in's own: told on the console, because it must not pass for Zoom's behaviour.
      if (response.destroyed || request.destroyed) return;
      console.error("zoom stand-in:", error);
      if (!response.headersSent)
        send(response, refused(500, 500, "The Zoom stand-in failed; see its console."));
    });
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  // Longer than clients keep theirs: a connection closed under a write would look like a lost answer.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      standIn.close();
      reject(error);
    });
    server.listen(options.port, HOST, resolve);
  });
  // A server on a port has one; the type allows for pipes.
  const { port } = server.address() as AddressInfo;
  url = `${certificate ? "https" : "http"}://${HOST}:${port}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    apiUrl: `${url}/v2`,
    oauthUrl: `${url}/oauth/token`,
    port,
    reset: (seed) => standIn.reset(seed),
    close() {
      closing ??= new Promise<void>((resolve) => {
        webhooks.close();
        server.close(() => {
          standIn.close();
          resolve();
        });
        server.closeAllConnections();
      });
      return closing;
    },
  };
}
