import type { Row } from "./row.ts";

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
