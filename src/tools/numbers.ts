// Which number is meant: exact, by area, ending, city, country, site or kind. Only free ones are ever given away.
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type PhoneNumber, spellNumber } from "../domain/number.ts";
import type { SiteRef } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, choose, type Option, type Proposal } from "../domain/proposal.ts";
import { wordTable } from "../domain/word-table.ts";
import type { ToolContext } from "./define-tool.ts";
import { countryName, countryOf, countrySaid, isInCity } from "./number-places.ts";

/** Which numbers fit. What is null does not matter. */
export interface NumberWish {
  /** As said: +1…, "next", an area code, an ending. */
  readonly number: string | null;
  readonly areaCode: string | null;
  readonly city: string | null;
  /** Two-letter code. */
  readonly country: string | null;
  readonly site: SiteRef | null;
  readonly tollFree: boolean | null;
}

/** The wish as words gave it: read by `readWish`, which refuses what can't be meant. */
export interface SaidNumber {
  readonly number: string | null;
  readonly areaCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly type: string | null;
}

const KINDS = wordTable({
  "toll-free": true,
  tollfree: true,
  "toll free": true,
  freephone: true,
  local: false,
  toll: false,
  direct: false,
  geographic: false,
});

/** What was said as a wish; or why nothing can be looked for. */
export function readWish(
  { number, areaCode, city, country, type }: SaidNumber,
  site: SiteRef | null,
): NumberWish | { readonly answer: Proposal } {
  const code = country === null ? null : countrySaid(country);
  if (code === undefined)
    return {
      answer: blocked(
        problem("no-such-country", `I don't know the country “${country}”.`, "Say its name, or GB, DE, US."),
        { field: "country" },
      ),
    };
  const tollFree = type === null ? null : KINDS[type.trim().toLowerCase()];
  if (tollFree === undefined)
    return {
      answer: blocked(
        problem("no-such-type", `I can't look for “${type}” numbers.`, "Say toll-free or local."),
        { field: "type" },
      ),
    };
  if (areaCode !== null && !/\d/.test(areaCode))
    return {
      answer: blocked(
        problem("bad-area", `“${areaCode}” is not an area code.`, "Say its digits, such as 415 or 030."),
        { field: "areaCode" },
      ),
    };
  return { number, areaCode, city, country: code, site, tollFree };
}

/** The wish in words: "415, London, toll-free". */
export const tellWish = ({ number, areaCode, city, country, site, tollFree }: NumberWish): string =>
  [
    areaCode,
    city,
    country === null ? null : countryName(country),
    site?.name ?? null,
    tollFree === null ? null : tollFree ? "toll-free" : "local",
    number === null ? null : `ending ${number}`,
  ]
    .filter(Boolean)
    .join(", ");

/** A number as people write it, as E.164; null when it is none. */
export function toE164(said: string, region: string): string | null {
  const bare = said.replace(/^<tel:([^|>]+).*>$/, "$1").trim();
  const digits = bare.replace(/\D/g, "");
  if (digits.length < 7) return null;
  // Two-letter codes come from the configuration; an unknown one only means that no country is assumed.
  const parsed = parsePhoneNumberFromString(bare.startsWith("+") ? bare : bare, region as CountryCode);
  if (parsed?.isPossible()) return parsed.number;
  const international = parsePhoneNumberFromString(`+${digits}`);
  return international?.isPossible() ? international.number : null;
}

/** True when the number fits in everything that was said. */
export function fitsWish(
  { number, city, siteId, siteName, tollFree }: PhoneNumber,
  wish: NumberWish,
  { policy }: Pick<ToolContext, "policy">,
): boolean {
  const starts = (prefixes: readonly string[]) => prefixes.some((prefix) => number.startsWith(prefix));
  const ofSite = (isIt: (name: string) => boolean) =>
    Object.entries(policy.sites).some(([name, { numbers }]) => isIt(name.toLowerCase()) && starts(numbers));
  if (wish.areaCode !== null) {
    const code = wish.areaCode.replace(/\D/g, "").replace(/^0+/, "");
    const national = parsePhoneNumberFromString(number)?.nationalNumber ?? number.slice(2);
    if (!national.startsWith(code) && !number.slice(1).startsWith(code)) return false;
  }
  if (wish.city !== null) {
    const wanted = wish.city.toLowerCase();
    const named = [city, siteName].some((one) => one?.toLowerCase().includes(wanted));
    if (!named && !ofSite((name) => name.includes(wanted)) && !isInCity(number, wanted)) return false;
  }
  if (wish.country !== null && countryOf(number) !== wish.country) return false;
  if (wish.site !== null) {
    const { id, name } = wish.site;
    if (siteId !== id && !ofSite((one) => one === name.toLowerCase())) return false;
  }
  if (wish.tollFree !== null && wish.tollFree !== tollFree) return false;
  return wish.number === null || number.endsWith(wish.number.replace(/\D/g, ""));
}

