// Bolt behind the inbox: how Slack's payloads reach the listeners, and how those that a dead process left are worked.
import { App, type HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Config } from "../config.ts";
import type { Clock } from "../ports/clock.ts";
import type { Inbox } from "../ports/inbox.ts";
import { liveClient } from "./client.ts";
import { type InboxMeans, inFrontOfBolt, workLeft } from "./inbox.ts";
import { receiverFor, requestListenerOf } from "./receiver.ts";
import { type Respond, respondAt } from "./respond.ts";
import type { ErrorLog } from "./trouble.ts";
import { tellUnrecorded } from "./unrecorded.ts";

export interface BoltMeans {
  readonly slack: NonNullable<Config["slack"]>;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: ErrorLog & { info(facts: object, message: string): void };
  readonly turns: InboxMeans["turns"];
}

export interface Bolt {
  readonly app: App;
  readonly respond: Respond;
  /** A client that does not wait when Slack says it is too much. */
  readonly live: WebClient;
  /** Slack over HTTP, for the product's own server; null in Socket Mode. */
  readonly requestListener: HTTPReceiver["requestListener"] | null;
  /** Connects, and works what an earlier process left over; from then on also what others leave. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const INHERIT_MS = 5_000;

/** Builds the app. Nothing is received before `start`. */
export function openBolt({ slack, inbox, clock, log, turns }: BoltMeans): Bolt {
  const live = liveClient(slack);
  const receiver = receiverFor(slack);
  const respond = respondAt(slack.apiUrl ? [new URL(slack.apiUrl).origin] : []);
  const desk: InboxMeans = {
    inbox,
    log,
    turns,
    onUnrecorded: (body) => tellUnrecorded(body, { client: live, respond, log }),
  };
  const app = new App({
    token: slack.botToken,
    receiver: inFrontOfBolt(receiver, desk),
    convoStore: false,
    ignoreSelf: true,
    logLevel: LogLevel.ERROR,
    clientOptions: slack.apiUrl ? { slackApiUrl: slack.apiUrl } : {},
  });
  app.error(async (error) => log.error({ error }, "a listener failed"));

  const takeOver = () =>
    workLeft(app, desk).then(
      (left) => left > 0 && log.info({ left }, "works what a process that is gone left over"),
      (error: unknown) => log.warn({ error }, "cannot look for what is left over; it is tried again"),
    );
  let inherits: NodeJS.Timeout | undefined;
  return {
    app,
    respond,
    live,
    requestListener: requestListenerOf(receiver, clock),
    async start() {
      if (receiver instanceof SocketModeReceiver) await app.start();
      await takeOver();
      inherits = setInterval(() => void takeOver(), INHERIT_MS);
    },
    async stop() {
      clearInterval(inherits);
      if (receiver instanceof SocketModeReceiver) await app.stop();
    },
  };
}
