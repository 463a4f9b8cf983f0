import { WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";

/** Slack's own word for why it said no; null when it gave no answer at all, so that nobody knows what it did. */
export function slackWord(error: unknown): string | null {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  return error instanceof WebAPIRateLimitedError ? "ratelimited" : null;
}

/** How long Slack asks to be left alone; 0 when it does not. */
export const waitAskedFor = (error: unknown): number =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;

/** Slack, or this workspace's plan, does not have the method, or the app may not use it: asking again is of no use. */
const NOT_THERE: ReadonlySet<string> = new Set([
  "unknown_method",
  "feature_not_enabled",
  "method_deprecated",
  "method_not_supported_for_channel_type",
  "missing_scope",
  "not_allowed_token_type",
  "no_permission",
]);
/** True where what was asked can't be had here, by Slack's word for its no. */
export const isNotThere = (word: string | null): boolean => word !== null && NOT_THERE.has(word);
