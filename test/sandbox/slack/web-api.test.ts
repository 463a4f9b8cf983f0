import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let moment = Date.now();

beforeAll(async () => {
  workspace = await openWorkspace(undefined, { now: () => moment });
});
afterAll(() => workspace.close());

const call = (method: string, body: object = {}, token?: string) => workspace.call(method, body, token);
const refused = (error: string) => ({ ok: false, error });
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

test("tokens are told apart: none, unknown, the wrong kind, the right one", async () => {
  const bare = await fetch(`${workspace.slack.url}/api/users.list`, { method: "POST" });
  expect(await bare.json()).toEqual(refused("not_authed"));
  expect(await call("users.list", {}, "xoxb-someone-else")).toEqual(refused("invalid_auth"));
  expect(await call("users.list", {}, workspace.slack.tokens.app)).toEqual(refused("not_allowed_token_type"));
  expect(await call("apps.connections.open")).toEqual(refused("not_allowed_token_type"));
  expect(await call("auth.test")).toMatchObject({ ok: true, user_id: "U00ZAC", team_id: "T00ACME" });
});

test("what the manifest did not ask for is refused, and says which scope it would take", async () => {
  const { ts } = await call("chat.postMessage", { channel: "C01GENERAL", text: "hi" });
  const answer = await call("reactions.add", { channel: "C01GENERAL", timestamp: ts, name: "eyes" });
  expect(answer).toMatchObject({ ...refused("missing_scope"), needed: "reactions:write" });
  expect(String(answer.provided).split(",")).toContain("chat:write");
  expect(await call("conversations.info", { channel: "C01GENERAL" })).toMatchObject({
    ok: true,
    channel: { name: "general", is_private: false, is_member: true },
  });
  await call("conversations.open", { users: "U02BOB" });
  expect(await call("conversations.info", { channel: "D02BOB" })).toMatchObject({ needed: "im:read" });
});

test("unknown methods and missing arguments are told as Slack tells them", async () => {
  expect(await call("chat.shout")).toEqual({ ...refused("unknown_method"), req_method: "chat.shout" });
  expect(await call("chat.postMessage", { text: "x" })).toMatchObject({
    ...refused("invalid_arguments"),
    response_metadata: { messages: ["[ERROR] missing required field: channel"] },
  });
});

test("a message needs words, a channel that is there, and the app in it", async () => {
  expect(await call("chat.postMessage", { channel: "C01GENERAL" })).toEqual(refused("no_text"));
  expect(await call("chat.postMessage", { channel: "C99", text: "x" })).toEqual(refused("channel_not_found"));
  expect(await call("chat.postMessage", { channel: "C01GENERAL", text: "x", thread_ts: "1.000001" })).toEqual(
    refused("thread_not_found"),
  );
  expect(await call("chat.postEphemeral", { channel: "C03ZADMINS", user: "U02BOB", text: "x" })).toEqual(
    refused("user_not_in_channel"),
  );
  expect(await call("chat.postMessage", { channel: "U02BOB", text: "x" })).toMatchObject({
    channel: "D02BOB",
  });
});

