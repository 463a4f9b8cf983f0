import type { App, MessageShortcut } from "@slack/bolt";
import { z } from "zod";
import type { Heard } from "../conversation.ts";
import type { Places } from "../places.ts";
import type { Target } from "../target.ts";

export interface ShortcutMeans {
  readonly places: Places;
  /** Answers what somebody else wrote. */
  readonly about: (text: string, target: Target) => Promise<void>;
  /** Answers what this person wrote. */
  readonly talk: (heard: Heard) => Promise<void>;
}

/** As much of the message as is read. */
const Message = z.object({
  text: z.string().catch(""),
  user: z.string().optional(),
  files: z.array(z.object({ id: z.string() })).catch([]),
});

/** "Ask Zac about this" on a message, answered in the DM. One's own words and a list are taken up, others' are data. */
export function listenToShortcuts(app: App, { places, about, talk }: ShortcutMeans): void {
  app.shortcut<MessageShortcut>("ask_zac", async ({ ack, shortcut }) => {
    await ack();
    const target = await places.ofPerson(shortcut.user.id);
    const { text, user, files } = Message.parse(shortcut.message);
    const key = `trigger:${shortcut.trigger_id}`;
    const own = user === shortcut.user.id;
    if (own || files.length > 0)
      return talk({ text: own ? text : "", target, key, files: files.map(({ id }) => id) });
    await about(text, target);
  });
}
