// A server that answers whatever a test tells it to: for what no faithful stand-in would say. The rest of the tests
// meet Zoom's stand-in of the sandbox.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Pacer } from "../../src/ports/pacer.ts";
import type { Lane } from "../../src/ports/zoom.ts";
import { connectZoom, type ZoomConnection, type ZoomSettings } from "../../src/zoom/connect-zoom.ts";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly token: string;
  readonly body: unknown;
}

/** What to answer; `hang` never answers, `drop` closes the line. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "hang"
  | "drop";

export const yes = (body: unknown): Reply => ({ status: 200, body });
export const no = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});
export const html = (status: number): Reply => ({
  status,
  body: "<html><body>Bad gateway</body></html>",
  headers: { "content-type": "text/html" },
});

export interface PretendZoom {
  readonly url: string;
  readonly asked: Asked[];
  /** Tokens asked for so far. */
  tokens(): number;
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function write(response: ServerResponse, reply: Reply): void {
  if (reply === "hang") return;
  if (reply === "drop") {
    response.socket?.destroy();
    return;
  }
  const { status, body, headers } = reply;
  response.writeHead(status, {
    ...(body === undefined || typeof body === "string" ? {} : { "content-type": "application/json" }),
    "x-zm-trackingid": "v=2.0;clid=test;rid=WEB_1",
    ...headers,
  });
  response.end(typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body));
}

/** Starts one. The token endpoint answers by itself unless `token` says otherwise. */
export async function pretendZoom(
  answer: (asked: Asked, count: number) => Reply | Promise<Reply>,
  token: (count: number) => Reply = (count) => yes({ access_token: `token-${count}`, expires_in: 3600 }),
): Promise<PretendZoom> {
  const asked: Asked[] = [];
  let tokens = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://pretend");
      const text = await read(request);
      if (url.pathname === "/oauth/token") {
        tokens += 1;
        return write(response, token(tokens));
      }
      const one: Asked = {
        method: request.method ?? "",
        path: url.pathname.replace(/^\/v2/, ""),
        query: Object.fromEntries(url.searchParams),
        token: (request.headers.authorization ?? "").replace("Bearer ", ""),
        body: text === "" ? undefined : JSON.parse(text),
      };
      asked.push(one);
      write(response, await answer(one, asked.length));
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server on a port, not on a pipe: its address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    tokens: () => tokens,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export interface CountingPacer extends Pacer {
  readonly taken: string[];
  /** Budgets whose word was not used. */
  readonly missed: string[];
  readonly refusals: { readonly budget: string; readonly until: Date | null }[];
  park(until: Date | null): void;
  /** Whoever asks from now on waits until they leave. */
  hold(): void;
}

/** Never waits, but for one who is held. Remembers what it was asked. */
export function pacerThatNeverWaits(): CountingPacer {
  const taken: string[] = [];
  const missed: string[] = [];
  const refusals: { budget: string; until: Date | null }[] = [];
  let parked: Date | null = null;
  let held = false;
  return {
    taken,
    missed,
    refusals,
    park(until) {
      parked = until;
    },
    hold() {
      held = true;
    },
    async take({ table, label }, lane: Lane, signal) {
      if (parked) return parked;
      if (held)
        await new Promise((_, leave) => signal?.addEventListener("abort", () => leave(signal.reason)));
      taken.push(`${table} ${label} ${lane}`);
      return {
        sent: () => undefined,
        answered: () => undefined,
        missed: () => void missed.push(`${table} ${label}`),
      };
    },
    async refused({ table, label }, until) {
      refusals.push({ budget: `${table} ${label}`, until });
    },
  };
}

/** Nobody else may ever have what is written. */
export const ours = async () => true;

export const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** A connection to it. Waiting between tries takes no time; the clock stands still unless a test moves it. */
export function connectTo(
  url: string,
  settings: Partial<ZoomSettings> = {},
): { readonly zoom: ZoomConnection; readonly pacer: CountingPacer } {
  const pacer = pacerThatNeverWaits();
  const zoom = connectZoom({
    accountId: "account",
    clientId: "client",
    clientSecret: "secret",
    apiUrl: `${url}/v2`,
    oauthUrl: `${url}/oauth/token`,
    pacer,
    clock: { now: () => new Date("2026-11-24T09:00:00Z"), elapsed: () => 0, sleep: async () => undefined },
    mayWrite: true,
    log: quiet,
    ...settings,
  });
  return { zoom, pacer };
}
