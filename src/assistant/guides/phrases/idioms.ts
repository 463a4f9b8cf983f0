// Idioms: what people say without the word that is meant. They come first, before single words are read.
import { PHONE_SYSTEMS } from "../other-products.ts";
import type { Phrase } from "./phrase.ts";

/** One of us, as people say it. */
const WHO =
  "(?:people|persons?|users?|employees?|colleagues?|co-?workers?|staff|starters?|hires?|folks?|guys?|joiners?|members?|accounts|profiles|names|heads|temps?|contractors?|apprentices|interns?|trainees?|students?|newbies|recruits|graduates|agents|reps?|managers|persona?s|personen|leute|mitarbeiter(?:innen)?|kollegen|nutzer|benutzer)";
const COUNT =
  "(?:[2-9]|\\d\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|(?:a |one )?(?:dozen|hundred|thousand)s?|dozens|hundreds|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig|vierzig|funfzig|hundert)";
const OUR = "(?:a|an|the|my|our|his|her|their|its|this|that|one|some|any|somebody's|someone's|\\w+'s)";
const PHONE =
  "(?:zoom phone|phone|telephony|calling|telefon\\w*|lizenz\\w*|licen[cs]e|seat|anschluss\\w*|line)";
const SELF =
  "(?:you|zac|the (?:ro)?bot|this (?:bot|assistant|app|tool|thing)|the assistant|(?:the|this|a) chat ?bot|der bot|du)";

