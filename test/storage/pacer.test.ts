// In a file of its own, because its tests wait; the other ports are in contracts.test.ts.
import { pacerContract } from "../contracts/pacer.ts";
import { eachDatabase } from "../support/databases.ts";

eachDatabase((_name, open) => pacerContract(open));
