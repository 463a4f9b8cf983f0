import type { App, MessageShortcut } from "@slack/bolt";
import type { Places } from "../places.ts";
import type { Target } from "../target.ts";

/** "Ask Zac about this" on a message. The words are somebody else's: they are answered as a question, in the asker's DM. */
export function listenToShortcuts(
  app: App,
  places: Places,
  about: (text: string, target: Target, key: string) => Promise<void>,
): void {
  app.shortcut<MessageShortcut>("ask_zac", async ({ ack, shortcut }) => {
    await ack();
    const target = await places.ofPerson(shortcut.user.id);
    await about(
      typeof shortcut.message.text === "string" ? shortcut.message.text : "",
      target,
      `trigger:${shortcut.trigger_id}`,
    );
  });
}
