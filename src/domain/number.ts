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

/** The number as people write it: `+1 415 555 0101`. Other countries keep their digits in one block after the code. */
export function spellNumber(number: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (us) return `+1 ${us[1]} ${us[2]} ${us[3]}`;
  const other = /^(\+\d{2})(\d+)(\d{4})$/.exec(number);
  return other ? `${other[1]} ${other[2]} ${other[3]}` : number;
}
