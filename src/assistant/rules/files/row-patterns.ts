// How people say which rows of a list they mean: "only …", "everyone except …", "rows 10 to 20". Each pattern has the phrase as its
// first group; whether that names anybody is looked at by whoever cuts it out (`rows-said.ts`).
export const WORD = "[\\p{L}\\p{N}'’@._<>&=+-]+";
/** Where a phrase ends: at a stop, or where something else is said. */
const NO_PART =
  "(?:they|he|she|(?-i:it)|we|i|please|pls|thanks|give|assign|take|remove|set|change|move|check|import|show|tell|the rest|(?:all |the |all the )?others|every(?:one|body) else|get|gets|need|needs|should|must|will|done|bitte|merci|danke|svp|stp|por favor|gracias|gib|nimm|prüfe|bekommen|bekommt|brauchen|but|and not|und nicht|et pas|yet|though|until|till|except|without|only|keep|aber|ohne|sauf)";
export const ITEM = `(?:(?!${NO_PART}\\b)${WORD} ?){1,4}`;
const PHRASE = `(${ITEM}(?:(?!${NO_PART}\\b)${WORD} ?){0,6}?(?:, ?(?!(?:(?:and|und|et) )?(?:not|no|with|on|use|make|put|mit|avec|con|metered|unlimited|zoom phone|pro)\\b)${ITEM})*(?:,? ?(?:and|or|&|plus|und|oder|et|ou|y) (?!(?:not|no|with|on|use|make|put|mit|avec|con|metered|unlimited|zoom phone|pro)\\b)${ITEM})?)`;
const END = `(?= ?(?:[.;:!?()\\n]|,|$| - |\\b(?:please|pls|thanks|thank you|thx|for now|for later|for (?:next|this) (?:week|month|time)|for tomorrow|yet|though|until|till|today|now|this time|bitte|merci|danke|svp|stp|por favor|gracias|but|except|without|ohne|sauf|he|she|they|(?-i:it)|we|i|get|gets|need|needs|should|must|will|done|imported|processed|bekommen|bekommt|brauchen|keep|and (?:give|assign|take|remove|set|change|move|check|import|show|tell|leave|skip|do|don't|not|no)|(?:a|the|their|his|her) (?:licen[cs]es?|phones?)|licen[cs]es?|lizenz(?:en)?|unlimited|metered)\\b))`;
export const DEED =
  "(?:(?:do|want(?:ed)?|meant|need|import|process|use|take|run|load|add|include|show|check|license|onboard|offboard|give|assign|remove|set|change|move|verarbeite|nimm|importiere|gib|prends|importe|traite)\\b(?: (?:a |the |their |an )?(?:(?:zoom )?phones?|licen[cs]es?|seats?|lizenz(?:en)?|licences?)(?!\\p{L}))? ?(?:(?:to|from|for|of|away from|off|an|von|für|à|aux|de) )?)";

export const pattern = (source: string): RegExp => new RegExp(source, "giu");
const BY_LINE = "(?:rows?|lines?|entries|zeilen?|lignes?|filas?|linhas?|righe)";
const NUMBERS =
  "\\d+(?: ?(?:-|–|to|through|thru|until|bis|à|a|al|and|und|et|,|&) ?\\d+)*(?:\\+| (?:on|onwards?|and (?:up|below|down|after|later|beyond|following)|to the end|ff))?";
