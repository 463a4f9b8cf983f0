// views.*: modals, three on top of each other at most, and the Home tab.
import { createHash } from "node:crypto";
import { z } from "zod";
import { checkView, withIds } from "../block-kit/check.ts";
import { member } from "../channels.ts";
import { APP_ID, BOT_ID, TEAM } from "../members.ts";
import { isJson, type Json, type View } from "../model.ts";
import { nextId, type Slack } from "../slack.ts";
import { json, method, refuseView, SlackRefusal, text } from "./method.ts";

const DEEPEST = 3;
const LARGEST_BYTES = 250_000;

/** A view in the shape of Slack's API. */
export function wireView(view: View): Json {
  return {
    id: view.id,
    team_id: TEAM.id,
    callback_id: "",
    private_metadata: "",
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    external_id: "",
    ...view.content,
    state: { values: view.values },
    hash: view.hash,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: APP_ID,
    app_installed_team_id: TEAM.id,
    bot_id: BOT_ID,
  };
}

/** A view's content, when Slack would take it. */
export function viewContent(slack: Slack, given: unknown, kind: View["kind"]): Json {
  if (!isJson(given)) throw new SlackRefusal("invalid_arguments");
  if (JSON.stringify(given).length > LARGEST_BYTES) throw new SlackRefusal("view_too_large");
  refuseView(checkView(given));
  if (given.type !== kind)
    throw new SlackRefusal("invalid_arguments", { detail: `a ${kind} is wanted here` });
  const blocks = Array.isArray(given.blocks) ? given.blocks.filter(isJson) : [];
  return { ...given, blocks: withIds(blocks, () => nextId(slack, "b")) };
}

const hashOf = (slack: Slack, content: Json): string =>
  `${Math.floor(slack.now() / 1000)}.${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8)}`;

const tell = (slack: Slack, view: View): void => {
  slack.store.save();
  slack.nudges.publish({ type: "view" }, [view.user]);
};

/** Gives a view new content. What the person has filled in stays for the fields that stay. */
export function replaceView(slack: Slack, view: View, content: Json): View {
  view.content = content;
  view.hash = hashOf(slack, content);
  const kept = new Set(
    (Array.isArray(content.blocks) ? content.blocks.filter(isJson) : []).map((one) => one.block_id),
  );
  for (const blockId of Object.keys(view.values)) if (!kept.has(blockId)) delete view.values[blockId];
  tell(slack, view);
  return view;
}

/** The one on top is the last. */
export const modalsOf = (slack: Slack, person: string): View[] =>
  slack.data.views.filter(({ user, kind }) => user === person && kind === "modal");
/** Undefined until the app has published one. */
export const homeOf = (slack: Slack, person: string): View | undefined =>
  slack.data.views.find(({ user, kind }) => user === person && kind === "home");

/** Puts a modal on top of what the person has open. */
export function pushView(slack: Slack, person: string, content: Json): View {
  const open = modalsOf(slack, person);
  if (open.length >= DEEPEST) throw new SlackRefusal("push_limit_reached");
  const id = nextId(slack, "V");
  const view: View = {
    id,
    user: person,
    kind: "modal",
    rootId: open[0]?.id ?? id,
    previousId: open.at(-1)?.id ?? null,
    content,
    hash: hashOf(slack, content),
    values: {},
  };
  slack.data.views.push(view);
  tell(slack, view);
  return view;
}

/** Closes a modal, or all of a person's. */
export function closeViews(slack: Slack, views: readonly View[]): void {
  slack.data.views = slack.data.views.filter((one) => !views.includes(one));
  for (const view of views) tell(slack, view);
}

/** Takes the trigger a click or command brought: good once, and not for long. */
function takeTrigger(slack: Slack, id: string): string {
  const trigger = slack.triggers.get(id);
  if (!trigger) throw new SlackRefusal("invalid_trigger_id");
  if (trigger.used) throw new SlackRefusal("exchanged_trigger_id");
  if (slack.now() > trigger.expiresAt) throw new SlackRefusal("expired_trigger_id");
  trigger.used = true;
  return trigger.user;
}

const triggered = z.looseObject({ trigger_id: text, view: json });

export const views = {
  "views.open": method({
    input: triggered,
    run(slack, { trigger_id: trigger, view: given }) {
      const content = viewContent(slack, given, "modal");
      const person = takeTrigger(slack, trigger);
      // A new modal takes the place of whatever was open.
      closeViews(slack, modalsOf(slack, person));
      return { ok: true, view: wireView(pushView(slack, person, content)) };
    },
  }),
  "views.push": method({
    input: triggered,
    run(slack, { trigger_id: trigger, view: given }) {
      const content = viewContent(slack, given, "modal");
      const person = takeTrigger(slack, trigger);
      if (modalsOf(slack, person).length === 0) throw new SlackRefusal("not_found");
      return { ok: true, view: wireView(pushView(slack, person, content)) };
    },
  }),
  "views.update": method({
    input: z.looseObject({
      view: json,
      view_id: text.optional(),
      external_id: text.optional(),
      hash: text.optional(),
    }),
    run(slack, { view: given, view_id: id, external_id: externalId, hash }) {
      const view = slack.data.views.find(
        (one) => one.id === id || (externalId !== undefined && one.content.external_id === externalId),
      );
      if (!view) throw new SlackRefusal("not_found");
      if (hash && hash !== view.hash) throw new SlackRefusal("hash_conflict");
      return {
        ok: true,
        view: wireView(replaceView(slack, view, viewContent(slack, given, view.kind))),
      };
    },
  }),
  "views.publish": method({
    input: z.looseObject({ user_id: text, view: json, hash: text.optional() }),
    run(slack, { user_id: person, view: given, hash }) {
      if (!slack.manifest.features.app_home.home_tab_enabled) throw new SlackRefusal("not_enabled");
      if (!member(slack, person)) throw new SlackRefusal("user_not_found");
      const content = viewContent(slack, given, "home");
      const known = homeOf(slack, person);
      if (known && hash && hash !== known.hash) throw new SlackRefusal("hash_conflict");
      if (known) return { ok: true, view: wireView(replaceView(slack, known, content)) };
      const id = nextId(slack, "V");
      const view: View = {
        id,
        user: person,
        kind: "home",
        rootId: id,
        previousId: null,
        content,
        hash: hashOf(slack, content),
        values: {},
      };
      slack.data.views.push(view);
      tell(slack, view);
      return { ok: true, view: wireView(view) };
    },
  }),
};
