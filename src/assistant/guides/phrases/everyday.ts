// Words with an everyday sense beside ours, verbs in two pieces, mistakes.
import type { Phrase } from "./phrase.ts";

const OUR = "(?:a|an|the|my|our|his|her|their|its|this|that|one|some|any|somebody's|someone's|\\w+'s)";

export const EVERYDAY: readonly Phrase[] = [
  // By mistake.
  [
    /\b(by (mistake|accident)|accidentally|mistakenly|wrongly|(got|has|have|given|received) (it |one |the license )?in error|to the wrong (person|user|one|guy))\b/g,
    "mistake",
  ],
  [/\bdouble-?check\w*\b/g, "check"],

  // Shorthand, and words for what is given.
  [/\b(what|who|how|where) r (u|you)\b/g, "$1 are you"],
  [
    /\b(hang|stick|slap|pin|tack|bolt|hook)(?:s|ing)? (an? |the |another )?((?:phone |direct )?(?:number|line|did|licen[cs]e))s? (?:on|onto|to)\b/g,
    "assign $3",
  ],
  [/\bkit(?:ted|ting)? (?:them |him |her |us |everyone |everybody )?(?:all )?out\b/g, "assign"],
  [/\b(call|contact|service|help) ?(cent(?:er|re)|desk) of \d+\b/g, "many people"],
  [
    /\b(person|one|user|colleague|employee) by (person|one|user|colleague|employee)\b|\beach (one )?on (his|her|its|their) own\b/g,
    "many separate",
  ],
  [
    /\bnumber of (?=.*\bto\b)(?=(one|an?|the|my|our|his|her|this|that|some) (guy|person|user|colleague|employee|leaver|successor|co-?worker|man|woman|former)\b|somebody|someone|him|her\b)/g,
    "number transfer ",
  ],
  [
    /\bnumber of (?=(one|an?|the|my|our|his|her|this|that|some) (guy|person|user|colleague|employee|leaver|successor|co-?worker|man|woman|former)\b|somebody|someone|him|her\b)/g,
    "number ",
  ],

  [
    /\bnumeros? (libres?|disponibles?|non attribuee?s?|inutilisee?s?|sans titulaire)\b|\bfreie (ruf)?nummern\b(?! (for|fur))/g,
    "freenumber",
  ],
  [/\bppl\b/g, "people"],
  [/\b\d+k (rows?|lines?|people|users?|names|entries)\b/g, "limit many $1"],
  [
    /\b(round in turns?|in turns?|round[- ]?robin|taking turns|der reihe nach|a tour de role)\b/g,
    "rotating queue",
  ],
  [/(\bplus|(?<!\w)\+) signs?\b/g, "plus error csv"],
  [
    /\b(move|take|transfer|bring|get)(s|ing)? (\w+ ){1,3}?(out of|away from|off) zoom\b(?! phone)/g,
    "port portout number",
  ],
  [
    /\b(transferer|migrer|amener|apporter|porter|reprendre)( \w+){0,2} numeros?\b(?=.*\b(vers|chez|dans|sur) zoom\b)/g,
    "port number carrier",
  ],
  [/\bmessages? voca(l|ux)\b/g, "voicemail"],
  [/\bonglet (de )?telephone\b/g, "phonetab"],
  [/\bn'?(est|apparait|existe) pas( la| visible)?\b|\bn (est|apparait|existe) pas( la)?\b/g, "missing"],
  [/\b(afficher|montrer|affiche) (le |un |mon |notre )?(autre )?numero\b/g, "callerid number"],
  [/\bwho (else )?(can|could|may|might)( \w+)? (see|read|look at|view|watch)\b/g, "see visible"],

  // Plans by what they are like.
  [
    /\b(?:is|are|'s|was|has) (?:still )?(?:on )?(?:an? |the )?(?:metered|unlimited|pro|pay[- ]as[- ]you[- ]go|global select)\b(?=.{0,30}\b(?:should|must|wants?|needs?|rather|instead)\b.{0,20}\b(?:metered|unlimited|pro|global select)\b)/g,
    "change plan",
  ],
  [/\bflat[- ]?rates?\b|\b(on|to|auf) (a |the |eine |die )?flat\b/g, "unlimited plan"],
  [/\b(wrong|incorrect|falsche[nrs]?) (calling )?(plan|package|tariff|tarif)\b/g, "change plan"],
  [
    /\b(only|just|nur) (internal(ly)?|interne?|intern) (calls?|anrufe|telefonieren|calling|numbers|possible)( (work|possible|go|gehen))*\b|\bonly (call|reach|dial) (colleagues|internally|inside)\b|\b(but|and) (nobody|no one|not|no|never) (anyone |calls )?outside\b|\bno (outside|external) (line|calls?)\b|\b(appels|que des appels) internes\b|\bseulement (en )?interne\b/g,
    "internalonly plan",
  ],
  [/\b(zoom )?business plus\b|\b(came|comes|come) with (a|the|our) (package|bundle|suite)\b/g, "bundle"],

  // A login of Zoom's is an account.
  [
    /\b(a|any|her|his|their|the) zoom (login|log-?in|sign-?in|user) (first|before\w*|already)\b/g,
    "zoomaccount prerequisite",
  ],
  [
    /\b(aren'?t|isn'?t|are not|is not) even in zoom( yet)?\b|\b(noch )?(gar )?kein zoom\b(?! (phone|lizenz))/g,
    "notfound zoomaccount",
  ],
  [/\bnot an? (zoom |account )?(admin\w*|owner)\b/g, "permission owner"],
  [/\b(garder|conserver|gardons) (nos|mes|les|leurs) (ancien\w* )?numeros?\b/g, "port number"],

  // Two words that mean a phone, or part with somebody.
  [/\b(zoom )?phone lines?\b(?! number)/g, "phone"],
  [/\bpart(s|ed|ing)? with\b/g, "leaver"],
  [
    /\b(rather than|instead of) (clicking|adding|typing|doing|entering|assigning) (each|every|all|them|one)\b/g,
    "bulk",
  ],
  [/\b(does ?n[o']?t|do ?n[o']?t|did ?n[o']?t|won'?t) like (my|the|our|this|a)\b/g, "error $2"],
  [/\bno longer (required|needed|necessary|wanted|used|in use)\b/g, "nolonger"],
  [/\b(neu|wieder|erneut) anmelden\b/g, "signout signin"],
  [
    /\b(old|existing|current|present) numbers when (moving|we move|coming|switching|changing)\b/g,
    "number carrier port",
  ],
  [
    /\btake(s|n)? over (a |the |his |her |my |an )?(old |direct )?(number|line)\b|\bnumber (hand ?over|takeover)\b/g,
    "number transfer",
  ],
  [/\balle (unsere )?lizenzen (sind )?(vergeben|weg|belegt|verbraucht|zugewiesen)\b/g, "notenough license"],
  [/\bmaxed out\b/g, "notenough license"],

  // A short number nobody can dial, calls nobody makes any more, one who has it.
  [
    /\b(can'?t|cannot|can not|nobody can|no one can|unable to) (dial|call|reach|ring) (?=.{0,30}\b(short|internal|extension)\b)/g,
    "missing ",
  ],
  [
    /\b(nothing|none|it never|they never) (came|arrived|appeared|showed up|turned up)\b|\bnowhere to be (seen|found)\b/g,
    "missing",
  ],
  [/\bstop(s|ped|ping)? (making|using|calling|phoning)( calls| it| the phone)?\b/g, "nolonger"],
  [
    /\b(she|he|they|user|person|colleague)('s| has| have)? (already )?got (a|one|the) (seat|licen[cs]e|phone)\b/g,
    "already license",
  ],
  [
    /\b(licen[cs]es?|seats|pool|stock)( \w+)? (run|ran|runs|running) dry\b|\blizenz(en|pool)?( sind| ist)? leer\b/g,
    "notenough license",
  ],

  // German verbs in two pieces.
  [/\bwie (funktioniert|geht|lauft|macht man)\b/g, "howto"],
  [/\b(schalte?t?|schalten) (.{2,60}?) (frei|ein)\b/g, "assign $2"],
  [/\b(nehme?n?|nimmt?|ziehe?n?|zieht) (.{2,60}?) (weg|ab|zuruck)\b/g, "remove $2"],
  [/\b(fuge?|fuegt?|richte|richtet|lege|legt) (.{2,60}?) (hinzu|ein|an)\b/g, "setup $2"],
  [/\b(lade|ladt|laedt|spiele?) (.{2,60}?) (hoch|ein)\b/g, "import $2"],
  [/\b(leite|leitet|stelle) (.{2,60}?) (um|weiter)\b/g, "forward $2"],
  [/\b(weise|weist|teile|ordne) (.{2,60}?) zu\b/g, "assign $2"],
  [/\b(gebe?|gibt?) (.{2,60}?) (zuruck|frei)\b/g, "remove $2"],
  [/\b(gebe?|gibt?|reiche?) (.{2,60}?) weiter\b/g, "transfer $2"],
  [/\bscheidet (.{0,40}?)\baus\b/g, "leaver $1"],

  // Words with an everyday sense beside ours.
  [/\bhow 2\b/g, "how to"],
  [
    /\b(can'?t|cannot|don'?t|do not|couldn'?t|doesn'?t|no longer) (remember|recall|know) (the |my |his |her |their |voicemail |mailbox )*(pin|code|passcode|password)\b/g,
    "forgotten pin",
  ],
  [
    /\b(voice ?mail|mail ?box|voice mailbox|answering machine)('s)? (pass)?(code|word|pin)s?\b/g,
    "voicemail pin",
  ],
  [
    /\b(pin|code|passcode|password) (for|of|to) (the |my |a |his |her |their )?(voice ?mail|mail ?box|answering machine)\b/g,
    "voicemail pin",
  ],
  [
    /\b(?:code|digits|numbers?) (?:(?:i |you |we )?(?:need|use|enter|type)? ?(?:for|to)) (?:listen\w*|hear\w*|play\w*|get\w*|check\w*|retriev\w*|collect\w*|pick\w* up)(?: (?:to|at))? (?:my |the |her |his |your |their )*(?:voice ?mails?|messages?|mail ?box)\b/g,
    "voicemail pin",
  ],
  [/\banswering machines?\b|\bvoice ?messages?\b/g, "voicemail"],
  [/\b(in (which|what) order|the (right|correct|proper) order|order of|in order to)\b/g, "sequence"],
  [
    new RegExp(
      `\\bleav(?:e|es|ing) (?=${OUR} (?!(?:\\w+ )?(?:company|firm|team|us|organi[sz]ation|business|employer|job|office|department|country|school)\\b)|it\\b|them\\b|(?:blank|empty|out|alone)\\b)`,
      "g",
    ),
    "keep ",
  ],
  [/\b(left|leave|leaving) (it |them )?(blank|empty|out)\b/g, "blank"],
  [/\b(pop|pops|popped|popping)[- ]?up\b/g, "error"],
  [/\b(at|on) (the|my|your|our) end\b|\bin the end\b|\bend up\b/g, " "],
  [/\bcheat ?sheets?\b/g, "command list"],
  [/\bgroup of phones\b/g, "queue"],
  // Taken back is undone, where it is no thing that is taken.
  [/\b(take|took|taking) (it|that|this|everything|all of it) back\b(?! (from|off))/g, "undo"],
  [/\b(clicked|pressed|hit|did) the wrong (thing|button|one)\b/g, "mistake undo"],
  [/\b(straight|right) ?away\b|\bon the spot\b/g, "howlong"],
  // Three to six digits for as many others are extensions.
  [/\b\d{3,6} (instead of|rather than|statt|anstelle von|au lieu de) \d{3,6}\b/g, "change extension"],
  [
    /\b(never|not|n'?t) (had|have|has|got) (an? |any )?zoom (login|log-?in|sign-?in|account|user)s?\b/g,
    "notfound zoomaccount",
  ],
  [/\bpin (ist |is )?(weg|verloren|unbekannt|gone)\b/g, "pin forgotten"],
  [/\b(get|put|bring) (\w+ ){1,2}(on|onto) the (phones?|phone system|telephone system)\b/g, "assign license"],
  // A queue that is added is a new one; who is added to it comes in another order.
  [
    /\b(add|create|set up|make|build|open|start) (an? |another |one more )(new |call |hunt |support |sales |phone )*(queues?|hotlines?)\b(?! (members?|agents?))/g,
    "newqueue queue",
  ],
];
