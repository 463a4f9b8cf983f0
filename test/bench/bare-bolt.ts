// The floor: a Bolt app that does nothing but acknowledge and answer. Run as a process of its own, as the product is.
import { App, LogLevel } from "@slack/bolt";

const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? "",
  appToken: process.env.SLACK_APP_TOKEN ?? "",
  socketMode: true,
  convoStore: false,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
});
app.command("/zphone", async ({ ack, respond, command }) => {
  await ack();
  await respond({ text: `done: ${command.text}`, response_type: "ephemeral" });
});
await app.start();
process.send?.({ type: "ready" });
process.on("disconnect", () => process.exit(0));
