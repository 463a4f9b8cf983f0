// The app's manifest decides what the workspace lets it do: one file for the real Slack and for this one.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Shortcut = z.strictObject({
  name: z.string().min(1).max(24),
  type: z.enum(["message", "global"]),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});
const Command = z.strictObject({
  command: z
    .string()
    .max(32)
    .regex(/^\/\S+$/, "a slash and one word"),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  url: z.url().optional(),
  should_escape: z.boolean().default(false),
});
const Prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) });

const ManifestFile = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.number().int() }).optional(),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(174).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional(),
  }),
  features: z.strictObject({
    app_home: z
      .strictObject({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(true),
      })
      .prefault({}),
    bot_user: z.strictObject({
      display_name: z
        .string()
        .max(80)
        .regex(/^[a-z0-9._-]+$/, "a-z, 0-9, dot, dash, underscore"),
      always_online: z.boolean().default(false),
    }),
    agent_view: z
      .strictObject({
        agent_description: z.string().min(1).max(300),
        suggested_prompts: z.array(Prompt).max(4).optional(),
      })
      .optional(),
    shortcuts: z.array(Shortcut).max(10).default([]),
    slash_commands: z.array(Command).max(50).default([]),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({
      bot: z.array(z.string()).min(1),
      bot_optional: z.array(z.string()).optional(),
    }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }).prefault({ bot_events: [] }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }).prefault({ is_enabled: false }),
    org_deploy_enabled: z.boolean().default(false),
    socket_mode_enabled: z.boolean().default(false),
    token_rotation_enabled: z.boolean().default(false),
  }),
});

/** What the app asked for: name, commands, shortcuts, scopes, events. */
export type Manifest = z.infer<typeof ManifestFile>;

/** The scopes an event needs before Slack lets an app subscribe to it. */
const EVENT_SCOPES: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  file_shared: "files:read",
  reaction_added: "reactions:read",
};

/** Reads the manifest. Throws with the first fault, as Slack would refuse the file. */
export function readManifest(path: string): Manifest {
  const read = ManifestFile.safeParse(parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Error(`${path}: Slack would refuse it: ${z.prettifyError(read.error)}`);
  const scopes = new Set(read.data.oauth_config.scopes.bot);
  for (const event of read.data.settings.event_subscriptions.bot_events) {
    const needed = EVENT_SCOPES[event];
    if (needed && !scopes.has(needed))
      throw new Error(`${path}: the event ${event} needs the scope ${needed}`);
  }
  if (read.data.features.slash_commands.length > 0 && !scopes.has("commands"))
    throw new Error(`${path}: a slash command needs the scope commands`);
  return read.data;
}