const COUNT = "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)";
export const LINES = `(?:(?:from )?(?:the )?${BY_LINE} (?:number |no\\.? |nr\\.? |between |from |von )?${NUMBERS}|up to (?:row|line) \\d+|(?:the )?(?:first|last|top|bottom|ersten?|letzten?|premi(?:er|ère)s?|derni(?:er|ère)s?) (?:${COUNT}(?: (?:rows?|lines?|entries|people|persons?|names?|ones|of (?:them|these|those)|in (?:it|the (?:list|file))|zeilen?|einträge?|personen|lignes?|personnes))?|(?:one|row|line|person|name|entry)))`;
const OUT =
  "(?:skip|skipping|omit|omitting|exclude|excluding|except(?: for)?|ignore|ignoring|leave out|leaving out|without|not including|apart from|other than|all but|every ?one but|every ?body but|minus|not counting|but not|don'?t (?:do|include|import|touch|take|license|process)|do not (?:do|include|import|touch|take|license|process)|bar(?= (?-i:\\p{Lu})| (?:the|our|my|those)\\b)|barring|aside from|besides|outside of|other then|save for|with the exception of|with exception of|ohne|außer|ausser|bis auf|überspring(?:e|en)?|sauf|hormis|excepté|sans|excepto|menos|salvo|tranne|behalve)";

/** "Remove Bob from the list": out of the list, whatever he has. */
const OFF_THE_LIST =
  "(?:(?:from|off(?: of)?|out of|aus|von) (?:the|this|that|my|our|your|der|dieser|meiner) (?:list|file|sheet|csv|roster|spreadsheet|liste|datei|tabelle)|de (?:la|cette|esta) (?:liste|lista)|du fichier|del archivo)";
const STRIKES =
  "(?:remove|take|drop|strike|delete|cut|pull|scratch|cross|kick|nimm|streich(?:e|en)?|entferne?|enl[eè]ve[rz]?|retire[rz]?|supprime[rz]?|raye[rz]?|quitar?(?: a)?|elimina(?: a)?)";
/** Said of rows before that: what is the matter with them. */
const STATE =
  "(?:(?:is|are|was|were|has|have|had|isn'?t|aren'?t|hasn'?t|haven'?t|won'?t|will|'s|left|should|ist|sind|hat|haben)\\b[^.;!?]{0,60}?)";
/** Points back at them. */
const THOSE = "(?:them|him|her|it|those|these|that(?: (?:one|row|line))?|this(?: one)?)";
const SKIPS = `(?:(?:skip|ignore|exclude|omit|disregard|drop|leave out) ${THOSE}\\b|leave ${THOSE} out\\b)`;

export const GROUP =
  "(?:contractors?|temps?|freelancers?|consultants?|interns?|managers?|students?|trainees?|externals?|apprentices?|vendors?|leavers?|part[- ]timers?|externe[nr]?|praktikant(?:en|innen)?|werkstudenten|azubis|stagiaires|prestataires)";

/** Whose rows: those that are meant, or those that are not. */
export type RowsList = "only" | "without";

/** Of a list that gives something, or of one that takes it away: beside the other the same words may mean the opposite. */
export type RowsWhere = "gives" | "takes";

export type RowsPattern = readonly [RowsList, RegExp, RowsWhere?];

/** Whether words take somebody or something off the list they are beside. */
export const takesOff = (text: string): boolean =>
  pattern(
    `\\b${STRIKES} (?:\\S+ ){1,8}?${OFF_THE_LIST}|\\btake out (?!(?:the |their |all )*(?:phones?|licen[cs]es?|numbers?)\\b)`,
  ).test(text);
/** Whether words still point at rows that are to be left out: which, nobody can tell. */
export const pointsAtSkipped = (text: string): boolean =>
  pattern(
    `\\b(?:skip|ignore|exclude|omit|disregard|leave out) (?:them|him|her|those|these)\\b|\\bleave (?:them|him|her|those|these) out\\b`,
  ).test(text);

