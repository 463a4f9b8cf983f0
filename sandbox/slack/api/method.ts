// How a Web API method is written here: what it needs, what it takes, what it does.
import { z } from "zod";
import { checkMessageBlocks, type Fault, told } from "../block-kit/check.ts";
import { channelById, directChannel, member } from "../channels.ts";
import { type Channel, isJson, type Json } from "../model.ts";
import type { Slack } from "../slack.ts";

/** `ok: false`, with Slack's word for it. */
export class SlackRefusal extends Error {
  override readonly name = "SlackRefusal";
  readonly answer: Json;
  constructor(error: string, more: Json = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

export interface Method {
  /** `any`: bot and app tokens; `none`: no token is looked at. */
  readonly token: "bot" | "app" | "any" | "none";
  readonly scope: string | null;
  readonly run: (slack: Slack, given: Json) => Json | Promise<Json>;
}

/** Defines a method. What it is given has been read by `input` when `run` sees it. */
export function method<Input extends z.ZodType>(definition: {
  readonly token?: Method["token"];
  readonly scope?: string;
  readonly input: Input;
  readonly run: (slack: Slack, input: z.output<Input>) => Json | Promise<Json>;
}): Method {
  return {
    token: definition.token ?? "bot",
    scope: definition.scope ?? null,
    run(slack, given) {
      const read = definition.input.safeParse(given);
      if (read.success) return definition.run(slack, read.data);
      const messages = read.error.issues.map(({ path, message, code }) =>
        code === "invalid_type"
          ? `[ERROR] missing required field: ${path.join(".")}`
          : `[ERROR] ${message} [json-pointer:/${path.join("/")}]`,
      );
      throw new SlackRefusal("invalid_arguments", { response_metadata: { messages } });
    },
  };
}

const fromText = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** The kinds of arguments: a form carries everything as text, and what is nested as JSON in text. */
export const text = z.string();
export const flag = z.preprocess((value) => value === true || value === "true" || value === "1", z.boolean());
export const count = z.coerce.number().int().min(0);
export const json = z.preprocess(fromText, z.unknown());
export const list = z.preprocess(fromText, z.array(z.looseObject({})));

/** Refuses with `missing_scope`, as Slack does, unless the manifest asked for it. */
export function needScope(slack: Slack, scope: string): void {
  if (!slack.scopes.has(scope))
    throw new SlackRefusal("missing_scope", { needed: scope, provided: [...slack.scopes].join(",") });
}

const READ = { public: "channels:read", private: "groups:read", im: "im:read" } as const;
const HISTORY = { public: "channels:history", private: "groups:history", im: "im:history" } as const;

/** A channel the app can see. `to`: what it wants there, which decides the scope. */
export function visibleChannel(slack: Slack, id: string, to: "read" | "history"): Channel {
  const channel = channelById(slack, id);
  if (!channel || (channel.kind !== "public" && !channel.members.includes(slack.roll.bot.id)))
    throw new SlackRefusal("channel_not_found");
  needScope(slack, (to === "read" ? READ : HISTORY)[channel.kind]);
  if (to === "history" && !channel.members.includes(slack.roll.bot.id))
    throw new SlackRefusal("not_in_channel");
  return channel;
}

/** Where the app may write. A person's id opens the conversation with them. */
export function writableChannel(slack: Slack, id: string): Channel {
  const person = member(slack, id);
  if (person) {
    if (person.deleted || person.isBot) throw new SlackRefusal("channel_not_found");
    return directChannel(slack, person.id);
  }
  const name = id.replace(/^#/, "");
  const channel = channelById(slack, id) ?? slack.roll.channels.find((one) => one.name === name);
  if (!channel) throw new SlackRefusal("channel_not_found");
  if (channel.members.includes(slack.roll.bot.id)) return channel;
  throw new SlackRefusal(channel.kind === "public" ? "not_in_channel" : "channel_not_found");
}

const refuseFaults = (error: string, faults: readonly Fault[]): never => {
  const errors = faults.map(told);
  throw new SlackRefusal(error, {
    errors,
    response_metadata: { messages: errors.map((one) => `[ERROR] ${one}`) },
  });
};

/** The blocks of a message, when Slack would take them. */
export function messageBlocks(given: unknown): Json[] | undefined {
  if (given === undefined || given === null || given === "") return undefined;
  const blocks = fromText(given);
  if (!Array.isArray(blocks)) throw new SlackRefusal("invalid_blocks_format");
  const faults = checkMessageBlocks(blocks);
  if (faults === "too-long") throw new SlackRefusal("msg_blocks_too_long");
  if (faults.length > 0) refuseFaults("invalid_blocks", faults);
  return blocks.filter(isJson);
}

/** Refuses a view that Slack would not take. */
export function refuseView(faults: readonly Fault[]): void {
  if (faults.length > 0) refuseFaults("invalid_arguments", faults);
}

/** A page of a list, and the cursor of the next. */
export function page<Item>(
  items: readonly Item[],
  { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
): { items: readonly Item[]; response_metadata: { next_cursor: string }; hasMore: boolean } {
  const from = cursor ? Number(Buffer.from(cursor, "base64url").toString()) : 0;
  if (!Number.isInteger(from)) throw new SlackRefusal("invalid_cursor");
  const to = from + Math.min(limit || 100, 1000);
  const hasMore = to < items.length;
  return {
    items: items.slice(from, to),
    response_metadata: { next_cursor: hasMore ? Buffer.from(String(to)).toString("base64url") : "" },
    hasMore,
  };
}
export const paging = { cursor: text.optional(), limit: count.optional() };
