// How a question is put.
import type { Phrase } from "./phrase.ts";

export const ASKING: readonly Phrase[] = [
  [/\bwhat('?s| is) the (drill|routine|usual way|etiquette|deal)\b/g, "howto"],
  [
    /^(so |and )?what('?s| is| are) (?=(an? |the )?(calling|metered|unlimited|global|pro\b|zoom phone pro|power|add|site|common|pending|package|emergency|voicemail|caller|phone|difference|main|main site|bundle))/g,
    "whatis ",
  ],
  [/\b(what|which) (kinds?|types?|sorts?) of\b/g, "whatis kinds"],
  [/\bwhat (?:does|do) (.{3,30}) mean\b/g, "whatis $1"],
  [/\bmeaning of\b/g, "whatis"],
  [
    /\b(can|could|would|will) (you|u|someone|somebody|anyone) (please |maybe |kindly )?(explain|walk|show|tell|guide|describe|give me|take me|talk me)\b/g,
    "howto",
  ],
  [
    /\b((walk|guide|talk|lead|take) me through|show me( how| the)?|how (do|to|does|did|can|could|would|should|2|must)|how'd|the (procedure|process|way|steps)|steps?|instructions?|procedure|process|how-?to|walk-?through|tutorial|guide)\b/g,
    "howto",
  ],
  [/\bwhy\b|\bhow come\b|\bwhat'?s the reason\b|\breason\b/g, "why"],
  [/\bnumber of\b/g, " "],
];
