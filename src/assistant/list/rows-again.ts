// Which rows are meant after others were: all of them after all, one more, the rest, or those who are kept.
import type { SaidInput } from "../interpretation.ts";
import { keepsSomeTakesRest } from "../rules/files/plainly-said.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { fold } from "../text.ts";
import { choosesRows, takesAway, withOneMore, withSaid, withWholeList } from "./list-wish.ts";

/** "No, all of them", where a part was meant before. */
const ALL_AFTER_ALL =
  /^(?:(?:no|nope|ok|okay|actually|sorry|wait|hmm?|forget (?:that|it)|scrap that|never ?mind|on second thoughts?|better|rather|and|then|now|nein|doch|non),? )*(?:(?:do|take|use|give|make it|i meant?|it's|import) )?(?:all|every(?:one|body|thing)|the (?:whole|entire|full) (?:list|file|lot|thing)|alle|tous|toutes|todos)(?: of)?(?: (?:them|it|these|those|the (?:rows|people|list|lines)|rows|people|\d+)){0,2}(?:,? (?:after all|please|pls|then|again|instead|now|doch|bitte))*[.! ]*$/u;
const THE_REST =
  /^(?:(?:and|so|ok|but),? )*(?:what about |how about |what happens (?:to|with) |was ist mit )?(?:the |den |die )?(?:rest|others|remaining (?:ones|rows|people)|uberigen|anderen)(?: of (?:them|it))?\s*\?*$/u;
const REST_IS_LEFT =
  "Nothing happens to the rows that are left out. Say “all of them” for the whole list, or which ones to add.";
/** "And Berlin", "Rosa too". */
const ONE_MORE =
  /^(?:and|also|plus|und|auch|et|y) (.{2,40}?)(?: (?:too|as well|also|auch|aussi))?[.! ]*$|^(.{2,40}?) (?:too|as well|auch|aussi)[.! ]*$/iu;
/** What keeps somebody: of those who lose their phones, whom they are left to. */
const KEEPS_SOME = /^(?:\S+ ){0,2}?(?:keep|spare|retain|behalte|garde)\b/u;
const PHONES_OR_ROWS =
  "Are the others taken off the list, or are their phones taken? Say “only …” for the one, “remove the licenses, without …” for the other.";

/** What words about rows come to: a wish, or a question. */
export type RowsAgain = { readonly wish: SaidInput } | { readonly question: string };

/** Whether all rows are meant after all. */
export const meansAllAfterAll = (text: string): boolean => ALL_AFTER_ALL.test(fold(text));

/** Whether it is asked what becomes of those who were left out. */
export const asksForTheRest = (text: string): boolean => THE_REST.test(fold(text));

/** What words about the rows of before come to; undefined where they are about no rows of before. */
export const rowsAgain = (text: string, wish: SaidInput): RowsAgain | undefined =>
  ofKeptRows(text, wish) ?? ofOtherRows(text, wish);

/** "Keep the managers": whose phones are to stay, where they are taken; else it is asked whether they are in or out. */
function ofKeptRows(
  text: string,
  wish: SaidInput,
): { readonly wish: SaidInput } | { readonly question: string } | undefined {
  const takes = takesAway(wish);
  if (keepsSomeTakesRest(text)) return takes ? undefined : { question: PHONES_OR_ROWS };
  const unsure = KEEPS_SOME.test(fold(text)) ? rowsSaid(text)?.unsure : undefined;
  return unsure !== undefined && takes ? { wish: withSaid(wish, { without: [unsure] }) } : undefined;
}

/** What words about the rows of before come to: all of them after all, one more of them, or the rest of them. */
function ofOtherRows(
  text: string,
  wish: SaidInput,
): { readonly wish: SaidInput } | { readonly question: string } | undefined {
  if (!choosesRows(wish)) return undefined;
  const folded = fold(text);
  if (ALL_AFTER_ALL.test(folded)) return { wish: withWholeList(wish) };
  if (THE_REST.test(folded)) return { question: REST_IS_LEFT };
  const more = ONE_MORE.exec(text);
  const phrase = more?.[1] ?? more?.[2];
  return phrase === undefined ? undefined : withOneMore(wish, phrase);
}
