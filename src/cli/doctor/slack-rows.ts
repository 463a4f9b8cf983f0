// What Slack says of the tokens, and of each scope that the manifest asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { parse } from "yaml";
import { z } from "zod";
import type { Config } from "../../config.ts";
import { type Row, rowsOf } from "./row.ts";

const MANIFEST = join(import.meta.dirname, "../../../manifest.yml");
const Manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
const APP = "api.slack.com/apps › your app";
const row = rowsOf("slack");

const wantedScopes = (): readonly string[] =>
  Manifest.parse(parse(readFileSync(MANIFEST, "utf8"))).oauth_config.scopes.bot;

/** What Slack said no with, or that it said nothing. */
export const slackSaid = (error: unknown): string => {
  if (error instanceof WebAPIPlatformError) return `Slack refuses it (${String(error.data.error)})`;
  const address = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `Slack isn't answering${address}`;
};

/** Tokens and scopes. `client` carries the bot token. */
export async function slackRows(
  settings: NonNullable<Config["slack"]>,
  client: WebClient,
): Promise<readonly Row[]> {
  return [...(await botRows(settings, client)), await eventsRow(settings, client)];
}

async function botRows({ teamId }: NonNullable<Config["slack"]>, client: WebClient): Promise<readonly Row[]> {
  let answer: Awaited<ReturnType<WebClient["auth"]["test"]>>;
  try {
    answer = await client.auth.test();
  } catch (error) {
    return [
      row("bot token", false, `${slackSaid(error)}. SLACK_BOT_TOKEN is at ${APP} › OAuth & Permissions.`),
    ];
  }
  const granted = answer.response_metadata?.scopes;
  const otherTeam = teamId !== null && answer.team_id !== teamId;
  return [
    row("bot token", true, `Slack knows it: ${answer.user ?? "the bot"} in ${answer.team ?? "a workspace"}.`),
    ...(otherTeam
      ? [row("workspace", false, `The token belongs to ${answer.team_id}; SLACK_TEAM_ID says ${teamId}.`)]
      : []),
    ...(granted
      ? wantedScopes().map((scope) =>
          granted.includes(scope)
            ? row(`scope ${scope}`, true, "Given.")
            : row(
                `scope ${scope}`,
                false,
                `Missing. Add it at ${APP} › OAuth & Permissions › Bot Token Scopes, and reinstall the app.`,
              ),
        )
      : [row("scopes", true, "Slack does not say which it gave.")]),
  ];
}

async function eventsRow(
  { appToken, signingSecret }: NonNullable<Config["slack"]>,
  client: WebClient,
): Promise<Row> {
  if (appToken === null)
    return row(
      "signing secret",
      signingSecret !== null,
      "Set; Slack proves it with the first event, at /slack/events of this machine's public address.",
    );
  try {
    // Opens nothing but a ticket that is never used.
    await client.apps.connections.open({ token: appToken });
    return row("app token", true, "Slack lets it connect (Socket Mode).");
  } catch (error) {
    return row(
      "app token",
      false,
      `${slackSaid(error)}. SLACK_APP_TOKEN is at ${APP} › Basic Information › App-Level Tokens, with the scope connections:write; Socket Mode has to be on.`,
    );
  }
}
