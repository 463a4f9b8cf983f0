// The edge: what nobody caught becomes one sentence. A bug gets a number, and its cause goes to the log.
import { randomUUID } from "node:crypto";
import { problemOf } from "../operations/refusals.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";
import { problemText } from "./text/outcome.ts";

/** Where causes go: the product's log, or nowhere. */
export interface CauseLog {
  error(facts: object, message: string): void;
}

/** Slack's own errors carry what it said, or why it could not be reached. */
const slackTrouble = (error: Error): string | null => {
  const code = "code" in error ? String(error.code) : "";
  if (code === "slack_webapi_request_error")
    return "Slack isn't answering. Nothing was changed; try again in a minute.";
  if (code === "slack_webapi_platform_error")
    return `Slack refused: ${error.message}. \`zac doctor\` shows what is missing.`.replaceAll("`", "");
  return null;
};

/** Says what went wrong, and how to end. */
export async function tellTrouble(error: unknown, terminal: Terminal, log: CauseLog): Promise<Exit> {
  if (error instanceof Unusable) {
    await terminal.error(`${error.message}\n`);
    return error.exit;
  }
  if (error instanceof ZoomUnreachable) {
    await terminal.error("Zoom isn't answering. Nothing was changed; try again in a minute.\n");
    return 1;
  }
  if (error instanceof ZoomRefused) {
    await terminal.error(problemText(problemOf(error)));
    return 1;
  }
  const known = error instanceof Error ? slackTrouble(error) : null;
  if (known !== null) {
    await terminal.error(`${known}\n`);
    return 1;
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ error, reference }, "a bug reached the command line");
  const cause = error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]}` : String(error);
  await terminal.error(`Something went wrong on our side (${reference}): ${cause}\n`);
  return 1;
}
