// The control API under /_sandbox: acting as a person, and looking at what happened.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { CannotAct } from "../acts/act.ts";
import { ClickAct, click } from "../acts/click.ts";
import { CommandAct, command } from "../acts/command.ts";
import { DeleteAct, EditAct, edit, SayAct, say, takeBack } from "../acts/say.ts";
import { ShortcutAct, StopAct, shortcut, stopStream } from "../acts/shortcut.ts";
import { CloseAct, close, HomeAct, openHome, SubmitAct, submit } from "../acts/submit.ts";
import { SlackRefusal } from "../api/method.ts";
import { FaultSettings } from "../faults.ts";
import { maySeeFile } from "../files.ts";
import { readBody, sendJson } from "../http.ts";
import type { Json } from "../model.ts";
import type { Slack } from "../slack.ts";
import { settle } from "./settle.ts";
import { shownMessages, shownState, shownViews } from "./show.ts";

/** What the control API needs beside the workspace. */
export interface Controls {
  readonly reset: () => void;
  readonly productUrl: (() => string | null) | undefined;
}

type Act = (slack: Slack, body: unknown, controls: Controls) => Json | Promise<Json>;

/** An act whose body has been read by a schema. */
const act =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (slack: Slack, body: z.output<Schema>, controls: Controls) => Json | Promise<Json>,
  ): Act =>
  (slack, body, controls) => {
    const read = schema.safeParse(body);
    if (!read.success) throw new CannotAct(`invalid_arguments: ${z.prettifyError(read.error)}`);
    return run(slack, read.data, controls);
  };

const RedeliverAct = z.object({
  event_id: z.string().optional(),
  last: z.boolean().optional(),
  times: z.number().int().min(1).max(100).default(1),
  reason: z.string().default("timeout"),
});
const DisconnectAct = z.object({
  reason: z.enum(["refresh_requested", "warning", "link_disabled", "cut"]).default("refresh_requested"),
});

const ACTS: Readonly<Record<string, Act>> = {
  command: act(CommandAct, command),
  say: act(SayAct, say),
  edit: act(EditAct, edit),
  delete: act(DeleteAct, takeBack),
  click: act(ClickAct, click),
  submit: act(SubmitAct, submit),
  close: act(CloseAct, close),
  home: act(HomeAct, openHome),
  shortcut: act(ShortcutAct, shortcut),
  stop: act(StopAct, stopStream),
  redeliver: act(RedeliverAct, async (slack, { event_id: id, times, reason }) => {
    const eventId = await slack.events.redeliver(id, times, reason);
    if (!eventId) throw new CannotAct("event_not_found");
    return { ok: true, event_id: eventId, times };
  }),
  disconnect: act(DisconnectAct, (slack, { reason }) => {
    slack.transport.disconnect(reason);
    return { ok: true };
  }),
  faults: act(FaultSettings, (slack, settings) => {
    slack.faults.set(settings);
    return { ok: true, faults: settings };
  }),
  reset: act(z.unknown(), (_, __, controls) => {
    controls.reset();
    return { ok: true };
  }),
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString();
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotAct("invalid_json");
  }
}

/** Milliseconds or a date. */
const momentOf = (text: string | null): number => {
  if (!text) return Number.NEGATIVE_INFINITY;
  const number = Number(text);
  return Number.isNaN(number) ? Date.parse(text) : number;
};

function sendFile(slack: Slack, id: string, as: string | null, response: ServerResponse): void {
  const file = slack.data.files[id];
  const bytes = file && (as === null || maySeeFile(slack, file, as)) ? slack.store.file(id) : undefined;
  if (!file || !bytes) {
    sendJson(response, 404, { ok: false, error: "file_not_found" });
    return;
  }
  response.writeHead(200, {
    // Never shown in the page's own right: a file may hold a script.
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "x-content-type-options": "nosniff",
  });
  response.end(bytes);
}

async function look(slack: Slack, url: URL, response: ServerResponse, controls: Controls): Promise<boolean> {
  const ask = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const what = url.pathname.slice("/_sandbox/".length);
  if (what === "state") sendJson(response, 200, shownState(slack));
  else if (what === "messages") {
    const since = ask("since");
    const threadTs = ask("thread_ts");
    const messages = shownMessages(slack, {
      as: ask("as") ?? "",
      channel: ask("channel") ?? "",
      ...(since ? { since } : {}),
      ...(threadTs ? { threadTs } : {}),
    });
    if (messages) sendJson(response, 200, messages);
    else sendJson(response, 404, { ok: false, error: "channel_not_found" });
  } else if (what === "views") sendJson(response, 200, shownViews(slack, ask("as") ?? ""));
  else if (what === "calls") {
    const since = momentOf(url.searchParams.get("since"));
    sendJson(
      response,
      200,
      slack.calls.filter(({ at }) => at > since),
    );
  } else if (what === "settle") {
    const timeoutMs = Number(ask("timeoutMs") ?? 10_000);
    sendJson(
      response,
      200,
      await settle(slack, { timeoutMs: timeoutMs > 0 ? timeoutMs : 10_000, productUrl: controls.productUrl }),
    );
  } else if (what === "stream") slack.nudges.listen(ask("as") ?? "", response);
  else if (what.startsWith("files/"))
    sendFile(slack, what.slice("files/".length), url.searchParams.get("as"), response);
  else return false;
  return true;
}

/** Answers what is under /_sandbox. Answers false for what is not known here. */
export async function control(
  slack: Slack,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  controls: Controls,
): Promise<boolean> {
  if (request.method === "GET") return look(slack, url, response, controls);
  const name = url.pathname.slice("/_sandbox/".length);
  const run = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (request.method !== "POST" || !run) return false;
  try {
    sendJson(response, 200, await run(slack, await bodyOf(request), controls));
  } catch (error) {
    if (!(error instanceof CannotAct || error instanceof SlackRefusal)) throw error;
    const [word, ...more] = error.message.split(": ");
    const status = word === "invalid_arguments" || word === "invalid_json" ? 400 : 200;
    sendJson(response, status, {
      ok: false,
      error: word,
      ...(more.length > 0 ? { detail: more.join(": ") } : {}),
    });
  }
  return true;
}
