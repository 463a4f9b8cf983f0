// Which numbers are meant: by area, place, kind or ending.
import type { Clause } from "../clauses/clauses.ts";
import { itemsOfKind } from "../reading.ts";
import { endingSaid } from "./ending-said.ts";

/** Conditions under which numbers are looked for. */
export function numberFilter(clause: Clause): Record<string, unknown> {
  const area = areaCode(clause);
  // "Kate (London) needs a 415 number": where she sits, not where the number is from.
  const sits = area !== undefined && /P\d+ (?:\( PLACE \)|in PLACE (?:NEED|GET))/u.test(clause.line);
  const place = sits ? undefined : itemsOfKind(clause, "place")[0]?.place;
  return {
    ...(area === undefined ? {} : { areaCode: area }),
    ...(place === undefined
      ? {}
      : place.country
        ? { country: place.said }
        : { city: place.said.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()) }),
    ...(place?.site ? { site: place.site } : {}),
    ...(isTollFree(clause, area) ? { type: "tollfree" } : {}),
  };
}

const TOLL_FREE = /^(?:800|833|844|855|866|877|888)$/u;
const isTollFree = ({ line }: Clause, area: string | undefined): boolean =>
  /\bTOLLFREE\b|\b(?:1-)?8(?:00|33|44|55|66|77|88)(?:-|s\b)(?:style|type|like|ish|number)?|\b1-8(?:00|33|44|55|66|77|88)\b/u.test(
    line,
  ) || TOLL_FREE.test(area ?? "");

/** As that, of free numbers. "A free number ending in 0160": its end is no area code. */
export function freeNumbers(clause: Clause): Record<string, unknown> {
  const ending = endingSaid(clause.line);
  if (ending === undefined) return numberFilter(clause);
  const { areaCode: _ending, ...rest } = numberFilter(clause);
  return { ...rest, number: ending };
}

/** Three digits that stand for an area code, not for an extension or a count. */
export function areaCode(clause: Clause): string | undefined {
  // National codes are told with their zero: 020, 0161, 030.
  const national =
    /\bNUMBER\b|vorwahl/u.test(clause.line) && !/\bEXT\b|\bend/u.test(clause.line)
      ? /(?:^|\s)(0\d{2,4})(?=\s|$)/u.exec(clause.line)?.[1]
      : undefined;
  if (national !== undefined) return national;
  // "Extension 2155 and a 415 number": what the extension is to be is told already.
  const line = clause.line.replace(/\bEXT (?:(?:NUMBER|number|to|be|is|as|=|:) )*\d{2,8}\b/gu, "EXT ,");
  const found = /(?:^|\s)(\d{3})(?=\s|$)/u.exec(line);
  if (!found?.[1] || /\bEXT\b(?:(?!\bNUMBER\b|,).)*\s\d{3}(?=\s|$)/u.test(line)) return undefined;
  return /\d{3} (?:days|people|PEOPLEWORD|LICENSE|users)/u.test(line) ? undefined : found[1];
}
