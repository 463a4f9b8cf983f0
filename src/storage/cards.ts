import { OperationId } from "../domain/ids.ts";
import type { Card, CardStore } from "../ports/cards.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { sql, when } from "./sql.ts";

interface CardRow {
  readonly id: bigint;
  readonly operation_id: number;
  readonly kind: string;
  readonly role: string;
  readonly viewer: string;
  readonly channel: string;
  readonly ts: string | null;
  readonly thread: string | null;
  readonly response_url: string | null;
  readonly uses_left: number;
  readonly response_url_at: Date | null;
  readonly shown: number;
}
// What Slack allows a response_url.
const USES = 5;

/** Where operations are shown, and which version of them. */
export function openCards({ client }: Database, guards: StorageGuards): CardStore {
  const guarded = guards.compareAndSet !== false;
  return {
    async add(card) {
      const [row] = await client.query<CardRow[]>`
        WITH there AS (
          SELECT * FROM card
          WHERE operation_id = ${Number(card.operationId)}::int AND role = ${card.role} AND viewer = ${card.viewer}
          ORDER BY id LIMIT 1
        ),
        added AS (
          INSERT INTO card (operation_id, kind, role, viewer, channel, ts, thread, response_url, uses_left, response_url_at)
          SELECT ${Number(card.operationId)}::int, ${card.kind}, ${card.role}, ${card.viewer}, ${card.channel}, ${card.ts},
            ${card.thread}, ${card.responseUrl}, ${card.usesLeft}::int, ${card.responseUrlAt}::timestamptz
          WHERE NOT EXISTS (SELECT 1 FROM there)
          RETURNING *
        )
        SELECT * FROM added UNION ALL SELECT * FROM there`;
      if (!row) throw new Error("A card could not be stored.");
      return toCard(row);
    },

    async of(id) {
      const rows = await client.query<CardRow[]>`
        SELECT * FROM card WHERE operation_id = ${Number(id)}::int ORDER BY id`;
      return rows.map(toCard);
    },

    async outdated(limit) {
      const rows = await client.query<CardRow[]>`
        SELECT c.* FROM card c JOIN operation o ON o.id = c.operation_id
        WHERE c.shown < o.version ORDER BY c.id LIMIT ${limit}`;
      return rows.map(toCard);
    },

    async drawn(card, { version, ts, channel, kind, used }) {
      const changed = await client.execute`
        UPDATE card SET
          shown = ${version}::int
          ${when(ts !== undefined, sql`, ts = ${ts ?? null}`)}
          ${when(channel !== undefined, sql`, channel = ${channel ?? null}`)}
          ${when(kind !== undefined, sql`, kind = ${kind ?? null}`)}
          ${when(used !== undefined, sql`, uses_left = greatest(0, uses_left - ${used ?? 0}::int)`)}
        WHERE id = ${card.id} ${when(guarded, sql`AND shown = ${card.shown}::int`)}`;
      return changed === 1;
    },

    async renew(id, viewer, responseUrl, ts) {
      await client.execute`
        UPDATE card SET response_url = ${responseUrl}, uses_left = ${USES}::int, response_url_at = clock_timestamp(),
          -- Another message than the one that was drawn last: what it shows is not known.
          shown = CASE WHEN ts IS DISTINCT FROM ${ts} THEN -1 ELSE shown END, ts = ${ts}
        WHERE operation_id = ${Number(id)}::int AND viewer = ${viewer} AND kind = 'ephemeral'`;
    },
  };
}

const toCard = (row: CardRow): Card => ({
  id: row.id,
  operationId: OperationId.parse(row.operation_id),
  kind: row.kind === "ephemeral" ? "ephemeral" : "message",
  role: row.role === "approver" || row.role === "receipt" ? row.role : "asker",
  viewer: row.viewer,
  channel: row.channel,
  ts: row.ts,
  thread: row.thread,
  responseUrl: row.response_url,
  usesLeft: row.uses_left,
  responseUrlAt: row.response_url_at,
  shown: row.shown,
});
