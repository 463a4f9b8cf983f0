// Questions that a whole text has to be looked at for: what a message of Zoom's means, how much is allowed, who holds
// something without using it, where there is an empty list to fill in. Nobody is named in them.
import { act, acts, ask, NOTHING, type Reading } from "../reading.ts";
import { spansInDigits } from "./spans-in-digits.ts";

const MEANING =
  /\bwhat(?:'s| is| does| do| did)?\b.{0,100}\b(?:mean|means|meaning|stand for|tell me)\b(?! (?:to|for) (?:<@|kate))|\bmeaning of\b|\bwas (?:bedeutet|heisst)\b|\bque (?:veut dire|signifie|significa)\b|\bqu'est-ce que (?:veut dire|signifie)\b/u;
const ONE_OF =
  "(?:an?|one|any|each|every|single|the same|somebody|someone|anybody) ?(?:single |zoom |given |one )?(?:person|people|user|employee|extension|phone number|number|licen[cs]e|site|csv|file|import|upload|batch|account|somebody|plan|list|roster|day|time)?";
const LIMIT = new RegExp(
  [
    `\\bhow (?:many|much|long|big|large|short)\\b.*\\b(?:may|can|could|should|must|is allowed|are allowed|is permitted|are permitted)\\b.*\\b(?:${ONE_OF}|i import|we import|be imported|at once|at a time|at the same time|in one go)`,
    "\\bhow many\\b.*\\b(?:are|is) (?:allowed|permitted|possible)\\b",
    "\\bhow many\\b.*\\bper (?:person|user|employee|extension|site|file|upload|import|account|head|csv|list|day)\\b(?!.*\\b(?:left|free|available|do we have)\\b)",
    "\\b(?:max|maximum|minimum|limit|most|upper limit)\\b.*\\b(?:of|number|per|on|for|length|size|how many|digits)\\b.*\\b(?:per|an?|each|one|can|may|have|import|file|csv|numbers|extensions|digits|people|rows)\\b",
    "\\bis there an? (?:max|maximum|minimum|limit|cap)\\b",
    "\\bhow (?:long|short) (?:can|may|must|should) an? extension\\b",
  ].join("|"),
  "u",
);
const IDLE =
  /\b(?:unused|inactive|idle|dormant|not (?:being )?used|not in use|gathering dust|going to waste|wasted|without (?:any )?(?:phone )?calls?|no calls|ohne (?:\p{L}+ )?anrufe?|ungenutzt\w*|inaktiv\w*|inutilise\w*|(?:hasn'?t|haven'?t|has not|have not|didn'?t|without|doesn'?t|does not|don'?t|do not|isn'?t|aren'?t|is not|are not|not|never|hardly|barely|rarely|nobody|no one) (?:really |actually |even |ever |is |are )?(?:use|uses|using|used|touch|touches|touched|call|calls|calling|called|log|logged|sign|signed|make|makes|made)\b)/u;
const HOLDERS =
  /\b(?:who|which|whose|licen[cs]es?|licensed|seats?|holders?|people|users?|everybody|everyone|anyone|anybody|someone|somebody|phones?|lizenz\w*|leute|nutzer|mitarbeiter\w*|personen|kollegen|inhaber|personnes|utilisateurs|gens|list)\b/u;
// Who holds one and can't sign in any more.
const DEACTIVATED =
  /\b(?:deactivated|suspended|disabled|blocked|deaktiviert\w*|gesperrt\w*|desactive\w*|suspendu\w*|inactive (?:in zoom|accounts?|users?|zoom))\b/u;
const MAY_THEY = /^\W*(?:can|may|should|will|would|could|does|must)\b/u;
const HELD =
  /\b(?:licen[cs]es?|licensed|seats?|phones?|lizenz\w*|licences?)\b.*|\b(?:holds?|have|has|with|occup\w+)\b/u;
const SPAN = /\b(\d{1,3}) ?(days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois)\b/u;
const DAYS: Readonly<Record<string, number>> = { w: 7, s: 7, m: 30 };
const NOT_IDLE =
  /\b(?:my|mine|me|i'm|i am|his|her|remove|reclaim|take|free up|clean|revoke|pull|deactivate|strip|get rid|unlicense|reassign|why|how (?:do|can|to|would|should)|what (?:if|happens)|error|fail\w*|says?|csv|import|file|dids?|lines?|numbers?|nummern|extensions?|still inactive|after)\b/u;
const EMPTY =
  "(?:empty|blank|sample|example|starter|starting|model|skeleton|unfilled|pre-?made|ready-?made|clean|fresh|vierge|vide|leere?[rsn]?|vacia|en blanco)";
const SHEET =
  "(?:import(?:tabelle|datei|liste|vorlage|blatt)|sheet|csv|file|list|table|spreadsheet|form|roster|workbook|excel|xlsx|tabelle|datei|liste|blatt|formular|fichier|tableau|feuille|hoja|archivo)";
const FILL_IN = new RegExp(
  [
    `\\b${EMPTY} (?:\\p{L}+ ){0,4}${SHEET}\\b`,
    `\\b${SHEET} (?:d'import |d'importation )?${EMPTY}\\b`,
    `\\b${SHEET} without (?:any |the |all )?(?:rows|data|people|entries|names|content)\\b`,
    `\\b${SHEET}\\b.{0,30}\\b(?:to fill|i (?:can|could|should) fill|we (?:can|could) fill|for me to fill|to complete|skeleton|template|zum ausfullen|a remplir|para rellenar)`,
    `\\b${SHEET}\\b.{0,20}\\bwith (?:just |only )?the (?:right|correct|needed|required) (?:columns|headers?|headings)\\b`,
    `\\b(?:something|anything|one|a thing) (?:for me |for us )?(?:to fill|i can fill|we can fill)\\b`,
    `\\bzum ausfullen\\b`,
    `\\bwhich ${SHEET} (?:should|do|can|must) (?:i|we) fill`,
    "\\bfill[- ]in (?:sheet|form|file|list|table)\\b",
  ].join("|"),
  "u",
);
// "A blank sheet for the import", "the empty import file"
const FOR_IMPORT = new RegExp(
  `\\bfor (?:the )?(?:import|upload)(?:ing)?\\b|\\bimport(?= ${SHEET})|\\bd'import\\b`,
  "gu",
);
const NOT_FILL_IN =
  /\b(?:error|fail\w*|says?|why|how (?:do|can|to|should|does) (?:i|we|you)?|reject\w*|problem|invalid|mean|means|columns? (?:is|are|missing)|wrong|remove|delete|import|process|upload(?:ed)? (?:it|this|the|an?))\b/u;

const WHO_MAY =
  /\bwho(?:'s| is| are)? (?:all )?(?:can|may|could|must|should|allowed|able|entitled|authori[sz]ed|approves?|decides?|signs off|administers?|manages?|has (?:the )?(?:rights?|permissions?)|do i (?:ask|contact)|to (?:ask|contact))\b(?!.*\b(?:be reached|i reach)\b)/u;

// What waits, runs or ran: operations, not people who are pending.
const IN_PROGRESS =
  /^(?:(?:hi|hey|hello|please|is|are|do|does|have|has|i|we|there|show|list|me|what|what's|whats|which|gibt es|y a-t-il|,) )*(?:anything|something|any|requests?|operations?|cards?|approvals?|changes?)?\b.*\b(?:pending|waiting|outstanding|open|in progress|still running|queued)\b.*\b(?:approv\p{L}*|confirm\p{L}*|requests?|operations?|cards?|sign[- ]?off|decision)\b|\b(?:pending|open|outstanding) (?:approvals?|requests?|operations?|confirmations?|cards?)\b/u;
// "Any changes I should know about?"
const NEWS =
  /^\W*(?:(?:hi|hey|so|zac|are there|were there|is there|have there been)[ ,]+)*any (?:recent |new |other )?changes\b(?!.*\b(?:plans?|numbers?|licen[cs]es?|extensions?|make|needed?|possible|to (?:do|be))\b)/u;
const DONE_YET =
  /^(?:did|has|have|is|are|was|were|hat|ist|wurde|est-ce que)\b(?!.*\b(?:i|you|we) (?:need|have|do)\b).*\b(?:import\p{L}*|uploads?|batch|rosters?|bulk (?:run|job|assignment)|csv|file)\b.*\b(?:finish\p{L}*|done|complete\p{L}*|go through|gone through|went through|over|running|succeed\p{L}*|successful|fertig|durch|durchgelaufen|termine\p{L}*|fini\p{L}*)\b/u;
const NOT_PROGRESS =
  /\b(?:how|why|users?|people|person|mean|means|license status|invit\p{L}*|accept\p{L}*|needs?|must)\b/u;
// "What role must I hold to hand out seats", "an emergency address, is that needed for numbers?"
const WHICH_ROLE =
  /\b(?:what|which) (?:\w+ )?(?:roles?|rights?|permissions?|privileges?) (?:must|do|does|should|would|is|are) (?:i|we|one|you|somebody|someone|anyone|my account|my user|the account|required|needed|necessary)\b(?! have\W*$)/u;
const EMERGENCY_ADDRESS =
  /^(?=.*\b(?:emergency|911|e911|112) (?:address(?:es)?|location)\b)(?=.*(?:\?\s*$|\b(?:needed|necessary|required|must|do i|do we|have to|need to|how|where|which|what)\b))/u;
const ALLOWED =
  /\b(?:am i|are we|is one|is it) (?:free|allowed|permitted|entitled|supposed|ok|okay) to (?:\p{L}+ )?(?:give|assign|licen[cs]e|hand|remove|take|move|change|have)\b/u;

// "Bought versus in use, by plan"
const BOUGHT_AND_USED =
  /^(?:(?:please|show|me|list|tell|a|the|our|of|licen[cs]es?|seats?|plans?|phone|zoom|how many|number|count|counts|comparison|overview|compare|what's|what we|we|have|we've)[ :,]+)*(?:licen[cs]es? |seats? )?(?:bought|purchased|owned|paid(?: for)?|subscribed)(?: (?:licen[cs]es|seats))?(?:\s*(?:,|\/|vs\.?|versus|against|compared (?:to|with)|and|or|&|-|how many)\s*)+(?:used|in use|assigned|taken|given out|handed out|allocated|free|left)\b/u;
// "Which licensed users have no number"
const WITHOUT_NUMBER =
  /^\W*(?:(?:please|show|list|me|who|who's|which|what|all|any|are there|is there|the|of|our|every|everyone|everybody|people|users|colleagues|employees|staff|with|has|have|holds?|hold|phone|zoom|licensed|a|an|licen[cs]es?|but|and|that|is|are|someone|anyone|anybody|somebody|ones|without|no|still|yet|don't|doesn't|lacks?|lacking|missing|direct|own|assigned|any) )*(?:licen[cs]ed?|licen[cs]es?|phone) (?:(?:people|users|colleagues|employees|staff|that|who|but|and|still|yet|have|has|are|is|don't|doesn't|do not|does not|with|any|a|an|direct|phone) )*(?:no|without|lacks?|lack|lacking|missing|have|has)? ?(?:(?:an?|any|no|direct|phone|own|their|assigned) )*(?<!licen[cs]e )numbers?\W*$/u;
const LACKS = /\b(?:no|without|lacks?|lacking|missing|don't|doesn't|do not|does not)\b/u;
// "What does he mean?", in a thread: nobody but him knows.
export const HE_MEANS =
  /^\W*(?:what|wtf) (?:does|did|is|was|do|are) (?:he|she|they|that guy) (?:even |actually |really )?(?:mean|saying|say|want|talking about|on about|going on about|getting at|after)(?: by (?:that|this|it))?\W*$/u;

const WHO_LOSES =
  /^\W*(?:(?:so|ok|and|hey|hi)[ ,]+)*(?:who|whose|which|from whom|wem|wer|a qui)\b.{0,40}\b(?:take|remove|revoke|lose|give (?:up|back)|reclaim|get|free|recover|pull|spare|wegnehmen|entziehen|reprendre|retirer)\b/u;
const daysIn = (span: RegExpExecArray): number => Number(span[1]) * (DAYS[span[2]?.slice(0, 1) ?? ""] ?? 1);

/** Reads a text in which nobody is named as such a question. `folded`: without quotations. */
export function readGeneral(folded: string, plan?: string): Reading {
  // "Who could we take one back from? Anyone who hasn't used it for 60 days": asked, and taken from nobody.
  if (WHO_LOSES.test(folded) && IDLE.test(folded)) {
    const told = SPAN.exec(spansInDigits(folded));
    return acts(act("show_licenses", told ? { inactiveDays: daysIn(told) } : { status: "unused" }));
  }
  if (WHO_MAY.test(folded) && !/\b(?:seats?|left|free|next|get rid|lose|give up|spare)\b/u.test(folded))
    return { is: "how-to" };
  if (WHICH_ROLE.test(folded) || EMERGENCY_ADDRESS.test(folded)) return { is: "how-to" };
  if (ALLOWED.test(folded)) return { is: "how-to" };
  if ((IN_PROGRESS.test(folded) || DONE_YET.test(folded)) && !NOT_PROGRESS.test(folded))
    return acts(act("show_history", {}));
  if (NEWS.test(folded)) return acts(act("show_history", {}));
  if (BOUGHT_AND_USED.test(folded)) return acts(act("show_licenses", {}));
  if (WITHOUT_NUMBER.test(folded) && LACKS.test(folded)) return acts(act("show_licenses", { holders: true }));
  if (HE_MEANS.test(folded))
    return ask("intent", "I don't know what was meant. Ask whoever said it, or tell me what to do.");
  if (MEANING.test(folded) && !/\bdo you mean\b|\bi mean(?:t)?\b/u.test(folded)) return { is: "how-to" };
  if (LIMIT.test(folded) && !/\b(?:left|remaining|still|do we (?:still )?have)\b/u.test(folded))
    return { is: "how-to" };
  if (FILL_IN.test(folded) && !NOT_FILL_IN.test(folded.replace(FOR_IMPORT, " ")))
    return acts(act("roster_template", {}));
  if (
    DEACTIVATED.test(folded) &&
    !MAY_THEY.test(folded) &&
    HOLDERS.test(folded) &&
    HELD.test(folded) &&
    !NOT_IDLE.test(folded)
  )
    return acts(
      act("show_licenses", { status: "deactivated", ...(plan === undefined ? {} : { callingPlan: plan }) }),
    );
  const counted = spansInDigits(folded);
  const span = SPAN.exec(counted);
  const told = span ? counted.replace(span[0], " ") : folded;
  const idle = IDLE.test(folded) && HOLDERS.test(folded) && !NOT_IDLE.test(folded) && !/\d/u.test(told);
  if (!idle || (span && plan === undefined)) return NOTHING;
  const days = span ? daysIn(span) : undefined;
  return acts(
    act("show_licenses", {
      status: "unused",
      ...(plan === undefined ? {} : { callingPlan: plan }),
      ...(days === undefined ? {} : { inactiveDays: days }),
    }),
  );
}
