// What of Slack is here, how far, and which test shows it. A test keeps this table honest.

/** `documented`, seen in public reports (`observed`), or taken for likely (`assumed`). */
type Basis = "documented" | "observed" | "assumed";

export type Row =
  | {
      readonly what: string;
      readonly state: "supported" | "partial";
      readonly basis: Basis;
      /** File in test/sandbox/slack and the test's name. */
      readonly shownBy: readonly [file: string, test: string];
      /** What is missing or surprising. */
      readonly note?: string;
    }
  | { readonly what: string; readonly state: "not yet"; readonly note?: string };

const webApi = (test: string) => ["web-api", test] as const;
const views = (test: string) => ["views", test] as const;

/** Web API methods. */
export const METHOD_COVERAGE: readonly Row[] = [
  {
    what: "auth.test",
    state: "supported",
    basis: "documented",
    shownBy: webApi("tokens are told apart: none, unknown, the wrong kind, the right one"),
  },
  {
    what: "apps.connections.open",
    state: "supported",
    basis: "documented",
    shownBy: ["delivery", "a ticket opens one socket"],
  },
  {
    what: "chat.postMessage",
    state: "supported",
    basis: "documented",
    shownBy: webApi("a message needs words, a channel that is there, and the app in it"),
    note: "unfurling, parse, link_names, username and icons are ignored; an answer to an answer joins the thread's root (assumed)",
  },
  {
    what: "chat.postEphemeral",
    state: "supported",
    basis: "documented",
    shownBy: webApi("what only one person sees can't be changed, linked to or found in the history"),
    note: "shown for ever; Slack's own are gone after a reload",
  },
  {
    what: "chat.update",
    state: "supported",
    basis: "documented",
    shownBy: webApi(
      "an update keeps the blocks it does not name, takes them away when told, and is for the app's own messages",
    ),
    note: "no edit window",
  },
  {
    what: "chat.delete",
    state: "supported",
    basis: "documented",
    shownBy: webApi(
      "an update keeps the blocks it does not name, takes them away when told, and is for the app's own messages",
    ),
  },
  {
    what: "chat.getPermalink",
    state: "supported",
    basis: "documented",
    shownBy: webApi("what only one person sees can't be changed, linked to or found in the history"),
  },
  {
    what: "chat.startStream",
    state: "supported",
    basis: "documented",
    shownBy: webApi("a stream grows, ends, and is over after five minutes whatever happens"),
  },
  {
    what: "chat.appendStream",
    state: "supported",
    basis: "observed",
    shownBy: webApi("a stream grows, ends, and is over after five minutes whatever happens"),
    note: "the end after five minutes is observed (node-slack-sdk#2702)",
  },
  {
    what: "chat.stopStream",
    state: "supported",
    basis: "documented",
    shownBy: webApi("a stream grows, ends, and is over after five minutes whatever happens"),
  },
  {
    what: "conversations.open",
    state: "partial",
    basis: "documented",
    shownBy: webApi(
      "a direct conversation is opened once; guests can be written to, the departed and bots can't",
    ),
    note: "one person at a time",
  },
  {
    what: "conversations.info",
    state: "supported",
    basis: "documented",
    shownBy: webApi("what the manifest did not ask for is refused, and says which scope it would take"),
  },
  {
    what: "conversations.members",
    state: "supported",
    basis: "documented",
    shownBy: webApi("groups, members, threads and channels of the app are told"),
  },
  {
    what: "conversations.list",
    state: "partial",
    basis: "documented",
    shownBy: webApi(
      "a direct conversation is opened once; guests can be written to, the departed and bots can't",
    ),
    note: "needs channels:read for every type",
  },
  {
    what: "users.conversations",
    state: "partial",
    basis: "documented",
    shownBy: webApi("groups, members, threads and channels of the app are told"),
    note: "needs channels:read for every type",
  },
  {
    what: "conversations.join",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "more scopes open more methods"],
  },
  {
    what: "conversations.history",
    state: "supported",
    basis: "documented",
    shownBy: webApi("what only one person sees can't be changed, linked to or found in the history"),
  },
  {
    what: "conversations.replies",
    state: "supported",
    basis: "documented",
    shownBy: webApi("groups, members, threads and channels of the app are told"),
  },
  {
    what: "users.info",
    state: "supported",
    basis: "documented",
    shownBy: webApi("people are found by id and by address, with their address only under its scope"),
  },
  { what: "users.list", state: "supported", basis: "documented", shownBy: webApi("lists come in pages") },
  {
    what: "users.lookupByEmail",
    state: "supported",
    basis: "documented",
    shownBy: webApi("people are found by id and by address, with their address only under its scope"),
  },
  {
    what: "usergroups.list",
    state: "supported",
    basis: "documented",
    shownBy: webApi("groups, members, threads and channels of the app are told"),
  },
  {
    what: "usergroups.users.list",
    state: "supported",
    basis: "documented",
    shownBy: webApi("groups, members, threads and channels of the app are told"),
  },
  {
    what: "views.open",
    state: "supported",
    basis: "documented",
    shownBy: views("a trigger opens one modal, and only for three seconds"),
  },
  {
    what: "views.push",
    state: "supported",
    basis: "documented",
    shownBy: views("modals stand on each other, three at most, and close from the top"),
  },
  {
    what: "views.update",
    state: "supported",
    basis: "documented",
    shownBy: views("an update with an old hash is refused"),
  },
  {
    what: "views.publish",
    state: "supported",
    basis: "documented",
    shownBy: views("opening the Home tab shows what the app publishes for that person"),
  },
  {
    what: "files.info",
    state: "supported",
    basis: "documented",
    shownBy: [
      "messages",
      "a file comes with its message; only the token opens it, anything else leads to a sign-in page",
    ],
    note: "no Slack Connect stubs",
  },
  {
    what: "files.getUploadURLExternal",
    state: "supported",
    basis: "documented",
    shownBy: ["messages", "the app's own upload goes through its three steps and appears in the thread"],
  },
  {
    what: "files.completeUploadExternal",
    state: "supported",
    basis: "documented",
    shownBy: ["messages", "the app's own upload goes through its three steps and appears in the thread"],
    note: "the message is there at once; Slack's comes after a scan",
  },
  {
    what: "assistant.threads.setStatus",
    state: "supported",
    basis: "documented",
    shownBy: webApi("prompts, titles and statuses are kept for the page"),
    note: "not cleared after two minutes",
  },
  {
    what: "assistant.threads.setTitle",
    state: "supported",
    basis: "documented",
    shownBy: webApi("prompts, titles and statuses are kept for the page"),
  },
  {
    what: "assistant.threads.setSuggestedPrompts",
    state: "supported",
    basis: "documented",
    shownBy: webApi("prompts, titles and statuses are kept for the page"),
  },
  {
    what: "reactions.add",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "more scopes open more methods"],
    note: "no reaction events",
  },
  {
    what: "reactions.remove",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "more scopes open more methods"],
  },
  {
    what: "bots.info",
    state: "supported",
    basis: "documented",
    shownBy: webApi(
      "a direct conversation is opened once; guests can be written to, the departed and bots can't",
    ),
  },
  {
    what: "team.info",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "more scopes open more methods"],
  },
  {
    what: "blocks.validate",
    state: "partial",
    basis: "documented",
    shownBy: webApi(
      "blocks that are fine one by one can be too much together; text that is no list is no blocks",
    ),
    note: "faults carry pointer and message; code is always `invalid`",
  },
  {
    what: "agents.sessions.setStatus",
    state: "partial",
    basis: "documented",
    shownBy: webApi("a session has a state and a title"),
    note: "scope, limits and words of refusals are assumed; initiator_user_id is ignored",
  },
  {
    what: "agents.sessions.rename",
    state: "supported",
    basis: "assumed",
    shownBy: webApi("a session has a state and a title"),
  },
  { what: "chat.scheduleMessage", state: "not yet" },
  { what: "oauth.v2.access", state: "not yet", note: "one workspace, tokens given" },
];

