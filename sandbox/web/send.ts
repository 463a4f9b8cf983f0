// What happens when Enter is pressed: a slash command or a message, as Slack tells the two apart.
import type { RichTextElement } from "@slack/types";
import { api } from "./api.ts";
import { type Draft, fileKey } from "./draft.ts";
import { typedElements } from "./mentions.ts";
import type { Message, Workspace } from "./model.ts";

export interface Destination {
  readonly as: string;
  readonly channel: string;
  readonly thread: string | null;
}

/** The place of a draft, and of what is on its way. */
export const spotOf = ({ as, channel, thread }: Destination): string => `${as}:${channel}:${thread ?? ""}`;

export type Sent =
  | { readonly kind: "command" }
  | { readonly kind: "message"; readonly ts: string }
  /** Slack itself would not send it; told in a sentence. */
  | { readonly kind: "not-sent"; readonly because: string };

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const COMMAND = /^\/\w\S*/;

/** What was typed as its typist sees it, before Slack shows it or where Slack never does. */
export function echoOf({ text, files }: Draft, as: string, { people }: Workspace): Message {
  const typed = text.trim();
  const [command = ""] = (files.length === 0 && COMMAND.exec(typed)) || [];
  const elements: RichTextElement[] = [
    ...(command ? [{ type: "text" as const, text: command, style: { code: true } }] : []),
    ...typedElements(typed.slice(command.length), people),
  ];
  return {
    ts: (Date.now() / 1000).toFixed(6),
    thread_ts: null,
    user: as,
    text: "",
    blocks:
      elements.length === 0
        ? []
        : [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }],
    files: files.map((file) => ({ id: fileKey(file), name: file.name })),
    ephemeral: true,
    edited: false,
    streaming: false,
    echo: true,
  };
}

/** Sends a draft. Throws Refused with the stand-in's own word for what went wrong. */
export async function send(draft: Draft, to: Destination, workspace: Workspace): Promise<Sent> {
  const { as, channel, thread } = to;
  const text = draft.text.trim();
  const [word = "", ...rest] = text.split(/\s/);
  if (COMMAND.test(word) && draft.files.length === 0) {
    if (thread) return { kind: "not-sent", because: `${word} can't be used in threads.` };
    if (!workspace.commands.some(({ command }) => command === word))
      return { kind: "not-sent", because: `${word} is not a command here. Try /zphone.` };
    await api.command(as, channel, word, rest.join(" "));
    return { kind: "command" };
  }
  const files: { readonly name: string; readonly base64: string; readonly mimetype: string }[] = [];
  for (const file of draft.files)
    try {
      files.push({
        name: file.name,
        base64: await base64Of(file),
        mimetype: file.type || "application/octet-stream",
      });
    } catch {
      return { kind: "not-sent", because: `${file.name} can't be read any more. Attach it again.` };
    }
  const { ts } = await api.say(as, channel, text, {
    ...(thread ? { thread_ts: thread } : {}),
    ...(files.length > 0 ? { files } : {}),
  });
  return { kind: "message", ts };
}
