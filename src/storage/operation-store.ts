// Operations, their items and changes, as rows. What the port promises is kept by single statements, not by isolation.
import type { OperationStore } from "../ports/operation-store.ts";
import { claimItems } from "./claim-items.ts";
import { createOperation } from "./create-operation.ts";
import type { Database } from "./database.ts";
import { failingItems } from "./failing-items.ts";
import type { StorageGuards } from "./guards.ts";
import { itemSteps } from "./item-steps.ts";
import { operationQueries } from "./operation-queries.ts";
import { operationSteps } from "./operation-steps.ts";

/** The operation store over SQL; test/contracts/operation-store.ts says what it promises. */
export const openOperationStore = (database: Database, guards: StorageGuards): OperationStore => ({
  create: (operation, audit) => createOperation(database, guards, operation, audit),
  claim: claimItems(database, guards),
  ...operationQueries(database),
  ...operationSteps(database, guards),
  ...itemSteps(database, guards),
  ...failingItems(database),
});
