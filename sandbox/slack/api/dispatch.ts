// The Web API's front door: reads a call, looks at token and scope, runs the method, answers as Slack does.

import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { readBody, sendJson } from "../http.ts";
import type { Json } from "../model.ts";
import { type Slack, touch } from "../slack.ts";
import { agents } from "./agents.ts";
import { assistant } from "./assistant.ts";
import { chat } from "./chat.ts";
import { conversations } from "./conversations.ts";
import { files } from "./files.ts";
import { type Method, SlackRefusal } from "./method.ts";
import { streaming } from "./stream.ts";
import { users } from "./users.ts";
import { views } from "./views.ts";
import { workspace } from "./workspace.ts";

/** Every method there is, by its name. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...agents,
  ...assistant,
  ...chat,
  ...conversations,
  ...files,
  ...streaming,
  ...users,
  ...views,
  ...workspace,
};

const KEPT_CALLS = 20_000;

/** A call's arguments, from wherever they were put. Text that looks like JSON is left to the method that wants it. */
async function argumentsOf(request: IncomingMessage, url: URL): Promise<Json> {
  const given: Json = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json") && body.length > 0) {
    try {
      Object.assign(given, JSON.parse(body.toString()));
    } catch {
      throw new SlackRefusal("invalid_json");
    }
  } else if (type.startsWith("multipart/form-data")) {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    for (const [name, value] of form) given[name] = value;
  } else if (body.length > 0) Object.assign(given, Object.fromEntries(new URLSearchParams(body.toString())));
  return given;
}

function checkToken(slack: Slack, method: Method, token: string): void {
  if (method.token === "none") return;
  if (!token) throw new SlackRefusal("not_authed");
  const kind = token === slack.tokens.bot ? "bot" : token === slack.tokens.app ? "app" : undefined;
  if (!kind) throw new SlackRefusal("invalid_auth");
  if (method.token !== "any" && method.token !== kind) throw new SlackRefusal("not_allowed_token_type");
  if (method.scope && !slack.scopes.has(method.scope))
    throw new SlackRefusal("missing_scope", { needed: method.scope, provided: [...slack.scopes].join(",") });
}

/** What is noted of a call: its arguments without the token, nested ones read. */
function noted(given: Json): Json {
  const { token: _, ...rest } = given;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => {
      if (typeof value !== "string" || !/^[[{]/.test(value)) return [name, value];
      try {
        return [name, JSON.parse(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}

/** Notes a call for `GET /_sandbox/calls`. */
export function noteCall(slack: Slack, method: string, given: Json, answer: Json): void {
  slack.calls.push({
    at: Date.now(),
    method,
    body: noted(given),
    ok: answer.ok === true,
    error: typeof answer.error === "string" ? answer.error : null,
  });
  if (slack.calls.length > KEPT_CALLS) slack.calls.splice(0, slack.calls.length - KEPT_CALLS);
}

/** Makes the trouble that was asked for. Answers whether the call is over. */
export async function trouble(
  slack: Slack,
  name: string,
  response: ServerResponse,
  channel?: unknown,
): Promise<"go-on" | "over" | "drop-the-answer"> {
  const { waitMs, kind } = slack.faults.next(name);
  if (waitMs > 0) await wait(waitMs);
  const tooSoon = slack.faults.settings.tiers ? slack.tiers.wait(name, channel) : 0;
  if (kind === "429" || tooSoon > 0) {
    const retryAfter = String(tooSoon || slack.faults.settings.retryAfter);
    sendJson(response, 429, { ok: false, error: "ratelimited" }, { "retry-after": retryAfter });
    return "over";
  }
  if (kind === "5xx") {
    sendJson(response, 503, { ok: false, error: "service_unavailable" });
    return "over";
  }
  return kind === "commit-then-drop" ? "drop-the-answer" : "go-on";
}

/** Answers `/api/<method>`. */
export async function answerCall(
  slack: Slack,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  more: Readonly<Record<string, Method>>,
): Promise<void> {
  const name = url.pathname.slice("/api/".length);
  touch(slack);
  let given: Json = {};
  let answer: Json;
  let fate: "go-on" | "drop-the-answer" = "go-on";
  try {
    given = await argumentsOf(request, url);
    const made = await trouble(slack, name, response, given.channel);
    if (made === "over")
      return noteCall(slack, name, given, { ok: false, error: String(response.statusCode) });
    fate = made;
    const missing = slack.faults.settings.unknownMethods.includes(name);
    const method = missing ? undefined : (METHODS[name] ?? more[name]);
    if (!method) throw new SlackRefusal("unknown_method", { req_method: name });
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    checkToken(slack, method, bearer ?? String(given.token ?? ""));
    answer = await method.run(slack, given);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    ({ answer } = error);
  }
  noteCall(slack, name, given, answer);
  touch(slack);
  if (fate === "drop-the-answer") return void request.socket.destroy();
  sendJson(response, 200, answer, { "x-oauth-scopes": [...slack.scopes].join(",") });
}
