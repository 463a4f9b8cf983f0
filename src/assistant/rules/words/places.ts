// Sites of the account and cities that phone numbers belong to.

import { wordTable } from "../../../domain/word-table.ts";
import { fold } from "../../text.ts";

/** A place somebody named: a site of the account (by its own name), else a city or a country. */
export interface SaidPlace {
  readonly said: string;
  readonly site: string | null;
  readonly country: boolean;
  readonly length: number;
}

const CITIES = new Set(
  `london|berlin|stuttgart|dusseldorf|dortmund|essen|leipzig|dresden|bremen|hannover|hanover|nuremberg|nurnberg|karlsruhe|mannheim|bonn|munster|augsburg|freiburg|graz|linz|salzburg|innsbruck|bern|lausanne|toulouse|nantes|strasbourg|bordeaux|lille|rennes|grenoble|montpellier|nizza|luxembourg|antwerp|ghent|the hague|utrecht|eindhoven|gothenburg|malmo|bergen|tampere|cork|galway|belfast|cardiff|liverpool|sheffield|newcastle|nottingham|leicester|cambridge|oxford|brighton|reading|aberdeen|valencia|seville|bilbao|malaga|turin|naples|florence|bologna|charlotte|nashville|pittsburgh|cleveland|columbus|cincinnati|indianapolis|milwaukee|kansas city|st louis|salt lake city|san antonio|fort worth|tampa|orlando|baltimore|raleigh|honolulu|tucson|quebec|edmonton|winnipeg|halifax|adelaide|canberra|munich|hamburg|frankfurt|cologne|vienna|zurich|geneva|basel|paris|lyon|marseille|madrid|barcelona|lisbon|porto|rome|milan|amsterdam|rotterdam|brussels|copenhagen|stockholm|oslo|helsinki|dublin|edinburgh|glasgow|manchester|birmingham|bristol|leeds|warsaw|krakow|prague|budapest|athens|istanbul|tokyo|osaka|kyoto|seoul|singapore|hong kong|sydney|melbourne|brisbane|perth|auckland|wellington|toronto|montreal|vancouver|ottawa|calgary|new york|nyc|manhattan|brooklyn|boston|chicago|seattle|austin|dallas|houston|denver|miami|atlanta|phoenix|portland|philadelphia|san francisco|sf|los angeles|san diego|san jose|oakland|sacramento|las vegas|washington|detroit|minneapolis|mexico city|sao paulo|rio de janeiro|buenos aires|bogota|santiago|lima|mumbai|delhi|bangalore|bengaluru|hyderabad|chennai|dubai|tel aviv|cairo|johannesburg|cape town|nairobi|lagos`.split(
    "|",
  ),
);
const COUNTRIES = wordTable<string>({
  uk: "GB",
  britain: "GB",
  england: "GB",
  british: "GB",
  "united kingdom": "GB",
  germany: "DE",
  german: "DE",
  france: "FR",
  french: "FR",
  spain: "ES",
  spanish: "ES",
  canada: "CA",
  canadian: "CA",
  usa: "US",
  american: "US",
  japan: "JP",
  japanese: "JP",
  australia: "AU",
  australian: "AU",
  ireland: "IE",
  irish: "IE",
});

// How Germans and French call cities, folded.
const ABROAD = wordTable<string>({
  londres: "london",
  munchen: "munich",
  koln: "cologne",
  wien: "vienna",
  genf: "geneva",
  geneve: "geneva",
  mailand: "milan",
  rom: "rome",
  lissabon: "lisbon",
  lisbonne: "lisbon",
  brussel: "brussels",
  bruxelles: "brussels",
  barcelone: "barcelona",
  francfort: "frankfurt",
  hambourg: "hamburg",
  tokio: "tokyo",
  warschau: "warsaw",
  varsovie: "warsaw",
  prag: "prague",
  singapur: "singapore",
});

const foldedSites = new WeakMap<readonly string[], readonly string[]>();
/** The sites' names as they compare, folded once for each list of them. */
function foldedOnce(sites: readonly string[]): readonly string[] {
  const known = foldedSites.get(sites) ?? sites.map(fold);
  foldedSites.set(sites, known);
  return known;
}

// "Eine Berliner Nummer"
const cityOf = (typed: string, sites: readonly string[]): string => {
  const stem = /^(\p{L}{3,})er$/u.exec(typed)?.[1];
  if (stem === undefined || CITIES.has(typed)) return typed;
  const known = ABROAD[stem] ?? stem;
  return CITIES.has(known) || sites.includes(known) ? known : typed;
};

/** First words of places with several, each with its blank. */
const BEGIN_LONGER: ReadonlySet<string> = new Set(
  [...CITIES, ...Object.keys(COUNTRIES), ...Object.keys(ABROAD)].flatMap((name) =>
    name.includes(" ") ? [`${name.split(" ")[0]} `] : [],
  ),
);

/** The place that is named at a word. */
export function placeAt(
  words: readonly string[],
  at: number,
  sites: readonly string[],
): SaidPlace | undefined {
  const folded = foldedOnce(sites);
  const head = `${words[at]} `;
  const longest = BEGIN_LONGER.has(head) || folded.some((name) => name.startsWith(head)) ? 4 : 1;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const typed = words.slice(at, at + length).join(" ");
    const said = folded.includes(typed) ? typed : (ABROAD[typed] ?? cityOf(typed, folded));
    const site =
      sites[
        folded.findIndex(
          (name) => name === said || (length <= 2 && name.startsWith(`${said} `) && CITIES.has(said)),
        )
      ];
    if (site !== undefined) return { said, site, country: false, length };
    if (CITIES.has(said)) return { said, site: null, country: false, length };
    const country = COUNTRIES[said];
    if (country !== undefined) return { said: country, site: null, country: true, length };
  }
  return undefined;
}
