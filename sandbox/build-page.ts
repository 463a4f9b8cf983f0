// The page is the one thing that is built: React and TypeScript into sandbox/web/dist, when its sources changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "web");
const output = join(root, "dist");
const stamp = join(output, ".sources");

/** What the built page was made from. Contents, not dates: a checkout gives every file a new date. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "../../package-lock.json")));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(output))
    .sort();
  for (const path of files) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** React leaves its checks and warnings in unless this is a production build, whatever started us. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Puts a finished build in its place in one move: another sandbox may be serving, or building, at this moment. */
function putInPlace(built: string): void {
  const old = `${built}-old`;
  try {
    if (existsSync(output)) renameSync(output, old);
    renameSync(built, output);
  } catch {
    // Somebody else was quicker, with the same sources.
  }
  for (const left of [old, built]) rmSync(left, { recursive: true, force: true });
}

/** Builds the page if it has to be, and answers with the folder to serve. */
export async function buildPage(say: (line: string) => void): Promise<string> {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return output;
  say("Building the page …");
  const began = performance.now();
  // Only loaded when needed: a second start does not pay for it.
  const { build } = await import("vite");
  const built = join(root, "../../node_modules/.cache", `ask-zac-page-${process.pid}`);
  await asProduction(() =>
    build({
      root,
      configFile: join(root, "vite.config.ts"),
      logLevel: "warn",
      mode: "production",
      build: { outDir: built, emptyOutDir: true },
    }),
  );
  writeFileSync(join(built, ".sources"), hash);
  putInPlace(built);
  say(`  built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return output;
}
