import { EVERY_ROW, type RowsWanted } from "../../roster/pick/rows-wanted.ts";
import { readInWorker } from "../../roster/read-in-worker.ts";
import type { Roster, RosterFault } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import type { KeptFile } from "../kept-file.ts";

/** Reads a kept file by this account's plans and policy. */
export async function readKept(
  { bytes, name }: KeptFile,
  {
    needsLicense,
    gives,
    takes = false,
    wanted = EVERY_ROW,
  }: {
    readonly needsLicense: boolean;
    readonly gives: boolean;
    readonly takes?: boolean;
    readonly wanted?: RowsWanted;
  },
  { zoom, policy }: Pick<ToolContext, "zoom" | "policy">,
): Promise<Roster | RosterFault> {
  const plans = await zoom.callingPlans();
  return readInWorker(bytes, {
    planNames: plans.map((plan) => ({ type: plan.type, name: plan.name })),
    region: policy.region,
    extensions: policy.extensions,
    needsLicense,
    gives,
    takes,
    wanted,
    fileName: name,
  });
}
