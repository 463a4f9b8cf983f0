// What was done for somebody, and doesn't work yet: "gave Bob a plan at nine and he still can't dial". Whoever is named is
// told of, and a guide knows the trouble. Nothing is given once more.
import type { RulesContext } from "../context.ts";
import { howToFrom, type Meant } from "../meant.ts";
import type { Item } from "../words/item.ts";

const DONE =
  /^\W*(?:(?:i|we|you|it|zac|he|she|ich|wir|j'ai|on a)(?:'ve| have|'d)? )?(?:just |already )?(?:gave|given|assigned|licen[cs]ed|moved|switched|put|set|got|hab|habe|haben|donne|attribue)\b/u;
const STILL =
  /(?:\b(?:and|but|yet|though)\b|,).{0,30}\b(?:can'?t|cannot|can not|couldn'?t|doesn'?t|don'?t|won'?t|isn'?t|not|no|nothing|nobody)\b|\bstill (?:no|not|can'?t|cannot|doesn'?t|sees? no|has no|gets? no|nothing)\b|\bimmer noch (?:nicht|kein\p{L}*)\b|\bne .{0,20}toujours pas\b/u;
const REFUSES_SINCE =
  /\b(?:won'?t|refuses?|rejects?|doesn'?t|not let)\b.*\b(?:because|since|as|although|though)\b.*\b(?:why|how come|why is (?:that|it)|what now)\W*$/u;
const ORDER =
  /(?:[,.;!] *|\b(?:and|so|please|then|now) )(?:please |pls |now |just )*(?:give|assign|take|remove|licen[cs]e|move|switch|change|undo|revert|set|put|show|offboard)\b(?! (?:this|an hour|up this))/u;
const AND_ALL_IS_WELL =
  /\b(?:not (?:needed|necessary)|no (?:need|problem|rush|worries)|doesn'?t (?:need|want))\b/u;

/** The guide to such trouble; the meaning itself for every other text. */
export function afterADeed(
  meant: Meant,
  { text, folded }: { readonly text: string; readonly folded: string },
  items: readonly Item[],
  { findGuide, files = [] }: RulesContext,
): Meant {
  const acted = meant.kind === "acts" && meant.acts.every(({ tool }) => tool === "assign_license");
  if ((meant.kind !== "clarify" && !acted) || files.length > 0 || !findGuide) return meant;
  const told = DONE.test(folded) && STILL.test(folded);
  if ((!told && !REFUSES_SINCE.test(folded)) || ORDER.test(folded) || AND_ALL_IS_WELL.test(folded))
    return meant;
  if (acted && !/\bstill\b/u.test(folded)) return meant;
  // A name tells no guide anything.
  const named = items.filter((item) => item.is === "person").map(({ said }) => said.toLowerCase());
  const plain = named.reduce((rest, name) => rest.replace(name, " "), folded);
  // What goes wrong stands behind what was done.
  const trouble = plain.slice(Math.max(0, plain.search(STILL)));
  const found = [trouble, plain].map(findGuide).find((one) => one && one.coverage >= SURE);
  return found ? howToFrom(text, found) : meant;
}
const SURE = 7;
