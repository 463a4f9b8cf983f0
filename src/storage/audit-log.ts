import { OperationId } from "../domain/ids.ts";
import type { AuditEntry, AuditLog } from "../ports/audit-log.ts";
import { type AuditRow, audited, hashAfter } from "./audit-chain.ts";
import type { Database } from "./database.ts";
import { sql } from "./sql.ts";

interface Head {
  readonly sequence: bigint;
  readonly hash: string;
}
const PAGE = 2_000;

/** The audit log in the database; what is part of a step of an operation is written by that step's own statement. */
export function openAuditLog({ client }: Database): AuditLog {
  const page = (from: bigint, limit: number) =>
    client.query<AuditRow[]>`
      SELECT sequence, at, who, what, operation_id, detail, hash FROM audit_entry
      WHERE sequence >= ${from} ORDER BY sequence LIMIT ${limit}`;

  async function head(): Promise<Head> {
    const [row] = await client.query<Head[]>`SELECT sequence, hash FROM audit_head WHERE id = 1`;
    if (!row) throw new Error("The audit log has lost its head: nothing can be recorded.");
    return row;
  }

  return {
    async append(entry) {
      await client.query`
        WITH step AS (SELECT 1) ${audited(entry, sql`step`)} SELECT sequence FROM audit_line`;
    },

    async read(from, limit) {
      return (await page(from, limit)).map(toEntry);
    },

    head,

    async verify(against) {
      let before = "0".repeat(64);
      let next = 1n;
      for (;;) {
        const rows = await page(next, PAGE);
        for (const row of rows) {
          if (row.sequence !== next) return { sequence: next, why: `entry ${next} is missing` };
          if (hashAfter(before, row) !== row.hash)
            return { sequence: next, why: `entry ${next} is not as it was written` };
          if (against?.sequence === next && against.hash !== row.hash)
            return {
              sequence: next,
              why: `entry ${next} is not the one noted down: rewritten, here or before`,
            };
          before = row.hash;
          next += 1n;
        }
        if (rows.length === PAGE) continue;
        // Read after the entries: what was appended meanwhile is read on, and never taken for a loss.
        const end = await head();
        if (end.sequence >= next && (await page(next, 1)).length > 0) continue;
        const last = against && against.sequence > end.sequence ? against.sequence : end.sequence;
        if (last >= next) return { sequence: next, why: `cut off: entries ${next} to ${last} are missing` };
        if (end.hash !== before || end.sequence !== next - 1n)
          return { sequence: next - 1n, why: "the end that was kept apart does not fit the last entry" };
        return null;
      }
    },
  };
}

const toEntry = (row: AuditRow): AuditEntry => ({
  sequence: row.sequence,
  at: row.at,
  who: row.who,
  // Written by us from the type's own words, and guarded by the chain.
  what: row.what as AuditEntry["what"],
  operation: row.operation_id === null ? null : OperationId.parse(row.operation_id),
  detail: JSON.parse(row.detail),
  hash: row.hash,
});
