// Everything that is kept: one database, opened once, behind the ports of the core. Postgres where DATABASE_URL says
// so, else the embedded one in DATA_DIR.
import type { AuditLog } from "../ports/audit-log.ts";
import type { CardStore } from "../ports/cards.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { KeptRows } from "../ports/kept-rows.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Pacer } from "../ports/pacer.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import { openAuditLog } from "./audit-log.ts";
import { openCards } from "./cards.ts";
import type { Database, StorageLog } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { openInbox } from "./inbox.ts";
import { openJobQueue } from "./job-queue.ts";
import { openKeptRows } from "./kept-rows.ts";
import { openNotes } from "./notes.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";
import { openOperationStore } from "./operation-store.ts";
import { openPacer, type PacerOptions } from "./pacer.ts";
import { openSeatSnapshots } from "./seat-snapshots.ts";
import { openSwitchboard } from "./switchboard.ts";

export interface Storage {
  readonly kind: "postgres" | "pglite";
  readonly operations: OperationStore;
  readonly audit: AuditLog;
  readonly inbox: Inbox;
  readonly cards: CardStore;
  readonly jobs: JobQueue;
  readonly switchboard: Switchboard;
  readonly notes: Notes;
  readonly snapshots: SeatSnapshots;
  readonly kept: KeptRows;
  /** Paces calls to Zoom, together with every other process of this database. */
  pacer(options: PacerOptions): Pacer;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Stops jobs at once and closes the database. For a grace period, stop the jobs first. */
  close(): Promise<void>;
}

export interface StorageOptions {
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly log?: StorageLog;
  /** For test/chaos alone; see StorageGuards. */
  readonly guards?: StorageGuards;
}

const SILENT: StorageLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Opens the database and brings it to this version's schema. Throws FolderInUse when another process has the
 * embedded one.
 */
export async function openStorage({
  databaseUrl,
  dataDir,
  log = SILENT,
  guards = {},
}: StorageOptions): Promise<Storage> {
  const database = databaseUrl === null ? await openPglite(dataDir) : await openPostgres(databaseUrl, log);
  return storageIn(database, { log, guards });
}

/** The ports over a database that is open already; closing them closes it. Apart, for tests that look at rows. */
export function storageIn(
  database: Database,
  { log = SILENT, guards = {} }: Pick<StorageOptions, "log" | "guards"> = {},
): Storage {
  const jobs = openJobQueue(database, log);
  const inbox = openInbox(database, guards);
  const pacers = new Set<ReturnType<typeof openPacer>>();
  let closing: Promise<void> | undefined;
  return {
    kind: database.kind,
    operations: openOperationStore(database, guards),
    audit: openAuditLog(database),
    inbox,
    cards: openCards(database, guards),
    jobs,
    switchboard: openSwitchboard(database),
    notes: openNotes(database),
    snapshots: openSeatSnapshots(database),
    kept: openKeptRows(database),
    pacer(options) {
      const pacer = openPacer(database, options);
      pacers.add(pacer);
      return pacer;
    },
    async ping() {
      await database.client.query`SELECT 1`;
    },
    close() {
      closing ??= close();
      return closing;
    },
  };

  async function close(): Promise<void> {
    await Promise.all([...pacers].map((pacer) => pacer.close()));
    await jobs.stop(0);
    await inbox
      .close()
      .catch((error: unknown) => log.warn({ error }, "what is under way waits for its lease"));
    await database.close();
  }
}
