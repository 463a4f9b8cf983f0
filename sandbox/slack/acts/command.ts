// A slash command: escaped as the manifest says, never from inside a thread.
import { z } from "zod";
import { answer, newResponseUrl } from "../delivery/response-urls.ts";
import { escapeTyped, unescapedTyped } from "../escape.ts";
import { APP_ID, SLACKBOT, TEAM } from "../members.ts";
import { post } from "../messages.ts";
import type { Json } from "../model.ts";
import type { Slack } from "../slack.ts";
import { actor, bring, CannotAct, newTrigger, payloadName, place } from "./act.ts";

export const CommandAct = z.object({
  as: z.string(),
  channel: z.string(),
  command: z.string(),
  text: z.string().default(""),
  thread_ts: z.string().optional(),
});

/** Runs a command as a person. Returns once the app has acknowledged it, or has not. */
export async function command(slack: Slack, given: z.infer<typeof CommandAct>): Promise<Json> {
  const person = actor(slack, given.as);
  const channel = place(slack, person, given.channel);
  const known = slack.manifest.features.slash_commands.find((one) => one.command === given.command);
  if (!known) throw new CannotAct("unknown_command");
  if (given.thread_ts) throw new CannotAct("not_supported_in_threads");
  const trigger = newTrigger(slack, person);
  const brought = await bring(slack, "slash_commands", {
    token: "deprecated",
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: payloadName(channel),
    user_id: person.id,
    user_name: person.handle,
    command: known.command,
    text: known.should_escape ? escapeTyped(slack, given.text, true) : unescapedTyped(slack, given.text),
    api_app_id: APP_ID,
    is_enterprise_install: "false",
    response_url: newResponseUrl(slack, { channel: channel.id, user: person.id }),
    trigger_id: trigger,
  });
  if (!brought.ok) {
    post(slack, {
      channel: channel.id,
      user: SLACKBOT,
      text: `${given.command} failed with the error “${brought.error}”.`,
      onlyFor: person.id,
    });
    return { ok: false, error: brought.error, trigger_id: trigger, ackMs: brought.ackMs };
  }
  const { payload } = brought;
  const said = typeof payload === "string" ? { text: payload } : payload;
  if (typeof said === "object" && said !== null && ("text" in said || "blocks" in said))
    answer(slack, { channel: channel.id, user: person.id }, said);
  return { ok: true, trigger_id: trigger, ackMs: brought.ackMs, response: payload ?? null };
}
