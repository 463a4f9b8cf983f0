// Why somebody wants to know: "how many seats are left? I may have to order some". What would be ordered later is no
// request for ordering, where the seats themselves are asked after.
import { fold } from "../../text.ts";

const ORDER =
  "(?:re-?)?(?:order|buy|purchase|procure|nachbestell|bestell|nachkauf|kauf|commander|acheter|racheter)\\p{L}*";
const PERHAPS =
  "(?:whether|if|before|should|might|may|need to|have to|want to know|to know|about to|going to|planning|plan to|what to|how many to|asking|asks|so (?:that )?i|because|in case|ob|bevor|damit|eventuell|vielleicht|mussen|muss|sonst|falls|wollen|weil|fragt|avant|si|faut|devons|dois)";
const ASIDE = new RegExp(
  `(?:^|[,;.?!()–-]|\\bor\\b|\\boder\\b|\\bou\\b)(?:\\s|\\bi\\b|\\bwe\\b|we're|i'm)*[^,;.?!()]*\\b${PERHAPS}\\b[^,;.?!()]*\\b${ORDER}\\b[^,;.?!()]*\\)?`,
  "giu",
);
const SEATS = /\b(?:seats?|licen[cs]es?|lizenz\w*|licences?|lics?)\b/iu;
const LOOKS =
  /\b(?:how many|how much|show|glance|overview|count|counts|left|free|available|enough|list|status|remaining|ubersicht|uebersicht|wie viele?|wieviele|noch|frei|combien|reste\w*|do we have|see)\b/iu;

// "Quick check before I say yes to Lee: any license over?": why, and then the question.
const BEFORE_IT =
  /^(?:[^:?.]*\b(?:before|bevor|avant|check|question|frage)\b[^:?.]*|[^:?.]*\b(?:asks?|asking|asked)\b[^:?.]*):\s*(?=(?:any|are|is|do we|have we|how many|sind|haben wir|gibt es|il reste|y a-t-il|combien)\b[^:]*\?\s*$)/iu;
const OVER = /\b(?:over|to spare|going spare|ubrig)(?=\s*\?\s*$)/iu;

/** A text that asks after seats, without what may be ordered then; any other text as it is. */
export function withoutOrdering(typed: string): string {
  const question = typed.replace(BEFORE_IT, "");
  const text = SEATS.test(fold(question)) && BEFORE_IT.test(typed) ? question.replace(OVER, "left") : typed;
  const rest = text.replace(ASIDE, (aside) => (/^[.?!]/u.test(aside) ? `${aside[0]} ` : " ")).trim();
  return rest !== text.trim() && SEATS.test(fold(rest)) && LOOKS.test(fold(rest)) ? rest : text;
}
