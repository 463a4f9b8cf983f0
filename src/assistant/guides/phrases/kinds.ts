// Kinds of question.
import type { Phrase } from "./phrase.ts";

export const KINDS: readonly Phrase[] = [
  [
    /\b(put|write|enter|type|go(es)?|belongs?) (in|into|inside) (the |my |a )?(license |package )?(csv|file|column|template)\b/g,
    "column csv",
  ],
  [/\b(if|because|as|since|when|but) (zoom|it|that|the system|this) (did|does|has|was|is)n'?t\b/g, "missing"],
  [/\bwhat (does|do|will|would) (zoom|it|the system) do (if|when)\b/g, "whathappens"],
  [
    /\b(any|is (it|that) a) (problems?|issues?|trouble)\b|\b(does|do|would|will) (it|that) matter\b/g,
    "whathappens",
  ],
  [/\b(waiting time|wait(ing)?|time frame|lead time)\b/g, "howlong"],
  [/\bwho (has |have |had )?(changed|did|removed|assigned|gave|made|took|deleted|edited)\b/g, "audit"],
  [/\bactivation time\b/g, "active howlong"],
  [
    /\b(not|never|n'?t|hasn'?t|haven'?t|isn'?t|wasn'?t) (yet |been |be )*(activated|accepted|signed up)\b/g,
    "pending active",
  ],
  [
    /\bwhat (will |would |does |do |is going to |)?happens?\b|\bwhat becomes of\b|\bwhat about\b|\bwhat if\b|\bwhat when\b/g,
    "whathappens",
  ],
  [
    /\bhow (long|soon|quick(ly)?|fast|many (minutes|hours|days))\b|\bwhen (will|does|do|is|can|are)\b|\bhow much time\b|\bright away\b|\bimmediate(ly)?\b|\binstant(ly|aneous)?\b|\bstraight away\b|\bdelay(ed)?\b/g,
    "howlong",
  ],
  [
    /^(so |and |hey |hi |ok )*(can|could|may|am i able to|are we able to|is it (possible|allowed|ok|okay)|does zoom (allow|support|let|permit)|do you support|will zoom (let|allow)|is there (an?|any) (way|option|possibility) (to|for|of))\b/g,
    "possible",
  ],
  [/\b(is it possible|possible|allowed|permitted|supported)\b/g, "possible"],
  [/\b(limit|limits|maximum|how many|at most|upper bound)\b/g, "limit"],
  [
    /\b(prerequisites?|pre-?reqs?|requirements?|preconditions?|what (do|does|would|must) (i|we|one|you|it)? ?(need|require)|what('?s| is| are)? ?(needed|required|necessary)|needed before|in advance|beforehand|(have|get|be|got) ready|prepar(e|ed|ation|ations)|before (i|we|you|one|starting|assign\w*|giv\w*|licens\w*)|in place|conditions?)\b/g,
    "prerequisite",
  ],
  // "What role must I hold": for assigning, where nothing else is named.
  [
    /\b(what|which) (admin |zoom )?roles? (must|do|should|does|would|has|have) (i|one|we|you|somebody|someone|anyone) (have to |need to |got to )?(hold|have|need|be in|be given)\b/g,
    "prerequisite permission owner",
  ],
  [
    /\b(need|have|takes?|require) (to have )?(a|any|some) (certain|special|particular|specific) role\b/g,
    "prerequisite permission owner",
  ],
  [
    /\b(rights?|permissions?|privileges?|permitted|authori[sz]ed|allowed|access (rights?|levels?)|(account )?(owner|admin\w*) (or|and|\/) (account )?(admin\w*|owner)|admin (access|privileges|rights))\b/g,
    "permission",
  ],
  [
    /\b((do|does|must|should) (i|we|you|they|one) (have to |need to )?be|(i'?m|i am|am i|we'?re|only|just) (not )?) *(an? |the )?(zoom |account |team )*(owner|admin\w*|lead|member|user)s?\b/g,
    "permission owner",
  ],
  [/\bwho (can|may|is allowed|is able|has the right|gets to)\b/g, "permission who"],
  [/\b(columns?|headers?|fields?|format(ted|ting)?|layout|look like)\b/g, "column"],
];
