// What is said while the card of a list waits, and would be a request of its own without it: "also add lee", "mike has left",
// "the metered one is enough for them", "sales get pro, the others unlimited".
import type { SaidInput } from "../interpretation.ts";
import { clausesOf } from "../rules/clauses/clauses.ts";
import { vocabularyOf } from "../rules/context.ts";
import { plansAsked } from "../rules/files/list-words.ts";
import { inOrOut } from "../rules/files/part-asked.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { itemsOf } from "../rules/words/items.ts";
import { fold, normalise } from "../text.ts";
import type { UnderstandingContext } from "../understand.ts";
import { choosesRows, takesAway, withOneMore, withoutExcept, withSaid } from "./list-wish.ts";
import type { RowsAgain } from "./rows-again.ts";

const LEAD =
  "^(?:(?:and|also|please|pls|actually|ok|okay|oh|no|wait|sorry|hm+|could you|can you|then|but|maybe)[, ]+)*";
const NAME =
  "((?!(?:every|all\\b|them\\b|each\\b|these\\b|those\\b))(?!(?:the |a |an )?(?:licen[cs]es?|phones?|numbers?|extensions?|plans?|sites?|column|list|file|row|line)\\b).{2,40}?)";
const AGAIN =
  "(?: (?:back|too|as well|again|after all|in|on|there|please|pls|to (?:it|this|that|them|the list)|(?:in|on)(?:to)? (?:it|this|that|there|the list)))*[.! ]*$";
const ADDS = [
  new RegExp(`${LEAD}(?:add|include|put|bring|count)(?: back)?(?: in)? ${NAME}${AGAIN}`, "iu"),
  new RegExp(
    `${LEAD}${NAME} (?:should|can|must|may|is to|has to)(?: also)? (?:be (?:in|on it|included|part of it)|stay in|stay on it|come back)${AGAIN}`,
    "iu",
  ),
  new RegExp(`${LEAD}(?:don['’]?t|do not) forget(?: about)? ${NAME}${AGAIN}`, "iu"),
];
const FINE =
  /^(?:(?:and|also|oh|sorry|actually|wait|ok|okay|no|but)[, ]+)*([\p{L}'’.-]+(?: [\p{L}'’.-]+)?) (?:is|are) (?:fine|ok|okay|in|back|good|approved|cleared|confirmed|joining)(?: (?:after all|now|again|then|too|though))*[.! ]*$/iu;
