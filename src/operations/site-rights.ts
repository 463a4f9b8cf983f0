import type { Operation } from "../domain/operation.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { ProposedItem } from "../domain/proposal.ts";
import { oneOf } from "./rights.ts";

/** Sites an item touches: where the person is, where they are to go, and whose number they get. By id, or by name. */
export const sitesOf = ({ shown, changes }: ProposedItem): readonly string[] => [
  ...(shown.siteId ? [shown.siteId] : []),
  ...changes.flatMap((change) => {
    if (change.kind === "site") return [change.after.id, change.after.name];
    return change.kind === "number" && change.after === "held" && change.siteId ? [change.siteId] : [];
  }),
];

type Touching = Pick<Operation["proposal"], "siteNames">;

/** Names of the sites that these items touch, as the proposal tells them. */
const touched = ({ siteNames }: Touching, items: readonly ProposedItem[]): readonly string[] => [
  ...new Set(
    items.flatMap((item) => {
      const sites = sitesOf(item).map((id) => siteNames[id] ?? id);
      // Somebody who gets a phone without a site said goes to the main site: that is a site as well.
      const placed = item.shown.siteId !== null || item.changes.some(({ kind }) => kind === "site");
      return placed ? sites : [...sites, siteNames.main ?? ""];
    }),
  ),
];

const isOwn = (theirs: readonly string[]) => {
  const own = new Set(theirs.map((site) => site.toLowerCase()));
  return (site: string): boolean => own.has(site.toLowerCase());
};

/** Sites that are touched and not theirs: whose admins can be asked. */
export const otherSites = (
  theirs: readonly string[],
  proposal: Touching & { readonly items: readonly ProposedItem[] },
): readonly string[] => {
  const own = isOwn(theirs);
  return touched(proposal, proposal.items).filter((site) => site !== "" && !own(site));
};

/** A site admin acts only where everything touched is theirs. `siteNames` holds each site's name by id. */
export function siteProblem(
  theirs: readonly string[],
  { proposal }: { readonly proposal: Touching },
  items: readonly ProposedItem[],
): Problem | null {
  const own = isOwn(theirs);
  const others = touched(proposal, items).filter((site) => !own(site));
  if (others.length === 0) return null;
  const names = new Set(Object.values(proposal.siteNames));
  const named = others.filter((site) => site !== "" && names.has(site)).join(", ");
  return problem(
    "other-site",
    `You administer ${oneOf(theirs)}, and this touches another site${named ? `: ${named}` : ""}.`,
    "Ask that site's admins.",
  );
}