export const IDIOMS: readonly Phrase[] = [
  // By mistake.
  [
    /\b(by (mistake|accident)|accidentally|mistakenly|wrongly|(got|has|have|given|received) (it |one |the license )?in error|to the wrong (person|user|one|guy))\b/g,
    "mistake",
  ],
  [/\bdouble-?check\w*\b/g, "check"],

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

  // What Zac is, told by the asker.
  [
    /\bwhat (?:can|could) (?:you|zac) be (?:used|asked)\b|\bwhat (?:are|is) (?:you|zac) (?:used )?for\b/g,
    "helpme",
  ],
  [
    /\b(give|giving|gives) (you|zac|the bot) (orders|instructions|commands)\b|\btell (you|zac|the bot) (what )?to\b|\border (you|zac|the bot)\b/g,
    "zacself use",
  ],
  [
    /\bwhat (this|the) (thing|bot|assistant|app|tool) (does|is|can do)\b|\bwithin your (power|reach)\b|\bassist (me|us)\b/g,
    "helpme",
  ],
  [/\b(?:you|zac|the bot)(?: \w+)? know (?:about )?(?:me|us|people|our)\b/g, "data kept zacself"],
  [
    /\b(your|zac'?s|the bot'?s) (abilities|skills|features|functions|functionality|capabilities|talents|strengths|job|tasks|duties|purpose|scope|services)\b|\bwas (machst|tust) du\b/g,
    "helpme",
  ],
  [
    /\b(limits?|limitations?|restrictions|boundaries) of (this|the|your|zac)( (bot|assistant|app|tool))?\b|\b(your|zac'?s) (limits?|limitations?|restrictions|boundaries|weaknesses)\b/g,
    "helpme limit",
  ],
  [
    /\b(this|our|the) (conversation|chat|dm|dialogue)\b|\b(the )?answers? (that )?(you|zac) (gives?|sends?|writes?)( me| us)?\b/g,
    "message zacself",
  ],
  [
    /\b(without (applying|doing|executing|carrying)( it| them| out)*|only pretend\w*|(test|try|check) (a|the|my|this) (change|command)|try (it|that|this) (out )?(first|without))\b/g,
    "dryrun",
  ],
  [
    /\b(about )?yourself\b|\b(an )?introduction\b|\bwhat(?:'s| is) (this|the) (assistant|bot|thing|app|tool)\b/g,
    "helpme",
  ],
  [/\bour (chat|conversation|messages|exchange)\b|\bwhat i (have )?asked you\b/g, "message zacself"],
  [/\b(to-?do|check)[- ]?lists?\b/g, "howto"],
  [
    /\b(what|which) (sorts?|kinds?|types?) of (things|questions|stuff|tasks|requests|help|jobs)\b|\b(what|things|everything|anything|stuff) (that )?(you'?re|you are|zac is|the bot is|you) (able|capable|good|here|offer|handle)\b|\bwhat'?s your (purpose|role|task|point|function)\b|\bwho am i (talking|speaking|writing|chatting) (to|with)\b|\bwas kannst du( alles)?\b|\bwer bist du\b|\bque (sais|peux)[- ]tu\b|\bwobei (kannst|hilfst) du\b/g,
    "helpme",
  ],
  [
    /\b(things?|what|commands?|words) (that )?(i can|can i|to|i could|should i) (type|say|enter|write)\b/g,
    "command list",
  ],
  [
    /\b(something|anything|things?|what|tasks?) (that )?(you|zac|this bot|the bot|the assistant|this assistant) (can'?t|cannot|won'?t|don'?t|are not able|aren'?t able|refuse)( to)?( do| handle)?\b|\bwas kannst du nicht\b/g,
    "helpme limit",
  ],
  [
    /\b(use|using|ask|asks|asking|talk to|instruct|command|operate|benutzen|bedienen) (you|zac|this bot|the bot|this app|this assistant|dich|den bot)\b|\b(den bot|dich) (benutzen|nutzen|bedienen)\b/g,
    "zacself use",
  ],
  [
    /\b(conversation|chats?|messages?|dms?|talks?) with (you|zac|the bot)\b|\bwhat i (type|write|say|tell|ask|enter)( (here|to you|you|in here))?\b|\bwas ich (dir |hier )?(schreibe|sage|tippe|frage)\b|\bmy (messages?|questions?|requests?|input|conversations?)\b/g,
    "message zacself",
  ],
  [/\b(you|zac|the bot) (just )?(did|made|changed|done)\b/g, "zacself change"],

  // Whoever is asked about is Zac itself.
  [
    new RegExp(
      `(?<!\\b(?:how|where|when|why) )\\b(?:can|could|do|does|will|would|are|is|did|have|has|must|should|kannst|darf) ${SELF}\\b(?! (?:please |maybe |kindly )?(?:have to|need to|must|explain|walk|show|tell|guide|describe|help|give|take|talk|mir)\\b)(?: (?:not|also|even|really|ever|actually|able to|auch|nicht))*`,
      "g",
    ),
    "zacself ",
  ],
  [/\b(what|which|who)( \w+){0,2} (do|does|can|will|are|did) (you|zac|the bot|this bot)\b/g, "$1$2 zacself"],
  [
    /\bwith(out)? (you|zac|the bot)\b|\b(through|to|via|by|with|use|using) (this|the) (bot|assistant|chatbot)\b|\bzac'?s\b|\byour (?!zoom|profile|account|phone|team|company|desk)/g,
    "zacself ",
  ],
  [
    /\b(beyond you|out of your (scope|reach|hands)|off[- ]limits( for| to)? (you|zac)?|refuse to do|won'?t (you|zac) do|not (in|within) your (power|scope))\b/g,
    "helpme limit",
  ],

  [
    /\b(e?-?911|112|999|fire ?(brigades?|departments?|services?|fighters?|men|station)|first responders?|emergency (services?|responders?|calls?|numbers?|calling))\b/g,
    "emergency",
  ],

  // Somebody leaves.
  [
    /\b(stays?|remains?|still|keeps?) (with us|employed|in the (company|team|firm)|working here|works here|on board)\b/g,
    "stays",
  ],
  [
    /\b(off|goes|going|went|moves?|moving|moved|joins?|joined|joining|switch\w*) (to )?(another|a different|a new|the competition|a competitor|a rival)( (firm|company|employer|business|organi[sz]ation))?\b(?! (site|office|plan|branch|location|team|department|person|user|colleague|number|package|room|city|extension|carrier|provider))/g,
    "leaver",
  ],
  [
    /\b(staff|people|employees|colleagues|someone|somebody|anyone|persons?|workers?) (go|goes)\b(?! (to|from|on|through))/g,
    "leaver",
  ],
  [
    /\b(walk(s|ed|ing)? out|hand(s|ed|ing)? in (his|her|their|the) (notice|resignation)|g(i|a)ve(s|n)? (his |her |their )?notice|got the (sack|boot|axe)|(been |being |was |were |got |gets |is )?(sacked|dismissed|laid off|made redundant|let go)|redundanc(y|ies)|retire[sd]?|retiring|retirement|last (working )?day|final (working )?day|moved on|moving on|part(s|ed|ing) (ways )?with|part(s|ed|ing)? ways|say(s|ing)? goodbye|farewell|(new|another) job|exit (process|checklist|interview)?|exits?|exiting)\b/g,
    "leaver",
  ],
  [
    /\b(no longer|not|isn'?t|aren'?t|wasn'?t|doesn'?t|don'?t|never) (with (us|the (company|firm|team))|employed|(be )?working (here|for us|at the)|work (here|for us)|on (the|our) (payroll|staff)|part of (the|our) (team|company|staff)|coming back|around|in the company)\b/g,
    "leaver",
  ],
  [
    /\b(employee|colleague|co-?worker|person|user|he|she|they|somebody|someone|guy|teammate|staff member|worker|who)('s| is| are| has| have| was)? (now |already |long |just )?(gone|went|out of (here|the company))\b/g,
    "leaver",
  ],
  [
    /\b(contract|internship|temp\w*|assignment|employment|placement|stint|probation)('s| is| was| has)? (\w+ )?(end(s|ed|ing)?|over|up|runs? out|running out|expire[sd]?|finish\w*)\b|\b(interns?|temps?|contractors?|trainees?|students?|freelancers?|consultants?)('s| is| are| has| have)? (\w+ )?(finish\w*|done|ended|over)\b/g,
    "leaver",
  ],
  [
    /\b(ex|former|previous|past|departed)[- ](employees?|colleagues?|users?|workers?|staff|cowork\w+|team ?mates?|members?)\b/g,
    "leaver",
  ],

  // A phone that is taken back.
  [/\bde-?activat\w*\b/g, "remove deactivate"],
  [/\b(?:turn|switch|shut)(?:s|ed|ing)? ((?:\w+ ){1,5})off\b/g, "remove $1"],
  [/\b(?:turn|switch)(?:s|ed|ing)? ((?:\w+ ){1,5})on\b/g, "assign $1"],
  [new RegExp(`\\b(${PHONE})( \\w+){0,4} (zu )?kundig\\w*`, "g"), "$1 remove"],
  [/\bkundig(e|en|t)? (\w+ ){0,3}(lizenz|telefon|zoom phone)\b/g, "remove $3"],
  [
    /\b(no longer|does ?n[o']?t|do ?n[o']?t|did ?n[o']?t|never|not|has no|have no)( really| actually)? (need|needs|needed|require|requires|want|wants|use|uses|used|using|call|calls|make|makes|have to|has to|touch|need for|use for)\b( any ?more| any longer)?/g,
    "nolonger",
  ],
  [
    /\b(without (a |any )?use|unused|not used|sits? (idle|around)|idle|gather\w* dust|for nothing|wast(e|ed|ing))\b/g,
    "nolonger",
  ],
  [
    /\b(un-?(give|do the license)|claw(s|ed|ing)? back|yank\w*|rid (of|\w+ of)|(get|got|getting) rid|hand(s|ed|ing)? back|give(s)? back|cut(s|ting)? off|(lose|loses) (the|his|her|their)|wind down|retract\w*|relinquish\w*|retriev\w*|surrender\w*|(can|should|must|has to|may) go\b(?! (to|through|in|on|into|out)))/g,
    "remove",
  ],
  [
    /\b(end|ending|ends|stop|stopping|close|kill|killing|terminate|discontinue|quit|cease|shut down|shut off|block) (?=(the |his |her |their |a |zoom |someone'?s? |somebody'?s? |it )*(zoom|phone|licen[cs]e|calling|telephony|service|seat|it for|access)\b)/g,
    "remove ",
  ],
  [
    /\b(?:take|takes|took|taking|pull|pulls|pulled|pulling) ((?:\w+(?:'s)? ){1,4})(?:from|off|out of)\b/g,
    "remove $1",
  ],
  [
    /\b(?:delete|deletes|deleting|erase|losche|loschen) ((?:\w+ ){0,3})(licen[cs]e|seat|lizenz)/g,
    "remove $1 license",
  ],
  [/\b(right|correct|proper|best|normal|usual) (way|procedure|practice|method)\b/g, "howto"],

  // Inside and outside numbers.
  [/\bkeine?n? (nebenstelle|durchwahl|interne nummer|kurzwahl)\b/g, "extension missing"],
  [/\bkeine?n? (eigene )?(ruf|telefon)?nummer\b/g, "number missing"],
  [
    /\b(only|just) (be )?(reached|reachable|called|available|dialled) (internally|from inside|in-?house)\b/g,
    "number outside",
  ],
  [
    /\b(dial|call|reach|ring)(s|ed)? (\w+ )?(inside|within) (the )?(company|office|house|firm)\b/g,
    "extension",
  ],
  [
    /\b(internal|inside|in-?house|short|quick|[3-6]|three|four|five|six)[- ]?(dial(l?ing)?[- ]?)?(digits?[- ]?)?(phone |dial(l?ing)? )?(number|no|nr|line|dial|code|digits|dialling|one)s?\b/g,
    "extension",
  ],
  [
    /\b(dial(l?ing)?|call(ing)?) (\w+ )?internally\b|\b(internal|short) dial(l?ing)?\b|\bdigits to dial\b/g,
    "extension",
  ],
  [
    /\b(line|number|phone number|one) of (their|his|her|my|its|your) own\b|\b(reach\w*|dial\w*|call\w*|ring\w*|phon\w+) (\w+ )?(directly|from (the )?outside|externally)\b|\bfrom (the )?outside( world)?\b|\b(customers?|clients?|outsiders|the public|suppliers?|partners)( \w+)? (can|could|should|to|cannot|can'?t) (ring|call|dial|reach|phone)\b|\b(outside|external|public|city|landline|real|proper|full) (phone |telephone )?(line|number|no|nr)s?\b/g,
    "number outside",
  ],
  [/\+\d{1,3} ?(number|line|no|nr)\b/g, "number"],

  // The phone itself.
  [
    /\b(dial ?pad|key ?pad|phone (icon|button|menu|symbol|section|option)|telephone (icon|tab|button)|telefon-?(tab|reiter|symbol))\b/g,
    "phonetab",
  ],
  [
    /\b(zoom (telephony|calling|telephone|calls?|fone|dialer)|soft ?phones?|telephony|cloud phone|voip)\b/g,
    "zoomphone",
  ],

  // How long.
  [/\b(needs?|takes?|requires?) (some |a lot of |much |any )?time\b/g, "howlong"],

  // How many.
  [
    /\bhow many (more )?(users?|people|persons?|employees|colleagues|rows|names|accounts|licen[cs]es|staff|entries)\b/g,
    "limit many",
  ],
  [/\b(repeat|redo|do) (this|it|that|the same) (again )?(for|with) (every|each|all)( \w+)?\b/g, "many"],
  [
    /\b(\d\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred) (phones|licen[cs]es|seats|lines|numbers|rows|entries|lizenzen)\b/g,
    "many $2",
  ],
  [/\b(list|file|sheet|csv|batch|upload|roster) (of|with) (\w+ )?\d+\b/g, "$1 many"],
  [new RegExp(`\\b${COUNT} (?:of (?:them|us|my|our|the) ?)?(?:\\w+ ){0,2}?${WHO}\\b`, "g"), "many people"],
  [
    /\b((they|them|us|people|users|staff|team) all|all (of (them|us|my|our|the)|the|my|our) ?(people|users|staff|starters|team)?|each of (them|us)|every ?one of (them|us|my|our)|(everyone|everybody|each person|all) (on|in) (it|the|this|that|a) (list|file|sheet|department|team)?|a (bunch|load|group|crowd|stack|pile|batch|handful|couple|number|series|lot) of|more than (one|a single)(?! (zoom|phone|licen[cs]e|seat|plan|number|line|direct|calling))( person| user)?|multi-?user|whole (team|department|floor|class))\b/g,
    "many",
  ],
  [
    /\b(in|with|at) (one|a single) (go|step|action|click|move|shot|sweep|pass|operation|time)\b|\bat a time\b|\bauf einmal\b|\bauf einen schlag\b|\bin einem rutsch\b/g,
    "many together",
  ],
  [/\b(separately|one after (the other|another)|each on their own)\b/g, "many"],
  [
    /\b(how (large|big|huge)|(up to )?how many|ceiling|upper (bound|limit)|biggest|largest|at most|wie ?viele?|wie gross|hochstens|maximal)\b/g,
    "limit",
  ],

  // Nothing left.
  [
    /\b(zero|none|nothing|0) (is |are )?(left|to (assign|give|hand out))\b|\b(all|every|each) .{0,30}\b(handed|given) out\b/g,
    "notenough license",
  ],
  [
    /\b(used (it |them |everything |every \w+ |all )*up|(pool|stock|supply|well)('s| is| has| ran)? (\w+ )?(dry|empty|exhausted)|nothing (is |was )?(left|free|available|remaining|spare)|(we'?re|we are|it'?s|are|is) (all )?full|full up|(all|every|each) (\w+ ){0,3}(are|is|have been|has been)? ?(occupied|taken|used|gone|in use|assigned|handed out)|none (is |are )?(left|free|available|remaining)|0 (available|left|free|remaining)|hit(ting)? the (ceiling|limit|cap|max\w*)|keine?n? (freien? |verfugbaren? )*(lizenz\w*|platze?)( mehr)?|lizenz\w* ((sind |ist )(alle )?(alle|weg|aus|vergeben)|(sind |ist )?(aufgebraucht|belegt|erschopft))|plus de licences?)\b/g,
    "notenough license",
  ],

  [
    /\b(we('re| are)|i am|i'm) (completely |all |fully )?out\b(?! (of (office|town|the)|sick|today))/g,
    "notenough license",
  ],

  [
    /\b((without|no) (luck|success)|in vain|unsuccessful\w*|to no avail|(were|was|are|is)(n'?t| not) (added|imported|uploaded|processed|created))\b/g,
    "error",
  ],
  [/\bnot (to )?exist(ing)?\b/g, "notfound"],

  // A file that doesn't go in. A line of a file is a row, any other line a number.
  [
    /(?<=\b(csv|file|list|import|upload|sheet|spreadsheet|table|faulty|wrong|bad|good|fine|per)\b.*)\blines?\b|\blines?\b(?=.*\b(csv|file|list|import|upload|sheet|spreadsheet|table|faulty)\b)/g,
    "row",
  ],
  [/\blines?\b(?! manag)/g, "number"],
  [
    /\b(bounc(e|es|ed|ing)( back)?|thr(ew|ow|ows|own) (it |them |the \w+ )?(back|out|an? \w+)|spat (it )?out|complain\w*|complaints?|object(s|ed|ing) (to|about)|chok(e|es|ed|ing)|red (banner|text|message|line)|abort\w*|stuck|hang(s|ing)?|hung|crash(es|ed|ing)?|nothing happen(s|ed)|kick(s|ed)? (it )?(out|back)|turn(s|ed) (it )?down|dead|broke|break(s)? down|declin(e|es|ed)|won'?t (\w+ )?(load|take|accept|go|open|read|let|upload|process|eat|import)|will not (\w+ )?(load|take|accept|go|let|work|import)|(would ?n[o']?t|does ?n[o']?t|did ?n[o']?t|do ?n[o']?t|is ?n[o']?t) (go|take|let|load|eat|read|process|work out|come through|make it|succeed)( (it |them )?(through|in|up))?|no(body| one) (got|was|were|has)|(up|import|load)\w* (stop(s|ped)?|quits?)|keeps? (failing|stopping|saying|giving|rejecting|refusing|complaining)|geht nicht|klappt (es )?nicht|funktioniert (es )?nicht|abgelehnt|lehnt (\w+ ){0,3}ab)\b/g,
    "error",
  ],
  [
    /\b(exist(s|ing)? (not|nicht)|(no|without)( a| an| any)? (such |matching |zoom )?(account|profile|user|person|login|match)|has no match|never (created|set up|added|made) in zoom|not (yet )?(in|on|part of) (our |the )?(zoom|account|system|directory|portal)|(isn'?t|aren'?t|is not|are not|don'?t have|doesn'?t have|do not have) (yet )?(in |on )?(our |a |any )?(zoom|account|zoom account|zoom login)|unbekannt\w*|nicht (in zoom |im system )?(gefunden|bekannt|angelegt|vorhanden))\b/g,
    "notfound",
  ],

  // The number stays or goes while the license does the other.
  [
    /\b(keep|keeps|keeping|retain|without (losing|touching|removing)|but not|not) (the |his |her |their |a )?(licen[cs]e|phone|seat)\b/g,
    "keeplicense",
  ],
  [
    /\b(ownerless|nobody'?s|no one'?s|orphan\w*|vacant|dead|not in use|unused|unowned|old) (numbers?|lines?)\b|\bnumbers? (that )?(nobody|no one|no-one|aren'?t|isn'?t|is not|are not|without an? (owner|holder|user)|not) (in use|owns?|has|have|holds?|assigned|used)?\b|\bnicht vergebene\w* (ruf)?nummer\w*/g,
    "ownerless",
  ],

  // From one to another.
  [
    /\b(give|gives|hand|pass|assign|move|let)\w* (the|this|that|his|her|my|our|its) (phone |direct |telephone )?(number|line) to\b|\bhave \w+'s (phone )?(number|line)\b/g,
    "number transfer",
  ],
  [
    /\b(number|nummer|rufnummer|durchwahl)\b(?=.{0,30}\b(from|of|von) \w+ (to|an|auf|zu) \w+)/g,
    "number transfer",
  ],
  [/\b(hand|pass|give|let)(s|ed|ing)? ((?:\w+ ){0,4})(on|along|over|onward) to\b/g, "transfer $3"],
  [
    /\b(number|nummer)s? (\w+ )?(should|shall|must|can|could|has to|needs to|will|soll)? ?(now )?(go|goes|going|pass|passes|belong|move|moves)( over)? (to|from|over)\b/g,
    "number transfer",
  ],
  [/\b(from now on|instead of (him|her|them)|the one before|predecessor|after (him|her))\b/g, "successor"],

  // There is one already.
  [
    /\b(has|have|having|had|got)( got)? (one|it)\b(?! (day|of|to|free|spare|seat|licen[cs]e|phone|more|left|question|user|person|new|colleague))|\bexisting (phone|package|plan|zoom phone)\b(?! (numbers?|lines?|system))/g,
    "already license",
  ],
  [
    /\b(license|licence|assign|assigning|licensing|give|giving|given|assigned)\b(?=.{0,40}\b(again|once more|a second time|one more)\b)/g,
    "$1 second",
  ],
  [/\b(already )?licensed (user|person|colleague|employee)\b/g, "already license"],

  // Whom a call goes to, what it shows.
  [
    /\b(outbound|outgoing|displayed|shown|angezeigte\w*) (caller |phone )?(number|rufnummer|nummer|id)\b|\bnumbers? (that )?(shows?|is shown|appears?|is displayed|others see|people see|they see|is seen)( up)?\b|\bhide (my|the|his|her|our) (direct |own )?(number|line)\b|\bcalls? (should |must |to )?(show|display|appear)\b/g,
    "callerid number",
  ],
  [
    /\b(send|sends|sending|route|routing) ((?:\w+('s)? ){0,2})calls?( to| elsewhere| somewhere)?\b|\bcalls? (should|shall|must|to|can) (\w+ )?(go|come|reach|land)( to)?\b/g,
    "forward call",
  ],
  [
    /\b(after|before|outside) (six|five|seven|eight|work|hours|\d{1,2}( ?[ap]m)?)\b|\bout of office\b/g,
    "hours",
  ],
  [
    /\b(shared|communal|gemeinsame\w*) (zoom )?(phone|telephone|telefon|handset|device)s?\b|\b(belongs? to|owned by) (nobody|no one|noone)\b|\b(phone|telephone|telefon) (\w+ ){0,4}(without|ohne) (a |an |einen )?(user|person|owner|benutzer|nutzer)\b/g,
    "commonarea",
  ],
  [/\b(pay as you go|(by|per) (the )?minute|pro minute|payg)\b/g, "metered"],
  [
    /\b(which|what|welche) (zoom phone |calling |phone |different )?(plans?|packages?|tarife?|licen[cs]e types?)( \w+)? (are there|exist|do (we|you) have|gibt es|can i choose|are available|are offered|gibt s)\b/g,
    "whatis kinds plan",
  ],
  [/\bmeant by\b|\bwhat is meant\b/g, "whatis"],
  [/\b(phone|site|queue|zoom phone|telephony|telefon-?) ?administrat(or|ion|oren)s?\b/g, "role admin $1"],
  [/\bletters? of (agency|authori[sz]ation)\b|\bloa\b/g, "port loa"],

  // Not in Zoom yet.
  [
    /\b(create|creates|created|creating|add|adds|added|adding|put|get|getting|make) ((brand-?)?new |these |those |missing |the )*(people|users?|them|persons?|colleagues|staff|employees|accounts?|hires|starters|newcomers?)( \w+)? (to|in|into) zoom\b(?! phone)|\b(people|users?|they|persons?|employees|hires|colleagues)( \w+)? (have to|need to|must|to) be (created|added|set up|made|in zoom)( first)?\b/g,
    "zoomaccount",
  ],

  // The phone isn't there yet.
  [
    /\b(still|yet) (sees?|has|have|gets?|got|shows?|finds?) no (zoom )?(phone|dial\w*|calls?)\b|\b(phone|telefon|telephone)('s| is| was)? (still )?(not|isn'?t) (yet )?(active|ready|working|there|usable|live|up|on|available)( yet)?\b|\b(telefon|phone) geht( noch)? nicht\b/g,
    "phonetab missing",
  ],
  [/\b(top|first|header|title) (row|line)\b/g, "column"],
  [
    /\b(switch|chang|mov)(e|es|ed|ing) (his |her |their |to (another|a different|the) )?(roles?|jobs?|positions?|departments?|teams?|warehouse|duties)\b/g,
    "nolonger",
  ],
  [/\b(make|makes|making|have|get) ((?:\w+('s)? ){1,4})(go away|disappear|vanish)\b/g, "remove $2"],
  [/\b\w+'s (phone |direct |old )?(number|line)\b(?=.{0,20}\bto \w+)/g, "number transfer"],
  [/\bas an? (normal|regular|ordinary|plain|simple) (user|employee|person|member)\b/g, "permission"],

  // By mistake; ready at once; what has to be so.
  [
    /\b(by (mistake|accident)|accidentally|mistakenly|wrongly|in error|to the wrong (person|user|one|guy))\b/g,
    "mistake",
  ],
  [
    /\b(ready|active|there|works?|usable|available|effective|live)( \w+)? (at once|instantly|immediately|right away|straight away|directly)\b/g,
    "howlong active",
  ],
  [
    /\bwhat (must|has to|needs to|should|do i have to|do i need to) (be|exist|happen|have|check|sort|do|prepare)\b(?=.{0,40}\b(before|assign|licen|giv|phone|true|place|first)\b)/g,
    "prerequisite",
  ],
  [
    /\b(licen[cs]e|phone|seat) (should |shall |must |to |can )?(stays?|remains?|is kept|be kept)\b/g,
    "keeplicense",
  ],
  [
    /\b(zoom|it|the portal|portal|the system|system) (now )?(answers?|replies|claims|states|insists|thinks|pretends|argues)\b/g,
    "error",
  ],
  [/\bthere('s| is)( already)? one\b/g, "already"],
  [/\bwho('s| is| are)? (permitted|allowed|entitled)( to)?\b/g, "permission who"],

  // Rights.
  [
    /\bwhich (people|users?|persons?|roles?|employees|admins?) (may|can|are allowed|could|is allowed)\b|\b(could|can|may) (my|our|a|an) (secretary|assistant|boss|manager|helpdesk|supervisor|team ?lead)\b|\b(has|have|had) the (power|authority|say)\b/g,
    "permission who",
  ],
  [
    /\b(who( in \w+ (company|team|firm))? (is|are) (able|entitled|allowed|permitted|authori[sz]ed)( to)?|wer (darf|kann)|(am i|are we|is he|is she) (?:even |actually |really )?(entitled|allowed|permitted|authori[sz]ed)|(is|are) \w+ (\w+ )?a must|does it take|do i have to be|must i be|can (a|an|any) (team ?lead|normal|regular|ordinary|non-?admin|manager|supervisor)\w*)\b/g,
    "permission who",
  ],

  // Providers of others.
  [
    new RegExp(
      `\\b(?:from|off|leaving|leave|von|aus)(?: (?:our|the|my|old|current|der|dem))* (?:${PHONE_SYSTEMS})(?![a-z0-9])`,
      "g",
    ),
    "port carrier",
  ],
  [new RegExp(`\\b(?:${PHONE_SYSTEMS})(?![a-z0-9])`, "g"), "carrier"],
  [
    /\b(at&t|verizon|t-?mobile|vodafone|telekom|swisscom|o2|orange|british telecom|bell canada|rogers|telstra|comcast|lumen|centurylink|(old|new|current|previous|present|losing|gaining|other|another|different|existing|alte\w*|andere\w*|neue\w*) (carrier|provider|operator|telco|phone company|anbieter)s?)\b/g,
    "carrier",
  ],
  [
    /\b(company|firm|firmen) ?names?\b|\bname (that )?(is |appears|shows|displayed|shown|of the caller)+\b|\bcaller names?\b/g,
    "callerid name",
  ],
  [/\b(from|at) home\b|\b(home ?office|telework\w*|remote(ly)?|on the road|travel\w*)\b/g, "remote"],
  [/\b(opening|business|office|closed|working|closing) (hours|times)\b/g, "hours"],
  [/\b(dry[- ]?run|trial run|rehears\w*|simulat\w*)\b/g, "dryrun"],
  [/\bthird[- ]part(y|ies)\b/g, "outsider"],
  [/\b(as well|straight|at all)\b/g, " "],
];