test.each([
  [
    "a section of 3,001 characters",
    [section("x".repeat(3001))],
    "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
  ],
  [
    "51 blocks",
    Array.from({ length: 51 }, () => ({ type: "divider" })),
    "no more than 50 items allowed [json-pointer:/blocks]",
  ],
  ["a block nobody knows", [{ type: "banner" }], "unsupported type: banner [json-pointer:/blocks/0/type]"],
  [
    "a field Slack does not know",
    [{ type: "divider", color: "red" }],
    "invalid additional property: color [json-pointer:/blocks/0]",
  ],
  [
    "two buttons with one action id",
    [
      {
        type: "actions",
        elements: [1, 2].map((n) => ({
          type: "button",
          action_id: "go",
          text: { type: "plain_text", text: `${n}` },
        })),
      },
    ],
    "`action_id` already exists: go [json-pointer:/blocks/0]",
  ],
  [
    "a dialog whose button is too long",
    [
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "Remove" },
            confirm: {
              text: { type: "plain_text", text: "Sure?" },
              confirm: { type: "plain_text", text: "x".repeat(31) },
            },
          },
        ],
      },
    ],
    "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]",
  ],
  [
    "a menu of 101 options",
    [
      {
        type: "actions",
        elements: [
          {
            type: "static_select",
            options: Array.from({ length: 101 }, (_, n) => ({
              text: { type: "plain_text", text: `${n}` },
              value: `${n}`,
            })),
          },
        ],
      },
    ],
    "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
  ],
  [
    "two tables",
    [1, 2].map((n) => ({ type: "table", rows: [[{ type: "raw_text", text: `${n}` }]] })),
    "only one table block is allowed [json-pointer:/blocks]",
  ],
])("%s is refused with invalid_blocks and the place", async (_, blocks, fault) => {
  const answer = await call("chat.postMessage", { channel: "C01GENERAL", text: "x", blocks });
  expect(answer).toMatchObject({
    ...refused("invalid_blocks"),
    errors: expect.arrayContaining([fault]),
    response_metadata: { messages: expect.arrayContaining([`[ERROR] ${fault}`]) },
  });
});

test("blocks that are fine one by one can be too much together; text that is no list is no blocks", async () => {
  const long = Array.from({ length: 5 }, () => section("x".repeat(2900)));
  expect(await call("chat.postMessage", { channel: "C01GENERAL", text: "x", blocks: long })).toEqual(
    refused("msg_blocks_too_long"),
  );
  expect(await call("chat.postMessage", { channel: "C01GENERAL", text: "x", blocks: "nonsense" })).toEqual(
    refused("invalid_blocks_format"),
  );
  expect(await call("blocks.validate", { blocks: [{ type: "banner" }] })).toMatchObject({
    ...refused("invalid_blocks"),
    errors: [{ pointer: "/blocks/0/type" }],
  });
});

test("an update keeps the blocks it does not name, takes them away when told, and is for the app's own messages", async () => {
  const { ts } = await call("chat.postMessage", {
    channel: "C01GENERAL",
    text: "one",
    blocks: [section("one")],
  });
  const update = (body: object) => call("chat.update", { channel: "C01GENERAL", ts, ...body });
  expect(await update({ text: "two" })).toMatchObject({
    text: "two",
    message: { blocks: [{ type: "section" }] },
  });
  expect(await update({ text: "three", blocks: [] })).toMatchObject({ message: { blocks: [] } });
  expect(await update({ text: "x".repeat(4001) })).toEqual(refused("msg_too_long"));
  const { ts: theirs } = await workspace.post("say", { as: "U02BOB", channel: "general", text: "mine" });
  expect(await update({ text: "x", ts: theirs })).toEqual(refused("cant_update_message"));
  expect(await call("chat.delete", { channel: "C01GENERAL", ts: theirs })).toEqual(
    refused("cant_delete_message"),
  );
  expect(await call("chat.delete", { channel: "C01GENERAL", ts })).toMatchObject({ ok: true, ts });
  expect(await update({ text: "late" })).toEqual(refused("message_not_found"));
});

test("what only one person sees can't be changed, linked to or found in the history", async () => {
  const { message_ts: ts } = await call("chat.postEphemeral", {
    channel: "C01GENERAL",
    user: "U02BOB",
    text: "psst",
  });
  expect(await call("chat.update", { channel: "C01GENERAL", ts, text: "x" })).toEqual(
    refused("message_not_found"),
  );
  expect(await call("chat.getPermalink", { channel: "C01GENERAL", message_ts: ts })).toEqual(
    refused("message_not_found"),
  );
  const { ts: open } = await call("chat.postMessage", { channel: "C01GENERAL", text: "for all" });
  const { messages } = await call("conversations.history", { channel: "C01GENERAL" });
  expect((messages as object[])[0]).toMatchObject({ ts: open, text: "for all" });
  expect(await call("chat.getPermalink", { channel: "C01GENERAL", message_ts: open })).toMatchObject({
    permalink: expect.stringContaining("/archives/C01GENERAL/p"),
  });
  expect(messages).not.toContainEqual(expect.objectContaining({ ts }));
});

