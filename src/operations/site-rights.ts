import type { Operation } from "../domain/operation.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { ProposedItem } from "../domain/proposal.ts";
import { oneOf } from "./rights.ts";

/** Sites an item touches: where the person is, and where they are to go. `about` carries no ids, so ids are compared. */
export const sitesOf = ({ shown, changes }: ProposedItem): readonly string[] => [
  ...(shown.siteId ? [shown.siteId] : []),
  ...changes.flatMap((change) => (change.kind === "site" ? [change.after.id, change.after.name] : [])),
];

/** A site admin acts only where everything touched is theirs. `names` holds each site's name by id, as the proposal tells. */
export function siteProblem(
  theirs: readonly string[],
  { proposal }: { readonly proposal: Pick<Operation["proposal"], "siteNames"> },
  items: readonly ProposedItem[],
): Problem | null {
  const own = new Set(theirs.map((site) => site.toLowerCase()));
  const touched = new Set(
    items.flatMap((item) => {
      const sites = sitesOf(item).map((id) => (proposal.siteNames[id] ?? id).toLowerCase());
      // Somebody who gets a phone without a site said goes to the main site: that is a site as well.
      return sites.length > 0 ? sites : [(proposal.siteNames.main ?? "").toLowerCase()];
    }),
  );
  if ([...touched].every((site) => own.has(site))) return null;
  return problem(
    "other-site",
    `You administer ${oneOf(theirs)}, and this touches another site.`,
    "Ask that site's admins.",
  );
}
