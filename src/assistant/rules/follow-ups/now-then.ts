// "Do it now, or tell me again on Monday?" – "now": the request is read again without its day.
import type { Item } from "../words/item.ts";

const NOW =
  /^(?:(?:yes|yep|ok|okay|ja|oui|please|then|no|nein|non|so|dann|alors)[,. ]*)*(?:do (?:it|that) |just |mach (?:es |das )?|go ahead(?: and do it)? ?|fais-le )?(?:right |straight )?(?:now|at once|immediately|today|right away|jetzt|sofort|gleich|heute|maintenant|tout de suite)(?: (?:please|then|bitte|svp))?[.! ]*$/iu;
const BEFORE =
  "(?:(?:starting|beginning|effective|as of|from|on|at|by|in|ab|am|zum|vom|der|dem|den|des|le|à partir (?:de|du)|the) )*";

/** True for an answer that says that now will do. */
export const saysNow = (answer: string): boolean => NOW.test(answer.trim());

/** A request without the days to come that it names. */
export function withoutItsDays(request: string, items: readonly Item[]): string {
  return items
    .flatMap((item) => (item.is === "day" && item.day.tense === "future" ? [item.day.said] : []))
    .reduce((text, said) => {
      const words = said.split(" ").map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
      const day = `,? ?(?<![\\p{L}\\p{N}])${BEFORE}${words.join("\\s+")}(?![\\p{L}\\p{N}])`;
      return text.replace(new RegExp(day, "iu"), "");
    }, request);
}
