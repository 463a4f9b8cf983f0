import type { BlockAction } from "@slack/bolt";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let clicks: BlockAction[] = [];

const button = (text: string, action_id: string, more: object = {}) => ({
  type: "button",
  text: { type: "plain_text", text },
  action_id,
  ...more,
});
const confirm = {
  title: { type: "plain_text", text: "Remove from Kate" },
  text: { type: "plain_text", text: "Take the phone?" },
};
const option = (text: string, value: string) => ({ text: { type: "plain_text", text }, value });
const card = [
  { type: "section", text: { type: "mrkdwn", text: "Take the phone from *Kate*?" } },
  {
    type: "actions",
    block_id: "decide",
    elements: [
      button("Confirm", "confirm", { value: "op-1", style: "danger", confirm }),
      button("Cancel", "cancel", { value: "op-1" }),
      {
        type: "static_select",
        action_id: "plan",
        options: [option("Pro", "3000"), option("Metered", "100")],
      },
      { type: "overflow", action_id: "more", options: [option("History", "history")] },
    ],
  },
];

beforeAll(async () => {
  workspace = await openWorkspace((app) => {
    app.action(/.*/, async ({ ack, body, respond, action }) => {
      clicks.push(body as BlockAction);
      await ack();
      if ("action_id" in action && action.action_id === "cancel")
        await respond({ text: "Cancelled.", replace_original: true });
    });
  });
});
afterAll(() => workspace.close());
beforeEach(() => {
  clicks = [];
});

const posted = async () =>
  (await workspace.call("chat.postMessage", { channel: "C02ITHELP", text: "card", blocks: card })).ts;
const click = (body: object) => workspace.post("click", { as: "U15DAN", channel: "it-help", ...body });
const seen = async (as: string, ts: unknown) =>
  (await workspace.get(`messages?as=${as}&channel=it-help`)).find((one) => one.ts === ts);

test("a button is pressed by its words, whatever their case, and by its id", async () => {
  const ts = await posted();
  expect(await click({ ts, label: "CONFIRM" })).toMatchObject({ ok: true, ackMs: expect.any(Number) });
  expect(await click({ ts, action_id: "confirm" })).toMatchObject({ ok: true });
  expect(clicks).toHaveLength(2);
  expect(clicks[0]).toMatchObject({
    type: "block_actions",
    user: { id: "U15DAN" },
    channel: { id: "C02ITHELP", name: "it-help" },
    container: { type: "message", message_ts: ts, is_ephemeral: false },
    message: { ts, text: "card" },
    actions: [{ type: "button", action_id: "confirm", block_id: "decide", value: "op-1", style: "danger" }],
  });
});

test("part of a button's words is not its words, and what is not shown can't be pressed", async () => {
  const ts = await posted();
  expect(await click({ ts, label: "Conf" })).toEqual({ ok: false, error: "no_such_element" });
  expect(await click({ ts, action_id: "delete" })).toEqual({ ok: false, error: "no_such_element" });
  expect(await click({ ts, action_id: "confirm", value: "op-2" })).toEqual({
    ok: false,
    error: "no_such_element",
  });
  expect(await click({ ts: "1.000001", label: "Confirm" })).toEqual({ ok: false, error: "no_such_element" });
  expect(clicks).toEqual([]);
});

test("saying no in the dialog sends nothing; a button without one has nothing to say no to", async () => {
  const ts = await posted();
  expect(await click({ ts, label: "Confirm", dialog: "deny" })).toMatchObject({ ok: true });
  expect(clicks).toEqual([]);
  await click({ ts, label: "Cancel", dialog: "deny" });
  expect(clicks).toHaveLength(1);
});

test("a menu's option is picked by its value and remembered for the next click", async () => {
  const ts = await posted();
  await click({ ts, action_id: "plan", value: "100" });
  await click({ ts, action_id: "more", value: "history" });
  expect(await click({ ts, action_id: "plan", value: "7" })).toEqual({ ok: false, error: "no_such_element" });
  expect(clicks[0]?.actions[0]).toMatchObject({ type: "static_select", selected_option: { value: "100" } });
  expect(clicks[1]?.actions[0]).toMatchObject({ type: "overflow", selected_option: { value: "history" } });
  expect(clicks[1]?.state?.values.decide?.plan).toMatchObject({ selected_option: { value: "100" } });
});

test("a click's response_url can replace the message it came from", async () => {
  const ts = await posted();
  await click({ ts, label: "Cancel" });
  await workspace.get("settle");
  expect(await seen("U03ANA", ts)).toMatchObject({ text: "Cancelled.", blocks: [], edited: true });
  expect(await click({ ts, label: "Confirm" })).toEqual({ ok: false, error: "no_such_element" });
});

test("what one person sees, nobody else can press; and its payload carries no message", async () => {
  const { message_ts: ts } = await workspace.call("chat.postEphemeral", {
    channel: "C02ITHELP",
    user: "U15DAN",
    text: "for you",
    blocks: card,
  });
  expect(await seen("U15DAN", ts)).toMatchObject({ ephemeral: true, text: "for you" });
  expect(await seen("U03ANA", ts)).toBeUndefined();
  expect(await click({ as: "U03ANA", ts, label: "Cancel" })).toEqual({ ok: false, error: "no_such_element" });
  await click({ ts, label: "Cancel" });
  await workspace.get("settle");
  expect(clicks[0]).toMatchObject({ container: { is_ephemeral: true } });
  expect(clicks[0]).not.toHaveProperty("message");
  expect(await seen("U15DAN", ts)).toMatchObject({ text: "Cancelled.", ephemeral: true });
});
