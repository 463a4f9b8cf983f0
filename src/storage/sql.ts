// What every statement of this folder is written with.
import { Prisma } from "./generated/client.ts";

export const { sql, join, empty } = Prisma;
export type Sql = Prisma.Sql;

/** Postgres stores neither NUL nor half a surrogate pair; both arrive from outside now and then. */
export const storable = (text: string): string => text.toWellFormed().replaceAll("\0", "");

/** A value for a `::jsonb` parameter. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storable(part) : part));

/** The fragment when the condition holds, nothing otherwise. */
export const when = (condition: boolean, fragment: Sql): Sql => (condition ? fragment : empty);

/** So many milliseconds, as an interval. */
export const milliseconds = (count: number): Sql => sql`(${count}::float8 * interval '1 millisecond')`;
