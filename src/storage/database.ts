// The two databases behind one client. What differs between them ends in this file's siblings open-postgres and open-pglite.
import { join } from "node:path";
import type { PgBoss } from "pg-boss";
import type { PrismaClient } from "./generated/client.ts";

export const MIGRATIONS = join(import.meta.dirname, "../../prisma/migrations");

/** What happens inside the database and is nobody's answer: a lost connection, a job that failed. */
export interface StorageLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** An open, migrated database. */
export interface Database {
  readonly kind: "postgres" | "pglite";
  readonly client: PrismaClient;
  /** How pg-boss reaches the same database. */
  readonly jobSettings: NonNullable<ConstructorParameters<typeof PgBoss>[0]>;
  close(): Promise<void>;
}
