// What somebody is to be given beside the license: site, template, extension, number. Shared by the tools that give.

import { extensionSet } from "../changes/extension/change.ts";
import { numberAssign } from "../changes/number/change.ts";
import { siteMove } from "../changes/site/change.ts";
import type { Change } from "../domain/change.ts";
import type { PersonRef } from "../domain/person.ts";
import type { Phone, Site } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, choose, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";
import { checkExtension, sitesNamed } from "./extensions.ts";
import { type NumberWish, pickNumber } from "./numbers.ts";

export interface Wish {
  readonly site: string | null;
  readonly template: string | null;
  readonly extension: string | null;
  readonly number: NumberWish | null;
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
      answer: blocked(problem("no-sites", "This Zoom account has only one site.", "Leave the site out.")),
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

async function findTemplate(said: string, site: Site, { zoom }: ToolContext) {
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
      ),
    };
  return {
    answer: choose(
      `Which template is “${said}”?`,
      templates.slice(0, 50).map(({ name }) => ({ label: name, detail: "", input: { template: name } })),
    ),
  };
}

/** The changes that fulfil a wish, in the order of giving (law 8), and the warnings that go with them. */
export async function giving(
  person: PersonRef,
  phone: Phone | undefined,
  wish: Wish,
  context: ToolContext,
): Promise<
  | { readonly changes: readonly Change[]; readonly warnings: readonly string[] }
  | { readonly answer: Proposal }
> {
  const changes: Change[] = [];
  const warnings: string[] = [];
  const sites = await (wish.site || wish.extension ? context.zoom.sites() : []);
  let at: Site | undefined = sites.find(({ id }) => id === phone?.site?.id) ?? sites.find(({ main }) => main);
  if (wish.site !== null) {
    const site = await findSite(wish.site, context);
    if ("answer" in site) return site;
    const template = wish.template === null ? null : await findTemplate(wish.template, site, context);
    if (template && "answer" in template) return template;
    if (phone?.site?.id !== site.id || template)
      changes.push(siteMove(person, phone ? (phone.site ?? null) : null, site, template));
    if (phone?.site && phone.site.id !== site.id)
      warnings.push(
        `A new site changes the full extension, the emergency address and the policies: ${phone.site.name} → ${site.name}.`,
      );
    at = site;
  }
  if (wish.extension !== null) {
    const checked = await checkExtension(wish.extension, { site: at ?? null, mine: person.email }, context);
    if ("answer" in checked) return checked;
    if (phone?.extension !== checked.extension)
      changes.push(
        extensionSet(
          person,
          phone && !changes.some(({ kind }) => kind === "site") ? phone.extension : null,
          checked.extension,
        ),
      );
  }
  if (wish.number !== null) {
    const picked = await pickNumber(wish.number, person.zoomId, context);
    if ("answer" in picked) return picked;
    if (!picked.held) {
      changes.push(numberAssign(person, picked.number));
      if (phone && (await context.zoom.lacksEmergencyAddress(person.zoomId)))
        warnings.push(
          "No emergency address is set for them or their site: emergency services would not know where they are.",
        );
    }
  }
  return { changes, warnings };
}
