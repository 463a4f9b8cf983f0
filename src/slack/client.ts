import { LogLevel, WebClient } from "@slack/web-api";
import type { Config } from "../config.ts";

/** Slack's Web API, with settings that leave nobody waiting silently (reference: 10 tries in 30 min are the default). */
export const slackClient = ({ botToken, apiUrl }: NonNullable<Config["slack"]>): WebClient =>
  new WebClient(botToken, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: 10_000,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2_000 },
    rejectRateLimitedCalls: false,
    allowAbsoluteUrls: false,
    logLevel: LogLevel.ERROR,
  });

/** For what is shown while it happens: it neither waits nor tries again, for by then there is something newer to show. */
export const liveClient = ({ botToken, apiUrl }: NonNullable<Config["slack"]>): WebClient =>
  new WebClient(botToken, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logLevel: LogLevel.ERROR,
  });
