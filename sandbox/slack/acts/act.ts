// What every act of a person has in common: being somebody, being somewhere, and bringing the app a payload.
import { randomUUID } from "node:crypto";
import { channelFor, member } from "../channels.ts";
import type { Envelope } from "../delivery/transport.ts";
import { TEAM } from "../members.ts";
import type { Channel, Json, Member } from "../model.ts";
import { nextId, type Slack } from "../slack.ts";

/** An act that can't be done; told as `{ok: false, error}`. */
export class CannotAct extends Error {
  override readonly name = "CannotAct";
}

/** Slack's triggers live this long. */
const TRIGGER_MS = 3000;
const KEPT_TRIGGERS = 500;

/** Throws CannotAct for bots, the deactivated and the unknown. */
export function actor(slack: Slack, id: string): Member {
  const person = member(slack, id);
  if (!person || person.isBot || person.deleted) throw new CannotAct("user_not_found");
  return person;
}

/** `named`: an id, a name, or "dm". Throws CannotAct where the person is not in it. */
export function place(slack: Slack, person: Member, named: string): Channel {
  const channel = channelFor(slack, person.id, named);
  if (!channel) throw new CannotAct("channel_not_found");
  return channel;
}

/** A channel's name as Slack puts it into payloads. */
export const payloadName = ({ kind, name }: Channel): string =>
  kind === "im" ? "directmessage" : kind === "private" ? "privategroup" : name;

export const payloadUser = ({ id, handle }: Member): Json => ({
  id,
  username: handle,
  name: handle,
  team_id: TEAM.id,
});
export const payloadTeam = { id: TEAM.id, domain: TEAM.domain };

/** Good for one use, and for a while. */
export function newTrigger(slack: Slack, person: Member): string {
  const id = `${Math.floor(slack.now())}.${nextId(slack, "T")}`;
  slack.triggers.set(id, { user: person.id, expiresAt: slack.now() + TRIGGER_MS, used: false });
  const oldest = slack.triggers.keys().next().value;
  if (slack.triggers.size > KEPT_TRIGGERS && oldest !== undefined) slack.triggers.delete(oldest);
  return id;
}

/** What the app made of it. `error` is what Slack would show the person. */
export type Brought =
  | { readonly ok: true; readonly ackMs: number; readonly payload: unknown }
  | { readonly ok: false; readonly ackMs: number; readonly error: "operation_timeout" | "dispatch_failed" };

/** Brings the app a command or a click. These are never sent a second time. */
export async function bring(slack: Slack, type: Envelope["type"], payload: Json): Promise<Brought> {
  const receipt = await slack.transport.send({ id: randomUUID(), type, payload });
  if (receipt.outcome === "acked") return { ok: true, ackMs: receipt.ms, payload: receipt.payload };
  return {
    ok: false,
    ackMs: receipt.ms,
    error: receipt.outcome === "timeout" ? "operation_timeout" : "dispatch_failed",
  };
}
