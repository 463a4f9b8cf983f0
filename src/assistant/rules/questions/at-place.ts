// "Who has a license in London?", "seats, Tokyo office": the question without its site is read as ever, and the site is
// put to what it asks for.
import type { Clause } from "../clauses/clauses.ts";
import { acts, itemsOfKind, type Reading } from "../reading.ts";
import type { SaidPlace } from "../words/places.ts";

const WHERE =
  /(?:^| )(?:(?:in|at|for|of|on|from|within|the|our|im|am|in der|fur|von|bei|a|au|de|du|pour|sur|,|-|:) )*PLACE(?: SITEWORD)?(?= |$)/u;
const SITE_FIRST =
  /(?:^| )(?:(?:in|at|for|of|the|our|im|am|fur|du|au|de) )*SITEWORD (?:of |de |in )?PLACE(?= |$)/u;

const THERE = /\b(?:there|dort|la-bas|that SITEWORD)\b(?! (?:ISIT|are|a|any))/u;

/** Reads a clause about a site's seats; `read` reads one without its site. */
export function readAtPlace(
  clause: Clause,
  read: (clause: Clause) => Reading,
  before: SaidPlace | undefined,
): Reading {
  const [place, ...others] = itemsOfKind(clause, "place");
  // "We close the London office, who has phones there?"
  const there = before && THERE.test(clause.line) ? before.site : undefined;
  const site = place?.place.site ?? there;
  if (!site || others.length > 0 || clause.people.length > 0) return read(clause);
  if (/\bNUMBER\b/u.test(clause.line)) return read(clause);
  const line = clause.line
    .replace(SITE_FIRST, "")
    .replace(WHERE, "")
    .replace(there ? THERE : "", "")
    .trim();
  const without = read({ ...clause, line, items: clause.items.filter((item) => item !== place) });
  if (without.is !== "acts" || !without.acts.every(({ tool }) => tool === "show_licenses"))
    return read(clause);
  return acts(...without.acts.map((one) => ({ ...one, input: { ...one.input, site } })));
}
