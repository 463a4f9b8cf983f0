// The page is the one thing that is built: React and TypeScript into sandbox/web/dist, when its sources changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** Builds the page if it has to be, and answers with the folder to serve. */
export async function buildPage(say: (line: string) => void): Promise<string> {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return output;
  say("Building the page …");
  const began = performance.now();
  // Only loaded when needed: a second start does not pay for it.
  const { build } = await import("vite");
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  writeFileSync(stamp, hash);
  say(`  built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return output;
}
