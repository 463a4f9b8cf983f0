// "Only Germany" in a column of countries that says DE, Deutschland or Allemagne.
import { fold } from "../../domain/fold.ts";
import { wordTable } from "../../domain/word-table.ts";

const CODES =
  `AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IT JP KR LT LU LV MT MX MY NL NO NZ PE
  PH PK PL PT RO RS SA SE SG SI SK TH TR TW UA US VN ZA`.split(/\s+/u);
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "ja"];
const SHORT = wordTable<string>({
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  america: "US",
  uk: "GB",
  "u.k.": "GB",
  "great britain": "GB",
  england: "GB",
  holland: "NL",
  uae: "AE",
});

/** True for the name of a column that holds countries. */
export const holdsCountries = (name: string): boolean =>
  /^(?:(?:work|office|employee|home|location) )?(?:country|land|pays|pais|paese|countries|country code|landerkennzeichen|region country|nation|国)$/u.test(
    name,
  );

let names: ReadonlyMap<string, string> | undefined;

function known(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map(Object.entries(SHORT));
  for (const language of LANGUAGES) {
    const told = new Intl.DisplayNames([language], { type: "region" });
    for (const code of CODES) found.set(fold(told.of(code) ?? code), code);
  }
  for (const code of CODES) found.set(code.toLowerCase(), code);
  names = found;
  return found;
}

/** The country's code; undefined for anything else. `said`: folded. */
export const countryOf = (said: string): string | undefined => known().get(said);
