// Modals: filling in and sending, closing; and opening the Home tab.
import { z } from "zod";
import { closeViews, homeOf, modalsOf, pushView, replaceView, viewContent, wireView } from "../api/views.ts";
import { directChannel } from "../channels.ts";
import { APP_ID } from "../members.ts";
import { at, isJson, type Json, type Member, type View } from "../model.ts";
import { nextTs, type Slack } from "../slack.ts";
import { actor, bring, CannotAct, newTrigger, payloadTeam, payloadUser } from "./act.ts";
import {
  allValues,
  chosenState,
  initialState,
  isEmpty,
  isLabelled,
  type Placed,
  placedIn,
} from "./element.ts";

export const SubmitAct = z.object({
  as: z.string(),
  view_id: z.string(),
  values: z.record(z.string(), z.unknown()).default({}),
});
export const CloseAct = z.object({ as: z.string(), view_id: z.string() });
export const HomeAct = z.object({ as: z.string(), tab: z.enum(["home", "messages"]).default("home") });

const blocksOf = (view: View): Json[] =>
  Array.isArray(view.content.blocks) ? view.content.blocks.filter(isJson) : [];

function openModal(slack: Slack, person: Member, id: string): View {
  const view = modalsOf(slack, person.id).find((one) => one.id === id);
  if (!view) throw new CannotAct("view_not_found");
  return view;
}

/** The field a name means: `block/action`, an action's or a block's id, or the words above the field. */
function fieldFor(fields: readonly Placed[], name: string): Placed | undefined {
  const ids = ({ block, element }: Placed) => [
    `${block.block_id}/${element.action_id}`,
    element.action_id,
    block.block_id,
  ];
  return fields.find((one) => ids(one).includes(name)) ?? fields.find((one) => isLabelled(one, name));
}

/** Writes values into a view, however they are named. */
function fillIn(view: View, values: Readonly<Record<string, unknown>>): void {
  const fields = placedIn(blocksOf(view));
  for (const [name, given] of Object.entries(values)) {
    const inBlock = fields.filter(({ block }) => block.block_id === name);
    // `{block: {action: value}}`, as Slack itself writes it.
    if (isJson(given) && inBlock.length > 0) {
      fillIn(
        view,
        Object.fromEntries(Object.entries(given).map(([action, value]) => [`${name}/${action}`, value])),
      );
      continue;
    }
    const field = fieldFor(fields, name);
    if (!field) throw new CannotAct(`no_such_field: ${name}`);
    const state = chosenState(field.element, given);
    if (!state) throw new CannotAct(`no_such_option: ${name}`);
    at(view.values, String(field.block.block_id), (): Record<string, Json> => ({}))[
      String(field.element.action_id)
    ] = state;
  }
}

/** What Slack itself would not let through: an empty field that must be filled, a text too short or too long. */
function faultsOf(view: View): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { block, element } of placedIn(blocksOf(view))) {
    if (block.type !== "input") continue;
    const blockId = String(block.block_id);
    const state = view.values[blockId]?.[String(element.action_id)] ?? initialState(element);
    if (!state || isEmpty(state)) {
      if (block.optional !== true) faults[blockId] = "Please complete this required field.";
      continue;
    }
    const length = typeof state.value === "string" ? state.value.length : 0;
    if (typeof element.min_length === "number" && length < element.min_length)
      faults[blockId] = `At least ${element.min_length} characters.`;
    if (typeof element.max_length === "number" && length > element.max_length)
      faults[blockId] = `At most ${element.max_length} characters.`;
  }
  return faults;
}

const viewPayload = (person: Member, view: View, type: string): Json => ({
  type,
  team: payloadTeam,
  user: payloadUser(person),
  api_app_id: APP_ID,
  token: "deprecated",
  view: wireView({ ...view, values: allValues(blocksOf(view), view.values) }),
  enterprise: null,
  is_enterprise_install: false,
});

/** Does what the app answered to a submission: errors, another view, or nothing more. */
function follow(slack: Slack, person: Member, view: View, payload: unknown): Json {
  const answer = isJson(payload) ? payload : {};
  switch (answer.response_action) {
    case "errors":
      return { errors: answer.errors ?? {} };
    case "update":
      replaceView(slack, view, viewContent(slack, answer.view, "modal"));
      return {};
    case "push":
      pushView(slack, person.id, viewContent(slack, answer.view, "modal"));
      return {};
    case "clear":
      closeViews(slack, modalsOf(slack, person.id));
      return {};
    default:
      closeViews(slack, [view]);
      return {};
  }
}

/** Sends a modal as a person. */
export async function submit(slack: Slack, given: z.infer<typeof SubmitAct>): Promise<Json> {
  const person = actor(slack, given.as);
  const view = openModal(slack, person, given.view_id);
  fillIn(view, given.values);
  slack.store.save();
  const faults = faultsOf(view);
  if (Object.keys(faults).length > 0) return { ok: false, error: "missing_value", errors: faults };
  const brought = await bring(slack, "interactive", {
    ...viewPayload(person, view, "view_submission"),
    trigger_id: newTrigger(slack, person),
    response_urls: [],
  });
  // Slack leaves the modal open and says that it could not connect.
  if (!brought.ok) return { ok: false, error: brought.error, ackMs: brought.ackMs };
  return {
    ok: true,
    ackMs: brought.ackMs,
    response: brought.payload ?? null,
    ...follow(slack, person, view, brought.payload),
  };
}

/** Closes a modal without sending it. The app hears of it only if it asked to. */
export async function close(slack: Slack, given: z.infer<typeof CloseAct>): Promise<Json> {
  const person = actor(slack, given.as);
  const view = openModal(slack, person, given.view_id);
  const all = view.content.clear_on_close === true;
  closeViews(slack, all ? modalsOf(slack, person.id) : [view]);
  if (view.content.notify_on_close !== true) return { ok: true, ackMs: 0 };
  const brought = await bring(slack, "interactive", {
    ...viewPayload(person, view, "view_closed"),
    is_cleared: all,
  });
  return brought.ok
    ? { ok: true, ackMs: brought.ackMs }
    : { ok: false, error: brought.error, ackMs: brought.ackMs };
}

const PUBLISH_WITHIN_MS = 3000;

/** Opens a tab of the app's Home; for the Home tab, answers with the view that the app publishes. */
export async function openHome(slack: Slack, { as, tab }: z.infer<typeof HomeAct>): Promise<Json> {
  const person = actor(slack, as);
  const known = homeOf(slack, person.id);
  const before = known?.hash;
  const publishedBefore = slack.calls.length;
  const sent = slack.events.send("app_home_opened", {
    type: "app_home_opened",
    user: person.id,
    channel: directChannel(slack, person.id).id,
    tab,
    event_ts: nextTs(slack),
    ...(known && tab === "home" ? { view: wireView(known) } : {}),
  });
  if (tab === "messages") return { ok: true };
  const until = Date.now() + PUBLISH_WITHIN_MS;
  const isPublished = () =>
    homeOf(slack, person.id)?.hash !== before ||
    slack.calls
      .slice(publishedBefore)
      .some(({ method, body }) => method === "views.publish" && body.user_id === person.id);
  while (sent && slack.transport.connections() > 0 && !isPublished() && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const view = homeOf(slack, person.id);
  return view ? wireView(view) : { ok: false, error: "no_view" };
}
