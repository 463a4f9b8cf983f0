// Where the bot's token may go, and what Slack's odd answers mean. Served here, because no workspace misbehaves so on demand.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFrom } from "../../src/slack/files.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const seen: { readonly host: string; readonly token: string | undefined }[] = [];
let answers: Readonly<Record<string, Answer>> = {};
const server = createServer((request, response) => {
  seen.push({ host: String(request.headers.host), token: request.headers.authorization });
  const answer = answers[new URL(request.url ?? "/", "http://here").pathname];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // `address` is text only for pipes.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const get = (url: string, origins: readonly string[] = [origin]) =>
  fetchFrom(new URL(url), { botToken: "xoxb-secret", origins });
const to =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

test("gives the bytes, and follows Slack from one of its hosts to another", async () => {
  answers = {
    "/a": to("/b"),
    "/b": (_, response) => response.writeHead(200, { "content-type": "text/csv" }).end("Email\n"),
  };
  expect(Buffer.from((await get(`${origin}/a`)) as Uint8Array).toString()).toBe("Email\n");
});

test.each([
  "http://evil.example/file.csv",
  "https://slack.com.evil.example/file.csv",
  "https://notslack.com/file.csv",
  "http://files.slack.com/file.csv",
])("the token is not sent to %s", async (url) => {
  expect(await get(url)).toBe("elsewhere");
});

test("nor to where a redirect leads out of Slack", async () => {
  const other = origin.replace("127.0.0.1", "localhost");
  answers = { "/out": to(`${other}/in`), "/in": (_, response) => response.end("taken") };
  seen.length = 0;
  expect(await get(`${origin}/out`)).toBe("elsewhere");
  expect(seen.map(({ host }) => host)).toEqual([new URL(origin).host]);
});

test.each<readonly [string, Answer, string]>([
  ["a way to the sign-in page", to("/signin?redir=x"), "scope"],
  [
    "a page where a list should be, saying all is well",
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    "scope",
  ],
  ["a refusal", (_, response) => response.writeHead(403).end(), "scope"],
  ["a file that is gone", (_, response) => response.writeHead(404).end(), "gone"],
  ["Slack in trouble", (_, response) => response.writeHead(503).end(), "silent"],
  ["a connection that breaks", (request) => request.socket.destroy(), "silent"],
  ["redirects without end", to("/odd"), "refused"],
  [
    "more than a list ever has",
    (_, response) => response.writeHead(200).end(Buffer.alloc(9 * 1024 * 1024)),
    "large",
  ],
])("%s is told as what it is", async (_what, answer, told) => {
  answers = { "/odd": answer };
  expect(await get(`${origin}/odd`)).toBe(told);
});