/** Everything that is no method: what reaches the app and how, and what people can do. */
export const BEHAVIOUR_COVERAGE: readonly Row[] = [
  {
    what: "Socket Mode: tickets, hello, envelopes, acknowledgements, pings",
    state: "supported",
    basis: "documented",
    shownBy: ["command", "a command reaches the app over the socket, with who and where"],
  },
  {
    what: "Socket Mode: disconnect and refresh",
    state: "supported",
    basis: "documented",
    shownBy: ["delivery", "asked to refresh, a client comes back by itself"],
  },
  {
    what: "three seconds to acknowledge",
    state: "supported",
    basis: "documented",
    shownBy: [
      "command",
      "an app that does not acknowledge within three seconds: the person is told, and nothing is sent again",
    ],
  },
  {
    what: "events again: at once, after one minute, after five",
    state: "supported",
    basis: "documented",
    shownBy: [
      "delivery",
      "an event nobody acknowledges comes again, three times at most, numbered and with the reason",
    ],
    note: "x-slack-no-retry and the hourly Delayed Events are not here",
  },
  {
    what: "HTTP mode: signed requests",
    state: "partial",
    basis: "documented",
    shownBy: ["delivery", "an app without a socket gets the same, signed, at its request URL"],
    note: "no url_verification; subscriptions are never switched off",
  },
  {
    what: "slash commands, should_escape",
    state: "supported",
    basis: "documented",
    shownBy: [
      "command",
      "should_escape turns a handle that means one person into their id, and leaves an ambiguous one alone",
    ],
    note: "the label after the id, groups and private channels as in public examples (observed)",
  },
  {
    what: "links and addresses in brackets, entities",
    state: "partial",
    basis: "observed",
    shownBy: ["command", "addresses and links come in brackets; what a person types in brackets does not"],
    note: "phone numbers and bare domains are left as typed; messages carry no rich_text blocks",
  },
  {
    what: "response_url: five uses",
    state: "supported",
    basis: "documented",
    shownBy: ["response-url", "five answers, and no sixth"],
  },
  {
    what: "response_url: half an hour",
    state: "supported",
    basis: "documented",
    shownBy: ["response-url", "half an hour, and no longer"],
  },
  {
    what: "response_url of a command replaces nothing",
    state: "supported",
    basis: "observed",
    shownBy: ["response-url", "a command has no original: asking to replace it posts one more message"],
    note: "bolt-js#2287, bolt-python#1268",
  },
  {
    what: "message and app_mention twins",
    state: "supported",
    basis: "observed",
    shownBy: [
      "messages",
      "a message is an event; one that mentions the app is two, with the same ts and ids of their own",
    ],
  },
  {
    what: "message_changed, message_deleted",
    state: "supported",
    basis: "documented",
    shownBy: ["messages", "an edit and a deletion are told as such"],
  },
  {
    what: "only subscribed events",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "events that are not subscribed to do not come, mention or not"],
  },
  {
    what: "scopes",
    state: "supported",
    basis: "documented",
    shownBy: ["web-api", "what the manifest did not ask for is refused, and says which scope it would take"],
  },
  {
    what: "block_actions in messages",
    state: "supported",
    basis: "assumed",
    shownBy: ["click", "what one person sees, nobody else can press; and its payload carries no message"],
    note: "that an ephemeral's payload has no message is assumed",
  },
  {
    what: "block_actions in views",
    state: "supported",
    basis: "documented",
    shownBy: [
      "views",
      "a field in a modal is only filled in; a button there is told, with everything filled in so far",
    ],
  },
  {
    what: "view_submission with errors, update, push, clear; view_closed",
    state: "supported",
    basis: "documented",
    shownBy: ["views", "errors leave the modal open; an update changes it"],
  },
  {
    what: "shortcuts",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "shortcuts reach the app: one with its message, one from anywhere"],
  },
  {
    what: "agent_session_stopped",
    state: "supported",
    basis: "documented",
    shownBy: ["manifest", "Stop ends a stream and tells the app"],
    note: "whether Slack ends the streams itself is assumed; it refuses what is appended to them (documented)",
  },
  {
    what: "limits of blocks and views",
    state: "partial",
    basis: "documented",
    shownBy: [
      "web-api",
      "blocks that are fine one by one can be too much together; text that is no list is no blocks",
    ],
    note: "container and data_visualization blocks are unknown here; inside rich text only the types are looked at; the wording of some faults is ours",
  },
  {
    what: "rate tiers",
    state: "partial",
    basis: "documented",
    shownBy: ["web-api", "with rate tiers kept, the second message to a channel in one second waits"],
    note: "only when asked for by /_sandbox/faults",
  },
  { what: "block_suggestion (external menus)", state: "not yet" },
  { what: "reaction events, membership events, channel events", state: "not yet" },
  { what: "Slack Connect, Enterprise Grid, installation and token rotation", state: "not yet" },
  { what: "group direct messages, scheduled messages, Work Objects", state: "not yet" },
];
