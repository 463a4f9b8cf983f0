// The schema, the migrations and Prisma's own commands say the same, with nothing downloaded.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openStorage } from "../../src/storage/open-storage.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";

const root = join(import.meta.dirname, "../..");
const prisma = (argv: readonly string[], databaseUrl?: string) =>
  promisify(execFile)(process.execPath, [join(root, "node_modules/prisma/build/index.js"), ...argv], {
    cwd: root,
    env: {
      ...process.env,
      // Where Prisma would download from, there is nobody.
      PRISMA_ENGINES_MIRROR: "http://127.0.0.1:9",
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts/prisma-offline.mjs"),
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
  });

describe("the migrations", () => {
  test("make what the schema says", async () => {
    const { stdout } = await prisma([
      "migrate",
      "diff",
      "--from-migrations=prisma/migrations",
      "--to-schema=prisma/schema.prisma",
      "--exit-code",
    ]);
    expect(stdout).toContain("No difference detected");
  });

  test.skipIf(!findPostgres())("applied by us are applied for Prisma too", async () => {
    const server = await startPostgres(findPostgres() ?? "");
    const databaseUrl = await server.create("ours");
    const storage = await openStorage({ databaseUrl, dataDir: "" });
    await storage.close();
    const { stdout } = await prisma(["migrate", "status"], databaseUrl);
    await server.stop();
    expect(stdout).toContain("Database schema is up to date");
  });
});
