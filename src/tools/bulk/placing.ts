// Site, extension and number of one row, by the very changes that the single tools propose.
import type { Change } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import { problem } from "../../domain/problem.ts";
import { blocked, type Proposal } from "../../domain/proposal.ts";
import type { RosterRow } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { giving } from "../giving.ts";
import { findSite } from "../site-said.ts";
import { problemIn } from "./known-people.ts";

export interface Placing {
  /** For rows that name no site of their own. */
  readonly site: string | null;
}

type Given = { readonly changes: readonly Change[]; readonly warnings: readonly string[] };
type Answered = { readonly answer: Proposal };

/** What else the row gives its person, or all that stands against it. */
export async function placing(
  row: RosterRow,
  person: PersonRef,
  phone: Phone | undefined,
  { site }: Placing,
  context: ToolContext,
): Promise<Given | Answered> {
  const wish = {
    site: row.siteName ?? row.siteCode ?? site,
    template: null,
    extension: row.extension,
    number:
      row.number === null
        ? null
        : { number: row.number, areaCode: null, city: null, country: null, site: null, type: null },
  };
  const torn = await twoSites(row, context);
  const given = await giving(person, phone, wish, context);
  if (!torn && !("answer" in given)) return given;
  // Each part on its own: whoever corrects the row wants to hear of everything at once.
  const parts = [
    { ...wish, extension: null, number: null },
    { ...wish, number: null },
    { ...wish, extension: null },
  ];
  const nowhere = await giving(person, phone, parts[0] ?? wish, context);
  const answers: Answered[] = torn ? [torn] : "answer" in nowhere ? [nowhere] : [];
  for (const part of parts.slice(1)) {
    if (part.extension === null && part.number === null) continue;
    const alone = await giving(person, phone, "answer" in nowhere ? { ...part, site: null } : part, context);
    if ("answer" in alone) answers.push(alone);
  }
  const problems = answers.map(({ answer }) => problemIn(answer));
  const [first] = problems;
  if (!first) return given;
  return {
    answer: blocked(
      problem(
        first.code,
        problems.map(({ summary }) => summary).join(" "),
        [...new Set(problems.map(({ next }) => next))].join(" "),
      ),
    ),
  };
}

/** A row whose name and code are of two sites: which one counts is for its writer to say. */
async function twoSites(
  { siteName, siteCode }: RosterRow,
  context: ToolContext,
): Promise<Answered | undefined> {
  if (siteName === null || siteCode === null) return undefined;
  const [named, coded] = await Promise.all([findSite(siteName, context), findSite(siteCode, context)]);
  if ("answer" in named || "answer" in coded || named.id === coded.id) return undefined;
  return {
    answer: blocked(
      problem(
        "two-sites",
        `Site Name says ${named.name}, Site Code ${siteCode} is ${coded.name}.`,
        "Keep the one that is right and clear the other.",
      ),
    ),
  };
}
