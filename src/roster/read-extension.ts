import { narrow, withoutTextMark } from "./clean-cell.ts";
import type { NoteKind } from "./notes.ts";
import type { RosterOptions } from "./roster.ts";

/** `wrong` goes on a sentence: "2313a" … "is not a number". */
export type ExtensionRead =
  | { readonly extension: string }
  | { readonly reserved: string }
  | { readonly wrong: string; readonly suggestion: string };

const AUTOMATIC = "Correct the extension, or leave its cell blank for an automatic one.";

/** Reads a cell that isn't blank as an extension: digits only, of a length the account has, none of the reserved ones. */
export function readExtension(
  cell: string,
  limits: RosterOptions["extensions"],
  note: (kind: NoteKind) => void,
): ExtensionRead {
  if (cell.length > 60) return { wrong: "is not a number", suggestion: AUTOMATIC };
  let text = withoutTextMark(narrow(cell, note), note);
  const named =
    /^(?:ext(?:ension|n)?|x|durchwahl|dw|nst|poste|extensi[oó]n|interno|toestel|ramal|内線)[\s.:#-]*(\d+)$/i.exec(
      text,
    )?.[1];
  if (named) {
    note("extensionWord");
    text = named;
  }
  // "2313.0" is 2313; in "123.000" the point may part the thousands: that isn't for us to decide.
  const whole = /^(\d+)[.,]0{1,2}$/.exec(text)?.[1];
  if (whole) {
    note("decimal");
    text = whole;
  }
  if (!/^\d+$/.test(text)) {
    const digits = text.replace(/[\s.,'’-]/g, "");
    const isTwo = /\d\d[,.;]?\s+\d\d/.test(text);
    return {
      wrong: "is not a number",
      suggestion:
        !isTwo && /^\d+$/.test(digits) && fits(digits, limits)
          ? `Write ${digits}, if that is what is meant.`
          : AUTOMATIC,
    };
  }
  if (limits.reserved.includes(text)) return { reserved: text };
  if (text.length < limits.min || text.length > limits.max)
    return {
      wrong: `has ${text.length} ${text.length === 1 ? "digit" : "digits"}; it takes ${limits.min} to ${limits.max}`,
      suggestion: AUTOMATIC,
    };
  if (text.startsWith("0")) return { wrong: "starts with 0", suggestion: AUTOMATIC };
  return { extension: text };
}

const fits = (digits: string, { min, max }: RosterOptions["extensions"]): boolean =>
  digits.length >= min && digits.length <= max && !digits.startsWith("0");
