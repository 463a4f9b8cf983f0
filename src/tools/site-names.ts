import type { ProposedItem } from "../domain/proposal.ts";
import { sitesOf } from "../operations/site-rights.ts";
import type { ToolContext } from "./define-tool.ts";

/** Names of the sites these items touch, by id, and `main`: what a site admin's rights are held against. */
export async function siteNamesOf(
  items: readonly ProposedItem[],
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<Record<string, string>> {
  const touched = new Set(items.flatMap(sitesOf));
  const sites = await zoom.sites();
  return Object.fromEntries([
    ...sites.filter(({ id }) => touched.has(id)).map(({ id, name }) => [id, name] as const),
    ...sites.filter(({ main }) => main).map(({ name }) => ["main", name] as const),
  ]);
}
