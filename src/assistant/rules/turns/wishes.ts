// Wishes of the one who writes, told around a corner: "any chance of getting a number", "I have no phone".
import type { Turn } from "./turn.ts";

const THING = "(?:LICENSE|PHONE|NUMBER|PLAN)";

/** Wishes for oneself. */
export const WISHES: readonly Turn[] = [
  [new RegExp(`^(?:of|for) (?:GET|HAVE)\\S* (?=(?:\\S+ ){0,2}${THING})`, "u"), "ONESELF NEED "],
  [new RegExp(`^(?:of|for) (an? (?:\\S+ )?${THING})(?: for ONESELF)?$`, "u"), "ONESELF NEED $1"],
];
