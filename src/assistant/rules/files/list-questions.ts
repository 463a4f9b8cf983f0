// What is asked of a list, and changes nothing: "who's in Berlin?", "how many of these have a phone already?", "is Kate on it?".
// The answer stands in its rows, or in Zoom for its people; here it is only seen that it is asked.
import { fold } from "../../text.ts";

/** What a question wants to know, as `import_roster` takes it. */
export interface ListQuestion {
  readonly asks: "rows" | "with-phone" | "without-phone";
  /** About those alone. */
  readonly only?: readonly string[];
}

const LEAD = "^(?:(?:and|so|ok|okay|hey|hi|wait|btw|but|quick question|und|et)[,: ]+)*";
const ON_IT =
  "(?:(?:on|in) (?:it|there|here|the list|this list|that list|the file|this file|the sheet|them|these)|of (?:them|these|those|it)|dabei|darauf|drauf|auf der liste|in der liste|davon|dessus|dedans|dans la liste|sur la liste|d'entre eux)";
const END = " ?[?.! ]*$";
const read = (source: string): RegExp => new RegExp(`${LEAD}${source}${END}`, "u");

const OF_THEM =
  "(?:(?:of|in|on|from|among) (?:these|them|those|it|this|there|here|(?:the|this|that|my) (?:list|file|sheet))|davon|d'entre eux)";
const ASKED =
  "(?:who|which(?: ones| people| rows)?|how many|does any(?:one|body)|do any|wer|wie ?viele|qui|combien)";
const PHONE =
  "(?:an? |the |their |any |eine?n? |un |une )?(?:zoom )?(?:phones?|licen[cs]es?|one|telefone?|lizenz(?:en)?|telephone|licence)";
const WITH_PHONE = read(
  `${ASKED}(?: (${OF_THEM}))?(?: people| rows)? (?:(already|still) |currently )?(?:has|have|got|had|hat|haben|a|ont) (?:(already|schon|bereits|deja) |got )*${PHONE}(?: (already|yet|schon|deja))?(?: (${ON_IT}))?`,
);
const WITHOUT_PHONE = read(
  `${ASKED}(?: (${OF_THEM}))?(?: people| rows)? (?:(still|noch) )?(?:(?:does not|doesn'?t|do not|don'?t) have|has no|have no|hasn'?t(?: got)?|haven'?t(?: got)?|lacks?|(?:is|are) (?:still )?without|needs?|hat (?:noch )?keine?n?|haben (?:noch )?keine?n?|n'a pas (?:encore )?de) ${PHONE}(?: (already|yet))?(?: (${ON_IT}))?`,
);

/** Somebody, or a group: what the file may say. */
const WHOM = "(?:the |our |all the |der |die |la |le |les )?(.{2,40}?)";
const ABOUT_ROWS: readonly RegExp[] = [
  read(
    `(?:who(?:'?s| is| are| else is| works| sits)|wer (?:ist|sitzt|arbeitet)|qui (?:est|travaille)|quien esta|which (?:ones|people|rows|${OF_THEM}) (?:is|are|work|sit)|how many(?: people| rows| ${OF_THEM})? (?:is|are|work|sit)) (?:all )?(?:based |working |located )?(?:in|at|from|aus|bei|a|en|chez) ${WHOM}(?: ${ON_IT})?`,
  ),
  read(`how many (?:people |rows |of (?:them|these) )?(?:in|at|from) ${WHOM}`),
  read(`who are (?:the|our|all the) (.{2,40}?)(?: ${ON_IT})?`),
  read(`(?:(?:is|are) there )?(?:any(?:one|body| people)?|some(?:one|body)) (?:in|from|at) ${WHOM} ${ON_IT}`),
  read(`(?:is|are) there (?:any(?:one|body| people)?|some(?:one|body)) (?:in|from|at) ${WHOM}`),
  read(`how many ${WHOM} are ${ON_IT}`),
  read(
    `(?:is|are|ist|sind|est-ce que|is there an?y?) ${WHOM}(?: est| sont)? (?:also |already |even )?${ON_IT}(?: too| as well| already)?`,
  ),
  read(
    `(?:is|are|will|does|do) ${WHOM} (?:be )?(?:getting|get|losing|lose|going to get|going to lose) (?:one|it|a (?:phone|licen[cs]e)|theirs|hers|his|anything)`,
  ),
  read(
    `(?:please )?(?:show|list|tell)(?: me)?(?: all)? the (.{2,40}?) (?:ones|people|rows)(?: ${ON_IT})?(?: please)?`,
  ),
];
const ALL_OF_IT = read(
  `how many (?:(?:people|persons|rows|entries|of (?:them|these|those)) )+(?:(?:is|are) )?(?:that|this|it|there|these|they|${ON_IT})(?: in total| altogether| all together| in all)?`,
);
const ALL_ON_IT = read(`who(?:'?s| is| are) (?:all )?${ON_IT}`);

/** What no row says: the account, its seats and numbers, Zac's own people, what happens, and pointing words. */
const NONE_OF_ITS_ROWS =
  /\b(?:zoom|charge|call|queue|licen[cs]es?|seats?|numbers?|phones?|plans?|extensions?|admins?|approvers?|owners?|lines?|rows?|columns?|free|left|faulty|faults?|errors?|bad|wrong|broken|rejected|skipped|duplicates?)\b|^(?:it|this|that|these|those|they|he|she|him|her|we|you|i|there|everyone|everybody|any|anything|something|all|they all|what|who)(?: .*)?$/u;

/** The question that a text asks of a list; undefined for every other text. */
export function askedOfList(text: string): ListQuestion | undefined {
  const said = fold(text).replace(/[’]/gu, "'").replace(/\s+/gu, " ").trim();
  const lacks = WITHOUT_PHONE.exec(said);
  if (lacks?.slice(1).some(Boolean)) return { asks: "without-phone" };
  const has = WITH_PHONE.exec(said);
  if (has?.slice(1).some(Boolean)) return { asks: "with-phone" };
  if (ALL_OF_IT.test(said) || ALL_ON_IT.test(said)) return { asks: "rows" };
  for (const pattern of ABOUT_ROWS) {
    const whom = pattern.exec(said)?.[1]?.trim();
    if (whom === undefined) continue;
    if (NONE_OF_ITS_ROWS.test(whom)) return undefined;
    // As it was said, where that can be: mentions are in capitals.
    const asSaid = new RegExp(pattern.source, "iu").exec(text.trim().replace(/\s+/gu, " "))?.[1]?.trim();
    return { asks: "rows", only: [asSaid ?? whom] };
  }
  return undefined;
}
