import type { App } from "@slack/bolt";
import type { Face } from "../face.ts";
import type { Places } from "../places.ts";

/** /zphone: acknowledge, then answer beside it. */
export function listenToCommands(app: App, face: Face, places: Places): void {
  app.command("/zphone", async ({ ack, command }) => {
    await ack();
    await face.command({
      text: command.text ?? "",
      target: await places.ofCommand(command),
      key: `trigger:${command.trigger_id}`,
    });
  });
}
