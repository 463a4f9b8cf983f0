// Pressing a button and picking from a menu, in a message, in a modal or on the Home tab.
import { z } from "zod";
import { wireView } from "../api/views.ts";
import { findMessage, isSeenBy } from "../channels.ts";
import { newResponseUrl } from "../delivery/response-urls.ts";
import { APP_ID } from "../members.ts";
import { wireMessage } from "../messages.ts";
import { at, isJson, type Json, type Member, type Message, type View } from "../model.ts";
import { nextTs, type Slack } from "../slack.ts";
import { actor, bring, CannotAct, newTrigger, payloadName, payloadTeam, payloadUser, place } from "./act.ts";
import { allValues, chosenState, isLabelled, optionsOf, type Placed, placedIn } from "./element.ts";

export const ClickAct = z.object({
  as: z.string(),
  channel: z.string().optional(),
  ts: z.string().optional(),
  view_id: z.string().optional(),
  block_id: z.string().optional(),
  action_id: z.string().optional(),
  label: z.string().optional(),
  value: z.unknown().optional(),
  dialog: z.enum(["deny", "accept"]).optional(),
});
type ClickAct = z.infer<typeof ClickAct>;

/** Where the element is: a message this person sees, or a view they have open. */
type Where =
  | { readonly message: Message; readonly view?: undefined }
  | { readonly view: View; readonly message?: undefined };

const blocksOf = (view: View): Json[] =>
  Array.isArray(view.content.blocks) ? view.content.blocks.filter(isJson) : [];

function whereOf(slack: Slack, person: Member, given: ClickAct): Where {
  if (given.view_id) {
    const view = slack.data.views.find(({ id, user }) => id === given.view_id && user === person.id);
    if (!view) throw new CannotAct("no_such_element");
    return { view };
  }
  const channel = place(slack, person, given.channel ?? "");
  const message = findMessage(slack, channel.id, given.ts ?? "");
  if (!message || !isSeenBy(message, person.id)) throw new CannotAct("no_such_element");
  return { message };
}

const feedbackIn = (element: Json): Json[] =>
  element.type === "feedback_buttons"
    ? [element.positive_button, element.negative_button].filter(isJson)
    : [];

/** The element meant: by its id or its words; a value alone means whatever carries it or offers it. */
function elementFor(
  all: readonly Placed[],
  { block_id, action_id, label, value }: ClickAct,
): Placed | undefined {
  const found = all.filter(
    (one) =>
      (block_id === undefined || one.block.block_id === block_id) &&
      (action_id === undefined || one.element.action_id === action_id) &&
      (label === undefined || isLabelled(one, label)),
  );
  if (action_id === undefined && label === undefined && value === undefined) return undefined;
  if (value === undefined) return found[0];
  const carries = ({ element }: Placed): boolean =>
    element.value === value ||
    optionsOf(element).some((option) => option.value === value) ||
    feedbackIn(element).some((one) => one.value === value) ||
    (element.type !== "button" && chosenState(element, value) !== undefined);
  return (
    found.find(carries) ??
    (action_id !== undefined || label !== undefined
      ? found.find(({ element }) => element.type === "button")
      : undefined)
  );
}

/** What is told of the act. Undefined when the menu does not offer what was picked. */
function actionOf(slack: Slack, { block, element }: Placed, { value, label }: ClickAct): Json | undefined {
  const common = { action_id: element.action_id, block_id: block.block_id, action_ts: nextTs(slack) };
  const isPlain =
    element.type === "button" || element.type === "icon_button" || element.type === "workflow_button";
  if (isPlain) {
    const { type, text, value: carried, style, url } = element;
    // A button that carries another value is another button.
    if (value !== undefined && carried !== value) return undefined;
    const told = { type, text, value: carried, style, url };
    return { ...common, ...Object.fromEntries(Object.entries(told).filter(([, one]) => one !== undefined)) };
  }
  const verdict = feedbackIn(element).find(
    (one) =>
      one.value === value ||
      (label !== undefined &&
        isJson(one.text) &&
        String(one.text.text).toLowerCase() === label.toLowerCase()),
  );
  if (element.type === "feedback_buttons")
    return verdict ? { ...common, type: element.type, value: verdict.value, text: verdict.text } : undefined;
  const state = chosenState(element, value);
  return state ? { ...common, ...state } : undefined;
}

function messagePayload(slack: Slack, person: Member, message: Message): Json {
  const channel = place(slack, person, message.channel);
  const threadTs = message.threadTs;
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
      ...(threadTs ? { thread_ts: threadTs } : {}),
    },
    channel: { id: channel.id, name: payloadName(channel) },
    // What only one person sees is not kept by Slack, so it is not sent along either (assumed).
    ...(message.onlyFor ? {} : { message: wireMessage(slack, message) }),
    state: { values: allValues(message.blocks ?? [], slack.picked.get(`${person.id}:${message.ts}`) ?? {}) },
    response_url: newResponseUrl(slack, {
      channel: channel.id,
      user: person.id,
      source: message.ts,
      ...(threadTs ? { threadTs } : {}),
    }),
  };
}

/** Remembers a choice, so that the next act tells of it too. */
function remember(slack: Slack, person: Member, where: Where, { block, element }: Placed, state: Json): void {
  const key = `${person.id}:${where.message?.ts}`;
  const values = where.view ? where.view.values : (slack.picked.get(key) ?? {});
  at(values, String(block.block_id), (): Record<string, Json> => ({}))[String(element.action_id)] = state;
  if (where.message) slack.picked.set(key, values);
  slack.store.save();
}

/** Acts on an element as a person. Returns once the app has acknowledged it. */
export async function click(slack: Slack, given: ClickAct): Promise<Json> {
  const person = actor(slack, given.as);
  const where = whereOf(slack, person, given);
  const blocks = where.view ? blocksOf(where.view) : (where.message.blocks ?? []);
  const placed = elementFor(placedIn(blocks), given);
  const action = placed && actionOf(slack, placed, given);
  if (!placed || !action) throw new CannotAct("no_such_element");
  if (given.dialog === "deny" && placed.element.confirm) return { ok: true, ackMs: 0, denied: true };

  const { action_id: _, block_id: __, action_ts: ___, ...state } = action;
  const holdsState =
    chosenState(placed.element, given.value) !== undefined && placed.element.type !== "overflow";
  if (holdsState) remember(slack, person, where, placed, state);
  // A field in an input block is only filled in, unless it asks to tell at once.
  if (placed.block.type === "input" && placed.block.dispatch_action !== true) return { ok: true, ackMs: 0 };

  const brought = await bring(slack, "interactive", {
    type: "block_actions",
    user: payloadUser(person),
    api_app_id: APP_ID,
    token: "deprecated",
    team: payloadTeam,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: newTrigger(slack, person),
    actions: [action],
    ...(where.view
      ? {
          container: { type: "view", view_id: where.view.id },
          view: wireView({ ...where.view, values: allValues(blocks, where.view.values) }),
        }
      : messagePayload(slack, person, where.message)),
  });
  if (brought.ok) return { ok: true, ackMs: brought.ackMs };
  slack.nudges.publish(
    {
      type: "notice",
      text: brought.error,
      ...(where.message ? { channel: where.message.channel, ts: where.message.ts } : {}),
    },
    [person.id],
  );
  return { ok: false, error: brought.error, ackMs: brought.ackMs };
}
