#!/usr/bin/env node
// The command line. Each command loads what it needs and no more: answers that need no account come within half a second.
import { existsSync } from "node:fs";
import { keepCompiled } from "../compiled.ts";
import type { NamedFile } from "./files.ts";
import { type Exit, ownTerminal, Unusable } from "./terminal.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `zac needs Node 22.18 or newer; this is ${process.versions.node}. Run it with npm run zac.\n`,
  );
  process.exit(2);
}

// A third of the start is reading our own sources.
keepCompiled();

// Whoever reads only the first lines has had enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const terminal = ownTerminal();
const [command = "help", ...rest] = process.argv.slice(2);

async function run(): Promise<Exit> {
  switch (command) {
    case "ask":
      return (await import("./ask.ts")).askCommand(rest, terminal);
    case "check":
      return (await import("./check.ts")).checkCommand(rest, terminal);
    case "interpret":
      return (await import("./interpret.ts")).interpretCommand(rest, terminal);
    case "import":
      return online((await import("./files.ts")).fileIn(rest));
    case "help":
    case "--help":
    case "-h":
      if (!rest.some((word) => word.startsWith("--as")))
        return (await import("./help.ts")).helpCommand(terminal);
      return online();
    default:
      return online();
  }
}

/** What needs the account: asked of the product that runs in this folder, else done in this process. */
async function online(file: NamedFile | null = null): Promise<Exit> {
  const interrupted = (await import("./interruption.ts")).interruption();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { settingsOf } = await import("./settings.ts");
  const settings = settingsOf(process.env);
  const { askProduct, productIn } = await import("./reach-product.ts");
  const words = [command, ...rest];
  const socket = await productIn(settings.dataDir);
  if (socket) return askProduct(socket, { words, zoom: settings.zoomUrl, file }, terminal);
  const { runHere } = await import("./in-this-process.ts");
  return runHere(words, file, { settings, interrupted }, terminal);
}

/** The half that knows Zoom's and Slack's errors is heavy, and rarely needed. */
async function trouble(error: unknown): Promise<Exit> {
  if (error instanceof Unusable) {
    await terminal.error(`${error.message}\n`);
    return error.exit;
  }
  const { tellTrouble } = await import("./trouble.ts");
  return tellTrouble(error, terminal, { error: () => undefined });
}

process.exitCode = await run().catch(trouble);
