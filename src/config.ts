// Settings and policy, read once at the start: environment and zac.config.yml become one Config, or every fault at once.
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Policy } from "./domain/policy.ts";

const filled = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
const Environment = z.object({
  SLACK_BOT_TOKEN: filled.regex(/^xoxb-/, "starts with xoxb- (Slack app → OAuth & Permissions)").optional(),
  SLACK_APP_TOKEN: filled.regex(/^xapp-/, "starts with xapp- (Slack app → Basic Information)").optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_API_URL: url.optional(),
  SLACK_TEAM_ID: filled.optional(),
  ZOOM_ACCOUNT_ID: filled.optional(),
  ZOOM_CLIENT_ID: filled.optional(),
  ZOOM_CLIENT_SECRET: filled.optional(),
  ZOOM_API_URL: url.default("https://api.zoom.us/v2"),
  ZOOM_OAUTH_URL: url.default("https://zoom.us/oauth/token"),
  ZOOM_WEBHOOK_SECRET: filled.optional(),
  ZOOM_RATE_PLAN: z.enum(["business", "pro"]).default("business"),
  OPENAI_API_KEY: filled.optional(),
  OPENAI_BASE_URL: url.optional(),
  OPENAI_MODEL: filled.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: filled.default("data"),
  HOST: filled.default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ZAC_CONFIG: filled.default("zac.config.yml"),
});

/** Their names, for whoever writes them down. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

/** Everything the product is told from outside. */
export interface Config {
  readonly slack: {
    readonly botToken: string;
    /** Socket Mode when there is one; else events arrive over HTTP, signed. */
    readonly appToken: string | null;
    readonly signingSecret: string | null;
    readonly apiUrl: string | null;
    readonly teamId: string | null;
  } | null;
  readonly zoom: {
    readonly accountId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly apiUrl: string;
    readonly oauthUrl: string;
    readonly webhookSecret: string | null;
    readonly ratePlan: "business" | "pro";
  } | null;
  readonly model: {
    readonly apiKey: string | null;
    readonly baseUrl: string | null;
    readonly name: string | null;
  } | null;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly policy: Policy;
}

/** Settings that cannot be used: one line a fault, each naming its setting. */
export class ConfigFaults extends Error {
  override readonly name = "ConfigFaults";
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

const told = (where: string) => (issue: z.core.$ZodIssue) =>
  `${[...(where ? [where] : []), issue.path.join(".")].filter(Boolean).join(": ")}: ${issue.message}`;

function readPolicy(path: string, named: boolean, faults: string[]): Policy {
  const defaults = Policy.parse({});
  if (!existsSync(path)) {
    if (named) faults.push(`ZAC_CONFIG: there is no file ${path}`);
    return defaults;
  }
  let written: unknown;
  try {
    written = parse(readFileSync(path, "utf8")) ?? {};
  } catch (error) {
    faults.push(`${path}: not YAML: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return defaults;
  }
  const read = Policy.safeParse(written);
  if (read.success) return read.data;
  faults.push(...read.error.issues.map(told(path)));
  return defaults;
}

type Settings = z.infer<typeof Environment>;

function slackOf(env: Settings, faults: string[]): Config["slack"] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken) faults.push("SLACK_BOT_TOKEN: missing; Slack's other settings are there");
  if (!appToken && !signingSecret)
    faults.push("SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): one of the two is needed");
  return {
    botToken: botToken ?? "",
    appToken: appToken ?? null,
    signingSecret: signingSecret ?? null,
    apiUrl: env.SLACK_API_URL ?? null,
    teamId: env.SLACK_TEAM_ID ?? null,
  };
}

function zoomOf(env: Settings, faults: string[]): Config["zoom"] {
  const wanted = ["ZOOM_ACCOUNT_ID", "ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET"] as const;
  const missing = wanted.filter((name) => !env[name]);
  if (missing.length === wanted.length) return null;
  for (const name of missing) faults.push(`${name}: missing; Zoom's other settings are there`);
  return {
    accountId: env.ZOOM_ACCOUNT_ID ?? "",
    clientId: env.ZOOM_CLIENT_ID ?? "",
    clientSecret: env.ZOOM_CLIENT_SECRET ?? "",
    apiUrl: env.ZOOM_API_URL,
    oauthUrl: env.ZOOM_OAUTH_URL,
    webhookSecret: env.ZOOM_WEBHOOK_SECRET ?? null,
    ratePlan: env.ZOOM_RATE_PLAN,
  };
}

/** Reads settings and policy. Throws ConfigFaults with every fault there is. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  // An empty setting is one that is not set: that is how `.env` files and compose files leave them.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = Environment.safeParse(given);
  if (!read.success) throw new ConfigFaults(read.error.issues.map(told("")));
  const env = read.data;
  const policy = readPolicy(env.ZAC_CONFIG, given.ZAC_CONFIG !== undefined, faults);
  const slack = slackOf(env, faults);
  const zoom = zoomOf(env, faults);
  if (slack && !zoom)
    faults.push("ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET: missing; Slack is set up");
  if (zoom && !slack) faults.push("SLACK_BOT_TOKEN and SLACK_APP_TOKEN: missing; Zoom is set up");
  if (faults.length > 0) throw new ConfigFaults(faults);
  const model =
    env.OPENAI_API_KEY || env.OPENAI_BASE_URL
      ? {
          apiKey: env.OPENAI_API_KEY ?? null,
          baseUrl: env.OPENAI_BASE_URL ?? null,
          name: env.OPENAI_MODEL ?? null,
        }
      : null;
  return {
    slack,
    zoom,
    model,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    policy,
  };
}
