// Where numbers and sites are, as far as a prefix or a city's name tells.

export interface Place {
  readonly prefix: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

const PLACES: readonly Place[] = [
  ["+1212", "New York", "NY", "US"],
  ["+1206", "Seattle", "WA", "US"],
  ["+1213", "Los Angeles", "CA", "US"],
  ["+1303", "Denver", "CO", "US"],
  ["+1305", "Miami", "FL", "US"],
  ["+1312", "Chicago", "IL", "US"],
  ["+1408", "San Jose", "CA", "US"],
  ["+1415", "San Francisco", "CA", "US"],
  ["+1512", "Austin", "TX", "US"],
  ["+1617", "Boston", "MA", "US"],
  ["+1646", "New York", "NY", "US"],
  ["+1416", "Toronto", "ON", "CA"],
  ["+1514", "Montreal", "QC", "CA"],
  ["+4420", "London", "", "GB"],
  ["+44161", "Manchester", "", "GB"],
  ["+3531", "Dublin", "", "IE"],
  ["+4930", "Berlin", "", "DE"],
  ["+4940", "Hamburg", "", "DE"],
  ["+4969", "Frankfurt", "", "DE"],
  ["+4989", "Munich", "", "DE"],
  ["+331", "Paris", "", "FR"],
  ["+3491", "Madrid", "", "ES"],
  ["+612", "Sydney", "NSW", "AU"],
  ["+813", "Tokyo", "", "JP"],
].map(([prefix = "", city = "", state = "", country = ""]) => ({ prefix, city, state, country }));

const COUNTRIES: readonly (readonly [string, string])[] = [
  ["+1", "US"],
  ["+44", "GB"],
  ["+353", "IE"],
  ["+49", "DE"],
  ["+33", "FR"],
  ["+34", "ES"],
  ["+61", "AU"],
  ["+81", "JP"],
];

const TOLL_FREE = /^\+(1(800|833|844|855|866|877|888)|44800|49800)/;

export const isTollFree = (number: string): boolean => TOLL_FREE.test(number);

/** Where a number belongs; the city is empty for toll-free numbers and where the prefix is not in the table. */
export function placeOfNumber(number: string): Place {
  const country = COUNTRIES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? "US";
  const none: Place = { prefix: "", city: "", state: "", country };
  return isTollFree(number) ? none : (PLACES.find(({ prefix }) => number.startsWith(prefix)) ?? none);
}

/** Where a site is, from the city in its name; the first place of the table's first country when none is named. */
export function placeOfSite(name: string): Place {
  const lower = name.toLowerCase();
  const found = PLACES.find(({ city }) => lower.includes(city.toLowerCase()));
  return found ?? { prefix: "", city: name, state: "CA", country: "US" };
}
