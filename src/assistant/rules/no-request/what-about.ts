// Words that mean something only together with what was not said: asked about, instead of guessed at.
import { fold } from "../../text.ts";
import type { Meant } from "../meant.ts";
import { only } from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";

const MOST_NAMED = 3;

/** Somebody is named, and nothing is asked: what could be said of them. */
export function whatAbout(people: readonly SaidPerson[]): string {
  const names = [...new Set(people.map((person) => only(person)?.name ?? person.said))];
  const named = names.slice(0, MOST_NAMED);
  const more = names.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])];
  const last = all.at(-1) ?? "";
  const whom = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${last}` : last;
  return `What about ${whom}? Say it in a sentence, such as “show ${named[0]}” or “give ${named[0]} a license”.`;
}

/** Asked in a way that may want it done, or only an answer. */
export function doneOrShown([person]: readonly SaidPerson[]): string {
  const question = "Do you want me to do that, or to know how things are?";
  const name = person && (only(person)?.name ?? person.said);
  return name ? `${question} Say it as a request, or “show ${name}”.` : question;
}

const WHY = /^(?:(?:but|and|so|ok|hm+) )*(?:why|why not|why so|how come|warum|wieso|pourquoi)$/u;
const WHICH =
  /^(?:(?:but|and|so|ok|hm+|sorry|wait) )*(?:which|which ones?|which of (?:them|those|these)|what|who|whose|when|where|how|(?:the )?(?:first|second|third|fourth|last|next|former|latter) ones?)(?: (?:exactly|then|now|please|pls))*$/u;
const EXPLAIN =
  /^(?:(?:please|pls|can you|could you|but|ok|and|sorry) )*(?:explain|clarify)(?: (?:this|that|it|more|again|to me|better|please|pls|yourself|the card|a bit))*$|^(?:(?:sorry|ok|but) )*(?:i )?(?:do ?n'?t|do not|did ?n'?t) (?:understand|get (?:it|this|that))(?: (?:this|that|it|at all))*$/u;
const BROKEN =
  /^(?:(?:but|and|hm+|sorry|still|now|it|this|that|he|she|also) )*(?:does ?n'?t work|do ?n'?t work|does not work|is ?n'?t working|is not working|not working|did ?n'?t work|did not work|wo ?n'?t work|(?:'s|is) broken|nothing works|nothing happens|nothing happened|geht nicht|funktioniert nicht|marche pas)(?: (?:any ?more|yet|again|at all|for me|either))*$/u;
const OTHER =
  /^(?:(?:and|oh|ok|okay|no|sorry|i mean|i meant|also|then|now|actually|please|pls) )*(?:the |der |die |den |das |l')?(?:other|andere[nrs]?|autre)(?: (?:one|person|guy|man|woman|user|two))?(?: (?:too|then|please|also|instead|now))*$/u;
const SPOKEN_OF =
  /^(?:(?:can|could|would|will) you )?(?:(?:please|pls|just) )*do (?:the (?:thing|stuff|same thing|one)|what|that thing) (?:that )?we (?:talked|spoke|discussed|agreed|said|chatted)(?: \w+){0,3}$/u;
const DONE =
  /^what (?:did|have|had) you (?:just |already )?(?:do|done|change|changed)(?: (?:just now|now|so far|today))?$/u;

const ask = (question: string): Meant => ({ kind: "clarify", about: "subject", question });

/** What such a text comes to, when it is nothing else. */
export function withoutItsSubject(text: string): Meant | undefined {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}' ]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (WHY.test(words))
    return ask(
      "Why what? Say who or what it is about, such as “show @bob”. `/zphone history` lists what was done.",
    );
  if (WHICH.test(words))
    return ask("Of what? Say who or what it is about, in a sentence, such as “show @bob”.");
  if (EXPLAIN.test(words))
    return ask(
      "Explain what? Name it: a license, a number, what Zoom says. A card only tells what would be done; nothing is until Confirm is pressed.",
    );
  if (BROKEN.test(words))
    return ask(
      "What doesn't work: a phone, a license, a number or a file? Say who it is about and what you see.",
    );
  if (OTHER.test(words)) return ask("The other one of what? Say the name or mention them.");
  if (SPOKEN_OF.test(words))
    return ask("I only know what was said in this thread. Say who and what, please.");
  if (DONE.test(words)) return { kind: "acts", acts: [{ tool: "show_history", input: {} }] };
  return undefined;
}
