import type { ViewSubmitAction } from "@slack/bolt";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let submissions: ViewSubmitAction[] = [];
let closed = 0;
const presses: object[] = [];
let triggers: string[] = [];
const asked: string[] = [];

const plain = (text: string) => ({ type: "plain_text" as const, text });
const form = {
  type: "modal" as const,
  callback_id: "form",
  title: plain("Assign"),
  submit: plain("Go on"),
  notify_on_close: true,
  blocks: [
    {
      type: "input" as const,
      block_id: "who",
      label: plain("Who gets it?"),
      element: { type: "users_select" as const, action_id: "person" },
    },
    {
      type: "input" as const,
      block_id: "why",
      optional: true,
      label: plain("Why?"),
      element: { type: "plain_text_input" as const, action_id: "reason", max_length: 20 },
    },
  ],
};

beforeAll(async () => {
  workspace = await openWorkspace((app) => {
    app.command("/zphone", async ({ ack, command, client }) => {
      await ack();
      triggers.push(command.trigger_id);
      if (command.text === "form") await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    app.action("add", async ({ ack, body }) => {
      presses.push(body);
      await ack();
    });
    app.view("form", async ({ ack, body, view }) => {
      submissions.push(body as ViewSubmitAction);
      const reason = view.state.values.why?.reason?.value;
      if (reason === "bad") await ack({ response_action: "errors", errors: { why: "Not like that." } });
      else if (reason === "next")
        await ack({ response_action: "update", view: { ...form, title: plain("And now?") } });
      else await ack();
    });
    app.view({ callback_id: "form", type: "view_closed" }, async ({ ack }) => {
      closed += 1;
      await ack();
    });
    app.event("app_home_opened", async ({ event, client }) => {
      asked.push(String(event.tab));
      if (event.tab !== "home" || !event.user) return;
      await client.views.publish({
        user_id: event.user,
        view: { type: "home", blocks: [{ type: "section", text: plain(`Hello ${event.user}`) }] },
      });
    });
  });
});
afterAll(() => workspace.close());
beforeEach(() => {
  submissions = [];
  triggers = [];
});

const command = (text: string) =>
  workspace.post("command", { as: "U15DAN", channel: "general", command: "/zphone", text });
const open = async () => {
  await command("form");
  await workspace.get("settle");
  const [view] = await workspace.get("views?as=U15DAN");
  return view;
};

test("a modal opens for whoever asked, is filled in by id or by the words above a field, and closes when sent", async () => {
  const view = await open();
  expect(view).toMatchObject({ type: "modal", callback_id: "form" });
  expect(await workspace.get("views?as=U03ANA")).toEqual([]);
  const sent = await workspace.post("submit", {
    as: "U15DAN",
    view_id: view?.id,
    values: { "who/person": "U02BOB", "why?": "moved" },
  });
  expect(sent).toMatchObject({ ok: true });
  expect(submissions[0]?.view.state.values).toMatchObject({
    who: { person: { type: "users_select", selected_user: "U02BOB" } },
    why: { reason: { value: "moved" } },
  });
  expect(await workspace.get("views?as=U15DAN")).toEqual([]);
});

test("a field that must be filled, or a text too long, does not even reach the app", async () => {
  const view = await open();
  const submit = (values: object) => workspace.post("submit", { as: "U15DAN", view_id: view?.id, values });
  expect(await submit({})).toMatchObject({
    ok: false,
    error: "missing_value",
    errors: { who: expect.any(String) },
  });
  expect(await submit({ who: "U02BOB", why: "x".repeat(21) })).toMatchObject({
    ok: false,
    errors: { why: "At most 20 characters." },
  });
  expect(await submit({ nothing: "x" })).toMatchObject({ ok: false, error: "no_such_field" });
  expect(submissions).toEqual([]);
});

test("errors leave the modal open; an update changes it", async () => {
  const view = await open();
  const submit = (reason: string) =>
    workspace.post("submit", {
      as: "U15DAN",
      view_id: view?.id,
      values: { who: { person: "U02BOB" }, why: { reason } },
    });
  expect(await submit("bad")).toMatchObject({ ok: true, errors: { why: "Not like that." } });
  expect(await submit("next")).toMatchObject({ ok: true });
  expect(await workspace.get("views?as=U15DAN")).toMatchObject([{ title: { text: "And now?" } }]);
  await workspace.post("close", { as: "U15DAN", view_id: view?.id });
  expect(closed).toBe(1);
  expect(await workspace.get("views?as=U15DAN")).toEqual([]);
});

test("a trigger opens one modal, and only for three seconds", async () => {
  let moment = Date.now();
  const late = await openWorkspace(
    (app) =>
      app.command("/zphone", async ({ ack, command }) => {
        triggers.push(command.trigger_id);
        await ack();
      }),
    { now: () => moment },
  );
  const ask = () => late.post("command", { as: "U15DAN", channel: "general", command: "/zphone", text: "" });
  const openWith = (trigger_id: string | undefined) => late.call("views.open", { trigger_id, view: form });
  await ask();
  expect(await openWith(triggers[0])).toMatchObject({ ok: true, view: { callback_id: "form" } });
  expect(await openWith(triggers[0])).toEqual({ ok: false, error: "exchanged_trigger_id" });
  await ask();
  moment += 3001;
  expect(await openWith(triggers[1])).toEqual({ ok: false, error: "expired_trigger_id" });
  expect(await openWith("nonsense")).toEqual({ ok: false, error: "invalid_trigger_id" });
  await late.close();
});

test("a view Slack would not take is refused, with a pointer to the place", async () => {
  await command("");
  const long = { ...form, title: plain("x".repeat(25)) };
  expect(await workspace.call("views.open", { trigger_id: triggers[0], view: long })).toMatchObject({
    ok: false,
    error: "invalid_arguments",
    response_metadata: {
      messages: expect.arrayContaining([
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]",
      ]),
    },
  });
});

test("modals stand on each other, three at most, and close from the top", async () => {
  const first = await open();
  const trigger = async () => {
    await command("");
    return triggers.at(-1);
  };
  const push = async (view = form) => workspace.call("views.push", { trigger_id: await trigger(), view });
  expect(await push()).toMatchObject({
    ok: true,
    view: { root_view_id: first?.id, previous_view_id: first?.id },
  });
  expect(await push()).toMatchObject({ ok: true, view: { root_view_id: first?.id } });
  expect(await push()).toEqual({ ok: false, error: "push_limit_reached" });
  const [, , top] = await workspace.get("views?as=U15DAN");
  await workspace.post("close", { as: "U15DAN", view_id: top?.id });
  expect(await workspace.get("views?as=U15DAN")).toHaveLength(2);
  await workspace.call("views.open", { trigger_id: await trigger(), view: form });
  expect(await workspace.get("views?as=U15DAN")).toHaveLength(1);
  expect(
    await workspace.call("views.push", { trigger_id: await trigger(), view: { ...form, type: "home" } }),
  ).toMatchObject({
    ok: false,
    error: "invalid_arguments",
  });
});

test("a field in a modal is only filled in; a button there is told, with everything filled in so far", async () => {
  const actions = {
    type: "actions",
    block_id: "more",
    elements: [{ type: "button", action_id: "add", text: plain("Add") }],
  };
  await command("");
  const view = { ...form, blocks: [...form.blocks, actions] };
  const opened = await workspace.call("views.open", { trigger_id: triggers.at(-1), view });
  const viewId = (opened.view as { id: string }).id;
  const click = (body: object) => workspace.post("click", { as: "U15DAN", view_id: viewId, ...body });
  expect(await click({ action_id: "person", value: "U02BOB" })).toEqual({ ok: true, ackMs: 0 });
  expect(presses).toEqual([]);
  expect(await click({ label: "Add" })).toMatchObject({ ok: true });
  expect(presses).toMatchObject([
    {
      container: { type: "view", view_id: viewId },
      view: { state: { values: { who: { person: { selected_user: "U02BOB" } } } } },
      actions: [{ action_id: "add", block_id: "more" }],
    },
  ]);
  expect(await workspace.post("click", { as: "U03ANA", view_id: viewId, label: "Add" })).toEqual({
    ok: false,
    error: "no_such_element",
  });
});

test("an update with an old hash is refused", async () => {
  const view = await open();
  const update = { view_id: view?.id, view: { ...form, title: plain("Changed") } };
  expect(await workspace.call("views.update", { ...update, hash: view?.hash })).toMatchObject({
    view: { title: { text: "Changed" } },
  });
  expect(await workspace.call("views.update", { ...update, hash: view?.hash })).toEqual({
    ok: false,
    error: "hash_conflict",
  });
  await workspace.post("close", { as: "U15DAN", view_id: view?.id });
});

test("opening the Home tab shows what the app publishes for that person", async () => {
  expect(await workspace.post("home", { as: "U03ANA" })).toMatchObject({
    type: "home",
    blocks: [{ text: { text: "Hello U03ANA" } }],
  });
  expect(await workspace.post("home", { as: "U03ANA", tab: "messages" })).toEqual({ ok: true });
  await workspace.get("settle");
  expect(asked).toEqual(["home", "messages"]);
  expect(await workspace.get("views?as=U03ANA")).toHaveLength(1);
  const view = { type: "home", blocks: [] };
  expect(await workspace.call("views.publish", { user_id: "U03ANA", hash: "old", view })).toEqual({
    ok: false,
    error: "hash_conflict",
  });
});
