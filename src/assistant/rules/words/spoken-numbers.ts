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
  let times = 1;
  for (const word of words.slice(at, at + 8)) {
    const parts = word.split("-");
    let taken = true;
    for (const part of parts) {
      const unit = part === "o" && digits !== "" ? 0 : UNITS[part];
      const ten = TENS[part];
      // "Two double oh nine"
      if (part === "double" || part === "triple") {
        if (open !== undefined) digits += String(open);
        open = undefined;
        times = part === "double" ? 2 : 3;
        continue;
      }
      if (times > 1) {
        if (unit === undefined || unit > 9) return undefined;
        digits += String(unit).repeat(times);
        times = 1;
        continue;
      }
      if (part === "hundred" && digits !== "") digits += open === undefined ? "00" : `${open}00`;
      else if (part === "thousand" && open !== undefined) digits += `${open}0`;
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
  if (times > 1) return undefined;
  if (open !== undefined) digits += String(open);
  return length >= 2 || (length === 1 && /-/u.test(words[at] ?? "")) ? { digits, length } : undefined;
}

const DIGIT = /^(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)$/u;
const ONE_BY_ONE = /^(?:[a-z]+-){2,}[a-z]+$/u;
const AREA_AFTER = /^(?:numbers?|nos?|did|area|code|line|ones?|local)$/u;
const AREA_BEFORE = /^(?:code|in|with|from)$/u;

/** An area code told in words: "a two one two number", "in four fifteen". Counts and people between are no digits. */
export function spokenArea(
  words: readonly string[],
  at: number,
): { digits: string; length: number } | undefined {
  const first = words[at] ?? "";
  const told = spokenDigits(words, at);
  if (told?.digits.length !== 3) return undefined;
  const [before = "", after = ""] = [words[at - 1], words[at + told.length]];
  const singly =
    words.slice(at, at + told.length).every((word) => DIGIT.test(word)) || ONE_BY_ONE.test(first);
  const named = AREA_AFTER.test(after) || (before === "code" && words[at - 2] === "area");
  return named || (singly && AREA_BEFORE.test(before)) ? told : undefined;
}
