// The ports that keep rows, on both databases. Those that keep time are in pacer.test.ts and job-queue.test.ts.
import { auditLogContract } from "../contracts/audit-log.ts";
import { cardContract } from "../contracts/cards.ts";
import { inboxContract } from "../contracts/inbox.ts";
import { itemLeaseContract } from "../contracts/item-leases.ts";
import { keptRowContract } from "../contracts/kept-rows.ts";
import { notesContract } from "../contracts/notes.ts";
import { operationStoreContract } from "../contracts/operation-store.ts";
import { seatSnapshotContract } from "../contracts/seat-snapshots.ts";
import { switchboardContract } from "../contracts/switchboard.ts";
import { eachDatabase } from "../support/databases.ts";

eachDatabase((_name, open) => {
  operationStoreContract(open);
  itemLeaseContract(open);
  auditLogContract(open);
  inboxContract(open);
  cardContract(open);
  keptRowContract(open);
  notesContract(open);
  seatSnapshotContract(open);
  switchboardContract(open);
});
