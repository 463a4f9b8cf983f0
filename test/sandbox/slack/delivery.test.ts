import { once } from "node:events";
import { createServer } from "node:http";
import { App, ExpressReceiver, LogLevel } from "@slack/bolt";
import { expect, test } from "vitest";
import { RETRY_AFTER_MS } from "../../../sandbox/slack/delivery/events.ts";
import { ACK_MS } from "../../../sandbox/slack/delivery/transport.ts";
import { openWorkspace } from "./workspace.ts";

test("Slack's own times are the ones used when nobody says otherwise", () => {
  expect(ACK_MS).toBe(3000);
  expect(RETRY_AFTER_MS).toEqual([0, 60_000, 300_000]);
});

test("an event nobody acknowledges comes again, three times at most, numbered and with the reason", async () => {
  const numbers: [number | undefined, string | undefined][] = [];
  const workspace = await openWorkspace(
    (app) => {
      // Bolt acknowledges events before any listener runs; an app that is stuck does not.
      const { processEvent } = app;
      app.processEvent = async (event) => {
        if (!("event" in event.body)) return processEvent.call(app, event);
        numbers.push([event.retryNum, event.retryReason]);
      };
    },
    { ackMs: 30, retryAfterMs: [0, 20, 40] },
  );
  await workspace.post("say", { as: "U02BOB", channel: "general", text: "hello?" });
  await expect.poll(() => numbers.length).toBe(4);
  await workspace.get("settle");
  expect(numbers).toEqual([
    [0, ""],
    [1, "timeout"],
    [2, "timeout"],
    [3, "timeout"],
  ]);
  await workspace.close();
});

test("what came while no socket was open comes as soon as there is one, each once and in order", async () => {
  const heard: { readonly text: string | undefined; readonly retryNum: number | undefined }[] = [];
  const listen = (app: App) =>
    app.message(async ({ message, context: { retryNum } }) => {
      heard.push({ text: "text" in message ? message.text : undefined, retryNum });
    });
  const workspace = await openWorkspace(listen);
  await workspace.app.stop();
  await expect.poll(async () => (await workspace.get<{ connected: boolean }>("state")).connected).toBe(false);
  expect(
    await workspace.post("command", { as: "U02BOB", channel: "general", command: "/zphone", text: "" }),
  ).toMatchObject({ ok: false, error: "dispatch_failed" });
  await workspace.post("say", { as: "U02BOB", channel: "general", text: "anybody?" });
  await workspace.post("say", { as: "U02BOB", channel: "general", text: "hello?" });
  await workspace.app.start();
  await expect.poll(() => heard.length, { timeout: 3000 }).toBe(2);
  expect(heard).toEqual([
    { text: "anybody?", retryNum: 2 },
    { text: "hello?", retryNum: 2 },
  ]);
  await workspace.close();
});

test("asked to refresh, a client comes back by itself", async () => {
  const workspace = await openWorkspace();
  const connections = async () =>
    (await workspace.get("calls")).filter(({ method }) => method === "apps.connections.open").length;
  expect(await connections()).toBe(1);
  await workspace.post("disconnect", {});
  await expect.poll(connections, { timeout: 15_000, interval: 100 }).toBe(2);
  // A client that loses the server between asking for a socket and having it rejects where nobody listens.
  await expect.poll(async () => (await workspace.get<{ connected: boolean }>("state")).connected).toBe(true);
  await workspace.close();
});

test("a ticket opens one socket", async () => {
  const workspace = await openWorkspace();
  const { url } = await workspace.call("apps.connections.open", {}, workspace.slack.tokens.app);
  const first = new WebSocket(String(url));
  await once(first, "open");
  const second = new WebSocket(String(url));
  const [failure] = await once(second, "error");
  expect(failure).toBeDefined();
  first.close();
  await once(first, "close");
  await workspace.close();
});

test("settling waits for the product's turns, and not at all for a product that is down", async () => {
  let turns = 1;
  const health = createServer((_, response) => response.end(JSON.stringify({ turns })));
  health.listen(0, "127.0.0.1");
  await once(health, "listening");
  const address = health.address();
  const port = typeof address === "object" && address ? address.port : 0;
  let url: string | null = `http://127.0.0.1:${port}`;
  const workspace = await openWorkspace(undefined, { product: { url: () => url } });
  expect(await workspace.get("settle?timeoutMs=700")).toMatchObject({ ok: false });
  turns = 0;
  expect(await workspace.get("settle")).toMatchObject({ ok: true });
  url = null;
  expect(await workspace.get("settle?timeoutMs=600")).toMatchObject({ ok: false });
  await workspace.close();
  health.close();
});

test("an app without a socket gets the same, signed, at its request URL", async () => {
  const said: string[] = [];
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const workspace = await openWorkspace(undefined, { requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const { tokens, url } = workspace.slack;
  const receiver = new ExpressReceiver({ signingSecret: tokens.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    token: tokens.bot,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${url}/api/` },
  });
  app.command("/zphone", async ({ ack, command }) => {
    said.push(command.text);
    await ack("Heard.");
  });
  app.action("go", async ({ ack }) => {
    said.push("clicked");
    await ack();
  });
  app.event("app_mention", async ({ event }) => {
    said.push(event.text);
  });
  server.on("request", receiver.app);

  expect(
    await workspace.post("command", {
      as: "U02BOB",
      channel: "general",
      command: "/zphone",
      text: "show @bob",
    }),
  ).toMatchObject({ ok: true, response: { text: "Heard." } });
  const button = { type: "button", action_id: "go", text: { type: "plain_text", text: "Go" } };
  const { ts } = await workspace.call("chat.postMessage", {
    channel: "C01GENERAL",
    text: "card",
    blocks: [{ type: "actions", elements: [button] }],
  });
  expect(await workspace.post("click", { as: "U02BOB", channel: "general", ts, label: "Go" })).toMatchObject({
    ok: true,
  });
  await workspace.post("say", { as: "U02BOB", channel: "general", text: "@zac hello" });
  await workspace.get("settle");
  expect(said).toEqual(["show <@U02BOB|bob>", "clicked", "<@U00ZAC> hello"]);
  await workspace.close();
  server.close();
  server.closeAllConnections();
});
