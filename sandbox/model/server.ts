// The model stand-in: what OpenAI-compatible servers answer, by script instead of by thought. A program of its own, which
// knows nothing of the product; what it covers is in coverage.ts.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Asked, askedOfChat, askedOfResponses, BadRequest } from "./asked.ts";
import { BEHAVIOURS, isBehaviour } from "./behaviours.ts";
import { serveControl } from "./control.ts";
import { readJson, sendError, sendJson } from "./http.ts";
import type { Reply } from "./reply.ts";
import { completionChunks, completionOf } from "./say-chat.ts";
import { responseEvents, responseOf } from "./say-responses.ts";
import { fresh, type ModelState } from "./state.ts";

export interface ModelServer {
  readonly url: string;
  /** What the product is given as OPENAI_BASE_URL. */
  readonly baseUrl: string;
  readonly port: number;
  readonly state: ModelState;
  reset(): void;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const REMEMBERED = 1_000;

/** A model's name can be a behaviour's; else the one that was set holds. */
function replyTo(asked: Asked, state: ModelState): Reply {
  const scripted = state.script.shift();
  if (scripted) return scripted;
  return BEHAVIOURS[isBehaviour(asked.model) ? asked.model : state.behaviour](asked, state.told);
}

async function stream(
  asked: Asked,
  reply: Reply,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const chat = asked.api === "chat";
  const pieces = chat ? [...completionChunks(asked, reply)] : [...responseEvents(asked, reply)];
  const until =
    reply.cut === "ended" || reply.cut === "hung-up" ? Math.floor(pieces.length / 2) : pieces.length;
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  for (const [index, piece] of pieces.slice(0, until).entries()) {
    if (reply.pieceMs > 0 && index > 0) await sleep(reply.pieceMs, undefined, { signal: gone });
    const line = chat
      ? `data: ${JSON.stringify(piece)}\n\n`
      : `event: ${piece.type}\ndata: ${JSON.stringify({ ...piece, sequence_number: index })}\n\n`;
    response.write(line);
  }
  if (reply.cut === "hung-up") return void response.destroy();
  if (chat && reply.cut !== "ended") response.write("data: [DONE]\n\n");
  response.end();
}

async function serve(state: ModelState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (path.startsWith("/_sandbox/")) return serveControl(path, state, request, response);
  if (request.method === "GET" && path === "/v1/models")
    return sendJson(response, 200, {
      object: "list",
      data: Object.keys(BEHAVIOURS).map((id) => ({ id, object: "model", created: 0, owned_by: "sandbox" })),
    });
  const api =
    path === "/v1/responses" ? askedOfResponses : path === "/v1/chat/completions" ? askedOfChat : null;
  if (request.method !== "POST" || !api)
    return sendError(response, 404, {
      message: `Invalid URL (${request.method} ${path})`,
      code: "unknown_url",
    });
  if (!request.headers.authorization?.startsWith("Bearer "))
    return sendError(response, 401, { message: "You didn't provide an API key.", code: "invalid_api_key" });
  const asked = api(await readJson(request));
  state.asked.push(asked);
  if (state.asked.length > REMEMBERED) state.asked.shift();
  const reply = replyTo(asked, state);
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  try {
    if (reply.delayMs > 0) await sleep(reply.delayMs, undefined, { signal: gone.signal });
    if (reply.status !== null)
      return sendError(
        response,
        reply.status,
        { message: `The stand-in was told to answer ${reply.status}.`, code: reply.code },
        reply.retryAfter === null ? {} : { "retry-after": String(reply.retryAfter) },
      );
    if (asked.stream) return await stream(asked, reply, response, gone.signal);
    sendJson(response, 200, asked.api === "chat" ? completionOf(asked, reply) : responseOf(asked, reply));
  } catch (error) {
    // Whoever asked has hung up: there is nobody to answer any more.
    if (!gone.signal.aborted) throw error;
  }
}

/** Starts the stand-in on this machine's own address. */
export async function startModel(options: { readonly port: number }): Promise<ModelServer> {
  const state = fresh();
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) return;
      if (error instanceof BadRequest)
        return sendError(response, 400, { message: error.message, param: error.param });
      // A bug of the stand-in's own: told on the console, because it must not pass for a model's behaviour.
      console.error("model stand-in:", error);
      sendError(response, 500, { message: "The model stand-in failed; see its console." });
    });
  });
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, HOST, resolve);
  });
  // A server on a port has one; the type allows for pipes.
  const { port } = server.address() as AddressInfo;
  const url = `http://${HOST}:${port}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    baseUrl: `${url}/v1`,
    port,
    state,
    reset: () => void Object.assign(state, fresh()),
    close() {
      closing ??= new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closing;
    },
  };
}