const SOMEBODY = `(?!(?:who|which|what|how|the rest|${BY_LINE})\\b)(?:${WORD} ){0,3}?${WORD}`;
/** Said of somebody on a list of leavers. */
const STAYS =
  "(?:(?:is|are|will be) (?:still )?staying|stays?|(?:can|may|should|will|must) (?:still )?stay|isn['’]?t (?:really )?(?:leaving|going|a leaver)|(?:is|are) not (?:really )?(?:leaving|going|a leaver)|aren['’]?t leaving|hasn['’]?t left|has not left|didn['’]?t leave|(?:can |may |should |will )?keeps? (?:hers|his|theirs|it|(?:her|his|their|the) (?:phones?|licen[cs]es?))|(?:still |really )needs? (?:hers|his|theirs|it|(?:her|his|their) (?:phones?|licen[cs]es?))|bleibt|bleiben|reste|restent)(?: (?:with us|anywhere|here|on|now|for now|after all|though|until [^.;,!?]{2,20}|till [^.;,!?]{2,20}|doch|noch|chez nous))*(?= ?(?:[.;,!)]|$))";
/** For another day. */
const LATER =
  "(?:for (?:now|later|tomorrow|(?:next|this) (?:week|month)|another day|the time being)|until [^.;,!?]{2,20}|till [^.;,!?]{2,20})";

/** Whether words say of somebody that they stay. */
export const saysWhoStays = (text: string): boolean => pattern(`\\b${STAYS}`).test(text);

/** One or two words that can name a group or somebody. */
const NO_GROUP =
  "(?:all|every\\w*|only|just|import|do|give|assign|remove|take|these|this|those|that|them|him|her|it|is|are|was|were|does|should|must|will|can|and|but|why|please|if|or|they|he|she|we|i|no|not|do|don'?t|better|rather|of course)";
const ONE_GROUP = `(?!${NO_GROUP}\\b)${WORD}(?: (?!${NO_GROUP}\\b)${WORD})?`;

