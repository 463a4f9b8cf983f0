import type { Row } from "./row.ts";

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
    what: "events that found no socket, as soon as there is one",
    state: "supported",
    basis: "assumed",
    shownBy: [
      "delivery",
      "what came while no socket was open comes as soon as there is one, each once and in order",
    ],
    note: "Slack says when it tries again over HTTP, not when over sockets",
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
