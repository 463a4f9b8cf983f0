// Which site and which of its templates are meant. What could be several is asked, never guessed.
import type { Site } from "../domain/phone.ts";
import type { Policy } from "../domain/policy.ts";
import { problem } from "../domain/problem.ts";
import { blocked, choose, type Proposal } from "../domain/proposal.ts";
import type { SettingTemplate } from "../ports/zoom.ts";
import type { ToolContext } from "./define-tool.ts";

/** The site by name, part of its name, or code. */
function sitesNamed(said: string, sites: readonly Site[]): readonly Site[] {
  const wanted = said.trim().toLowerCase();
  const exact = sites.filter(
    ({ name, code, id }) => name.toLowerCase() === wanted || code === wanted || id === said,
  );
  return exact.length > 0 ? exact : sites.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** The one site that was said, or a menu. */
export async function findSite(
  said: string,
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<Site | { readonly answer: Proposal }> {
  const sites = await zoom.sites();
  const hits = sitesNamed(said, sites);
  const [only] = hits;
  if (only && hits.length === 1) return only;
  if (sites.length < 2)
    return {
      answer: blocked(problem("no-sites", "This Zoom account has only one site.", "Leave the site out."), {
        field: "site",
      }),
    };
  return {
    answer: choose(
      hits.length > 1 ? `Which ${said}?` : `No site is called “${said}”. Which one?`,
      (hits.length > 1 ? hits : sites).slice(0, 50).map((site) => ({
        label: site.name,
        detail: site.code ? `site code ${site.code}` : "",
        input: { site: site.name },
      })),
    ),
  };
}

/** The template that was said: the site's own, or one for all sites. */
export async function findTemplate(
  said: string,
  site: Site,
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<SettingTemplate | { readonly answer: Proposal }> {
  const templates = (await zoom.templates()).filter(({ siteId }) => siteId === null || siteId === site.id);
  const hits = templates.filter(({ name }) => name.toLowerCase().includes(said.toLowerCase()));
  const [only] = hits;
  if (only && hits.length === 1) return only;
  if (templates.length < 2)
    return {
      answer: blocked(
        problem(
          "no-template",
          `${site.name} has no settings template called “${said}”.`,
          "Leave it out, or make it in Zoom first.",
        ),
        { field: "template" },
      ),
    };
  return {
    answer: choose(
      `Which template is “${said}”?`,
      templates.slice(0, 50).map(({ name }) => ({ label: name, detail: "", input: { template: name } })),
    ),
  };
}

/** The template that the configuration names for this site; null where it names none, or one that Zoom doesn't have. */
export async function usualTemplate(
  site: Site,
  { zoom, policy }: Pick<ToolContext, "zoom" | "policy">,
): Promise<SettingTemplate | null> {
  const name = siteRules(site.name, policy)?.template?.toLowerCase();
  if (!name) return null;
  const templates = await zoom.templates();
  return (
    templates.find((one) => one.name.toLowerCase() === name && (one.siteId ?? site.id) === site.id) ?? null
  );
}

/** What the configuration says of a site, whatever its capitals. */
export const siteRules = (name: string, { sites }: Policy): Policy["sites"][string] | undefined =>
  Object.entries(sites).find(([one]) => one.toLowerCase() === name.trim().toLowerCase())?.[1];
