// Runs before `npm start`, `npm test` and `zac`, under whatever Node there is: plain JavaScript, no imports from node_modules.
// Installs when package-lock.json is newer than what is installed, and makes the database client when its schema changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (path) => join(root, path);
const say = (line) => process.stderr.write(`${line}\n`);

const run = (command, args, why) => {
  const began = Date.now();
  say(why);
  // npm's own chatter goes to stderr, so that stdout stays for the program that follows.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    say(`That did not work. Run \`${command} ${args.join(" ")}\` in ${root} to see why.`);
    process.exit(status ?? 1);
  }
  say(`  done in ${Math.round((Date.now() - began) / 1000)} s`);
};

/** npm's hidden lock tells what is in node_modules; names, versions and hashes must be those of package-lock.json. */
const installed = () => {
  try {
    const wanted = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
    const present = JSON.parse(readFileSync(at("node_modules/.package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional, os, cpu }]) =>
        path === "" ||
        present[path]?.version === version ||
        (optional && present[path] === undefined) ||
        os ||
        cpu,
    );
  } catch {
    return false;
  }
};
if (!installed())
  run(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "Installing what Ask Zac needs (about a minute, once) …",
  );

const schema = at("prisma/schema.prisma");
if (existsSync(schema)) {
  const stamp = at("src/storage/generated/.schema-hash");
  const hash = createHash("sha256")
    .update(readFileSync(schema))
    .update(readFileSync(at("package-lock.json")))
    .digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
    run("npx", ["--no-install", "prisma", "generate"], "Making the database client …");
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}
