// As people speak: whom it is about first and a pronoun after it ("so Kate, she's, uh, she doesn't need it any more, take it
// off her"), and a how-to that ends in "or do it yourself".
import type { Turn } from "./turn.ts";

const SHE = "(?:PRONOUN|she's|he's|they're|er|eh|ah|um|uh|erm|P0|ISIT|'S|,)";
const THING = "(LICENSE|PHONE|NUMBER)";
const DONE_WITH = "(?:NOLONGER|NOT NEED|HAVE no SET for)";
const SINCE = "(?: (?:any|more|anymore|NOW|at all))*";
const LINK = "(?: (?:,|and|so|then|can|could|you|please|just))*";

/** Topics put first, and orders at the end of a question how. */
export const SPOKEN: readonly Turn[] = [
  [
    new RegExp(
      `^(?:so |right |ok |and |, )*P0 (?:${SHE} )*${DONE_WITH} (?:(?:PRONOUN|the|an?) )?${THING}${SINCE}${LINK} TAKE (?:PRONOUN|it|that|the PHONE|the LICENSE)(?: (?:off|from|away|back|of))*(?: (?:PRONOUN|P0))?$`,
      "u",
    ),
    "TAKE $1 from P0",
  ],
  [new RegExp(`^P0 (?:${SHE} )+(?=(?:NOLONGER|NEED|LEFT)\\b)`, "u"), "P0 "],
  // "Show me how to remove Kate's license, or do it yourself"
  [
    /^(?:SHOW )?HOW (?:(?:ONESELF|to|do|can|i|we) )*((?:GIVE|TAKE|UNASSIGN|LICENSE|MOVE|CHANGE|OFFBOARD|SET)\b.*\bP\d+\b.*?)(?: ,)? or(?: (?:else|just|simply|you|please|can|could|yourself|for ONESELF|SET|PRONOUN|it))*$/u,
    "$1",
  ],
  // "Passe le numéro de Kate à Lee", "pasa el número de Kate a Lee"
  [
    /^(?:CHANGE|GIVE|da|MOVE) (?:(?:el|la|le|o|a|il|de|het) )*(NUMBER|LICENSE|PHONE) (?:de|da|do|del|di|van|della) (P\d+) (?:a|para|to|au|aan|al) (P\d+)$/u,
    "MOVE $2 'S $1 to $3",
  ],
  // "Give me the free 415 numbers": to see, not to have.
  [
    /^GIVE ONESELF (?:the|ALL)(?: (?:the|of the))? (?=(?:\d{3} )?(?:FREE|free) (?:\d{3} )?NUMBER\b)/u,
    "SHOW ",
  ],
  [/^((?:GIVE|SET)\b.*\bNUMBER\b.*?) (?:instead of|rather than) (?:(?:an?|the) )?(?:LICENSE|PHONE)$/u, "$1"],
  // "Dá uma licença pro @bob": "da" alone is an article elsewhere.
  [/^da (?:(?:uma?|a|o) )?(LICENSE|NUMBER|PHONE) (?=(?:para|a|ao|pra|to) P\d)/u, "GIVE $1 "],
  [/^coloca (?=uma? (?:LICENSE|NUMBER|PHONE)\b)/u, "GIVE "],
  // "She's finishing up on Friday"
  [
    /^(P\d+(?: (?:,|and|&) P\d+)*)(?: 'S| ISIT| will be| will)? (?:finishing|finishes|finish|wrapping|wraps|winding)(?: (?:up|off|here|with us|work|down))* (?=(?:on |at |the |by |end |of )*FUTURE)/u,
    "$1 LEFT ",
  ],
  // "Take the license off Kate and send her calls to Lee": a leaver, who keeps nothing.
  [
    /^TAKE (?:(?:the|LICENSE|PHONE|of|from|off|PRONOUN|away) )*P0(?: 'S)?(?: (?:LICENSE|PHONE|away|off|from PRONOUN))*(?: (?:,|and|but|then))+ (?:(?:send|point|divert|direct|MOVE|have|let) )?(?:PRONOUN|the) FORWARD P1$/u,
    "OFFBOARD P0 and FORWARD calls to P1",
  ],
  // "Put her license back": to her, or to the pool?
  [
    /^SET (?:(?:the|P0 'S|PRONOUN) )*(LICENSE|PHONE)(?: on P0| of P0| for P0)? back(?: on P0| for P0)?(?: ,.*)?$/u,
    "RETURN $1",
  ],
  [
    /^SET (?:(?:the|P0 'S|PRONOUN) )*(NUMBER) back(?= ,.*\b(?:wrong|mistake|accident|oops|sorry)\b).*$/u,
    "RETURN $1",
  ],
];
