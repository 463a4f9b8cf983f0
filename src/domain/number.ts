import type { E164 } from "./ids.ts";

/** Who a number rings at. A person's number can be taken back by a change; a queue's or the main line's never is. */
export interface NumberHolder {
  readonly kind: "person" | "queue" | "main-line" | "common-area" | "other";
  readonly id: string;
  readonly name: string;
  readonly extension: string | null;
}

/** A phone number of the account, and who holds it. */
export interface PhoneNumber {
  readonly id: string;
  readonly number: E164;
  readonly holder: NumberHolder | null;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly tollFree: boolean;
  /** False while it is being ported or ordered: not offered to anybody. */
  readonly ready: boolean;
  readonly city: string | null;
}

/** The number with its middle hidden, for places where others read along: `+1 415 ••• 0101`. */
export function maskNumber(number: string): string {
  const us = /^\+1(\d{3})\d{3}(\d{4})$/.exec(number);
  if (us) return `+1 ${us[1]} ••• ${us[2]}`;
  return `${number.slice(0, 5)} ••• ${number.slice(-4)}`;
}

/**
 * How countries group the digits after their code, for those whose grouping the first digits tell. Germany's area codes
 * have two to five digits and no rule: the ones of big cities are named, the rest stays in one block.
 */
const GROUPS: readonly RegExp[] = [
  /^(\+1)(\d{3})(\d{3})(\d{4})$/,
  /^(\+44)(2\d)(\d{4})(\d{4})$/,
  /^(\+44)(1\d1|11\d|[389]\d{2})(\d{3})(\d{4})$/,
  /^(\+44)([17]\d{3})(\d{6})$/,
  /^(\+49)(30|40|69|89)(\d{3,4})(\d{4})$/,
  /^(\+33)(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/,
  /^(\+353)(1)(\d{3})(\d{4})$/,
  /^(\+61)(\d)(\d{4})(\d{4})$/,
  /^(\+81)(3)(\d{4})(\d{4})$/,
  /^(\+34)(\d{3})(\d{3})(\d{3})$/,
  /^(\+31)(20|10|70)(\d{3})(\d{4})$/,
  /^(\+41)(\d{2})(\d{3})(\d{2})(\d{2})$/,
];

/** The number as people write it: `+1 415 555 0101`, `+44 20 7946 0101`. Elsewhere the digits stay in one block. */
export function spellNumber(number: string): string {
  for (const groups of GROUPS) {
    const read = groups.exec(number);
    if (read) return read.slice(1).join(" ");
  }
  const other = /^(\+\d{2})(\d+)(\d{4})$/.exec(number);
  return other ? `${other[1]} ${other[2]} ${other[3]}` : number;
}
