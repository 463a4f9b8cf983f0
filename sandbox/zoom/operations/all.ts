import type { Operation } from "../asked.ts";
import { callingPlans } from "./calling-plans.ts";
import { holders } from "./holders.ts";
import { numberManagement } from "./number-management.ts";
import { numbers } from "./numbers.ts";
import { oldNumbers } from "./old-numbers.ts";
import { phoneProfile } from "./phone-profile.ts";
import { phoneUsers } from "./phone-users.ts";
import { reports } from "./reports.ts";
import { roles } from "./roles.ts";
import { sites } from "./sites.ts";
import { users } from "./users.ts";

/** Everything the stand-in does, by Zoom's name of the operation. What is in the facts and not here answers 501. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>(
  Object.entries({
    ...users,
    ...phoneUsers,
    ...phoneProfile,
    ...callingPlans,
    ...numbers,
    ...numberManagement,
    ...oldNumbers,
    ...sites,
    ...holders,
    ...reports,
    ...roles,
  }),
);
