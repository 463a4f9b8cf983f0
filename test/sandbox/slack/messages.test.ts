import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

interface Heard {
  readonly type: string;
  readonly subtype?: string;
  readonly text?: string;
  readonly ts: string;
  readonly channel: string;
  readonly channel_type?: string;
  readonly thread_ts?: string;
  readonly eventId: string;
  readonly retry: number | undefined;
  readonly reason: string | undefined;
  readonly files?: { id: string; name: string; mimetype: string; url_private_download: string }[];
}

let workspace: Workspace;
let heard: Heard[] = [];

beforeAll(async () => {
  workspace = await openWorkspace((app) => {
    app.use(async ({ body, context, next }) => {
      if ("event" in body && body.event.user !== "U00ZAC" && body.event.bot_id === undefined)
        heard.push({
          ...body.event,
          eventId: body.event_id,
          retry: context.retryNum,
          reason: context.retryReason,
        });
      await next();
    });
    app.event("app_mention", async ({ event, say }) => {
      if (event.text.includes("answer")) await say({ text: "Here.", thread_ts: event.ts });
    });
  });
});
afterAll(() => workspace.close());
beforeEach(() => {
  heard = [];
});

const settled = async () => expect(await workspace.get("settle")).toMatchObject({ ok: true });
const say = async (body: object) => {
  const answer = await workspace.post("say", { as: "U15DAN", channel: "it-help", ...body });
  await settled();
  return answer;
};

test("a message is an event; one that mentions the app is two, with the same ts and ids of their own", async () => {
  const { ts } = await say({ text: "morning" });
  expect(heard.map(({ type, text, channel_type }) => ({ type, text, channel_type }))).toEqual([
    { type: "message", text: "morning", channel_type: "channel" },
  ]);
  heard = [];
  const said = await say({ text: "@zac show <@U02BOB>" });
  expect(heard.map(({ type, text }) => [type, text])).toEqual([
    ["message", "<@U00ZAC> show <@U02BOB>"],
    ["app_mention", "<@U00ZAC> show <@U02BOB>"],
  ]);
  expect(new Set(heard.map((one) => one.ts))).toEqual(new Set([said.ts]));
  expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(2);
  expect(Number(said.ts)).toBeGreaterThan(Number(ts));
});

test("the mention can be told to come first", async () => {
  await workspace.post("faults", { mentionFirst: true });
  await say({ text: "@zac hello" });
  expect(heard.map(({ type }) => type)).toEqual(["app_mention", "message"]);
  await workspace.post("faults", {});
});

test("a direct message has no twin", async () => {
  await say({ channel: "dm", text: "@zac hello" });
  expect(heard.map(({ type, channel, channel_type }) => [type, channel, channel_type])).toEqual([
    ["message", "D15DAN", "im"],
  ]);
});

test("the app answers in the thread, and sees its own words only as a bot's", async () => {
  const { ts } = await say({ text: "@zac answer me" });
  const thread = await workspace.get(`messages?as=U03ANA&channel=it-help&thread_ts=${ts}`);
  expect(thread.map(({ user, text, thread_ts }) => [user, text, thread_ts])).toEqual([
    ["U15DAN", "<@U00ZAC> answer me", null],
    ["U00ZAC", "Here.", ts],
  ]);
});

test("a private channel is seen by its members only, and told as one", async () => {
  await say({ channel: "zoom-admins", text: "quietly" });
  expect(heard[0]).toMatchObject({ channel_type: "group" });
  const response = await fetch(`${workspace.slack.url}/_sandbox/messages?as=U03ANA&channel=zoom-admins`);
  expect(response.status).toBe(404);
  expect(await say({ as: "U03ANA", channel: "zoom-admins", text: "hello?" })).toMatchObject({
    ok: false,
    error: "channel_not_found",
  });
});

