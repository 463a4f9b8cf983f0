// Site, extension and number of one row, by the very changes that the single tools propose.
import type { Change } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import type { Proposal } from "../../domain/proposal.ts";
import type { RosterRow } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { giving } from "../giving.ts";

export interface Placing {
  /** For rows that name no site of their own. */
  readonly site: string | null;
}

/** What else the row gives its person, or why it can't be given. */
export async function placing(
  row: RosterRow,
  person: PersonRef,
  phone: Phone | undefined,
  { site }: Placing,
  context: ToolContext,
): Promise<
  | { readonly changes: readonly Change[]; readonly warnings: readonly string[] }
  | { readonly answer: Proposal }
> {
  const wish = {
    site: row.siteName ?? row.siteCode ?? site,
    template: null,
    extension: row.extension,
    number:
      row.number === null
        ? null
        : { number: row.number, areaCode: null, city: null, country: null, site: null, type: null },
  };
  return giving(person, phone, wish, context);
}