test("a stream grows, ends, and is over after five minutes whatever happens", async () => {
  const { ts: root } = await workspace.post("say", { as: "U02BOB", channel: "general", text: "how?" });
  const start = (body: object) =>
    call("chat.startStream", { channel: "C01GENERAL", thread_ts: root, ...body });
  expect(await start({})).toEqual(refused("missing_recipient_user_id"));
  const recipients = { recipient_user_id: "U02BOB", recipient_team_id: "T00ACME" };
  const { ts } = await start(recipients);
  const append = (body: object) => call("chat.appendStream", { channel: "C01GENERAL", ts, ...body });
  await append({ markdown_text: "First " });
  await append({
    chunks: [
      { type: "markdown_text", text: "this." },
      { type: "task_update", id: "1", title: "Look", status: "in_progress" },
    ],
  });
  const shown = async () =>
    (await workspace.get(`messages?as=U02BOB&channel=general&thread_ts=${root}`)).find(
      (one) => one.ts === ts,
    );
  expect(await shown()).toMatchObject({
    text: "First this.",
    streaming: true,
    blocks: [
      { type: "task_card", status: "in_progress" },
      { type: "markdown", text: "First this." },
    ],
  });
  expect(await call("chat.update", { channel: "C01GENERAL", ts, text: "x" })).toEqual(
    refused("streaming_state_conflict"),
  );
  expect(await append({ chunks: [{ type: "song" }] })).toEqual(refused("invalid_chunks"));
  expect(
    await call("chat.stopStream", { channel: "C01GENERAL", ts, blocks: [section("More?")] }),
  ).toMatchObject({ ok: true });
  expect(await shown()).toMatchObject({ streaming: false });
  expect(await append({ markdown_text: "x" })).toEqual(refused("message_not_in_streaming_state"));

  const { ts: endless } = await start(recipients);
  moment += 5 * 60_000 + 1;
  expect(await call("chat.appendStream", { channel: "C01GENERAL", ts: endless, markdown_text: "x" })).toEqual(
    refused("message_not_in_streaming_state"),
  );
});

test("people are found by id and by address, with their address only under its scope", async () => {
  expect(await call("users.info", { user: "U03ANA" })).toMatchObject({
    ok: true,
    user: {
      name: "ana",
      real_name: "Ana García",
      profile: { email: "ana.garcia@acme.example" },
      is_restricted: false,
    },
  });
  expect(await call("users.info", { user: "U90NOOR" })).toMatchObject({ user: { is_restricted: true } });
  expect(await call("users.info", { user: "U91WIMD" })).toMatchObject({ user: { deleted: true } });
  expect(await call("users.info", { user: "U99" })).toEqual(refused("user_not_found"));
  expect(await call("users.lookupByEmail", { email: "Casey.Lund@contractor.example" })).toMatchObject({
    user: { id: "U17CAS" },
  });
  expect(await call("users.lookupByEmail", { email: "no@acme.example" })).toEqual(refused("users_not_found"));
});

test("lists come in pages", async () => {
  const first = await call("users.list", { limit: 2 });
  expect(first.members).toHaveLength(2);
  const cursor = (first.response_metadata as { next_cursor: string }).next_cursor;
  const second = await call("users.list", { limit: 100, cursor });
  expect(second.members).toHaveLength(7);
  expect(second.response_metadata).toEqual({ next_cursor: "" });
});

