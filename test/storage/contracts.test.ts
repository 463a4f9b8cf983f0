// Every port that storage implements, on both databases.
import { itemLeaseContract } from "../contracts/item-leases.ts";
import { operationStoreContract } from "../contracts/operation-store.ts";
import { eachDatabase } from "../support/databases.ts";

eachDatabase((_name, open) => {
  operationStoreContract(open);
  itemLeaseContract(open);
});