/** Longest first: what is cut by one is not read by the next. */
export const PATTERNS: readonly RowsPattern[] = [
  ["without", pattern(`(?:\\b(?:but|and|,)? ?)${OUT} (${LINES})`)],
  [
    "without",
    pattern(`\\b${STRIKES} ((?:(?!${OFF_THE_LIST})${WORD},? ){1,8}?)${OFF_THE_LIST}(?: (?:too|as well))?`),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,!] ?)(${LINES}|(?:(?!${STATE})${WORD} ){1,4}?) ?${STATE}(?: ?[,;.–-]+ ?| (?:and|so) )(?:so |please |pls |just |and |then |you can |can you )*${SKIPS}`,
    ),
  ],
  [
    "only",
    pattern(
      `(?:\\b(?:only|just) )?(?<![\\p{L}])((?<!(?:skip|except|without|exclude|not) (?:the )?)(?:(?:the )?(?:rows|people|those|ones) )?where [^.;,]{2,60}? (?:is|are|=|equals|says) [^.;,]{1,40}?)(?= ?(?:[.;,]|$|please|only))`,
    ),
  ],
  ["without", pattern(`\\b${OUT} ((?:the |those |all |any |our )*${PHRASE})${END}`)],
  [
    "without",
    pattern(
      `(?:^|[.;,!] ?|\\bbut )(${LINES}|(?:(?!(?:can|should|must|has|have|will|needs?|the rest)\\b)${WORD} ){1,4}?) ?(?:can|should|must|has to|have to|will have to|needs? to) (?:wait|be (?:left out|skipped|ignored|excluded)|come later|follow later)\\b(?: (?:for now|until later|till later))?`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,!] ?|\\bbut )((?:(?!(?:should|do|does|don'?t|doesn'?t|shouldn'?t)\\b)${WORD} ){1,4}?)(?:shouldn'?t|should not|don'?t|do not|doesn'?t|does not) (?:be|belong) (?:in|on) (?:there|here|it|this|(?:the|this|that) (?:list|file|sheet))(?: (?:list|file|one))?`,
    ),
  ],
  ["without", pattern(`\\b(?:no|not|keine?|pas de) ((?:the |any |all )*${GROUP})\\b`)],
  [
    "without",
    pattern(`\\b(?:and|but|und|et) (?:not|nicht|pas) ((?!(?:yet|now|today|more|only|all)\\b)${ITEM})${END}`),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,!–-] ?)(?:not|nicht|pas) ((?:the |those |die |les )?(?:${WORD} ){1,3}?(?:ones|people|rows|lot|team|guys))${END}`,
    ),
  ],
  ["without", pattern(`(?:^|[.;,!] ?|\\b(?:but|and) )(${SOMEBODY}) ${STAYS}`)],
  [
    "without",
    pattern(
      `(?:^|[.;,!–-] ?|\\b(?:but|and|of) )(?:not|nicht|pas) ((?:the )?(?-i:\\p{Lu})${WORD.slice(0, -1)}*(?: (?-i:\\p{Lu})\\S*)*(?: (?:ones|people|rows|team|office))?)${END}`,
    ),
  ],
  ["without", pattern(`\\bleave (${ITEM})out\\b`)],
  ["without", pattern(`\\bhold (${ITEM})back\\b(?: ${LATER})?`)],
  ["only", pattern(`(?:^|[.;,] ?)(${WORD}(?: ${WORD})?) yes(?=,? (?:but |and )?(?:${WORD} ){1,2}no\\b)`)],
  [
    "without",
    pattern(`(?<=\\byes,? (?:but |and )?)((?!(?:but|and)\\b)${WORD}(?: ${WORD})?) no(?= ?(?:[.;,!]|$))`),
  ],
  [
    "without",
    pattern(
      `\\b(?:every(?:one|body)|any(?:one|body)|all|those|people|ones|staff)(?: (?:who|that)(?:'s| is| are)?)? not (?:working |based |located )?(?:in|from|at) (?!zoom\\b)(${PHRASE})${END}`,
    ),
  ],
  [
    "without",
    pattern(
      `\\b(?:no need (?:for|in)|(?:nobody|no ?one|none) (?:in|from|at|of)) ((?:the )?(?:(?!(?:needs?|gets?|wants?|has|have)\\b)${ITEM}?))(?: (?:needs?|gets?|wants?)(?: (?:one|any|it|a (?:phone|licen[cs]e)))?)?(?= ?(?:[.;,!]|$|please|pls))`,
    ),
  ],
  [
    "only",
    pattern(
      `(?:^|\\b(?:to|for|from) )((?:the )?${ONE_GROUP})(?=,? (?:and |but )?not (?!(?:yet|now|today|all|only|in|the other)\\b)${WORD})`,
    ),
  ],
  [
    "without",
    pattern(
      `(?<=(?:^|\\b(?:to|for|from) )(?:the )?${ONE_GROUP},? (?:and |but )?)not ((?!(?:yet|now|today|all|only|in)\\b)${ITEM})${END}`,
    ),
  ],
  ["without", pattern(`(?:^|[.;,!] ?|\\b(?:but|and) )leave (${PHRASE}) ?${LATER}(?= ?(?:[.;,!]|$))`)],
  [
    "without",
    pattern(
      `(?:^|[.;,!] ?|\\b(?:but|and) )(?:wait for (?=.* (?:until|till|for) )|(?:wait|hold off) (?:with|on) )(${PHRASE}) ?(?:${LATER})?(?= ?(?:[.;,!]|$))`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,] ?)(${PHRASE}) ?(?:(?:is|are) )?(?:excluded|left out|omitted|skipped)(?= ?(?:[.,;!)]|$|please))`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:^|[.;,] ?|\\b(?:but|and) )(${PHRASE}) ?(?:do not|don't|does not|doesn't|should not|shouldn't|must not|mustn't|will not|won't|are not to|is not to) (?:get|need|receive|have|be licensed|be included)\\b(?: (?:one|any|it|a (?:phone|licen[cs]e)|licen[cs]es|phones))?`,
    ),
  ],
  ["without", pattern(`(?:^|[.;,] ?)((?:die|den|der) (?-i:\\p{Lu})\\S+) nicht(?= ?(?:[.,;!]|$))`)],
  ["only", pattern(`\\bfilter(?:ed)?(?: (?:by|on|for|to))?:? (${PHRASE})${END}`)],
  [
    "only",
    pattern(
      `^(?:please )?just ${DEED}?(${ITEM}?(?:(?:, ?|,? (?:and|or|&|und|et) )(?!not\\b)${ITEM}?){0,4})(?: ?(?:please|pls|thanks))?(?:[.! ]*$|(?=,? (?:(?:and|but) )?(?:not|without|except)\\b))`,
    ),
  ],
  [
    "without",
    pattern(
      `(?<=\\b(?:only|just|nur)\\b[^.;!?]*?(?:, ?|\\b(?:and|but) ))((?:the |any |all )?${WORD}(?: ${WORD})?) not(?= ?(?:[.;,!)]|$))`,
    ),
  ],
  [
    "without",
    pattern(
      `\\b(?<=every(?:one|body|thing)|any(?:one|body|thing)|all|those|people|rows|ones)(?: (?:in|on) (?:it|here|there|this|the list))? (?:who|that)(?: (?:is|are) not|'s not| isn['’]?t| aren['’]?t) (?!in zoom\\b)(?:an? )?(${PHRASE})${END}`,
    ),
  ],
  [
    "without",
    pattern(
      `(?:\\b(?:but|and)|[,;.]) ?(?:please )?(?:keep|leave|spare|retain|behalte|garde) (${PHRASE})(?: ?(?:alone|as (?:is|they are)))?${END}`,
    ),
  ],
  [
    "only",
    pattern(
      `\\b(?:only|just) (?:the |those )?(?:ones|people|those|rows|users) (?:with|on|having|who have) ((?:an? |the )?(?:${WORD} ){1,3}(?:licen[cs]es?|plans?|packages?))`,
    ),
  ],
  ["only", pattern(`\\b(?:only|just|nur|bloß|seulement|uniquement|solo) ${DEED}?(${LINES})`)],
  [
    "only",
    pattern(
      `\\b(?:only|solely|nur|bloß|bloss|seulement|uniquement|solo|solamente|alleen|apenas) ${DEED}?((?:the |those |people |in |from |at |die |aus |les |ceux )*${PHRASE})${END}`,
    ),
  ],
  [
    "only",
    pattern(`\\bjust ${DEED}?((?:the|those|people|whoever|anyone|everyone|ones|in|from) ${PHRASE})${END}`),
  ],
  ["only", pattern(`\\bjust ${DEED}?((?-i:\\p{Lu})${PHRASE})${END}`)],
  [
    "only",
    pattern(
      `(?:(?<=^|[.,;:] ?|\\b(?:for|to|from|in|with|of|import|do|give|assign|license|take|process|use|run|sort|set up|handle|onboard|cover|include) ))((?:the )?(?:(?!(?:import|do|give|assign|license|take|process|use|run|sort|set|up|out|handle|onboard|cover|include|please|pls|for|to|from|of|check|validate|read|looks?)\\b)${WORD} ){1,4})only(?= ?(?:[.,;:!?)]|$| - |please|pls|thanks|bitte))`,
    ),
  ],
  [
    "only",
    pattern(`\\b((?:people|those|everyone|everybody|rows|lines|ones) (?:whose|where|with) ${PHRASE})${END}`),
  ],
  ["only", pattern(`\\b(?:the|all|alle) (${ITEM}(?:rows|lines|entries|ones|zeilen|lignes))\\b`)],
  [
    "only",
    pattern(
      `(?<![\\p{L}\\p{N}])(${LINES})(?![\\p{L}\\p{N}])(?! ?(?:is|are|was|were|has|have|looks?|seems?|can|could|should|must|needs?|may|will|ist|sind|kann|können)\\b)`,
    ),
  ],
];
