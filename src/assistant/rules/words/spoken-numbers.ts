// Numbers said in words: "twenty-one fifty" is 2150, "two one five zero" as well. For extensions, which people dictate.
import { TENS, UNITS } from "../../../domain/number-words.ts";

/** Digits that a run of number words spells, and how many of the given words it takes. One word alone is no run. */
export function spokenDigits(
  words: readonly string[],
  at: number,
): { digits: string; length: number } | undefined {
  let digits = "";
  let length = 0;
  let open: number | undefined;
  for (const word of words.slice(at, at + 8)) {
    const parts = word.split("-");
    let taken = true;
    for (const part of parts) {
      const unit = UNITS[part];
      const ten = TENS[part];
      if (part === "hundred" && digits !== "") digits += open === undefined ? "00" : `${open}00`;
      else if (part === "thousand" && open !== undefined) digits += `${open}0`;
      else if (part === "double" || part === "triple") taken = false;
      else if (ten !== undefined) {
        if (open !== undefined) digits += String(open);
        open = ten;
        continue;
      } else if (unit !== undefined && open !== undefined && open >= 20 && unit > 0 && unit < 10) {
        digits += String(open + unit);
      } else if (unit !== undefined) {
        digits += (open === undefined ? "" : String(open)) + String(unit);
      } else taken = false;
      open = undefined;
    }
    if (!taken) break;
    length++;
  }
  if (open !== undefined) digits += String(open);
  return length >= 2 || (length === 1 && /-/u.test(words[at] ?? "")) ? { digits, length } : undefined;
}
