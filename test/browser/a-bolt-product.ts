// A small Bolt app for the page's own tests: it sends the blocks that are to be drawn, and tells what it was sent.
import { createServer } from "node:http";
import { App, type BlockAction } from "@slack/bolt";
import type { KnownBlock } from "@slack/types";

const { SLACK_BOT_TOKEN = "", SLACK_APP_TOKEN = "", SLACK_API_URL = "" } = process.env;
const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  convoStore: false,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

const plain = (text: string) => ({ type: "plain_text", text }) as const;
const card: KnownBlock[] = [
  {
    type: "section",
    text: { type: "mrkdwn", text: "*&lt;!channel&gt; &lt;b&gt;x&lt;/b&gt;* loses a phone" },
    fields: [{ type: "plain_text", text: "<img src=x onerror=alert(1)>" }],
  },
  {
    type: "actions",
    elements: [
      {
        type: "button",
        text: plain("Confirm"),
        action_id: "confirm",
        style: "danger",
        confirm: {
          title: plain("Remove"),
          text: plain("Sure?"),
          confirm: plain("Remove"),
          deny: plain("Keep"),
        },
      },
      {
        type: "static_select",
        action_id: "plan",
        placeholder: plain("Which plan"),
        options: [
          { text: plain("Unlimited"), value: "200" },
          { text: plain("Pro"), value: "3000" },
        ],
      },
      { type: "overflow", action_id: "more", options: [{ text: plain("Explain"), value: "why" }] },
    ],
  },
  { type: "markdown", text: "A <script>alert(2)</script> **guide**" },
  {
    type: "table",
    rows: [[{ type: "raw_text", text: "Name" }], [{ type: "raw_text", text: "<i>cell</i>" }]],
  },
];

app.command("/zphone", async ({ command, ack, respond, client }) => {
  await ack();
  if (command.text !== "form") return void (await respond({ text: "a card", blocks: card }));
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: "modal",
      callback_id: "form",
      title: plain("Give a phone"),
      submit: plain("Go"),
      blocks: [
        {
          type: "input",
          block_id: "who",
          label: plain("Who"),
          element: { type: "users_select", action_id: "who" },
        },
        {
          type: "input",
          block_id: "why",
          label: plain("Why"),
          element: { type: "plain_text_input", action_id: "why" },
        },
      ],
    },
  });
});
app.action<BlockAction>(/.*/, async ({ ack, action, respond }) => {
  await ack();
  const value = "selected_option" in action ? action.selected_option?.value : "";
  await respond({ replace_original: true, text: `pressed ${action.action_id} ${value}` });
});
app.view("form", async ({ ack, view, body, client }) => {
  const why = view.state.values.why?.why?.value ?? "";
  if (why.length < 5) return void (await ack({ response_action: "errors", errors: { why: "Say more." } }));
  await ack();
  const who = view.state.values.who?.who?.selected_user;
  await client.chat.postMessage({ channel: body.user.id, text: `<@${who}> because ${why}` });
});
app.message(async ({ message, client }) => {
  if (message.subtype && message.subtype !== "file_share") return;
  const files = "files" in message ? (message.files ?? []).map(({ name }) => name).join(", ") : "";
  await client.chat.postMessage({
    channel: message.channel,
    thread_ts: message.ts,
    text: `read ${files || "you"}`,
  });
});

await app.start();
const server = createServer((_, response) => response.end(JSON.stringify({ ok: true, turns: 0 })));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({
    type: "ready",
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
  });
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
