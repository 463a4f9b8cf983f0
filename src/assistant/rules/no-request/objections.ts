// "That's wrong", "leave her alone", "hands off": words against what was done or shown. Nothing is changed by them.
import { fold } from "../../text.ts";
import { wantsNothing } from "../doubts/second-thoughts.ts";
import type { Meant } from "../meant.ts";

const WHO =
  "(?:him|her|them|<@\\w+>|[\\p{L}'.-]+(?: [\\p{L}'-]+)?(?:'s)?(?: (?:phone|number|license|licence|line|extension|plan))?)";
const IT = "(?:it|that|this|everything|all|things|well enough|the card)";
const ALONE =
  "(?:alone|be|in peace|untouched|as (?:it|he|she|they|is|are)(?: (?:is|are|was|were))?|where (?:it|they|he|she) (?:is|are)|how (?:it|they) (?:is|are))";
const LEAD =
  "(?:(?:no+|nope|nah|hey|stop|wait|please|pls|but|sorry|hm+|oh|well|ok|and|now|nein|non|thanks|just|actually|dude|mate|man)[ ,]+)*";
const OF_IT = new RegExp(
  `^${LEAD}(?:leave|let) ${IT} ${ALONE}(?: (?:please|then|for now|now|thanks))*$`,
  "u",
);
const AGAINST = new RegExp(
  `^${LEAD}(?:${[
    `(?:leave|let) ${WHO} ${ALONE}`,
    `(?:keep your )?(?:hands|fingers|paws) off (?:of )?${WHO}`,
    `(?:don'?t|do not|never|please don'?t) (?:you dare )?(?:touch|mess with|bother|even touch|change|alter) ${WHO}(?: at all)?`,
    "(?:that|this|it|you)(?:'s| is| are|'re| was| were)? (?:all |completely |totally |so |just |plain )?(?:wrong|incorrect|false|nonsense|rubbish|mistaken|not right|not correct|not true|not it|not ok(?:ay)?|bad idea|a mistake|not good|no good)",
    "(?:that|this|it)(?:'s| is| was)?(?:n't| not) (?:what|how|the (?:one|person|way|thing))\\b[^,.]{0,40}",
    "not (?:what|like|how) [^,.]{0,30}",
    "not (?:that|this|her|him|them|like that|so)",
    "i (?:disagree|don'?t agree|do not agree|object|said no|don'?t want (?:that|this|it)|didn'?t (?:ask|say|mean|want) (?:for )?(?:that|this|it|any of (?:that|this|it))|never (?:asked|said|wanted) (?:for )?(?:that|this|it))(?: (?:with that|at all|with this|to that|to this))*",
    "you (?:misunderstood|got (?:it|that|me) wrong|misread|have it wrong)(?: me| that| it)?",
    "wrong",
    "das (?:ist|war|stimmt) (?:so )?(?:falsch|nicht)[^,.]{0,30}",
    "so nicht|nicht so|lass (?:es|das|ihn|sie|\\p{L}+) (?:so|in ruhe|sein|bleiben)",
    "c'est (?:faux|pas (?:ca|bon|correct))|ce n'est pas [^,.]{0,30}|laisse[rz]?(?:-| )(?:la|le|les|\\p{L}+) tranquille",
  ].join("|")})(?: (?:please|then|for now|now|thanks|zac|at all|again|ok))*$`,
  "u",
);

/** What words of disagreement mean; undefined for anything else. */
export function objection(text: string, { files }: { readonly files: boolean }): Meant | undefined {
  const said = fold(text)
    .replace(/[^\p{L}\p{N}'<@>., -]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[, ]+|[, .]+$/gu, "");
  if (said.length > 100) return undefined;
  if (OF_IT.test(said)) return { kind: "cancel" };
  if (
    !AGAINST.test(said) &&
    !(!files && said.length < 60 && wantsNothing(said) && !/\bunless\b|\bbut\b|\baber\b/u.test(said))
  )
    return undefined;
  return {
    kind: "clarify",
    about: "intent",
    question: "Then I change nothing. What would you like instead?",
    against: true,
  };
}
