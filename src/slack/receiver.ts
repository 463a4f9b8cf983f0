// How Slack reaches us: over a socket that we open, or by HTTP requests that it signs.
import { HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Config } from "../config.ts";
import type { Clock } from "../ports/clock.ts";

type RequestListener = HTTPReceiver["requestListener"];

/** Socket Mode where there is an app token, else HTTP. */
export const receiverFor = ({
  appToken,
  apiUrl,
  signingSecret,
}: NonNullable<Config["slack"]>): SocketModeReceiver | HTTPReceiver =>
  appToken
    ? new SocketModeReceiver({
        appToken,
        logLevel: LogLevel.ERROR,
        ...(apiUrl ? { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } } : {}),
      })
    : new HTTPReceiver({
        signingSecret: signingSecret ?? "",
        logLevel: LogLevel.ERROR,
        processBeforeResponse: false,
      });

/** What the product's own server hands Slack's requests to; null in Socket Mode. */
export const requestListenerOf = (
  receiver: SocketModeReceiver | HTTPReceiver,
  clock: Clock,
): RequestListener | null =>
  receiver instanceof HTTPReceiver ? onTime(receiver.requestListener.bind(receiver), clock) : null;

const SKEW_S = 300;

/** Bolt refuses what is older than five minutes, and takes what comes from the future: both are replays to us. */
function onTime(listener: RequestListener, clock: Clock): RequestListener {
  return (request, response) => {
    const sent = Number(request.headers["x-slack-request-timestamp"]);
    if (Math.abs(clock.now().getTime() / 1_000 - sent) <= SKEW_S) return listener(request, response);
    response.writeHead(401);
    response.end();
  };
}
