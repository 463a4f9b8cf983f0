// What one might ask, for somebody who opens the conversation with Zac and sees an empty field.
import type { WebClient } from "@slack/web-api";
import type { ToolMeans } from "../tools/ask.ts";

interface Prompt {
  readonly title: string;
  readonly message: string;
}

const FOR_ADMINS: readonly Prompt[] = [
  { title: "Who still has a seat?", message: "How many Zoom Phone licenses are left?" },
  { title: "Somebody is leaving", message: "What do I do with a leaver's license and number?" },
  { title: "Many people at once", message: "How do I assign licenses from a CSV?" },
  { title: "Everything you can do", message: "help" },
];
const FOR_MEMBERS: readonly Prompt[] = [
  { title: "My phone", message: "Show my phone" },
  { title: "I need a phone", message: "I need a Zoom Phone license" },
  { title: "My voicemail", message: "How do I change my voicemail PIN?" },
  { title: "What can you do?", message: "help" },
];

/** Suggests, by what this person may do. */
export async function suggestPrompts(
  slackId: string,
  channel: string,
  live: WebClient,
  { directory, rights }: ToolMeans,
): Promise<void> {
  const role = await rights.roleOf(await directory.actor(slackId));
  const mayChange = role.kind === "admin" || role.kind === "site-admin";
  const prompts = mayChange ? FOR_ADMINS : FOR_MEMBERS;
  const [first, ...more] = prompts;
  if (!first) return;
  await live.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: "Ask, or say what should change",
    prompts: [first, ...more],
  });
}
