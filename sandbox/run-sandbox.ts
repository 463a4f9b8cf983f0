// Everything one person needs to play: both stand-ins, the page, and the real product as a child process.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage } from "./build-page.ts";
import { controlRoutes, WEBHOOK_PATH } from "./control-routes.ts";
import { forgetDatabase, forgetFolder, takeFolder } from "./data-folder.ts";
import { freePort } from "./free-port.ts";
import { BEHAVIOURS, isBehaviour } from "./model/behaviours.ts";
import { startModel } from "./model/server.ts";
import { layPolicy, writePolicy } from "./policy.ts";
import { createProduct, type Product, type ProductStatus } from "./product.ts";
import { readSeed, type Seed, SeedError } from "./seed.ts";
import { startSlack } from "./slack/server.ts";
import { startZoom } from "./zoom/server.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const CREDENTIALS = {
  accountId: "sandbox-account",
  clientId: "sandbox-client",
  clientSecret: "sandbox-secret",
};
const WEBHOOK_SECRET = "sandbox-webhook-secret";

/** A reason not to start that the person can do something about: one sentence. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** Where everything is: what scripts are told, and what `ready.json` holds. */
export interface Ready {
  readonly page: string;
  readonly slack: string;
  readonly zoom: string;
  readonly product: { readonly pid: number | null; readonly url: string | null };
}

export interface SandboxOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  /** Told each time the product is connected: at the start, and whenever it was started again. */
  readonly onReady?: (ready: Ready) => void;
  /** The product's program. */
  readonly entry?: string;
  /** What is served as the page; the built one when not said. */
  readonly pageDirectory?: string;
}

export interface Sandbox {
  readonly page: string;
  readonly zoom: string;
  readonly product: Product;
  /** Whether the product came up at the start. */
  readonly first: Promise<ProductStatus>;
  close(): Promise<void>;
}

function portFrom(environment: NodeJS.ProcessEnv, name: string): number | undefined {
  const text = environment[name]?.trim();
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart(`${name} should be a port between 0 and 65535, not "${text}".`);
  return port;
}

async function choosePort(
  environment: NodeJS.ProcessEnv,
  name: string,
  usual: number,
  say: (line: string) => void,
  taken: readonly number[] = [],
): Promise<number> {
  const asked = portFrom(environment, name);
  const port = await freePort(asked, usual, taken);
  if (port === null) throw new CannotStart(`Port ${asked} (${name}) is in use. Name another, or 0 for any.`);
  if (asked === undefined && port !== usual) say(`Port ${usual} is in use; taking ${port}.`);
  return port;
}

function seedFrom(path: string | undefined): Seed {
  try {
    return readSeed(path);
  } catch (error) {
    if (error instanceof SeedError) throw new CannotStart(error.message);
    throw error;
  }
}

/** A model's stand-in beside the others, when one is named by how it behaves. */
function behaviourFrom({ SANDBOX_MODEL }: NodeJS.ProcessEnv): string | undefined {
  const name = SANDBOX_MODEL?.trim() || undefined;
  if (name && !isBehaviour(name))
    throw new CannotStart(
      `SANDBOX_MODEL should be one of ${Object.keys(BEHAVIOURS).join(", ")}, not "${name}".`,
    );
  return name;
}

/** The policy file that was named, if any. */
function ownPolicyFrom({ ZAC_CONFIG }: NodeJS.ProcessEnv): string | null {
  const path = ZAC_CONFIG?.trim() ? resolve(ZAC_CONFIG.trim()) : null;
  if (path !== null && !existsSync(path)) throw new CannotStart(`ZAC_CONFIG: there is no file ${path}.`);
  return path;
}

async function forgetIfAsked(environment: NodeJS.ProcessEnv, dataDir: string): Promise<void> {
  if (environment.SANDBOX_FRESH !== "1") return;
  forgetFolder(dataDir);
  if (!environment.DATABASE_URL) return;
  const refused = await forgetDatabase(environment.DATABASE_URL, join(root, "prisma/migrations"));
  if (refused) throw new CannotStart(refused);
}

/** What the product is told: everything of ours but the sandbox's own settings, and where the stand-ins are. */
function productEnvironment(
  given: NodeJS.ProcessEnv,
  dataDir: string,
  slack: { url: string; tokens: { bot: string; app: string } },
  zoomUrl: string,
  policyPath: string,
): NodeJS.ProcessEnv {
  const kept = Object.entries(given).filter(([name]) => !/^(SANDBOX|SLACK|ZOOM)_/.test(name));
  return {
    ...Object.fromEntries(kept),
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: `${slack.url}/api/`,
    // Empty is not set: a .env file with real settings must not fill these in.
    SLACK_SIGNING_SECRET: "",
    SLACK_TEAM_ID: "",
    ZOOM_ACCOUNT_ID: CREDENTIALS.accountId,
    ZOOM_CLIENT_ID: CREDENTIALS.clientId,
    ZOOM_CLIENT_SECRET: CREDENTIALS.clientSecret,
    ZOOM_API_URL: `${zoomUrl}/v2`,
    ZOOM_OAUTH_URL: `${zoomUrl}/oauth/token`,
    ZOOM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    HOST: "127.0.0.1",
    PORT: "0",
    DATA_DIR: dataDir,
    ZAC_CONFIG: policyPath,
  };
}