test("an edit and a deletion are told as such", async () => {
  const { ts } = await say({ text: "frist" });
  await workspace.post("edit", { as: "U15DAN", channel: "it-help", ts, text: "first" });
  expect(
    (await workspace.get(`messages?as=U02BOB&channel=it-help&thread_ts=${ts}`)).map(({ text, edited }) => [
      text,
      edited,
    ]),
  ).toEqual([["first", true]]);
  await workspace.post("delete", { as: "U15DAN", channel: "it-help", ts });
  await settled();
  expect(heard.map(({ subtype }) => subtype)).toEqual([undefined, "message_changed", "message_deleted"]);
  expect(await workspace.get(`messages?as=U02BOB&channel=it-help&thread_ts=${ts}`)).toEqual([]);
});

test("a file comes with its message; only the token opens it, anything else leads to a sign-in page", async () => {
  const csv = "Email,License\nbob.hartley@acme.example,Zoom Phone\n";
  const { ts } = await say({ files: [{ name: "people.csv", base64: Buffer.from(csv).toString("base64") }] });
  const [event] = heard;
  expect(event).toMatchObject({ subtype: "file_share", ts });
  const file = event?.files?.[0];
  expect(file).toMatchObject({ name: "people.csv", mimetype: "text/csv" });
  expect(await workspace.call("files.info", { file: file?.id })).toMatchObject({
    ok: true,
    file: { size: csv.length },
  });
  expect(await workspace.call("files.info", { file: "F0" })).toEqual({ ok: false, error: "file_not_found" });
  const url = file?.url_private_download ?? "";
  const open = (token: string) => fetch(url, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await open(workspace.slack.tokens.bot)).text()).toBe(csv);
  const stranger = await open("xoxb-no");
  expect([stranger.status, stranger.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await (await fetch(`${workspace.slack.url}/_sandbox/files/${file?.id}`)).text()).toBe(csv);
});

test("the app's own upload goes through its three steps and appears in the thread", async () => {
  const { ts } = await say({ text: "the list, please" });
  await workspace.app.client.filesUploadV2({
    channel_id: "C02ITHELP",
    thread_ts: String(ts),
    filename: "results.csv",
    content: "a,b\n1,2\n",
    initial_comment: "Done.",
  });
  await settled();
  const thread = await workspace.get(`messages?as=U15DAN&channel=it-help&thread_ts=${ts}`);
  expect(thread.at(-1)).toMatchObject({ text: "Done.", files: [{ name: "results.csv", size: 8 }] });
  const calls = (await workspace.get("calls")).map(({ method }) => method);
  expect(calls.slice(-3)).toEqual(["files.getUploadURLExternal", "upload", "files.completeUploadExternal"]);
});

test("an event delivered again carries its number and reason, and is the same event", async () => {
  await say({ text: "once" });
  const [first] = heard;
  await workspace.post("redeliver", { event_id: first?.eventId, times: 2, reason: "timeout" });
  await settled();
  expect(heard.map(({ eventId, retry, reason }) => [eventId, retry, reason])).toEqual([
    [first?.eventId, 0, ""],
    [first?.eventId, 1, "timeout"],
    [first?.eventId, 2, "timeout"],
  ]);
  expect(await workspace.post("redeliver", { event_id: "Ev0", times: 1, reason: "timeout" })).toMatchObject({
    ok: false,
    error: "event_not_found",
  });
});

test("the last event is the last thing a person did, not what the app answered", async () => {
  await say({ text: "@zac answer me" });
  const last = heard.at(-1);
  expect(await workspace.post("redeliver", { last: true, times: 1, reason: "timeout" })).toMatchObject({
    ok: true,
    event_id: last?.eventId,
  });
  expect(last?.type).toBe("app_mention");
});

test("what an app did not subscribe to, it does not get", async () => {
  const { subscribed } = await workspace.get<{ subscribed: string[] }>("state");
  expect(subscribed).toEqual(expect.arrayContaining(["app_mention", "message.im"]));
  expect(subscribed).not.toContain("reaction_added");
});
