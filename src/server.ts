// Health, metrics, Slack over HTTP and Zoom's webhooks, on one port.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { scrub } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface ServerMeans {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  /** Requests and items under way. */
  readonly turns: () => number;
  /** Throws with a sentence when something that is needed does not answer. */
  readonly ready: () => Promise<void>;
  readonly slack: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  readonly zoomWebhook:
    | ((
        headers: IncomingMessage["headers"],
        body: string,
      ) => Promise<{ readonly status: number; readonly body: object }>)
    | null;
}

const BODY_LIMIT = 1 << 20;

/** The whole body; null when it is longer than anything that is sent here. Read to its end, so that the sender hears why. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? Buffer.concat(chunks).toString("utf8") : null;
}

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};

/** Opens the server. Port 0 picks a free one; `url` tells which. */
export async function openServer(
  means: ServerMeans,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { metrics, turns, ready, slack, zoomWebhook } = means;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/healthz") return json(response, 200, { ok: true, turns: turns() });
    if (pathname === "/readyz") {
      try {
        await ready();
        return json(response, 200, { ok: true });
      } catch (error) {
        return json(response, 503, {
          ok: false,
          why: scrub(error instanceof Error ? error.message : String(error)),
        });
      }
    }
    if (pathname === "/metrics") {
      metrics.turns.set(turns());
      response.writeHead(200, { "content-type": metrics.registry.contentType });
      response.end(await metrics.registry.metrics());
      return;
    }
    if (pathname === "/slack/events" && slack) return slack(request, response);
    if (pathname === "/zoom/webhook" && zoomWebhook && request.method === "POST") {
      const body = await bodyOf(request);
      if (body === null) return json(response, 413, { ok: false });
      const told = await zoomWebhook(request.headers, body);
      return json(response, told.status, told.body);
    }
    json(response, 404, { ok: false });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() =>
      response.headersSent ? response.end() : json(response, 500, { ok: false }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(means.port, means.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${means.host.includes(":") ? `[${means.host}]` : means.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
