// Ways of saying one thing in several words, and the words for it that retrieval compares. Order matters: first match first.

/** Patterns over the folded question (lower case, no accents), each with the words put in its place. */
export const PHRASES: readonly (readonly [pattern: RegExp, words: string])[] = [
  // Talking to Zac.
  [
    /^\W*((hi|hello|hey|hallo|hiya|howdy|yo|bonjour|salut|hola|ola|ciao|moin|servus|good (morning|afternoon|evening|day)|guten (tag|morgen)|bom dia|buenos dias|greetings|sup)( (there|zac|zack|all|team|bot|ask zac))*)\W*$/g,
    "helpme greeting",
  ],
  [
    /^\W*(zac|help|help( me)?( please| pls)?|please help( me)?|menu|commands?|hilfe|ayuda|aide|ajuda|start|info|\?+)\W*$/g,
    "helpme",
  ],
  [
    /\b(what|which things?|what all|what else) (all )?(can|could|do|are|is) (you|zac|this (bot|app|assistant|thing)|the bot|i ask)( (you|zac))?( (do|help|offer|know|able|good|capable|here|for|about|with))*\b/g,
    "helpme",
  ],
  [/\bwhat (can'?t|cannot|can not|don't|won't) (you|zac|this bot|the bot)( do)?\b/g, "helpme limit"],
  [/\bwhat (else )?(you|zac) (can|could) do\b/g, "helpme"],
  [
    /\b(what|who)('?s| is) (ask )?zac\b|\bwhat (can|could|do) i (do|ask|say|type)( to| with)? (you|zac|here|this bot)\b|\bwhat do you do\b|^\W*what('?s| is) (this|that|it)( (bot|app|thing))?\W*$|\bnew here\b|\b(manual|documentation|docs|handbook|overview) (for|of|about) (zac|you|this bot)\b/g,
    "helpme",
  ],
  [/\bwhat (are|is) (you|zac) (not |un)(able|capable|allowed)( to do| of)?\b/g, "helpme limit"],
  [/\b(your|zac'?s) (limits?|limitations?)\b/g, "helpme limit"],
  [
    /\b((can|could) you( please)? help( me)?|i( really)? need (some |your )?help|help me( out)?|who are you|what'?s your (job|name|purpose)|introduce yourself|your (features|abilities|capabilities|skills)|how (do|can|should) (i|we|you) (use|talk to|work with|start with|ask) (you|zac|this( bot| app)?|the bot)|how does (this|zac|the bot|this bot|it) work|get(ting)? started|how (do|can) i (start|begin)|where (do|should) i (start|begin)|show me around|was kannst du|que peux-?tu|que puedes|o que (voce )?(pode|consegue))\b/g,
    "helpme",
  ],

  // How a question is put.
  [
    /^(so |and )?what('?s| is| are) (?=(an? |the )?(calling|metered|unlimited|global|pro\b|zoom phone pro|power|add|site|common|pending|package|emergency|voicemail|caller|phone|difference|main|main site|bundle))/g,
    "whatis ",
  ],
  [/\b(what|which) (kinds?|types?|sorts?) of\b/g, "whatis kinds"],
  [/\bwhat (does|do) (.{3,30}) mean\b|\bmeaning of (.*)$/g, "whatis $2"],
  [
    /\b(can|could|would|will) (you|u|someone|somebody|anyone) (please |maybe |kindly )?(explain|walk|show|tell|guide|describe|give me|take me|talk me)\b/g,
    "howto",
  ],
  [
    /\b((walk|guide|talk|lead|take) me through|show me( how| the)?|how (do|to|does|did|can|could|would|should|2|must)|how'd|the (procedure|process|way|steps)|steps?|instructions?|procedure|process|how-?to|walk-?through|tutorial|guide)\b/g,
    "howto",
  ],
  [/\bwhy\b|\bhow come\b|\bwhat'?s the reason\b|\breason\b/g, "why"],
  [/\bnumber of\b/g, " "],

  // One thing with several names.
  [/\blicen[cs]e?s?\b/g, "license"],
  [/\b(un|de|dis)-?licen[cs]\w*/g, "remove license"],
  [/\blicen[cs](ed|ing)\b/g, "license"],
  [/\b(zoom )?phone (license|seat)s?\b/g, "license"],
  [/\b(get|put|have|bring|getting|set up|add)( \w+){1,2} (on|onto|up on) zoom phone\b/g, "assign zoomphone"],
  [/\bzoom phone\b(?! (number|extension|tab|user|plan|role|admin|pro))/g, "zoomphone"],
  [/\bphone system management\b/g, "phonesystem"],
  [/\buser management\b/g, "usermanagement"],
  [/\b(make|making|turn) (\w+ ){1,2}(a |an |into a )phone users?\b/g, "assign zoomphone"],
  [
    /\b(zoom accounts?|(exist|existing|exists|be|added|present|registered) (already )?in zoom|zoom users? (first|already|yet))\b/g,
    "zoomaccount",
  ],
  [
    /\blicense (a|an|the|one|my|our|this|somebody|someone|many|people|him|her|them|users?|me|us|everyone|\d+)\b/g,
    "assign license $1",
  ],
  [/\b(outside|external|public|landline|land|outward|own) (line|number|phone number)s?\b/g, "number"],
  [/\bexisting (license|seat)\b/g, "already $1"],
  [/\be-?mails?( address(es)?)?\b/g, "email"],
  [/\b(phone|telephone|direct|did|ddi) (number|nr|no)s?\b/g, "number"],
  [/\b(direct|phone|own) (line|dial)s?\b/g, "number"],
  [
    /\b(dids|ddis?|direct[- ]dials?)\b|(?<=\b(an?|the|assign|add|new|their|give) )did\b|\bdid(?= (to|for)\b)/g,
    "number",
  ],
  [/\bphone plans?\b/g, "plan"],
  [/\b(calling|call) (plan|package)s?\b/g, "plan"],
  [/\bcaller[- ]?ids?\b/g, "callerid"],
  [/\b(voice ?mail|mail ?box)(es|s)?\b/g, "voicemail"],
  [/\bcommon[- ]areas?( phones?)?\b/g, "commonarea"],
  [/\b(desk|hardware|physical|ip|sip|table) ?phones?\b/g, "deskphone"],
  [/\b(polycom|yealink|poly|cisco|grandstream|snom|audiocodes)( phones?)?\b/g, "deskphone"],
  [
    /\bnumbers? (should|must|has to|have to|needs? to|shall|is to|can)? ?(go|goes|going|pass) to\b/g,
    "number transfer",
  ],
  [/\b(hand|head)sets?\b/g, "deskphone"],
  [/\b(call|calling) queues?\b/g, "queue"],
  [/\b(hunt|ring) groups?\b/g, "queue"],
  [/\bsite[- ]codes?\b/g, "sitecode"],
  [/\badd[- ]?ons?\b/g, "addon"],
  [/\b(toll[- ]free)\b/g, "tollfree"],
  [
    /\bnew (hire|starter|joiner|employee|colleague|user|person|coworker|team ?mate|guy|staff( member)?)s?\b/g,
    "newcomer",
  ],
  [
    /\b(emergency|911|e911|112|999|933) (address|location|calling|call|service)(es|s)?\b/g,
    "emergency address",
  ],
  [/\be?911\b/g, "emergency"],
  [/\bnomadic\b/g, "emergency location"],
  [/\busers? (&|and|\+|und|n) rooms?\b/g, "usersandrooms"],
  [/\bre-?(log|sign) ?(in|on|out|off)?(ged|ging|ing)?\b/g, "signout signin"],
  [/\b(log|sign)(ged|ging|ing)? ?(out|off)\b/g, "signout"],
  [/\b(log|sign)(ged|ging|ing)? ?(back )?(in|on)\b/g, "signin"],
  [/\bre-?(start|boot|login)\w*\b/g, "signout"],
  [/\bphone tab\b/g, "phonetab"],
  [/\bsuper ?admins?\b/g, "role superadmin"],
  [/\b(phone|site|queue|recording|compliance) admins?\b/g, "role admin $1"],
  [/\bzoom (one|workplace)( business| enterprise)?( plus)?\b|\bbundle[ds]?\b/g, "bundle"],
  [/\bopen ?ai\b|\bchat ?gpt\b|\blanguage model\b|\bllm\b|\bgpt\b|\bai\b/g, "model"],
  [/\bslash commands?\b/g, "command"],
  [/\bpower ?packs?\b/g, "powerpack"],

  // Running out.
  [
    /(n'?t|\bnot|\bnever) (have|got|see|find|has) any (more |free |available |spare |remaining |unused |left |zoom |phone |zoomphone )*(licenses?|seats?)\b/g,
    "notenough $4",
  ],
  [
    /\b(license|seat|our|the|a) (limit|cap|maximum|ceiling)\b( (is |was |has been )?(reached|hit|exceeded))?|\b(reached|hit|hitting|at|exceeded|over) (our|the|a|my) (license |seat |phone )*(limit|cap|maximum|max)\b/g,
    "$1 notenough",
  ],
  [/\bout of (zoom |phone |zoomphone |calling )*(licenses?|seats?)\b/g, "notenough $2"],
  [/\bpool (is |was )?(now )?empty\b|\bempty pool\b/g, "notenough pool"],
  [/\b(any ?more|no longer|not any longer)\b/g, "nolonger"],
  [/\b(more|additional|extra|further|increase)\b/g, "more"],
  [/\b(ran|run|running|runs|are|is|be|we're|were) (completely )?out of\b/g, "notenough"],
  [/(\b(not|no|without)|n[o']?t) (\w+ ){0,2}(enough|sufficient)\b/g, "notenough"],
  [
    /\b(insufficient|shortages?|short on|short of|exhausted|depleted|used up|maxed out|exceeded|all taken|fully used|too few|lack of|lacking)\b/g,
    "notenough",
  ],
  [
    /\b(no|zero|0) (more |free |available |unassigned |open |spare |remaining |unused |zoom |phone )*(licenses?|seats?)\b/g,
    "notenough license",
  ],
  [
    /\b(licenses?|seats?) (are |is |all )*(left|taken|gone|full|in use|used|occupied|unavailable)\b/g,
    "license notenough",
  ],
  [/\bno (more )?(licenses? |seats? )?(left|available|free|remaining)\b/g, "notenough"],

  // People leaving.
  // Nothing left is not somebody who left.
  [
    /\b(nothing|none|no (\w+ ){0,2}\w+|zero \w+|any) (is |are |remain\w* |was |were )?(left|remaining)\b(?! (the|us|our|last|this))/g,
    "notenough licenses",
  ],
  [
    /\b(a|the|our|my|this)? ?(whole|entire|complete|full) (\w+ )?(team|department|group|company|office|class|division|crew)s?\b/g,
    "many",
  ],
  [/\b(with|from|in|by|using) (one|a single|a|the) (file|list|spreadsheet|sheet|upload)\b/g, "csv"],
  [
    /\b(leav(e|es|ing|ers?)|left|quits?|quitting|resign(s|ed|ing)?|depart(s|ed|ing)?|fired|laid off|let(s|ting)? (\w+ ){0,2}go|terminat(e|ed|es|ion|ing)|sacked)\b/g,
    "leaver",
  ],
  [
    /\b(former|ex|previous|old|departed|departing) ?-?(employee|colleague|user|worker|staff|person)s?\b/g,
    "leaver",
  ],
  [/\b(off ?-?board(ing|ed|s)?|last (working )?day|no longer works?|gone for good|is gone)\b/g, "leaver"],
  [/\b(successor|replacement|takes? over|taking over|take over)\b/g, "successor"],

  // Many at once.
  [
    /\b(two|2|several|multiple|three|many) licenses? (to|for|on|with|per|at) (one|the same|a single|a|an|each)\b/g,
    "second license",
  ],
  [/\b(two|2) licenses?\b/g, "second license"],
  [/\bmore than one (license|seat|plan)\b/g, "second $1"],
  [/\b(at|in|all at) (once|one go|one time|one step|the same time|a single step)\b/g, "many together"],
  [/\b(same time|one go|simultaneous(ly)?|together)\b/g, "many together"],
  [/\b(in bulk|bulk|mass|batch(es)?|en masse)\b/g, "bulk"],
  [
    /\b(several|multiple|many|lots of|a lot of|dozens of|hundreds of|loads of|whole (team|department|company)|lots)\b/g,
    "many",
  ],
  [
    /\b([2-9]|\d\d+|two|three|ten|twenty|fifty|hundred|thousand) (of )?(new )?(people|users?|employees|colleagues|licenses?|persons|staff|seats|starters|hires|folks|newcomers?)\b/g,
    "many $3",
  ],
  [/\b(more than one|one by one|one at a time)\b/g, "many"],
  [/\b(csv|excel|xlsx?|spread ?sheets?|sheets?|roster|google sheets?|hr (list|export|file)|tsv)\b/g, "csv"],
  [/\b(up ?load)(ed|ing|s)?\b/g, "import"],

  // Already has one, a second one.
  [/\b(assign(ed)?|licensed?|given?) again\b/g, "assign second"],
  [/\b(already|bereits)\b/g, "already"],
  [
    /\b(twice|two|second|double|doubled|duplicated?|duplicates|2nd)\b|\banother (?=license|number|seat|phone|one|extension)\b\b/g,
    "second ",
  ],

  // Not found, not there.
  [
    /\b(can'?t|cannot|can not|couldn'?t|don'?t|do not) (find|see|know|figure out|work out|tell|understand) (out )?(where|how|which|what)\b/g,
    "howto",
  ],
  [
    /(n'?t|\bnot|\bnever) (showing up|show up|appearing|appear|showing|show|there|visible|present) in zoom\b/g,
    "notfound",
  ],
  [
    /\bextension( number)? (\w+n'?t|not|never) (\w+ ){0,2}?(created|given|assigned|there|shown|generated|set|added|allocated|issued)\b/g,
    "extension missing",
  ],
  [
    /\b(not|can'?t|\w+n'?t|cannot|unable to|never) (be |been |being |it |the import )?(found|find|recogni[sz]ed?|know|known|exist|exists|match|matched|matching|locate|located|identify|identified|in zoom)\b/g,
    "$2notfound",
  ],
  [
    /\b(does|do|did)n?[o']? ?(not|t) (match|correspond to|belong to|fit) (to )?(any|a|an|no|the) (\w+ )?(user|account|person|profile|address|email)s?\b/g,
    "notfound user",
  ],
  [/\b(unknown|unmatched|no such|no matching|non-?existent|unrecogni[sz]ed)\b/g, "notfound"],
  [
    /\b(no|without|missing|lost|lacks?|lacking|absent) (an? |any |the |automatic |internal )*(extension|ext)( number)?\b/g,
    "extension missing",
  ],
  [
    /\bextension( number| field)? (is |was |are |were |has |not |isn't |wasn't |been )*(missing|absent|not (given|assigned|there|shown|created)|empty|blank|nowhere)\b/g,
    "extension missing",
  ],
  [
    /\b(did ?n[o']?t|does ?n[o']?t|has ?n[o']?t|have ?n[o']?t|is ?n[o']?t|was ?n[o']?t|never|not|don't|dont) (get|got|gotten|have|receive|received|been given|been assigned|given|assigned|show|showing|show up|showing up|appear|created|come|seem to have)\b/g,
    "missing",
  ],
  [/\b(by hand|manually|manual|myself)\b/g, "manual"],
  [/\bautomatic(ally)?\b|\bauto-?(assign\w*)?\b/g, "automatic"],

  [
    /\b(can'?t|cannot|can not|don'?t|doesn'?t|not|isn'?t|no|never) (yet )?(see|seeing|find|showing|show|have|a|any) (the |a |any |my )?(zoomphone|phonetab|phone|zoom phone)\b/g,
    "phonetab missing",
  ],
  [
    /\b(phone|zoomphone|phonetab) (is |has |does |did |still |not |isn'?t |hasn'?t |doesn'?t )*(missing|showing|appear\w*|show(n|ing)? up|visible|there yet|ready|working yet)\b/g,
    "phonetab missing",
  ],

  [
    /\b(no|without|missing|lacks?|lacking|but no|yet no) (an? |any |the |direct |phone )*number\b/g,
    "number missing",
  ],

  // Trouble.
  [
    /\b(fails?|failed|failing|failure|errors?|problems?|issues?|troubles?|trouble ?shoot\w*|wrong|broken|breaks|rejected?|rejects|refused?|refuses|invalid|denied|not (work|working|accepted|going through|go through|went through|get through|accept|possible|complete)|(does|do|did|is|are|was|wo|ca)n[o']?t (work|import|load|go through|get through|run through|complete|finish|accept|accepted|working)|not work\w*|does not work|won't|stuck|crash\w*|complain\w*|conflicts?|clash\w*|unsuccessful|faulty|corrupt\w*|mistakes?)\b/g,
    "error",
  ],
  [
    /\b(it|zoom|portal|system|message|screen|page|import|csv) (says?|tells? me|shows?|reports?|claims?|told me|gives?( me)?|keeps saying)\b/g,
    "$1 error",
  ],
  [/\b(i get|getting|i got|we get|i keep getting) (an? |the )?(error|message|warning|")/g, "error"],
  [
    /\b(can't|cant|cannot|can not|could not|couldn't|unable to|impossible to) (assign|give|add|license)\b/g,
    "error assign",
  ],

  // Kinds of question.
  [
    /\b(put|write|enter|type|go(es)?|belongs?) (in|into|inside) (the |my |a )?(license |package )?(csv|file|column|template)\b/g,
    "column csv",
  ],
  [/\b(if|because|as|since|when|but) (zoom|it|that|the system|this) (did|does|has|was|is)n'?t\b/g, "missing"],
  [/\bwhat (does|do|will|would) (zoom|it|the system) do (if|when)\b/g, "whathappens"],
  [
    /\b(any|is (it|that) a) (problems?|issues?|trouble)\b|\b(does|do|would|will) (it|that) matter\b/g,
    "whathappens",
  ],
  [/\b(waiting time|wait(ing)?|time frame|lead time)\b/g, "howlong"],
  [/\bwho (has |have |had )?(changed|did|removed|assigned|gave|made|took|deleted|edited)\b/g, "audit"],
  [/\bactivation time\b/g, "active howlong"],
  [
    /\b(not|never|n'?t|hasn'?t|haven'?t|isn'?t|wasn'?t) (yet |been |be )*(activated|accepted|signed up)\b/g,
    "pending active",
  ],
  [
    /\bwhat (will |would |does |do |is going to |)?happens?\b|\bwhat becomes of\b|\bwhat about\b|\bwhat if\b|\bwhat when\b/g,
    "whathappens",
  ],
  [
    /\bhow (long|soon|quick(ly)?|fast|many (minutes|hours|days))\b|\bwhen (will|does|do|is|can|are)\b|\bhow much time\b|\bright away\b|\bimmediate(ly)?\b|\binstant(ly|aneous)?\b|\bstraight away\b|\bdelay(ed)?\b/g,
    "howlong",
  ],
  [
    /^(so |and |hey |hi |ok )*(can|could|may|am i able to|are we able to|is it (possible|allowed|ok|okay)|does zoom (allow|support|let|permit)|do you support|will zoom (let|allow)|is there (an?|any) (way|option|possibility) (to|for|of))\b/g,
    "possible",
  ],
  [/\b(is it possible|possible|allowed|permitted|supported)\b/g, "possible"],
  [/\b(limit|limits|maximum|max|how many|at most|upper bound)\b/g, "limit"],
  [
    /\b(prerequisites?|pre-?reqs?|requirements?|preconditions?|what (do|does|would|must) (i|we|one|you|it)? ?(need|require)|what('?s| is| are)? ?(needed|required|necessary)|needed before|in advance|beforehand|(have|get|be|got) ready|prepar(e|ed|ation|ations)|before (i|we|you|one|starting|assign\w*|giv\w*|licens\w*)|in place|conditions?)\b/g,
    "prerequisite",
  ],
  [
    /\b(rights?|permissions?|privileges?|permitted|authori[sz]ed|allowed|access (rights?|levels?)|(account )?(owner|admin\w*) (or|and|\/) (account )?(admin\w*|owner)|admin (access|privileges|rights))\b/g,
    "permission",
  ],
  [
    /\b((do|does|must|should) (i|we|you|they|one) (have to |need to )?be|(i'?m|i am|am i|we'?re|only|just) (not )?)\s*(an? |the )?(zoom |account |team )*(owner|admin\w*|lead|member|user)s?\b/g,
    "permission owner",
  ],
  [/\bwho (can|may|is allowed|is able|has the right|gets to)\b/g, "permission who"],
  [/\b(columns?|headers?|fields?|format(ted|ting)?|layout|look like)\b/g, "column"],

  // Acts.
  [
    /\b(?:take|takes|taking|took|pull|pulling|strip) ((?:\w+(?:'s)? ){0,4}?)(?:away|off|back)\b/g,
    "remove $1",
  ],
  [/\bunassigned\b|\bnot assigned\b|\b(free|available|spare|unused) (?=numbers?)/g, "freenumber"],
  [/\bstop (zoomphone|phone|using|them|him|her|somebody|someone|people)\b/g, "remove $1"],
  [
    /\b((un|de|dis)-?assign\w*|remov\w*|revok\w*|withdraw\w*|deprovision\w*|strip\w*|detach\w*|de-?license\w*|unlicense\w*|get rid of|pull|cancel\w*|drop)\b/g,
    "remove",
  ],
  [
    /\b(get|gets|getting|got|take|have|want) (a |an |the |my |our |his |her |their |\w+'?s? )?(license|number|seat)s? back\b/g,
    "remove $3",
  ],
  [
    /\b(free|freeing|frees) ?(up)?\b(?= (a |the |one |some |this |his |her |their |our )?(seat|license|number))/g,
    "remove",
  ],
  [/\b(reclaim|recover|recycle)\w*\b/g, "remove"],
  [/\b(release|releasing)\b/g, "remove"],
  [/\b(turn(ed|ing)?|switch(ed|ing)?) off\b|\bdisabl\w*\b|\bshut off\b/g, "remove off"],
  [/\b(turn(ed|ing)?|switch(ed|ing)?) on\b|\benabl\w*\b/g, "assign on"],
  [
    /\b(re-?assign\w*|hand(ing)? ?over|transfer\w*|swap\w*|mov(e|es|ed|ing)|pass on|migrat\w*)\b/g,
    "transfer",
  ],
  [
    /\bfrom (one|an?|some|a leaver|somebody|someone) ?(user|person|employee|colleague)? to (another|an other|a different|someone|somebody|the)\b/g,
    "transfer",
  ],
  [
    /\b(another|a different|an other|some other|the next|the other) (user|person|employee|colleague|coworker|one|member|guy|extension)s?\b|\b(someone|somebody|anyone) (else|different|new)\b/g,
    "other",
  ],
  [
    /\b(up ?grad\w*|down ?grad\w*|switch\w*|chang\w*|replac\w*|modif\w*|edit\w*|updat\w*|alter\w*|adjust\w*)\b/g,
    "change",
  ],
  [/\b(re-?set|forgot\w*|forget|lost)\b/g, "forgotten"],
  [/\b(activat\w*|activ[ea])\b/g, "active"],
  [/\b(set(ting)?[- ]?up|provision\w*|equip\w*|hook up|onboard\w*|roll out)\b/g, "setup"],
  [
    /\b(assign\w*|allocat\w*|giv(e|es|en|ing)|gave|grant\w*|hand(ing)? out|attach\w*|issu(e|ed|es|ing) (a|the)|add(s|ed|ing)?|provid\w*|distribut\w*)\b/g,
    "assign",
  ],
  [/\b(available|free|usable) again\b|\bfree (it|them|one)\b/g, "remove"],
  [/\bdelet\w*\b|\berase\w*\b/g, "delete"],
  [/\b(buy(ing)?|purchas\w*|order(ing|ed)?|bought|acquir\w*|procure\w*)\b/g, "buy"],
  [/\bport(s|ed|ing)?[ -]?(out|away)\b|\bport (\w+ ){1,3}(out|away)\b/g, "port portout"],
  [/\bport(s|ed|ing)?( (in|over))?\b/g, "port"],
  [/\bmy own\b|\bmyself\b|\bmy (?=(calls?|settings?|business hours|phone settings)\b)/g, "mine "],
  [/\b(forward|divert|redirect|reroute)\w*\b/g, "forward"],
  [/\b(undo|revert|roll ?back|undone|reverse)\b/g, "undo"],
  [
    /\b(pending|invited|invitation|not yet (active|activated|signed)|has not (activated|accepted|signed))\b/g,
    "pending",
  ],
];