test("groups, members, threads and channels of the app are told", async () => {
  expect(await call("usergroups.list", { include_users: true })).toMatchObject({
    usergroups: [{ handle: "it-team", users: ["U15DAN"] }],
  });
  expect(await call("usergroups.users.list", { usergroup: "S0" })).toEqual(refused("no_such_subteam"));
  expect(await call("conversations.members", { channel: "C03ZADMINS" })).toMatchObject({
    members: ["U15DAN", "U00ZAC"],
  });
  const { channels } = await call("users.conversations", { types: "public_channel,private_channel" });
  expect((channels as { name: string }[]).map(({ name }) => name)).toEqual([
    "general",
    "it-help",
    "zoom-admins",
  ]);
  const { ts } = await workspace.post("say", { as: "U02BOB", channel: "it-help", text: "root" });
  await call("chat.postMessage", { channel: "C02ITHELP", thread_ts: ts, text: "reply" });
  const { messages } = await call("conversations.replies", { channel: "C02ITHELP", ts });
  expect(messages).toMatchObject([
    { text: "root", reply_count: 1 },
    { text: "reply", parent_user_id: "U02BOB" },
  ]);
  expect(await call("conversations.replies", { channel: "C02ITHELP", ts: "1.000001" })).toEqual(
    refused("thread_not_found"),
  );
});

test("a direct conversation is opened once; guests can be written to, the departed and bots can't", async () => {
  expect(await call("conversations.open", { users: "U90NOOR" })).toEqual({
    ok: true,
    channel: { id: "D90NOOR" },
  });
  expect(await call("conversations.open", { users: "U90NOOR", return_im: true })).toMatchObject({
    already_open: true,
    channel: { is_im: true, user: "U90NOOR" },
  });
  expect(await call("conversations.open", { users: "U91WIMD" })).toEqual(refused("user_disabled"));
  expect(await call("conversations.open", { users: "U00ZAC" })).toEqual(refused("cannot_dm_bot"));
  expect(await call("conversations.open", { users: "U02BOB,U03ANA" })).toMatchObject({
    needed: "mpim:write",
  });
  expect(await call("conversations.list", { types: "im" })).toMatchObject({
    channels: expect.arrayContaining([expect.objectContaining({ id: "D90NOOR" })]),
  });
  expect(await call("bots.info", { bot: "B00ZAC" })).toMatchObject({
    bot: { name: "Ask Zac", user_id: "U00ZAC" },
  });
});

test("with rate tiers kept, the second message to a channel in one second waits", async () => {
  moment += 60_000;
  await workspace.post("faults", { tiers: true });
  const send = () =>
    fetch(`${workspace.slack.url}/api/chat.postMessage`, {
      method: "POST",
      headers: { authorization: `Bearer ${workspace.slack.tokens.bot}` },
      body: new URLSearchParams({ channel: "C01GENERAL", text: "x" }),
    });
  expect((await send()).status).toBe(200);
  const second = await send();
  expect([second.status, second.headers.get("retry-after")]).toEqual([429, "1"]);
  moment += 1001;
  expect((await send()).status).toBe(200);
  await workspace.post("faults", {});
});

test("prompts, titles and statuses are kept for the page", async () => {
  await workspace.post("say", { as: "U02BOB", channel: "dm", text: "hello" });
  const [{ ts } = { ts: "" }] = await workspace.get<{ ts: string }[]>("messages?as=U02BOB&channel=dm");
  const prompts = [{ title: "Seats", message: "How many are left?" }];
  expect(await call("assistant.threads.setSuggestedPrompts", { channel_id: "D02BOB", prompts })).toEqual({
    ok: true,
  });
  expect(
    await call("assistant.threads.setSuggestedPrompts", {
      channel_id: "D02BOB",
      prompts: Array(5).fill(prompts[0]),
    }),
  ).toEqual(refused("too_many_prompts"));
  const thread = { channel_id: "D02BOB", thread_ts: ts };
  expect(await call("assistant.threads.setTitle", { ...thread, title: "Seats" })).toEqual({ ok: true });
  expect(await call("assistant.threads.setStatus", { ...thread, status: "is looking…" })).toEqual({
    ok: true,
  });
  expect(await workspace.get<object>("state")).toMatchObject({
    prompts: { D02BOB: { prompts } },
    titles: { [`D02BOB:${ts}`]: "Seats" },
    statuses: { [`D02BOB:${ts}`]: "is looking…" },
  });
  await call("chat.postMessage", { channel: "D02BOB", thread_ts: ts, text: "Twelve." });
  expect(await workspace.get<object>("state")).toMatchObject({ statuses: {} });
});

