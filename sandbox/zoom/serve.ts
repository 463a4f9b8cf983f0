// From a request to its answer: through the gate, past what may go wrong on the way, to the operation itself.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, isRefused, refused } from "./answers.ts";
import type { Asked } from "./asked.ts";
import { noFields } from "./asked.ts";
import type { Fact } from "./contract/facts.ts";
import { passGate } from "./gate.ts";
import { OPERATIONS } from "./operations/all.ts";
import { type Route, routeOf } from "./routes.ts";
import type { CallRecord, StandIn } from "./stand-in.ts";

const PREFIX = "/v2";
const BODY_LIMIT = 1_000_000;

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error("the body is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Sends an answer; without a body there is no content type either. */
export function send(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const all = { ...headers, ...answer.headers };
  if (answer.body === undefined) {
    response
      .writeHead(answer.status, { ...all, ...(answer.status === 204 ? {} : { "content-length": "0" }) })
      .end();
    return;
  }
  const html = typeof answer.body === "string";
  response
    .writeHead(answer.status, {
      ...all,
      "content-type": html ? "text/html" : "application/json;charset=UTF-8",
    })
    .end(html ? answer.body : JSON.stringify(answer.body));
}

const trackingHeaders = () => ({
  "x-zm-trackingid": `v=2.0;clid=sandbox;rid=WEB_${randomBytes(16).toString("hex")}`,
});

/** POST /oauth/token: outside the API, in no budget. */
export async function serveToken(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://zoom");
  // Parameters come in the body, or in the query as Zoom's own examples have it.
  const form = new URLSearchParams(`${url.searchParams}&${await textOf(request)}`);
  await sleepFor(standIn, () => 0.5);
  const answer = standIn.tokens.mint({ authorization: request.headers.authorization, form, now: Date.now() });
  standIn.record({
    ...callOf(request.method ?? "POST", "/oauth/token", null, Date.now()),
    status: answer.status,
  });
  send(response, answer, trackingHeaders());
}

const callOf = (method: string, path: string, fact: Fact | null, at: number): CallRecord => ({
  at,
  method,
  path,
  table: fact?.table ?? null,
  label: fact?.label ?? null,
  status: null,
  code: null,
  inLastSecond: 0,
});

export async function serveApi(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", "http://zoom");
  const path = url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : "";
  const route = routeOf(method, path);
  const call = callOf(method, path || url.pathname, route?.fact ?? null, Date.now());
  standIn.record(call);
  const answered = (answer: Answer, headers: Readonly<Record<string, string>> = {}) => {
    call.status = answer.status;
    call.code = answer.code;
    send(response, answer, { ...trackingHeaders(), ...headers });
  };
  // Before the body is read: the second must not slide meanwhile.
  const authorization = request.headers.authorization;
  const gate = route ? passGate(standIn, route.fact, { call, authorization }) : null;
  const text = await textOf(request);
  if (!route || !gate) return answered(refused(404, 404, `No such path: ${method} ${url.pathname}`));
  if ("refusal" in gate) return answered(gate.refusal.answer, gate.refusal.headers);

  const { faults } = standIn;
  const { draw, headers } = gate;
  if (draw("429") < faults.rate429) return answered(gate.overPace.answer, gate.overPace.headers);
  if (draw("5xx") < faults.rate5xx) return answered(brokenAnswer(draw("which 5xx")), headers);

  const isWrite = method !== "GET";
  const isLocked = isWrite && standIn.assumptions.oneWriteAPerson;
  const lock = isLocked ? (standIn.account.person(route.params.userId ?? "")?.id ?? null) : null;
  if (lock !== null && standIn.busy.has(lock))
    return answered(
      refused(429, 429, "Too many concurrent requests. A request to update this user has already been made."),
      headers,
    );
  if (lock !== null) standIn.busy.add(lock);
  try {
    await sleepFor(standIn, draw);
    if (isWrite && faults.writeLatencyMs > 0) await sleep(faults.writeLatencyMs, undefined, { ref: false });
    const answer = perform(standIn, route, { method, path, query: url.searchParams, text });
    if (isWrite && !isRefused(answer)) {
      if (draw("drop") < faults.commitThenDrop) return void request.socket.destroy();
      if (draw("hang") < faults.commitThenHang) return;
    }
    await sleepFor(standIn, draw);
    answered(answer, headers);
  } finally {
    if (lock !== null) standIn.busy.delete(lock);
  }
}

async function sleepFor({ faults }: StandIn, draw: (purpose: string) => number): Promise<void> {
  const ms = faults.latencyMs / 2 + (draw("jitter") * faults.jitterMs) / 2;
  if (ms > 0) await sleep(ms, undefined, { ref: false });
}

/** No failure of Zoom's own is described; what is in front of it answers in HTML. */
function brokenAnswer(draw: number): Answer {
  if (draw < 0.4)
    return { status: 502, code: null, body: "<html><head><title>502 Bad Gateway</title></head></html>" };
  if (draw < 0.7) return { status: 503, code: null, body: "<html><body>Service Unavailable</body></html>" };
  return refused(500, 500, "Internal error.");
}

function perform(
  standIn: StandIn,
  { fact, params }: Route,
  call: Pick<Asked, "method" | "path" | "query"> & { readonly text: string },
): Answer {
  const { account, credentials, faults, assumptions } = standIn;
  if (fact.deprecated && assumptions.deprecatedIsGone)
    return refused(410, 410, "This API is no longer supported.");
  const operation = OPERATIONS.get(fact.operation);
  if (!operation) return refused(501, 501, `The sandbox does not do ${fact.method} ${fact.path} yet.`);
  const { text, ...where } = call;
  let body: unknown;
  try {
    body = text === "" ? undefined : JSON.parse(text);
  } catch {
    return noFields;
  }
  const now = Date.now();
  return operation({
    ...where,
    params,
    body,
    now,
    asOf: now - faults.staleMs,
    account,
    accountId: credentials.accountId,
    enableDelayMs: faults.enableDelayMs,
    assumptions,
  });
}
