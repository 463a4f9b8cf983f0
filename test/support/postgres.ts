// A Postgres of one's own: made in a temporary folder, reached through a socket in it, gone with the process that
// started it, however that ends.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

export interface Postgres {
  /** A connection string for that database of the server. */
  url(database: string): string;
  /** A new database, a copy of `template` when given, and its connection string. */
  create(database: string, template?: string): Promise<string>;
  /** As when its machine fails: ended at once, and started on the same data; first this is done, without it. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Folder of Postgres's programs; undefined where Postgres is not installed. */
export function findPostgres(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Postgres refuses to run as root: then it is `postgres` or, where there is none, `nobody`. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"])
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such user: the next one.
    }
  return {};
}

export async function startPostgres(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "zac-pg-"));
  const who = unprivileged();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o700);
  const options = { ...who, cwd: "/", env: { ...process.env, HOME: folder } };
  const data = join(folder, "data");
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
    options,
  );
  // The shell reads until we are gone, then ends the server: a test run that is killed leaves none behind.
  const launch = () =>
    spawn(
      "/bin/sh",
      ["-c", '"$@" & server=$!; read -r _; kill -QUIT $server; wait $server', "sh"].concat(
        [join(programs, "postgres"), "-D", data, "-k", folder, "-F"],
        ["-c", "listen_addresses=", "-c", "max_connections=60", "-c", "full_page_writes=off"],
      ),
      { ...options, stdio: ["pipe", "ignore", "ignore"] },
    );
  let server = launch();
  const url = (database: string) =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await answering(url("postgres"), server);
  async function end(): Promise<void> {
    const gone = once(server, "exit");
    server.stdin.end();
    await gone;
  }

  return {
    url,
    async create(database, template) {
      const admin = new pg.Client({ connectionString: url("postgres") });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${database}${template ? ` TEMPLATE ${template}` : ""}`);
      await admin.end();
      return url(database);
    },
    async restart(meanwhile = async () => undefined) {
      await end();
      try {
        await meanwhile();
      } finally {
        server = launch();
        await answering(url("postgres"), server);
      }
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(connectionString: string, server: ChildProcess): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null) throw new Error("Postgres ended before it answered.", { cause: error });
      await sleep(25);
    }
  }
}
