import type { SlashCommand } from "@slack/bolt";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
const heard: SlashCommand[] = [];

beforeAll(async () => {
  workspace = await openWorkspace((app) => {
    app.command("/zphone", async ({ command, ack, respond }) => {
      heard.push(command);
      if (command.text === "slowly") return;
      await ack(command.text === "at once" ? "Said with the acknowledgement." : undefined);
      if (command.text === "later") await respond("Said later.");
      if (command.text === "aloud") await respond({ text: "For all.", response_type: "in_channel" });
    });
  });
});
afterAll(() => workspace.close());

const run = (text: string, more: object = {}) =>
  workspace.post("command", { as: "U15DAN", channel: "general", command: "/zphone", text, ...more });
const texts = async (as: string) =>
  (await workspace.get(`messages?as=${as}&channel=general`)).map(({ text }) => text);

test("a command reaches the app over the socket, with who and where", async () => {
  const answer = await run("licenses");
  expect(answer).toMatchObject({ ok: true, response: {} });
  expect(answer.ackMs).toBeTypeOf("number");
  expect(heard.at(-1)).toMatchObject({
    command: "/zphone",
    text: "licenses",
    user_id: "U15DAN",
    channel_name: "general",
    is_enterprise_install: "false",
  });
});

test("should_escape turns a handle that means one person into their id, and leaves an ambiguous one alone", async () => {
  await run("assign @bob @Mike Chen @mike <@U05MIK> #general #zoom-admins @it-team");
  expect(heard.at(-1)?.text).toBe(
    "assign <@U02BOB|bob> <@U05MIK|mike.chen> @mike <@U05MIK> <#C01GENERAL|general> <#C03ZADMINS|> <!subteam^S00ITTEAM|@it-team>",
  );
});

test("addresses and links come in brackets; what a person types in brackets does not", async () => {
  await run("assign bob.hartley@acme.example <!channel> & https://acme.example/a?b=1.");
  expect(heard.at(-1)?.text).toBe(
    "assign <mailto:bob.hartley@acme.example|bob.hartley@acme.example> &lt;!channel&gt; &amp; <https://acme.example/a?b=1>.",
  );
});

test("what the acknowledgement carries is shown to the asker alone", async () => {
  expect(await run("at once")).toMatchObject({
    ok: true,
    response: { text: "Said with the acknowledgement." },
  });
  expect(await texts("U15DAN")).toContain("Said with the acknowledgement.");
  expect(await texts("U03ANA")).not.toContain("Said with the acknowledgement.");
});

test("an answer through response_url is the asker's own, unless it is said aloud", async () => {
  await run("later");
  await run("aloud");
  expect(await workspace.get("settle")).toMatchObject({ ok: true });
  expect(await texts("U15DAN")).toEqual(expect.arrayContaining(["Said later.", "For all."]));
  expect(await texts("U03ANA")).toContain("For all.");
  expect(await texts("U03ANA")).not.toContain("Said later.");
});

test("an app that does not acknowledge within three seconds: the person is told, and nothing is sent again", async () => {
  const before = heard.length;
  expect(await run("slowly")).toMatchObject({ ok: false, error: "operation_timeout" });
  expect(await texts("U15DAN")).toContain("/zphone failed with the error “operation_timeout”.");
  expect(heard.length).toBe(before + 1);
});

test("unknown commands, threads, strangers and channels one is not in are refused", async () => {
  expect(await run("x", { command: "/other" })).toMatchObject({ ok: false, error: "unknown_command" });
  expect(await run("x", { thread_ts: "1.000001" })).toMatchObject({
    ok: false,
    error: "not_supported_in_threads",
  });
  expect(await run("x", { as: "U99WHO" })).toMatchObject({ ok: false, error: "user_not_found" });
  expect(await run("x", { as: "U91WIMD" })).toMatchObject({ ok: false, error: "user_not_found" });
  expect(await run("x", { as: "U03ANA", channel: "zoom-admins" })).toMatchObject({
    ok: false,
    error: "channel_not_found",
  });
});

test("in the direct conversation with the app a command works too", async () => {
  expect(await run("help", { channel: "dm" })).toMatchObject({ ok: true });
  expect(heard.at(-1)).toMatchObject({ channel_id: "D15DAN", channel_name: "directmessage" });
});