/** Free numbers that fit the wish, and can be given to a person. */
async function freeNumbers(wish: NumberWish, context: ToolContext): Promise<readonly PhoneNumber[]> {
  const free = await context.zoom.numbers({ free: true });
  // Toll-free numbers are for the company, not for a desk: given only when asked for.
  const isForDesks = ({ tollFree }: PhoneNumber) =>
    !tollFree || wish.tollFree === true || wish.areaCode !== null;
  return free.filter(
    (one) => one.ready && one.holder === null && isForDesks(one) && fitsWish(one, wish, context),
  );
}

const holderOf = ({ holder }: PhoneNumber) =>
  holder === null
    ? ""
    : holder.kind === "main-line"
      ? `the main line (${holder.name})`
      : holder.kind === "queue"
        ? `the queue ${holder.name}`
        : holder.name;

interface Getting {
  /** The Zoom id of who is to get it. */
  readonly zoomId: string;
  /** For the menu: a card may be about several people. */
  readonly name: string;
  /** Where they are: its numbers come first when any would do. */
  readonly site: SiteRef | null;
  /** Numbers that others get in the same operation. */
  readonly spoken: ReadonlySet<string>;
}

type Picked = { readonly number: PhoneNumber; readonly held: boolean } | { readonly answer: Proposal };

const refused = (...[code, summary, next]: Parameters<typeof problem>): { readonly answer: Proposal } => ({
  answer: blocked(problem(code, summary, next), { field: "number" }),
});

/** Exactly that number, if it is free or theirs already. */
async function exactly(wanted: string, mine: string, { zoom }: ToolContext): Promise<Picked> {
  const spelled = spellNumber(wanted);
  const found = await zoom.findNumber(wanted);
  if (!found)
    return refused(
      "no-such-number",
      `${spelled} is not a number of this Zoom account.`,
      "`/zphone numbers` lists the free ones.",
    );
  if (found.holder?.id === mine) return { number: found, held: true };
  if (found.holder)
    return refused(
      "number-taken",
      `${spelled} is held by ${holderOf(found)}.`,
      found.holder.kind === "person"
        ? "Take the number from them first with `/zphone unassign`, or pick a free one with `/zphone numbers`."
        : "It stays there. `/zphone numbers` lists the free ones.",
    );
  return found.ready
    ? { number: found, held: false }
    : refused(
        "number-not-ready",
        `${spelled} is still being set up at Zoom.`,
        "Try again when Zoom shows it as ready, or pick another one.",
      );
}

/** With the 0 that is dialled before it at home. */
const LONGEST_AREA_CODE = 6;

/** The one number to give, or what to ask. */
export async function pickNumber(wish: NumberWish, getting: Getting, context: ToolContext): Promise<Picked> {
  const any = wish.number === null || /^(next|any|new)$/i.test(wish.number);
  const said = any ? null : wish.number;
  if (said !== null && !/\d{2}/.test(said.replace(/[\s().+-]/g, "")))
    return refused(
      "bad-number",
      `“${said}” is not a number.`,
      "Say +14155550123, 415, its last digits, or next.",
    );
  const digits = said?.replace(/\D/g, "") ?? "";
  const areaFirst = said !== null && /^\(?[2-9]\d{2}\)?$/.test(said);
  const exact = said !== null && !areaFirst ? toE164(said, context.policy.region) : null;
  if (exact) return exactly(exact, getting.zoomId, context);

  const free = async (looking: NumberWish) =>
    (await freeNumbers(looking, context)).filter(({ number }) => !getting.spoken.has(number));
  const byEnding: NumberWish = { ...wish, number: said };
  const byArea: NumberWish = { ...wish, number: null, areaCode: digits };
  // Three digits are an area code first, and where there is none of it an ending; other short ones the other way round.
  const either = said !== null && wish.areaCode === null && digits.length <= LONGEST_AREA_CODE;
  const [looking, instead] = either && areaFirst ? [byArea, byEnding] : [byEnding, byArea];
  const hits = await free(looking);
  const found = hits.length === 0 && either ? await free(instead) : hits;
  const [first] = found;
  if (!first) {
    const words = tellWish(looking);
    return {
      answer: blocked(
        problem(
          "no-free-number",
          words ? `No free number fits ${words}.` : "No number is free.",
          "`/zphone numbers` lists the free ones; more are ordered in Zoom (Phone System Management › Phone Numbers).",
        ),
        { offer: { label: "Free numbers", tool: "find_numbers", input: {} }, field: "number" },
      ),
    };
  }
  if (found.length === 1) return { number: first, held: false };
  if (wish.number !== null && any)
    return { number: found.find(({ siteId }) => siteId === getting.site?.id) ?? first, held: false };
  return { answer: choose(`Which number for ${getting.name}?`, found.slice(0, 50).map(numberOption)) };
}

const numberOption = (one: PhoneNumber): Option => ({
  label: spellNumber(one.number),
  detail: [one.city, one.siteName, one.tollFree ? "toll-free" : null].filter(Boolean).join(" · "),
  input: { number: one.number },
});
