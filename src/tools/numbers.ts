// Which number is meant: exact, by area, ending, city, site or kind. Only free ones are ever given away.
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type PhoneNumber, spellNumber } from "../domain/number.ts";
import { problem } from "../domain/problem.ts";
import { blocked, choose, type Option, type Proposal } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";

export interface NumberWish {
  /** As said: +1…, "next", an area code, an ending. */
  readonly number: string | null;
  readonly areaCode: string | null;
  readonly city: string | null;
  readonly site: string | null;
  /** "toll-free" or "local". */
  readonly type: string | null;
}

/** Prefixes of cities whose numbers tell where they are. Public numbering plans; a hint for finding, never a decision. */
const CITY_PREFIXES: Readonly<Record<string, readonly string[]>> = {
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
};

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

const matches = (number: PhoneNumber, wish: NumberWish, context: Pick<ToolContext, "policy">): boolean => {
  const { areaCode, city, site, type, number: said } = wish;
  const starts = (prefixes: readonly string[]) => prefixes.some((prefix) => number.number.startsWith(prefix));
  if (areaCode !== null) {
    const code = areaCode.replace(/\D/g, "").replace(/^0+/, "");
    const national = parsePhoneNumberFromString(number.number)?.nationalNumber ?? number.number.slice(2);
    if (!national.startsWith(code) && !number.number.slice(1).startsWith(code)) return false;
  }
  if (city !== null) {
    const wanted = city.toLowerCase();
    const named = [number.city, number.siteName].some((one) => one?.toLowerCase().includes(wanted));
    const configured = Object.entries(context.policy.sites).some(
      ([name, { numbers }]) => name.toLowerCase().includes(wanted) && starts(numbers),
    );
    if (!named && !configured && !starts(CITY_PREFIXES[wanted] ?? [])) return false;
  }
  if (site !== null) {
    const prefixes = context.policy.sites[site]?.numbers ?? [];
    if (number.siteName?.toLowerCase() !== site.toLowerCase() && !starts(prefixes)) return false;
  }
  if (type !== null && /toll|free|800/i.test(type) !== number.tollFree) return false;
  // Toll-free numbers are for the company, not for a desk: given only when asked for.
  if (type === null && areaCode === null && number.tollFree) return false;
  if (said !== null && /^\d{2,6}$/.test(said)) return number.number.endsWith(said);
  return true;
};

/** Free numbers that fit the wish. */
export async function freeNumbers(wish: NumberWish, context: ToolContext): Promise<readonly PhoneNumber[]> {
  const free = await context.zoom.numbers({ free: true });
  return free.filter((one) => one.ready && one.holder === null && matches(one, wish, context));
}

const holderOf = ({ holder }: PhoneNumber) =>
  holder === null
    ? ""
    : holder.kind === "main-line"
      ? `the main line (${holder.name})`
      : holder.kind === "queue"
        ? `the queue ${holder.name}`
        : holder.name;

/** The one number to give, or what to ask. `mine`: the Zoom id of who is to get it. */
export async function pickNumber(
  wish: NumberWish,
  mine: string,
  context: ToolContext,
): Promise<{ readonly number: PhoneNumber; readonly held: boolean } | { readonly answer: Proposal }> {
  const { zoom, policy } = context;
  const said = wish.number === null || /^(next|any|new)$/i.test(wish.number) ? null : wish.number;
  const areaSaid = said !== null && /^\(?[2-9]\d{2}\)?$/.test(said) ? said.replace(/\D/g, "") : null;
  const exact = said !== null && areaSaid === null ? toE164(said, policy.region) : null;
  if (exact) {
    const found = await zoom.findNumber(exact);
    if (!found)
      return {
        answer: blocked(
          problem(
            "no-such-number",
            `${spellNumber(exact)} is not a number of this Zoom account.`,
            "`/zphone numbers` lists the free ones.",
          ),
        ),
      };
    if (found.holder)
      return found.holder.id === mine
        ? { number: found, held: true }
        : {
            answer: blocked(
              problem(
                "number-taken",
                `${spellNumber(exact)} is held by ${holderOf(found)}.`,
                found.holder.kind === "person"
                  ? "Take it from them first with `/zphone unassign`, or pick a free one with `/zphone numbers`."
                  : "It stays there. `/zphone numbers` lists the free ones.",
              ),
            ),
          };
    if (!found.ready)
      return {
        answer: blocked(
          problem(
            "number-not-ready",
            `${spellNumber(exact)} is still being set up at Zoom.`,
            "Try again when Zoom shows it as ready, or pick another one.",
          ),
        ),
      };
    return { number: found, held: false };
  }
  const looking: NumberWish = areaSaid
    ? { ...wish, number: null, areaCode: areaSaid }
    : { ...wish, number: said };
  const hits = await freeNumbers(looking, context);
  const [first] = hits;
  if (!first) {
    const words = [
      areaSaid ?? wish.areaCode,
      wish.city,
      wish.site,
      wish.type,
      said && !areaSaid ? `ending ${said}` : null,
    ]
      .filter(Boolean)
      .join(", ");
    return {
      answer: blocked(
        problem(
          "no-free-number",
          words ? `No free number fits ${words}.` : "No number is free.",
          "`/zphone numbers` lists the free ones; more are ordered in Zoom (Phone System Management › Phone Numbers).",
        ),
        { label: "Free numbers", tool: "find_numbers", input: {} },
      ),
    };
  }
  if (hits.length === 1 || (wish.number !== null && said === null)) return { number: first, held: false };
  return { answer: choose("Which number?", hits.slice(0, 50).map(numberOption)) };
}

const numberOption = (one: PhoneNumber): Option => ({
  label: spellNumber(one.number),
  detail: [one.city, one.siteName, one.tollFree ? "toll-free" : null].filter(Boolean).join(" · "),
  input: { number: one.number },
});
