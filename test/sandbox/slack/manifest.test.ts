import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readManifest } from "../../../sandbox/slack/manifest.ts";
import { MANIFEST, openWorkspace, type Workspace } from "./workspace.ts";

let folder = "";
const heard: Record<string, unknown>[] = [];
let workspace: Workspace;

/** The app's manifest with more scopes, an event more, and commands that come unescaped. */
function otherManifest(): string {
  const manifest = parse(readFileSync(MANIFEST, "utf8"));
  manifest.oauth_config.scopes.bot.push("reactions:write", "channels:join", "team:read", "im:read");
  manifest.settings.event_subscriptions.bot_events = ["agent_session_stopped", "message.channels"];
  manifest.features.slash_commands[0].should_escape = false;
  manifest.features.shortcuts.push({
    name: "Assign a license",
    type: "global",
    callback_id: "assign",
    description: "Starts the form",
  });
  const path = join(folder, "manifest.yml");
  writeFileSync(path, stringify(manifest));
  return path;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slack-stand-in-"));
  workspace = await openWorkspace(
    (app) => {
      app.use(async ({ payload, next }) => {
        heard.push({ ...payload });
        await next();
      });
      app.command("/zphone", ({ ack }) => ack());
      app.shortcut(/.*/, ({ ack }) => ack());
    },
    { dataDir: folder, manifestPath: otherManifest() },
  );
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (method: string, body: object = {}) => workspace.call(method, body);

test("without should_escape an app gets bare handles, even for ids", async () => {
  await workspace.post("command", {
    as: "U15DAN",
    channel: "general",
    command: "/zphone",
    text: "assign @bob <@U03ANA> & co",
  });
  expect(heard.at(-1)).toMatchObject({ text: "assign @bob @ana &amp; co" });
});

test("events that are not subscribed to do not come, mention or not", async () => {
  heard.length = 0;
  await workspace.post("say", { as: "U15DAN", channel: "zoom-admins", text: "@zac hello" });
  await workspace.post("say", { as: "U15DAN", channel: "dm", text: "hello" });
  await workspace.post("say", { as: "U15DAN", channel: "general", text: "@zac hello" });
  await workspace.get("settle");
  expect(heard.map(({ type, channel_type: kind }) => [type, kind])).toEqual([["message", "channel"]]);
});

test("more scopes open more methods", async () => {
  const { ts } = await call("chat.postMessage", { channel: "C01GENERAL", text: "hi" });
  const reaction = { channel: "C01GENERAL", timestamp: ts, name: "eyes" };
  expect(await call("reactions.add", reaction)).toEqual({ ok: true });
  expect(await call("reactions.add", reaction)).toEqual({ ok: false, error: "already_reacted" });
  const messages = await workspace.get("messages?as=U02BOB&channel=general");
  expect(messages.at(-1)).toMatchObject({ reactions: [{ name: "eyes", users: ["U00ZAC"] }] });
  expect(await call("reactions.remove", reaction)).toEqual({ ok: true });
  expect(await call("reactions.remove", reaction)).toEqual({ ok: false, error: "no_reaction" });
  expect(await call("conversations.join", { channel: "C01GENERAL" })).toMatchObject({ ok: true });
  expect(await call("team.info")).toMatchObject({ ok: true, team: { id: "T00ACME" } });
  await call("conversations.open", { users: "U02BOB" });
  expect(await call("conversations.info", { channel: "D02BOB" })).toMatchObject({ channel: { is_im: true } });
});

test("shortcuts reach the app: one with its message, one from anywhere", async () => {
  const { ts } = await workspace.post("say", {
    as: "U02BOB",
    channel: "general",
    text: "how do I get a phone?",
  });
  const use = (body: object) => workspace.post("shortcut", { as: "U15DAN", ...body });
  expect(await use({ callback_id: "ask_zac", channel: "general", ts })).toMatchObject({ ok: true });
  expect(heard.at(-1)).toMatchObject({
    type: "message_action",
    callback_id: "ask_zac",
    message: { ts, text: "how do I get a phone?", user: "U02BOB" },
    response_url: expect.stringContaining("/response/"),
  });
  expect(await use({ callback_id: "assign" })).toMatchObject({ ok: true });
  expect(heard.at(-1)).toMatchObject({ type: "shortcut", callback_id: "assign" });
  expect(await use({ callback_id: "other" })).toEqual({ ok: false, error: "unknown_shortcut" });
});

test("Stop ends a stream and tells the app", async () => {
  const { ts: root } = await workspace.post("say", { as: "U02BOB", channel: "general", text: "how?" });
  const recipients = { recipient_user_id: "U02BOB", recipient_team_id: "T00ACME" };
  const { ts } = await call("chat.startStream", { channel: "C01GENERAL", thread_ts: root, ...recipients });
  expect(await workspace.post("stop", { as: "U02BOB", channel: "general", ts })).toEqual({ ok: true });
  expect(await call("chat.appendStream", { channel: "C01GENERAL", ts, markdown_text: "more" })).toEqual({
    ok: false,
    error: "stopped_by_user",
  });
  await workspace.get("settle");
  expect(heard.at(-1)).toMatchObject({
    type: "agent_session_stopped",
    user: "U02BOB",
    streaming_message_ts: [ts],
  });
});

test("Stop where nothing is written yet is for a thread that is being worked in", async () => {
  const { ts: root } = await workspace.post("say", { as: "U02BOB", channel: "general", text: "how?" });
  const thread = { channel_id: "C01GENERAL", thread_ts: root };
  const stop = () => workspace.post("stop", { as: "U02BOB", channel: "general", thread_ts: root });
  expect(await stop()).toEqual({ ok: false, error: "message_not_in_streaming_state" });
  expect(await call("agents.sessions.setStatus", { ...thread, status: "processing" })).toMatchObject({
    ok: true,
  });
  expect(await stop()).toEqual({ ok: true });
  await workspace.get("settle");
  expect(heard.at(-1)).toMatchObject({ type: "agent_session_stopped", thread_ts: root });
  // The app has to say so itself.
  expect(await workspace.get<object>("state")).toMatchObject({
    sessions: { [`C01GENERAL:${root}`]: "processing" },
  });
});

test("who has not asked to be told of Stop is warned that there is none", async () => {
  const manifest = parse(readFileSync(MANIFEST, "utf8"));
  manifest.settings.event_subscriptions.bot_events = ["message.im"];
  const path = join(folder, "without-stop.yml");
  writeFileSync(path, stringify(manifest));
  const other = await openWorkspace(undefined, { manifestPath: path });
  const { ts } = await other.post("say", { as: "U02BOB", channel: "dm", text: "hello" });
  const thread = { channel_id: "D02BOB", thread_ts: ts };
  expect(await other.call("agents.sessions.setStatus", { ...thread, status: "processing" })).toMatchObject({
    ok: true,
    warning: "missing_agent_session_stopped_event_subscription",
  });
  await other.close();
});

test("a manifest Slack would refuse is refused here", () => {
  const written = parse(readFileSync(MANIFEST, "utf8"));
  const path = join(folder, "refused.yml");
  const refuse = (change: object) => {
    writeFileSync(path, stringify({ ...written, ...change }));
    return () => readManifest(path);
  };
  expect(refuse({ display_information: { ...written.display_information, name: "x".repeat(36) } })).toThrow(
    "name",
  );
  expect(refuse({ oauth_config: { scopes: { bot: ["chat:write", "commands"] } } })).toThrow(
    "the event app_mention needs the scope app_mentions:read",
  );
  expect(refuse({ shortcuts: [] })).toThrow("shortcuts");
});
