import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let moment = Date.now();
let url = "";

beforeAll(async () => {
  workspace = await openWorkspace(
    (app) => {
      app.command("/zphone", async ({ ack, command }) => {
        url = command.response_url;
        await ack();
      });
      app.action("go", async ({ ack, body }) => {
        url = "response_url" in body ? body.response_url : "";
        await ack();
      });
    },
    { now: () => moment },
  );
});
afterAll(() => workspace.close());
beforeEach(async () => {
  await workspace.post("reset", {});
  await workspace.post("command", { as: "U02BOB", channel: "general", command: "/zphone", text: "" });
});

const answer = async (body: object) => {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return [response.status, await response.text()];
};
const seen = async (as: string) =>
  (await workspace.get(`messages?as=${as}&channel=general`)).map(({ text, ephemeral }) => [text, ephemeral]);

test("five answers, and no sixth", async () => {
  for (const text of ["1", "2", "3", "4", "5"]) expect(await answer({ text })).toEqual([200, "ok"]);
  expect(await answer({ text: "6" })).toEqual([404, "used_url"]);
  expect(await seen("U02BOB")).toHaveLength(5);
});

test("half an hour, and no longer", async () => {
  moment += 30 * 60_000;
  expect(await answer({ text: "just in time" })).toEqual([200, "ok"]);
  moment += 1;
  expect(await answer({ text: "too late" })).toEqual([404, "expired_url"]);
  expect(
    (await fetch(`${workspace.slack.url}/response/made-up`, { method: "POST", body: "{}" })).status,
  ).toBe(404);
});

test("what could not be shown is refused and does not count", async () => {
  expect(await answer({})).toEqual([400, "no_text"]);
  expect(await answer({ text: "x", blocks: [{ type: "banner" }] })).toEqual([400, "invalid_blocks"]);
  for (const text of ["1", "2", "3", "4", "5"]) expect(await answer({ text })).toEqual([200, "ok"]);
});

test("a command has no original: asking to replace it posts one more message", async () => {
  await answer({ text: "Working…" });
  await answer({ text: "Done.", replace_original: true });
  expect(await seen("U02BOB")).toEqual([
    ["Working…", true],
    ["Done.", true],
  ]);
  expect(await seen("U03ANA")).toEqual([]);
});

test("a click's answer replaces or deletes what was clicked, also when only one person sees it", async () => {
  const button = { type: "button", action_id: "go", text: { type: "plain_text", text: "Go" } };
  await answer({ text: "card", blocks: [{ type: "actions", elements: [button] }] });
  const [{ ts } = {}] = await workspace.get("messages?as=U02BOB&channel=general");
  await workspace.post("click", { as: "U02BOB", channel: "general", ts, label: "go" });
  await answer({ text: "Done.", replace_original: true });
  expect(await seen("U02BOB")).toEqual([["Done.", true]]);
  await answer({ delete_original: true });
  expect(await seen("U02BOB")).toEqual([]);
});
