// An order that says too little is asked about, and never answered with a guide or a guess: "his number is off, correct
// it", "could you look after the London team", "please see to the accounts department".
import type { Act } from "../../interpretation.ts";
import type { Meant } from "../meant.ts";

const THEM =
  /\b(?:her|his|their|hers|theirs|him|them|she|he|they|ihre?[nmrs]?|seine?[nmrs]?|son|sa|ses)\b|<@|\p{L}'s\b/u;
const OFF =
  /\b(?:is|are|isn'?t|looks?|seems?|ist|sind|est)(?: (?:all|completely|totally|just|a bit|plain|not|ganz|tout))*(?: (?:wrong|off|incorrect|broken|messed up|right|falsch|nicht richtig|faux|fausse))\b/u;
const MEND =
  /(?:^|[,.;:–-] *|\b(?:and|please|pls|then|so|bitte) )(?:(?:please|pls|kindly|just) )?(?:(?:correct|fix|sort|mend|rectify|amend|adjust|repair|put|set|make|korrigier\p{L}*|corrige\p{L}*)(?: (?:it|that|this|them|das|es|ca))?(?:,? (?:right|straight|out|please|pls|asap|bitte|svp|thanks))*|(?:corrige|repare)-le)[.! ]*$/u;
const CARE =
  "(?:look after|take care of|see to|deal with|sort out|sort|attend to|tend to|get .{2,40} (?:going|sorted|ready)|kummer\\p{L}*|t'occuper|occupe-toi|occupez-vous)";
const LOOK_AFTER = new RegExp(
  `^\\W*(?:(?:hi|hey|hello|ok|please|pls|kindly|bitte)[ ,]+)*(?:(?:can|could|would|will) you (?:please |pls |kindly |just )?|(?:kannst|konntest) du (?:dich )?|(?:tu peux|peux-tu|pouvez-vous) )?${CARE}\\b`,
  "u",
);
const HANDLE =
  /^\W*(?:please |pls )?(?:(?:would|could|will) you (?:please )?)?(?:handle|process|action) (?:the|our|my|all|this|these|that)\b/u;
const GET_RID =
  /^\W*(?:please |pls |just )?(?:bin|scrap|kill|ditch|axe|nuke|chuck|lose) (?:her|his|their|hers|theirs|\p{L}+'s)\b/u;
// What a question of how things are done is told by, whatever it begins with.
const ASKS =
  /\b(?:how|what|where|why|when|which|who|steps?|guide|wie|was|wo|warum|comment|pourquoi|ou est|error|says?|fails?|import|csv|file|upload|approval|request)\b/u;

const bare = ({ tool, input }: Act): boolean =>
  tool === "show_person" ||
  (tool === "assign_license" && Object.keys(input).every((key) => key === "people"));

/** The meaning, or a question where an order was taken for one of how things are done. */
export function ratherOrder(meant: Meant, folded: string): Meant {
  const asked = (question: string): Meant => ({ kind: "clarify", about: "intent", question });
  const off = OFF.test(folded) && MEND.test(folded) && THEM.test(folded);
  // "Yuki's phone is all wrong, sort it": what is wrong was not said, and is surely no missing license.
  if (off && meant.kind === "acts" && meant.acts.every(bare)) return asked(HOW_IT_SHALL_BE);
  if (meant.kind !== "how-to" || ASKS.test(folded)) return meant;
  if (off) return asked(HOW_IT_SHALL_BE);
  if (GET_RID.test(folded)) return asked("Take it from whom? Say who and what, in one sentence.");
  if (LOOK_AFTER.test(folded) || HANDLE.test(folded))
    return asked("What shall be done, and for whom? Name everybody, or drop a CSV of them here.");
  return meant;
}

const HOW_IT_SHALL_BE = "How shall it be? Say who, and what they are to have.";
