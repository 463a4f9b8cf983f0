import type { App } from "@slack/bolt";
import type { Face } from "../face.ts";
import type { Places } from "../places.ts";
import type { Target } from "../target.ts";

/** /zphone: acknowledge, then answer beside it. */
export function listenToCommands(
  app: App,
  face: Face,
  places: Places,
  openForm: (triggerId: string, target: Target) => Promise<void>,
): void {
  app.command("/zphone", async ({ ack, command }) => {
    await ack();
    // Alone, it opens the guided form.
    if (!command.text?.trim()) {
      const target = await places.ofCommand(command);
      return face.guarded(target, () => openForm(command.trigger_id, target));
    }
    await face.command({
      text: command.text ?? "",
      target: await places.ofCommand(command),
      key: `trigger:${command.trigger_id}`,
    });
  });
}
