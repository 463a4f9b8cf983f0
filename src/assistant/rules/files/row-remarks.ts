// What is remarked of somebody or of a group, and means that they are not in it, or they alone: "mike changed his mind, leave him
// off", "devraj isn't joining after all", "not yuki yet", "only kate is leaving". Some of it means that only of a list that gives
// something, some only of one that takes it away.
import { ITEM, pattern, type RowsPattern, WORD } from "./row-patterns.ts";

/** Who can be spoken of: nobody who only points, asks or orders. */
const NOBODY =
  "(?:who|which|what|how|why|when|where|if|this|that|it|he|she|they|we|i|you|there|these|those|everything|everyone|everybody|all|nobody|nothing|some|any\\p{L}*|the (?:rest|others?|list|file|sheet|card|plan|licen[cs]e|phone)|and|but|so|please|only|just|not|no|do|does|is|are|can|could|will|would|should|has|have|rows?|lines?|zeilen?|\\d+)";
/** No word of a name: it points, or says what is to be done. */
const ONE_WORD = `(?!(?:he|she|they|it|we|i|you|who|ones|is|are|was|were|skip|ignore|omit|exclude|leave|keep|remove|take|give|drop)\\b)${WORD}`;
const WHO = `(?!${NOBODY}\\b)(?:${ONE_WORD} ){0,2}?${ONE_WORD}(?:(?:, | and | & | und | et )(?!${NOBODY}\\b)${ONE_WORD}(?: ${ONE_WORD})?){0,3}`;
const START = "(?:^|[.;,!–—-] ?|\\b(?:but|and|because|since|as) )";
const STOP = "(?= ?(?:[.;,!?)]|$| - ))";
const ONE =
  "(?:it|one|any|this|that|hers|his|theirs|(?:a|the|her|his|their) (?:zoom )?(?:phone|licen[cs]e|seat|number)s?|phones|licen[cs]es)";
const AFTER_ALL =
  "(?: (?:after all|any ?more|any longer|either|now|yet|then|this time|for now|until [^.;,!?]{2,20}|till [^.;,!?]{2,20}|(?:with )?us|(?:with )?the (?:company|team|firm)))*";
/** Points back at whoever was spoken of. */
const THEM = "(?:them|him|her|it|those|these|that (?:one|row|line)|this one)";
const ASIDE =
  "(?:so |please |pls |just |and |then |you can |can you |could you |you may |maybe |better |i'?d |i would |let'?s )*";
const VERB =
  "(?:is|are|was|were|has|have|had|isn['’]?t|aren['’]?t|hasn['’]?t|haven['’]?t|won['’]?t|will|doesn['’]?t|don['’]?t|didn['’]?t|'s|only|just|already|still|never|left|quit|resigned|declined|joins?|starts?|comes?|begins?|leaves?|works?|moved|moves?|went|goes|uses?|got|gets?|needs?|wants?|changed|dropped|decided|told|said|turned|ist|sind|hat|haben|kommt|kommen|est|sont|a|ont)";

/** What says that they are out, whatever the list is for. */
const OUT_OF_IT = `(?:(?:leave|keep) ${THEM} (?:off|out)(?: (?:of )?(?:it|this|that|(?:the|this|that) (?:list|file|sheet)))?|(?:skip|ignore|exclude|omit|drop) ${THEM}|not (?:her|him|them|those|that one)|no need (?:for|to (?:do|include)) ${THEM}|(?:do|take|handle|set up|add|include) ${THEM} (?:later|next (?:week|month|time)|another time|afterwards|on (?:the|a) (?:later|second) (?:list|batch)))\\b(?: (?:yet|please|then|for now|now))*`;
/** What says so of a list that gives. */
const NEEDS_NONE = `(?:(?:take|strike|cross|scratch|kick|pull|get) ${THEM} (?:off|out)(?: (?:of )?(?:it|this|that|(?:the|this|that) (?:list|file|sheet)))?|(?:don['’]?t|do not|no need to) (?:do|include|add|give|assign|set up|license) ${THEM}(?: (?:up|${ONE}))?|no (?:phones?|licen[cs]es?|seats?) for (?:${THEM}|(?:those|these|the) two|both|either)|(?:s?he|they) (?:doesn['’]?t|don['’]?t|does not|do not|won['’]?t|will not|shouldn['’]?t|should not|no longer) (?:needs?|want|get|require|use)(?: ${ONE})?)${AFTER_ALL}`;
const remark = (tail: string): string =>
  `${START}((?!${NOBODY}\\b)(?:(?!${VERB}\\b)${WORD} ){0,4}?(?!${VERB}\\b)${WORD}) ${VERB}\\b[^.;!?]{0,70}?(?: ?[,;.–—-]+ ?| (?:and|so|but) )${ASIDE}${tail}${STOP}`;

