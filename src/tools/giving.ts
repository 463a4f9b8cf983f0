// What somebody is to be given beside the license: site, template, extension, number. Shared by the tools that give.
import { extensionSet } from "../changes/extension/change.ts";
import { numberAssign } from "../changes/number/change.ts";
import { siteMove } from "../changes/site/change.ts";
import type { Change } from "../domain/change.ts";
import type { PersonRef } from "../domain/person.ts";
import type { Phone, Site } from "../domain/phone.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";
import { checkExtension } from "./extensions.ts";
import { pickNumber, readWish, type SaidNumber } from "./numbers.ts";
import { findSite, findTemplate, usualTemplate } from "./site-said.ts";

/** What somebody is to get, as it was said ("next" as well); null for what was not wished. */
export interface Wish {
  readonly site: string | null;
  readonly template: string | null;
  readonly extension: string | null;
  /** `site`: only of that site's numbers. */
  readonly number: (SaidNumber & { readonly site: string | null }) | null;
}

/** What others get in the same operation: nobody gets it twice. */
export interface Spoken {
  readonly numbers: Set<string>;
  readonly extensions: Set<string>;
}

/** For the first of an operation. */
export const nothingSpoken = (): Spoken => ({ numbers: new Set(), extensions: new Set() });

type Given = { readonly changes: readonly Change[]; readonly warnings: readonly string[] };
type Answered = { readonly answer: Proposal };

/** The changes that fulfil a wish, in the order of giving (law 8), and the warnings that go with them. */
export async function giving(
  person: PersonRef,
  phone: Phone | undefined,
  wish: Wish,
  context: ToolContext,
  spoken: Spoken = nothingSpoken(),
): Promise<Given | Answered> {
  const moved = await moving(person, phone, wish, context);
  if ("answer" in moved) return moved;
  const { at } = moved;
  const changes: Change[] = [...moved.changes];
  const warnings: string[] = [...moved.warnings];
  if (wish.extension !== null) {
    const checked = await checkExtension(
      wish.extension,
      { site: at ?? null, mine: person.email, spoken: spoken.extensions },
      context,
    );
    if ("answer" in checked) return checked;
    spoken.extensions.add(checked.extension);
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
    const site = wish.number.site === null ? null : await findSite(wish.number.site, context);
    if (site && "answer" in site) return site;
    const wanted = readWish(wish.number, site);
    if ("answer" in wanted) return wanted;
    const picked = await pickNumber(
      wanted,
      { zoomId: person.zoomId, name: person.name, site: at ?? null, spoken: spoken.numbers },
      context,
    );
    if ("answer" in picked) return picked;
    spoken.numbers.add(picked.number.number);
    if (!picked.held) changes.push(numberAssign(person, picked.number));
  }
  // A phone, a number or a site that is new: from then on somebody may call for help from it.
  if (phone === undefined || changes.some(({ kind }) => kind === "number" || kind === "site")) {
    const lacks = await context.zoom.lacksEmergencyAddress({
      zoomId: phone === undefined ? null : person.zoomId,
      siteId: at?.id ?? null,
    });
    if (lacks)
      warnings.push(
        `No emergency address is set for ${at ? `the site ${at.name}` : "the account"}: emergency services would not know where a call comes from. \`/zphone guide emergency-address\` tells how to set one.`,
      );
  }
  return { changes, warnings };
}

/** The site part of a wish; `at` is where they are afterwards. A template without a site is the one of where they are. */
async function moving(
  person: PersonRef,
  phone: Phone | undefined,
  wish: Wish,
  context: ToolContext,
): Promise<(Given & { readonly at: Site | undefined }) | Answered> {
  const sites = await context.zoom.sites();
  const now = sites.find(({ id }) => id === phone?.site?.id) ?? sites.find(({ main }) => main);
  const site = wish.site === null ? now : await findSite(wish.site, context);
  if (site && "answer" in site) return site;
  if (!site || (wish.site === null && wish.template === null)) return { changes: [], warnings: [], at: site };
  const template =
    wish.template === null
      ? await usualTemplate(site, context)
      : await findTemplate(wish.template, site, context);
  if (template && "answer" in template) return template;
  const elsewhere = phone?.site?.id !== site.id;
  return {
    at: site,
    changes:
      elsewhere || (template && wish.template !== null)
        ? [siteMove(person, phone ? (phone.site ?? null) : null, site, template)]
        : [],
    warnings:
      phone?.site && elsewhere
        ? [
            `A new site changes the full extension, the emergency address and the policies: ${phone.site.name} → ${site.name}.`,
          ]
        : [],
  };
}