const GONE =
  /^(?:(?:and|also|oh|sorry|actually|wait|btw|by the way|fyi|but)[, ]+)*((?!(?:they|he|she|it|we|i|who|all|everyone|these|those|that|this)\b)[\p{L}'’.-]+(?: [\p{L}'’.-]+)?(?:(?:, | and )[\p{L}'’.-]+(?: [\p{L}'’.-]+)?){0,3}) (?:(?:has|have|had|'s|just|already|recently|since) )+(?:left|quit|resigned|gone|been (?:let go|fired|laid off))(?: (?:us|the (?:company|team|firm)|already|now|last \p{L}+|yesterday|today|meanwhile|on \p{L}+))*[.! ]*$/iu;
const INSTEAD =
  /^(?:(?:no|nope|actually|sorry|wait|oh|make (?:it|that)|do|take|rather|only)[, ]+)*([\p{L}'’.-]+(?: [\p{L}'’.-]+)?) (?:instead|stattdessen|plutôt)[.! ]*$/iu;

const ALL_IN =
  "Every row of the list is in already. For somebody who isn't on it, say what is to be done, such as “give Bob a license”.";
const WHO_ELSE = "Who are the others? Say who gets that plan, such as “only the agents”, or “without Bob”.";
const ONE_PLAN =
  "A list is given one plan at a time. Say whose it is, such as “metered, only the agents”, and then the others?";

/** What such words come to; undefined where they are about something else. */
export function whileItWaits(
  text: string,
  wish: SaidInput,
  context: UnderstandingContext,
): RowsAgain | undefined {
  const said = text.trim();
  const added = ADDS.map((adds) => adds.exec(said)?.[1]?.trim()).find(
    (one) => one !== undefined && isSomebody(one),
  );
  if (added !== undefined) return ofAdded(added, wish);
  const fine = FINE.exec(said)?.[1];
  const cleared = fine === undefined ? undefined : withoutExcept(wish, fine);
  if (cleared) return { wish: cleared };
  const gone = GONE.exec(said)?.[1];
  if (gone !== undefined && isSomebody(gone))
    return takesAway(wish) ? { question: inOrOut(gone) } : { wish: withSaid(wish, { without: [gone] }) };
  const instead = choosesRows(wish) ? INSTEAD.exec(said)?.[1] : undefined;
  const { plans, others } = plansIn(said, context);
  if (instead !== undefined && plans.length === 0 && isSomebody(instead))
    return { wish: withSaid({ ...wish, without: [] }, { only: [instead] }) };
  if (plans.length === 1 && THE_REST.test(fold(said)) && !ASKS.test(fold(said))) {
    const rest = theOthers(wish);
    return rest ? { wish: { ...rest, callingPlan: plans[0] } } : { question: WHO_ELSE };
  }
  if (plans.length > 1 && SHARES.test(fold(said)) && !ASKS.test(fold(said))) return { question: ONE_PLAN };
  const [plan] = plans;
  if (plan === undefined || plans.length > 1 || others || rowsSaid(said) !== undefined) return undefined;
  return isForThem(said) ? { wish: { ...wish, callingPlan: plan } } : undefined;
}

/** Whether it names somebody, or a group: what the rules would cut out as rows. */
function isSomebody(phrase: string): boolean {
  const said = rowsSaid(`only ${phrase}`);
  return said?.rest === "" && said.rows.only?.length === 1;
}

const THE_REST =
  /^(?:(?:and|now|then|so|ok|also|give|please)[, ]+)*(?:the )?(?:rest|others?|other (?:ones|people|rows)|everyone else|everybody else|remaining (?:ones|people|rows)|ubrigen|anderen)\b/u;

/** A wish for those whom another one leaves aside; undefined where nobody can tell who they are. */
function theOthers({ only, without, of: _of, ...wish }: SaidInput): SaidInput | undefined {
  return Array.isArray(only) && only.length === 1 && without === undefined
    ? { ...wish, without: only }
    : undefined;
}

function ofAdded(phrase: string, wish: SaidInput): RowsAgain {
  if (!choosesRows(wish)) return { question: ALL_IN };
  const back = withoutExcept(wish, phrase);
  if (back) return { wish: back };
  return wish.only === undefined
    ? { question: inOrOut(phrase) }
    : (withOneMore(wish, phrase) ?? { question: inOrOut(phrase) });
}

const SHARES =
  /\b(?:rest|others?|everyone else|everybody else|remaining|ubrigen|anderen|autres)\b|\bfor (?:the )?\p{L}+,? (?:and|but)\b/u;
/** Words that want to know something. */
const ASKS =
  /^(?:what|how|why|which|when|where|who|is|are|does|do|did|was|explain|tell|show)\b|\b(?:what|how much|cost\w*|price\w*|difference|means?|seats?|left|free|available|how many|charged)\b/u;
const FOR_THEM =
  /\b(?:they|them|these|those|everyone|everybody|all|it|instead|rather|enough|better|cheaper|do that|do this|lets|let's|fine|sufficient|use|go with|go for|will do|would do|works|after all|second thoughts?|actually|make|switch|take|please|pls|want|prefer|should|reicht|genugt|bitte|lieber|nehmen|nimm|doch|stattdessen|plutot|suffit|tous|alle)\b/u;
const DENIES = /\b(?:not|don'?t|never|nicht|kein\w*|pas)\b/u;

/** Whether a plan is named for everybody of it. */
function isForThem(text: string): boolean {
  const said = fold(text).replace(/’/gu, "'");
  const asked = said.replace(
    /^(?:can|could|may|shall|should|would) (?:they|these|those|we|you|it|everyone)\b/u,
    "",
  );
  return (
    said.split(/\s+/u).length <= 16 &&
    !ASKS.test(asked.trim()) &&
    FOR_THEM.test(said) &&
    !DENIES.test(said.replace(/\bnot \p{L}+[.! ]*$/u, ""))
  );
}

/** The plans that a text asks for; `others`: it names people, places or numbers as well. */
function plansIn(
  text: string,
  context: UnderstandingContext,
): { readonly plans: readonly string[]; readonly others: boolean } {
  const items = itemsOf(normalise(text).text, vocabularyOf(context));
  const line = clausesOf(items)
    .map((clause) => clause.line)
    .join(" . ");
  const named = items.flatMap((item) => (item.is === "plan" ? [item.said] : []));
  return {
    plans: named.length > 0 ? plansAsked(named, line) : [],
    others: items.some(({ is }) => is === "person" || is === "place" || is === "number" || is === "day"),
  };
}