const NOT =
  "(?:(?:is|are|was|were|'s|will|would) ?(?:not|n['’]?t)|isn['’]?t|aren['’]?t|ain['’]?t|won['’]?t|will not|(?:is|are) no longer|never)(?: (?:actually|really|even|going to|be|longer))*";
/** Whatever the list is for: they are out of it. */
const OTHERWISE_NOW = "(?:(?:has |have |'s |just |already )*changed (?:his|her|their) minds?)";
/** Of somebody on a list of leavers: no leaver. */
const COMES_BACK = `(?:(?:is|are) (?:only |just )?(?:on (?:\\p{L}+ )?(?:leave|holiday|vacation|sabbatical)|away|ill|sick|suspended|coming back|back|returning)|(?:has |have )?(?:withdrew|withdrawn|taken back|took back|retracted) (?:his|her|their) (?:resignation|notice)s?|comes? back|returns?|(?:was|were|has been|have been|got|gets?) (?:extended|rehired|re-hired|renewed))${AFTER_ALL}`;
const NOT_JOINING = `(?:${NOT} (?:joining|join|joined|starting|start|started|coming|come|beginning|begin|hired|employed|part of (?:it|this|that|the (?:team|list|batch))|included|eligible|on board|in scope|(?:supposed|meant) to (?:be (?:on|in) (?:it|here|there|this|(?:the|this) list)|get ${ONE})|getting ${ONE})|(?:has |have |'s |just |already |since )*(?:turned (?:it|us|the (?:job|offer)|(?:his|hers|theirs)) down|declined|dropped out|backed out|pulled out|fell through|said no|refused)|(?:can|could|will|would) (?:do|live|manage|cope|work) without(?: ${ONE})?|(?:is|are) (?:fine|ok|okay|good|happy) without(?: ${ONE})?|gets? (?:none|nothing)|(?:was|were|is|are|has|have)(?:n['’]?t| not)(?: been)? (?:approved|confirmed|signed off)|(?:doesn['’]?t|don['’]?t|does not|do not|won['’]?t|will not|no longer|didn['’]?t) (?:needs?|want|require|use) ${ONE})${AFTER_ALL}`;

const LEAVING =
  "(?:(?:is|are|has|have|was|were|'s) (?:really |actually |already |just )*(?:leaving|left|gone|going|quitting|quit|resigning|resigned|out)|leaves|leave|left|quits?|goes|resigned|go|geht|gehen|verlässt uns|part|partent|s'en va)(?: (?:us|the company|now|today|on \\p{L}+|for good))*";
const JOINING =
  "(?:(?:is|are|has|have|was|were|'s) (?:really |actually |already |just )*(?:joining|starting|new|joined|started|coming|confirmed|approved)|joins?|starts?|comes?|kommt|commence|braucht eins?)(?: (?:us|now|today|on \\p{L}+))*";
const ALONE =
  "(?:only|just|nur|seulement|it['’]?s (?:only|just)|the only one (?:who(?:'s| is)? )?(?:leaving|going) is)";
const GROUP_GETS =
  "(?:gets?|needs?|should get|receives?|is to get|are to get|bekommt|bekommen|braucht|brauchen)";
