// Where a number says it is: its country, and the cities whose first digits tell. Public numbering plans; a hint for
// finding, never a decision.
import { type CountryCode, getCountries, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { wordTable } from "../domain/word-table.ts";

const CITY_PREFIXES = wordTable<readonly string[]>({
  "san francisco": ["+1415", "+1628"],
  "new york": ["+1212", "+1646", "+1917", "+1332", "+1718"],
  chicago: ["+1312", "+1773"],
  "los angeles": ["+1213", "+1323", "+1310"],
  boston: ["+1617", "+1857"],
  seattle: ["+1206"],
  austin: ["+1512"],
  denver: ["+1303", "+1720"],
  toronto: ["+1416", "+1647"],
  london: ["+4420"],
  manchester: ["+44161"],
  berlin: ["+4930"],
  munich: ["+4989"],
  münchen: ["+4989"],
  hamburg: ["+4940"],
  paris: ["+331"],
  madrid: ["+3491"],
  amsterdam: ["+3120"],
  dublin: ["+3531"],
  tokyo: ["+813"],
  sydney: ["+612"],
  zurich: ["+4144", "+4143"],
});

/** What people call countries beside the name that is printed on maps. */
const ALSO = wordTable({
  uk: "GB",
  england: "GB",
  britain: "GB",
  "great britain": "GB",
  usa: "US",
  america: "US",
  "the us": "US",
  "united states of america": "US",
  deutschland: "DE",
  holland: "NL",
});
const NAMES = new Intl.DisplayNames(["en"], { type: "region" });

/** The two-letter code of a country, by code or English name; undefined for what is no country. */
export function countrySaid(said: string): string | undefined {
  const wanted = said.trim().toLowerCase();
  const code = ALSO[wanted] ?? wanted.toUpperCase();
  return getCountries().find((one) => one === code || NAMES.of(one)?.toLowerCase() === wanted);
}

/** "United Kingdom". */
export const countryName = (code: string): string => NAMES.of(code) ?? code;

/** `number`: E.164. Undefined for numbers of no country (+800, satellites). */
export const countryOf = (number: string): CountryCode | undefined =>
  parsePhoneNumberFromString(number)?.country;

/** True for a city whose numbers can be told by their first digits. */
export const isCity = (said: string): boolean => Object.hasOwn(CITY_PREFIXES, said.toLowerCase());

/** True when these first digits belong to the city. */
export const isInCity = (number: string, city: string): boolean =>
  (CITY_PREFIXES[city.toLowerCase()] ?? []).some((prefix) => number.startsWith(prefix));