/** What the environment asks for. Everything that can be wrong with a setting is known before anything is forgotten. */
async function settingsFrom(environment: NodeJS.ProcessEnv, say: (line: string) => void) {
  const dataDir = resolve(environment.DATA_DIR || "data");
  const folder = join(dataDir, "sandbox");
  const seedFile = environment.SANDBOX_SEED || undefined;
  const seed = seedFrom(seedFile);
  const port = await choosePort(environment, "SANDBOX_PORT", 3210, say);
  const zoomPort = await choosePort(environment, "SANDBOX_ZOOM_PORT", 3211, say, [port]);
  const behaviour = behaviourFrom(environment);
  const ownPolicy = ownPolicyFrom(environment);
  return { dataDir, folder, seedFile, seed, port, zoomPort, behaviour, ownPolicy };
}

/** Starts stand-ins, page and product. What a test calls; a person's way in is `startSandbox`. */
export async function runSandbox({
  environment,
  say,
  onReady,
  entry,
  pageDirectory,
}: SandboxOptions): Promise<Sandbox> {
  const { dataDir, folder, seedFile, seed, port, zoomPort, behaviour, ownPolicy } = await settingsFrom(
    environment,
    say,
  );
  await forgetIfAsked(environment, dataDir);
  if (!takeFolder(folder, seedFile))
    throw new CannotStart(
      `${folder} holds another company than ${seedFile ?? "the usual one"}; start with SANDBOX_FRESH=1 to forget it, or with another DATA_DIR.`,
    );
  // In a file of its own: what somebody wrote into the sandbox's is still theirs when they start without ZAC_CONFIG.
  const policyPath = join(folder, ownPolicy ? "zac.config.over.yml" : "zac.config.yml");
  const preparePolicy = (): void =>
    ownPolicy
      ? layPolicy(ownPolicy, policyPath, seed.default_plan)
      : writePolicy(policyPath, seed.default_plan);

  const served = pageDirectory ?? (await buildPage(say));

  const readyFile = join(folder, "ready.json");
  let product: Product | undefined;
  let routes: ReturnType<typeof controlRoutes> | undefined;
  const slack = await startSlack({
    port,
    seed,
    dataDir: folder,
    manifestPath: join(root, "manifest.yml"),
    pageDirectory: served,
    extra: (request, response) => routes?.(request, response) ?? false,
    product: { url: () => product?.status().url ?? null },
  });
  const zoom = await startZoom({
    port: zoomPort,
    seed,
    dataDir: folder,
    credentials: CREDENTIALS,
    // The product's own port changes with every start, ours does not.
    webhook: { url: `${slack.url}${WEBHOOK_PATH}`, secret: WEBHOOK_SECRET },
  });
  const model = behaviour ? await startModel({ port: 0 }) : null;
  const settings: NodeJS.ProcessEnv = {
    ...productEnvironment(environment, dataDir, slack, zoom.url, policyPath),
    ...(model ? { OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: behaviour, OPENAI_API_KEY: "" } : {}),
  };
  // For the shell (`SANDBOX=1 zac …`): the settings of the product, where only this user can read them.
  const told = Object.entries(settings).filter(([name]) => /^(SLACK|ZOOM|ZAC)_|^DATABASE_URL$/.test(name));
  const productFile = join(folder, "product.json");
  writeFileSync(productFile, JSON.stringify(Object.fromEntries(told)), { mode: 0o600 });
  product = createProduct({
    entry: entry ?? join(root, "src/main.ts"),
    environment: settings,
    beforeStart: preparePolicy,
    logPath: join(folder, "product.log"),
    onChange: ({ state, pid, url, reason }) => {
      if (state === "down" && reason) say(`Zac ended: ${reason}. The page has a button to start him again.`);
      if (state !== "up") return;
      const ready: Ready = { page: slack.url, slack: slack.url, zoom: zoom.url, product: { pid, url } };
      writeFileSync(readyFile, `${JSON.stringify(ready, null, 2)}\n`);
      onReady?.(ready);
    },
    onWarning: (line) => say(`zac: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`),
  });
  routes = controlRoutes({ product, zoomUrl: zoom.url });
  const running = product;
  return {
    page: slack.url,
    zoom: zoom.url,
    product: running,
    first: running.start(),
    async close() {
      await running.close();
      rmSync(readyFile, { force: true });
      rmSync(productFile, { force: true });
      await Promise.all([slack.close(), zoom.close(), model?.close()]);
    },
  };
}