test("a session has a state and a title", async () => {
  const { ts } = await workspace.post("say", { as: "U02BOB", channel: "dm", text: "hello" });
  const thread = { channel_id: "D02BOB", thread_ts: ts };
  const set = (status: string, more = {}) =>
    call("agents.sessions.setStatus", { ...thread, status, ...more });
  expect(await set("processing", { title: "Seats" })).toMatchObject({
    ok: true,
    status: "processing",
    agent_status: "processing",
    title: "Seats",
  });
  expect(await call("agents.sessions.rename", { ...thread, title: "Seats left" })).toEqual({
    ok: true,
    title: "Seats left",
  });
  expect(await workspace.get<object>("state")).toMatchObject({
    titles: { [`D02BOB:${ts}`]: "Seats left" },
    sessions: { [`D02BOB:${ts}`]: "processing" },
  });
  expect(await set("busy")).toMatchObject(refused("invalid_arguments"));
  expect(await set("active", { title: "x".repeat(201) })).toMatchObject(refused("invalid_arguments"));
  expect(await set("active", { channel_id: "C99NONE" })).toEqual(refused("channel_not_found"));
  expect(await set("active", { thread_ts: "1.1" })).toEqual(refused("invalid_thread_ts"));
  const { ts: stream } = await call("chat.startStream", { channel: "D02BOB", thread_ts: ts });
  expect(
    await call("chat.stopStream", { channel: "D02BOB", ts: stream, session_status: "suspended" }),
  ).toMatchObject({ ok: true });
  expect(await workspace.get<object>("state")).toMatchObject({
    sessions: { [`D02BOB:${ts}`]: "suspended" },
  });
});

test("faults asked for are made, on the methods named, and told in the calls", async () => {
  const since = Date.now() - 1;
  await workspace.post("faults", { rate429: 1, retryAfter: 7, methods: ["users.info"], times: 1 });
  const limited = await fetch(`${workspace.slack.url}/api/users.info?user=U02BOB`, {
    headers: { authorization: `Bearer ${workspace.slack.tokens.bot}` },
  });
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(await call("users.info", { user: "U02BOB" })).toMatchObject({ ok: true });
  await workspace.post("faults", { unknownMethods: ["users.info"] });
  expect(await call("users.info", { user: "U02BOB" })).toEqual({
    ...refused("unknown_method"),
    req_method: "users.info",
  });
  await workspace.post("faults", { commitThenDrop: 1, methods: ["chat.postMessage"] });
  await expect(call("chat.postMessage", { channel: "C01GENERAL", text: "did it arrive?" })).rejects.toThrow();
  const messages = await workspace.get("messages?as=U02BOB&channel=general");
  expect(messages.at(-1)).toMatchObject({ text: "did it arrive?" });
  await workspace.post("faults", { rate5xx: 1 });
  await expect(workspace.app.client.users.info({ user: "U02BOB" })).rejects.toThrow();
  await workspace.post("faults", {});
  const calls = await workspace.get(`calls?since=${since}`);
  expect(calls.map(({ method, ok, error }) => [method, ok, error])).toEqual([
    ["users.info", false, "429"],
    ["users.info", true, null],
    ["users.info", false, "unknown_method"],
    ["chat.postMessage", true, null],
    ["users.info", false, "503"],
  ]);
});
