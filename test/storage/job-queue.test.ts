// In a file of its own, because its tests wait; the other ports are in contracts.test.ts.
import { jobQueueContract } from "../contracts/job-queue.ts";
import { eachDatabase } from "../support/databases.ts";

eachDatabase((_name, open) => jobQueueContract(open));
