// The two databases behind one client. What differs between them ends in this file's siblings open-postgres and open-pglite.
import { join } from "node:path";
import type { PgBoss } from "pg-boss";
import type { PaceLedger } from "./pace-ledger.ts";
import type { Client } from "./session.ts";

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
  readonly client: Client;
  /** How pg-boss reaches the same database. */
  readonly jobSettings: NonNullable<ConstructorParameters<typeof PgBoss>[0]>;
  /** What only this process can know, because no other can have this database; null where others may. */
  readonly alone: {
    /** When it became ours: ms since 1970, by the clock that only goes forward. */
    readonly openedAt: number;
    /** Rate budgets kept in memory, by name. */
    readonly paces: Map<string, PaceLedger>;
  } | null;
  close(): Promise<void>;
}
