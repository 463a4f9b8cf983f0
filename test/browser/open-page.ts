// A real browser on a real sandbox, for as long as a test lasts.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { runSandbox, type Sandbox } from "../../sandbox/run-sandbox.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Why the browser tests don't run here; null when they do. */
export const noBrowser = existsSync(CHROMIUM) ? null : `there is no ${CHROMIUM} (apt-get install chromium)`;

export interface Opened {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  readonly page: Page;
  /** Faults the page itself reported: a test ends with none. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Starts a fresh sandbox on free ports, and opens its page. */
export async function openPage(
  options: {
    readonly entry?: string;
    readonly environment?: NodeJS.ProcessEnv;
    readonly dark?: boolean;
    /** How long something may take to be there; longer where nobody waits for a verdict. */
    readonly patienceMs?: number;
  } = {},
): Promise<Opened> {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-browser-"));
  const sandbox = await runSandbox({
    environment: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      SANDBOX_PORT: "0",
      SANDBOX_ZOOM_PORT: "0",
      ...options.environment,
    },
    say: () => {},
    ...(options.entry ? { entry: options.entry } : {}),
  });
  const first = await sandbox.first;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const close = async (): Promise<void> => {
    await browser.close();
    await sandbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (first.state !== "up") {
    await close();
    throw new Error(`the product did not start: ${first.reason}`);
  }
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark ? "dark" : "light",
  });
  page.setDefaultTimeout(options.patienceMs ?? 15_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(sandbox.page);
  return { sandbox, browser, page, faults, close };
}
