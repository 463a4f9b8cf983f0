// Shared by the roster tests: text or bytes in, the answer of `zac check --json` out.
import { checkRoster, type RosterCheck } from "../../src/roster/check-roster.ts";
import type { RosterOptions } from "../../src/roster/roster.ts";
import { STANDARD_PLANS } from "../../src/roster/standard-plans.ts";

export const OPTIONS: RosterOptions = {
  planNames: STANDARD_PLANS,
  region: "US",
  extensions: { min: 3, max: 6, reserved: ["000", "112", "911", "933", "999"] },
};

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

export const check = (
  content: string | Uint8Array,
  options: Partial<RosterOptions> = {},
): Promise<RosterCheck> => checkRoster(bytesOf(content), { ...OPTIONS, ...options });

/** The answer in a line: `ok 3 | 4:INVALID_EMAIL 6:DUPLICATE_EMAIL+UNKNOWN_LICENSE`, `MISSING_HEADER`, `clarify 2`. */
export function inShort({ outcome, error, accepted, rejected }: RosterCheck): string {
  if (error) return error;
  const faults = rejected.map(({ line, reason, also }) => `${line}:${[reason, ...(also ?? [])].join("+")}`);
  return [
    `${outcome === "parsed" ? "ok" : outcome} ${accepted}`,
    ...(faults.length > 0 ? [faults.join(" ")] : []),
  ].join(" | ");
}

/** UTF-16, little or big end first, with or without its mark. */
export function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = Buffer.from(units, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

/** One byte a character, for text whose characters are the same in Latin-1 and Windows-1252. */
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