const NOBODY_ELSE =
  "(?:,? ?(?:and |but )?(?:nobody|no ?one|none) else|,? ?(?:and )?(?:only (?:them|those|they)|that['’]?s (?:it|all)|keiner sonst|sonst niemand|personne d'autre))";

const PLACE = `(?!(?:metered|unlimited|pro|zoom|us|uk|licen[cs]es?|phones?|numbers?|it|that|this|them|than|remove|give|assign|take)\\b)(?:the )?${WORD}(?: (?!(?:than|rather|instead|statt|als|que)\\b)${WORD})?`;

/** Longest first, and before all others. */
export const REMARKS: readonly RowsPattern[] = [
  ["without", pattern(remark(OUT_OF_IT))],
  ["without", pattern(remark(NEEDS_NONE)), "gives"],
  ["without", pattern(`${START}(${WHO}) ${OTHERWISE_NOW}${AFTER_ALL}${STOP}`)],
  ["without", pattern(`${START}(${WHO}) ${NOT_JOINING}${STOP}`), "gives"],
  ["without", pattern(`${START}(${WHO}) ${COMES_BACK}${STOP}`), "takes"],
  [
    "without",
    pattern(
      `^(?:please |pls |no,? |ok,? )*(?:forget(?: about)?|scrap|nix|bin|park|cancel) ((?!(?:it|that|this|them|all|everything|everyone|the (?:card|list|file|sheet|request|import|rest|whole .*))\\b)${ITEM})(?: ?(?:for now|then|please|pls))*[.! ]*$`,
    ),
  ],
  [
    "without",
    pattern(
      `^(?:no,? |nein,? |but )?(?:not|nicht|pas) ((?!(?:now|yet|all|this|that|these|those|it|sure|really|quite|here|me|us|him|her|them|today|good|bad|okay|ok|possible|necessary|needed|everything|everyone|only|just|encore|noch)\\b)${WORD}(?: (?!(?:yet|now|this|for|today|either|anymore|though|please|then)\\b)${WORD})?)(?: (?:though|please|pls|then|either|any ?more))*[.! ]*$`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,] ?|\\bund )(${WHO}) (?:bitte |doch |noch |lieber )*(?:rausnehmen|herausnehmen|rauslassen|weglassen|auslassen|streichen|überspringen|ausnehmen|raus)${STOP}`,
    ),
  ],
  [
    "without",
    pattern(`\\b(?:leave|let) ((?!(?:them|him|her)\\b)${ITEM}?)(?:keep )?(?:hers|his|theirs)${STOP}`),
  ],
  [
    "only",
    pattern(
      `\\bonly (?:have|has|got) (?:the |enough )*(?:budget|money|funds|seats?|licen[cs]es?|room|approval|an? ok|sign-?off) for ((?:the |our )?${ITEM}?)(?: ?(?:right now|for now|now|today|at the moment|this (?:month|quarter|year)))*${STOP}`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;] ?)[^:.;]{0,40}\\b(?:not|skip|without|except|leave out|excluded?|unapproved)\\b[^:.;]{0,30}: ?((?:${WORD} ?){1,3}(?:(?:, ?|,? (?:and|&|und) )(?:${WORD} ?){1,3}){0,8})[.! ]*$`,
    ),
  ],
  [
    "only",
    pattern(
      `(?:^|[.;] ?)(?![^:]*\\b(?:not|no|skip|without|except|don['’]?t|leave)\\b)[^:.;]{0,40}\\b(?:approved|ok|okay|confirmed|only|just|these|following|wanted|for)\\b[^:.;]{0,20}: ?((?:${WORD} ?){1,3}(?:(?:, ?|,? (?:and|&|und) )(?:${WORD} ?){1,3}){1,8})[.! ]*$`,
    ),
  ],
  [
    "only",
    pattern(`\\b${ALONE} (${WHO}|(?:the )?${ITEM}?(?:ones|people|lot))(?: (?:who|that))? ${LEAVING}${STOP}`),
    "takes",
  ],
  [
    "without",
    pattern(
      `${START}(?:we|i) (?:don['’]?t|do not|no longer) (?:need|want) (${WHO})(?: (?:any ?more|any longer|(?:on|in) (?:it|this|there|the list)))+${STOP}`,
    ),
    "gives",
  ],
  ["only", pattern(`\\b${ALONE} (${WHO}) ${JOINING}${STOP}`), "gives"],
  [
    "without",
    pattern(
      `${START}(?:not|nicht|pas|no) ((?!(?:sure|ready|done|finished|clear|now|today|here|there|yet|all|the list|everything|everyone|everybody|that|this|it)\\b)(?:${WORD} ){0,2}?${WORD}) (?:just yet|yet|this time|for now|heute|jetzt)(?=\\W|$)`,
    ),
  ],
  [
    "without",
    pattern(
      `, ?(?:and |but )?(${WHO}) (?:is |are )?(?:excluded|left out|omitted|skipped|not included|exempt)${STOP}`,
    ),
  ],
  ["without", pattern(`${START}(?:pas encore|noch nicht) (${ITEM})${STOP}`)],
  ["without", pattern(`${START}(${WHO}) (?:noch nicht|pas encore)${STOP}`)],
  [
    "without",
    pattern(
      `\\bleave (?!(?:them|him|her|it)\\b)(${ITEM})off(?: (?:of )?(?:it|this|that|(?:the|this) list))?${STOP}`,
    ),
  ],
  [
    "without",
    pattern(
      `\\b(?:drop|strike|scratch|cross|cut|pull|kick|remove|take|delete) ((?!(?:them|him|her|it|all|those|these|the (?:licen[cs]es?|phones?|numbers?))\\b)${ITEM}?)(?:from|off|out of) (?:this|it|that|here|there)(?: (?:one|please|pls|too|as well))*(?:${STOP}|(?= (?:and|but) ))`,
    ),
  ],
  [
    "without",
    pattern(
      `\\b(?:don['’]?t|do not|never) (?:remove|delete|offboard|delicense|deactivate|cut off) ((?!(?:them|him|her|it|all|any\\p{L}*)\\b)${ITEM})${STOP}`,
    ),
    "takes",
  ],
  [
    "without",
    pattern(
      `\\b(?:don['’]?t|do not|never) (?:give|assign|add|set up|onboard) (?:(?:a |the )?(?:phone|licen[cs]e)s? to )?((?!(?:them|him|her|it|all|any\\p{L}*)\\b)${ITEM}?)(?: ?(?:(?:a|the|any) (?:zoom )?(?:phone|licen[cs]e)s?|anything|one))?(?: ?(?:yet|now|for now))*${STOP}`,
    ),
    "gives",
  ],
  ["without", pattern(`${START}(?:hands off|stay away from|don['’]?t touch) (${ITEM})${STOP}`)],
  ["without", pattern(`${START}(?:please )?leave (${ITEM})(?:alone|in peace|untouched|be)${STOP}`)],
  [
    "only",
    pattern(
      `\\b(?:rather|better|lieber|plutôt)(?: (?:do|take))? (${PLACE}) (?:than|als|que) ${PLACE}${STOP}`,
    ),
  ],
  [
    "only",
    pattern(
      `(?:^|[.;,] ?|\\b(?:do|take|just|make it) )(${PLACE}) (?:rather than|instead of|statt|anstatt|au lieu de|plutôt que) ${PLACE}${STOP}`,
    ),
  ],
  [
    "only",
    pattern(
      `\\b(?:whoever|whosoever|anyone|anybody|everyone|everybody|those|people|the ones|ones)(?: (?:who|that))?(?:['’]s| is| are| works?| sits?)? (?:in|from|at|on) ((?:the )?${ITEM}?) ?${GROUP_GETS}(?: ${ONE})?${NOBODY_ELSE}`,
    ),
  ],
  ["only", pattern(`${START}((?:the |all |our )?${ITEM}?) ?${GROUP_GETS}(?: ${ONE})?${NOBODY_ELSE}`)],
];
