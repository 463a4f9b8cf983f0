// Idioms for numbers inside and outside, how many, how long, and files that don't go in.
import type { Phrase } from "./phrase.ts";

const WHO =
  "(?:people|persons?|users?|employees?|colleagues?|co-?workers?|staff|starters?|hires?|folks?|guys?|joiners?|members?|accounts|profiles|names|heads|temps?|contractors?|apprentices|interns?|trainees?|students?|newbies|recruits|graduates|agents|reps?|managers|persona?s|personen|leute|mitarbeiter(?:innen)?|kollegen|nutzer|benutzer)";
const COUNT =
  "(?:[2-9]|\\d\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?(?:dozen|hundred|thousand)s?|dozens|hundreds|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig|vierzig|funfzig|hundert)";

export const COUNTED: readonly Phrase[] = [
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
    /\b(bounc(e|es|ed|ing)( back)?|thr(ew|ow|ows|own) (it |them |the \w+ )?(back|out|an? \w+)|spat (it )?out|complain\w*|complaints?|object(s|ed|ing) (to|about)|chok(e|es|ed|ing)|(?<=\b(upload|import|file|csv|sheet|list|spreadsheet)\b.{0,20})(dies|died|croaks|croaked|barfs|bombs|bombed|conks|blows up|keels over)( out)?|goes belly up|red (banner|text|message|line)|abort\w*|stuck|hang(s|ing)?|hung|crash(es|ed|ing)?|nothing happen(s|ed)|kick(s|ed)? (it )?(out|back)|turn(s|ed) (it )?down|dead|broke|break(s)? down|declin(e|es|ed)|won'?t (\w+ )?(load|take|accept|go|open|read|let|upload|process|eat|import)|will not (\w+ )?(load|take|accept|go|let|work|import)|(would ?n[o']?t|does ?n[o']?t|did ?n[o']?t|do ?n[o']?t|is ?n[o']?t) (go|take|let|load|eat|read|process|work out|come through|make it|succeed)( (it |them )?(through|in|up))?|no(body| one) (got|was|were|has)|(up|import|load)\w* (stop(s|ped)?|quits?)|keeps? (failing|stopping|saying|giving|rejecting|refusing|complaining)|geht nicht|klappt (es )?nicht|funktioniert (es )?nicht|abgelehnt|lehnt (\w+ ){0,3}ab)\b/g,
    "error",
  ],
  [
    /\b(exist(s|ing)? (not|nicht)|(no|without)( a| an| any)? (such |matching |zoom )?(account|profile|user|person|login|match)|has no match|never (created|set up|added|made) in zoom|not (yet )?(in|on|part of) (our |the )?(zoom|account|system|directory|portal)|(isn'?t|aren'?t|is not|are not|don'?t have|doesn'?t have|do not have) (yet )?(in |on )?(our |a |any )?(zoom|account|zoom account|zoom login)|unbekannt\w*|nicht (in zoom |im system )?(gefunden|bekannt|angelegt|vorhanden))\b/g,
    "notfound",
  ],
];
