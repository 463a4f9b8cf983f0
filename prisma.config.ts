import { join } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's commands look for a native schema engine, and would download one. Ours is the same engine from npm, as
// WebAssembly: nothing is fetched, on any machine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "scripts/prisma-offline.mjs");

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // `pglite` as the host means: no server, a database in memory. Enough to write a migration.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://postgres@pglite/memory" },
});
