// `zac doctor`: each setting against the real service, scope by scope, and where to add what is missing.
import { existsSync } from "node:fs";
import { LogLevel, WebClient } from "@slack/web-api";
import type { Config } from "../../config.ts";
import type { Pacer } from "../../ports/pacer.ts";
import { connectZoom } from "../../zoom/connect-zoom.ts";
import { jsonText } from "../json.ts";
import type { Exit, Terminal } from "../terminal.ts";
import { shown } from "../text/plain.ts";
import { modelRow } from "./model-row.ts";
import { policyInSlack, policyInZoom } from "./policy-rows.ts";
import { type Row, rowsOf } from "./row.ts";
import { slackRows } from "./slack-rows.ts";

export interface DoctorMeans {
  /** Whose settings these are. */
  readonly where: string;
  readonly json: boolean;
  /** Throws with a sentence when the database can't be used. */
  readonly database: () => Promise<void>;
}

/** A dozen calls, one after another: what a real account keeps free for others covers them. */
const UNPACED: Pacer = {
  take: async () => ({ sent: () => undefined, answered: () => undefined, missed: () => undefined }),
  refused: async () => undefined,
};
const QUIET = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Looks at everything, and says what is missing. Ends with 1 when something is. */
export async function doctor(config: Config, means: DoctorMeans, terminal: Terminal): Promise<Exit> {
  const parts = await Promise.all([
    aboutSlack(config),
    aboutZoom(config),
    modelRow(config.model),
    aboutDatabase(config, means),
    aboutPolicy(config),
  ]);
  return tell(parts.flat(), means, terminal);
}

/** The doctor's answer where the settings can't even be read: each fault is one line. */
export const doctorOfFaults = (
  faults: readonly string[],
  means: Pick<DoctorMeans, "where" | "json">,
  terminal: Terminal,
): Promise<Exit> =>
  tell(
    faults.map((fault) => {
      const [name = "", ...rest] = fault.split(": ");
      return rowsOf("settings")(name, false, `${rest.join(": ")}.`);
    }),
    means,
    terminal,
  );

async function tell(
  rows: readonly Row[],
  { where, json }: Pick<DoctorMeans, "where" | "json">,
  terminal: Terminal,
): Promise<Exit> {
  const bad = rows.filter(({ ok }) => !ok).length;
  if (json) await terminal.out(jsonText(rows));
  else {
    const widest = Math.max(...rows.map(({ area, name }) => area.length + name.length + 1));
    await terminal.out(`Settings of ${where}\n`);
    for (const { area, name, ok, detail } of rows)
      await terminal.out(
        shown(`${ok ? "ok    " : "NOT OK"}  ${`${area} ${name}`.padEnd(widest)}  ${detail}\n`),
      );
    await terminal.out(bad === 0 ? "Everything is in place.\n" : `${bad} of ${rows.length} to put right.\n`);
  }
  return bad === 0 ? 0 : 1;
}

async function aboutSlack({ slack, policy }: Config): Promise<readonly Row[]> {
  if (slack === null)
    return [
      rowsOf("slack")(
        "bot token",
        false,
        "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set. Make the app from manifest.yml at api.slack.com/apps.",
      ),
    ];
  const client = new WebClient(slack.botToken, {
    ...(slack.apiUrl ? { slackApiUrl: slack.apiUrl } : {}),
    timeout: 10_000,
    retryConfig: { retries: 1, minTimeout: 300 },
    allowAbsoluteUrls: false,
    logLevel: LogLevel.ERROR,
    logger: { ...QUIET, setLevel: () => undefined, getLevel: () => LogLevel.ERROR, setName: () => undefined },
  });
  const rows = await slackRows(slack, client);
  return rows[0]?.ok ? [...rows, ...(await policyInSlack(policy, client))] : rows;
}

async function aboutZoom({ zoom, policy }: Config): Promise<readonly Row[]> {
  const row = rowsOf("zoom");
  if (zoom === null)
    return [
      row(
        "credentials",
        false,
        "ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET are not set. Make a Server-to-Server OAuth app at marketplace.zoom.us.",
      ),
    ];
  const connection = connectZoom({ ...zoom, pacer: UNPACED, mayWrite: policy.mode === "act", log: QUIET });
  try {
    const rows = (await connection.check()).map(({ name, ok, detail }) => row(name, ok, detail));
    const webhook = row(
      "webhook secret",
      true,
      zoom.webhookSecret === null
        ? "ZOOM_WEBHOOK_SECRET is not set: leavers are looked for nightly instead of being told by Zoom."
        : "Set; Zoom proves it with its first event, at /zoom/webhook of this machine's public address.",
    );
    const all = [...rows, webhook];
    return rows.every(({ ok }) => ok)
      ? [...all, ...(await policyInZoom(policy, connection.reader("interactive")))]
      : all;
  } finally {
    await connection.close();
  }
}

async function aboutDatabase({ databaseUrl, dataDir }: Config, { database }: DoctorMeans): Promise<Row> {
  const row = rowsOf("database");
  const name = databaseUrl === null ? `embedded in ${dataDir}` : "DATABASE_URL";
  try {
    await database();
    return row(name, true, "It answers, and has this version's tables.");
  } catch (error) {
    return row(name, false, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

async function aboutPolicy({ policy }: Config): Promise<Row> {
  const path = process.env.ZAC_CONFIG || "zac.config.yml";
  const mode =
    policy.mode === "observe"
      ? "mode observe: cards are complete, nothing is written to Zoom"
      : "mode act: what is confirmed is written to Zoom";
  return rowsOf("policy")(
    path,
    true,
    existsSync(path) ? `Read; ${mode}.` : `There is none, so everything is at its default; ${mode}.`,
  );
}
