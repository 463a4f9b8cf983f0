#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is downloaded and not on npm: the same engine as WebAssembly,
// behind the same protocol (JSON-RPC, a line each, on stdin and stdout). Only for developers and `prisma generate`.
// A URL with the host `pglite` means a database in memory: `prisma migrate diff` then needs no server.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const [command] = process.argv.slice(2);
if (command === "--version" || command === "-V") {
  console.log("schema-engine-cli wasm");
  process.exit(0);
}

const { default: pg } = await import("pg");
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: "string", multiple: true }, datasource: { type: "string" } },
});
const url = values.datasource ? JSON.parse(values.datasource).url : process.env.DATABASE_URL;
const withDatabase = (name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** What Prisma reads from stderr: the first line is skipped, the next tells the error. */
const complain = (facts) => {
  const line = (level, target, fields) =>
    process.stderr.write(`${JSON.stringify({ level, target, fields })}\n`);
  line("INFO", "schema_engine", { message: "schema engine" });
  line("ERROR", "schema_engine::logger", facts);
};
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => complain({ message, is_panic: true }) };

// The catalogue has columns of type "char" (18), which the adapter does not know: they are read as text (25).
const { addFields } = pg.Result.prototype;
pg.Result.prototype.addFields = function (fields) {
  for (const field of fields) if (field.dataTypeID === 18) field.dataTypeID = 25;
  return addFields.call(this, fields);
};

/** `schema-engine cli can-connect-to-database | create-database | drop-database`. */
async function manageDatabase(task) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const connectionString = task === "can-connect-to-database" ? url : withDatabase("postgres");
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    if (task === "create-database") await client.query(`CREATE DATABASE ${quoted(name)}`);
    if (task === "drop-database") await client.query(`DROP DATABASE ${quoted(name)}`);
    await client.end();
    return 0;
  } catch (error) {
    const codes = { "3D000": "P1003", ECONNREFUSED: "P1001", "42P04": "P1009" };
    complain({
      message: error.message,
      error_code: codes[error.code] ?? "P1010",
      is_panic: false,
      meta: { database_name: name },
    });
    return 1;
  }
}

async function inMemory() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { PrismaPGlite } = await import("pglite-prisma-adapter");
  const factory = new PrismaPGlite(await PGlite.create());
  factory.connectToShadowDb = async () => {
    const database = await PGlite.create();
    return Object.assign(await new PrismaPGlite(database).connect(), { dispose: () => database.close() });
  };
  return factory;
}

async function onServer() {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const factory = new PrismaPg({ connectionString: url });
  // The adapter's own way would replay migrations in the database itself: there the connection string wins.
  factory.connectToShadowDb = async () => {
    const name = `zac_shadow_${randomUUID()}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${quoted(name)}`);
    const shadow = await new PrismaPg({ connectionString: withDatabase(name) }).connect();
    const dispose = shadow.dispose.bind(shadow);
    return Object.assign(shadow, {
      dispose: async () => {
        await dispose();
        await admin.query(`DROP DATABASE ${quoted(name)} WITH (FORCE)`);
        await admin.end();
      },
    });
  };
  return factory;
}

async function startEngine() {
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const engine = await import(join(folder, "schema_engine_bg.js"));
  const wasm = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();

  const adapterUtilities = createRequire(require.resolve("@prisma/adapter-pg"))(
    "@prisma/driver-adapter-utils",
  );
  const factory = new URL(url).hostname === "pglite" ? await inMemory() : await onServer();
  const datamodels = (values.datamodels ?? []).map((path) => [path, readFileSync(path, "utf8")]);
  // Without any model the engine panics.
  if (datamodels.length === 0)
    datamodels.push(["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n']);
  return engine.SchemaEngine.new(
    { datamodels },
    () => undefined,
    adapterUtilities.bindMigrationAwareSqlAdapterFactory(factory),
  );
}

if (positionals[0] === "cli") process.exit(await manageDatabase(positionals.at(-1)));

let engine;
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer({ id, method, params }) {
  if (!method) return;
  try {
    engine ??= startEngine();
    const started = await engine;
    const result = await started[method === "getDatabaseVersion" ? "version" : method](params);
    if (method === "diff" && result.stdout)
      send({ id: 1e9 + id, method: "print", params: { content: result.stdout } });
    send({ id, result: result ?? {} });
  } catch (error) {
    const message = String(error?.message ?? error);
    const data = { is_panic: false, message, error_code: error?.code, meta: error?.meta };
    send({ id, error: { code: 4466, message, data } });
  }
}

const answering = [];
for await (const line of createInterface({ input: process.stdin })) answering.push(answer(JSON.parse(line)));
await Promise.allSettled(answering);
process.exit(0);
