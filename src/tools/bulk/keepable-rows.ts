// Rows of people who aren't in Zoom yet, or haven't accepted: what they'd get, to be kept until they appear.
import type { KeptRow, RowToKeep } from "../../domain/kept-row.ts";
import type { CallingPlan } from "../../domain/license.ts";
import type { RosterRow } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { choosePlan } from "../plans.ts";
import type { KnownPeople } from "./known-people.ts";

interface Asked {
  readonly callingPlan: string | null;
  readonly site: string | null;
}

/** What can be kept of the file. A row whose plan isn't clear can't: nobody could say what was confirmed. */
export async function keepableRows(
  { absent, known }: KnownPeople,
  asked: Asked,
  context: ToolContext,
): Promise<readonly RowToKeep[]> {
  const pending = known.filter(({ person }) => person.status === "pending").map(({ row }) => row);
  const rows = [...absent, ...pending];
  if (rows.length === 0) return [];
  const plans = await context.zoom.callingPlans();
  return rows
    .toSorted((one, other) => one.line - other.line)
    .flatMap((row) => toKeep(row, asked, plans, context));
}

function toKeep(
  row: RosterRow,
  asked: Asked,
  plans: readonly CallingPlan[],
  { policy }: ToolContext,
): readonly RowToKeep[] {
  const site = row.siteName ?? row.siteCode ?? asked.site;
  const chosen = choosePlan(row.plan ? String(row.plan.type) : asked.callingPlan, { plans, policy, site });
  if ("answer" in chosen) return [];
  const { type, name } = chosen.plan;
  const { line, email, extension, number } = row;
  return [{ line, email, name: row.name, wish: { plan: { type, name }, site, extension, number } }];
}

/** A kept row as the row of the file that it was. */
export const rowOf = ({ line, email, name, wish }: KeptRow): RosterRow => ({
  line,
  email,
  firstName: null,
  lastName: null,
  name,
  license: wish.plan.name,
  plan: wish.plan,
  extension: wish.extension,
  number: wish.number,
  siteCode: null,
  siteName: wish.site,
});
