// How one audit entry follows another: SHA-256 over the hash before it and everything the entry says. Written by the
// statement that makes the change, so that neither is there without the other; read again by `verify`.
import { createHash } from "node:crypto";
import type { NewAuditEntry } from "../ports/audit-log.ts";
import { type Sql, sql, storable } from "./sql.ts";

/** The same value always gives the same text: keys in order, at every depth. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") {
    if (typeof value === "bigint") return JSON.stringify(String(value));
    return JSON.stringify(typeof value === "string" ? storable(value) : value) ?? "null";
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${canonical(key)}:${canonical(part)}`);
  return `{${parts.join(",")}}`;
}

/**
 * Common table expressions that append the entry when the named one before them has a row, and nothing when it has
 * none. Must come last of what a transaction locks: the head is one row for everybody. `operation` is a column of
 * that expression where the entry cannot know the number yet.
 */
export function audited(entry: NewAuditEntry, after: Sql, operation?: Sql): Sql {
  const who = storable(entry.who);
  const detail = canonical(entry.detail);
  const number = operation ?? sql`${entry.operation === null ? null : Number(entry.operation)}::int`;
  return sql`,
    audit_link AS (
      UPDATE audit_head h
      SET sequence = h.sequence + 1,
          hash = encode(sha256(convert_to(
            h.hash || E'\n' || (h.sequence + 1) || E'\n'
              || to_char(step.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n'
              || coalesce(step.operation::text, '') || E'\n' || ${who}::text || E'\n'
              || ${entry.what}::text || E'\n' || ${detail}::text, 'UTF8')), 'hex')
      FROM (SELECT ${number} AS operation, date_trunc('milliseconds', clock_timestamp()) AS at FROM ${after} LIMIT 1) step
      WHERE h.id = 1
      RETURNING h.sequence, h.hash, step.at, step.operation
    ),
    audit_line AS (
      -- Without a head there is no number, and the whole statement fails: what cannot be recorded is not done.
      INSERT INTO audit_entry (sequence, at, who, what, operation_id, detail, hash)
      SELECT link.sequence, link.at, ${who}, ${entry.what}, link.operation, ${detail}, link.hash
      FROM (SELECT 1 FROM ${after} LIMIT 1) step LEFT JOIN audit_link link ON true
      RETURNING sequence
    )`;
}

/** An entry as it lies in the table. */
export interface AuditRow {
  readonly sequence: bigint;
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  readonly operation_id: number | null;
  readonly detail: string;
  readonly hash: string;
}

/** The hash this row must have when it follows that one. */
export const hashAfter = (before: string, row: AuditRow): string =>
  createHash("sha256")
    .update(
      [
        before,
        row.sequence,
        row.at.toISOString(),
        row.operation_id ?? "",
        row.who,
        row.what,
        row.detail,
      ].join("\n"),
    )
    .digest("hex");
