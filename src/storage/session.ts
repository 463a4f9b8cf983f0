// How statements reach a driver: Postgres' own and PGlite's, without a layer between. Prisma has the schema and the
// migrations; see docs/decisions/0010.
import { Prisma } from "./generated/client.ts";

type Sql = Prisma.Sql;

/** What a driver says to a statement. */
export interface Said {
  /** An object each. */
  readonly rows: unknown;
  /** Rows that were written. */
  readonly count: number;
}

/** One database, or a transaction of it. Values become parameters, fragments are taken in. */
export interface Session {
  query<Rows extends readonly unknown[]>(text: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
  /** How many rows were written. */
  execute(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** The session of a database that can begin transactions. */
export interface Client extends Session {
  /** All of the work or nothing of it; it alone may use the session it is given. */
  transaction<Result>(work: (inside: Session) => Promise<Result>): Promise<Result>;
}

/** A session over whatever carries a statement to the driver. */
export const openSession = (say: (statement: Sql) => Promise<Said>): Session => ({
  query: async <Rows extends readonly unknown[]>(text: TemplateStringsArray, ...values: unknown[]) =>
    // What they are like is said where the statement stands, and parsed where it matters.
    (await say(Prisma.sql(text, ...values))).rows as Rows,
  execute: async (text, ...values) => (await say(Prisma.sql(text, ...values))).count,
});
