// What people say in plain words of everyday, where single words would lead astray.
import type { Phrase } from "./phrase.ts";

const WHOM =
  "(?:(?:office|project|sales|product|branch|store|shop|plant|facility|general|hr|it|team|support|help ?desk|service|department) )?(?:manager|assistant|secretary|help ?desk|lead|leader|supervisor|boss|receptionist|intern|clerk|guy|users?|colleagues?|employees?|staff|person|people|non-?admins?|officer|coordinator|trainee|apprentice|everybody|everyone|anybody|anyone)";
const GRANTS =
  "(?:hand|give|assign|remove|license|licence|change|grant|allot|allocate|revoke|take|do|make changes|touch|alter|edit)";
const NUMBERS =
  "(?:phone |direct |telephone |old |existing |own |office |business |company |main )*(?:numbers?|lines?|dids?)";
const OURS = "(?:our|my|the|their|his|her|its|all|existing|old|those|these|unsere|meine)";

export const PLAIN_SPEECH: readonly Phrase[] = [
  [/\b(de|un)-?licen[cs]\w*\b/g, "remove license"],
  // Where the numbers are that could be given away; what callers of them hear is another question.
  [/\b(portal|menu) (location|place|path)\b/g, "where"],
  [
    /(?<=\b(?:where|portal|menu|page|screen|tab|list\w*|show\w*|see|find)\b.{0,60})\b(?:unused|spare|free|unassigned|vacant|leftover) (?:phone )?(?:numbers?|dids?|lines?)\b|\bnumbers? (?:that are |which are )?(?:not in use|(?:nobody|no one) (?:uses|has))(?: by \w+)?(?=.*\b(?:where|portal|menu|page|screen|listed)\b)/g,
    "freenumber",
  ],
  // Small words that would be taken for ours.
  [
    /\bmax(imum|\.)? (?=(number|rows?|lines?|users?|people|length|digits?|sets?|devices?|count|size|entries|records|handsets?|phones)\b)/g,
    "limit ",
  ],
  [
    /\b(?:phone )?(?:numbers?|dids?) (?:that )?(?:i|we|she|he|they) (?:want|need|would like|'d like|am looking for|are looking for|picked|chose)\b(?=.*\b(?:list\w*|shown?|there|find|appear\w*|see|offered|visible)\b)(?:.{0,20}\b(?:(?:does|is|do|are|wo|ca)n'?t|not|never|missing)\b(?: (?:show|shown|listed|appear|there|be found|offered|visible)(?: up)?)?)?/g,
    "freenumber assign number",
  ],
  // "How many licences can one person have"
  [
    /\bhow many (?:zoom |phone |calling |different )*(?:licen[cs]es?|plans?|packages?|seats?) (?:can|may|could|does|do|should|must|is|are) (?:\w+ )?(?:an?|one|each|the same|any|every|a single) (?:single )?(?:person|people|user|employee|colleague|human|account|one)\b(?: (?:have|hold|get|own|carry|be given|allowed))?/g,
    "second license possible",
  ],
  [
    /\b(licen[cs]es?|seats?|phones?) (?:\w+ )?(?:pop|pops|popping|show|shows|turn|turns|appear|appears|appearing) (?:up )?(?:on|for|with|at|by) (?:\w+ )?(people|users|persons?|staff|employees|accounts|profiles|everybody|everyone|somebody|someone)\b/g,
    "$1 automatic $2",
  ],
  // One column, called by two names.
  [
    /^(?=.*\b(?:template|file|csv|sheet|header|column|spreadsheet)\b).*\b(?:packages?\b.*\blicen[cs]es?|licen[cs]es?\b.*\bpackages?)\b.*\b(?:which|what|right|correct|name|called|same|header|column)\b.*$/g,
    "license column package csv header",
  ],
  [
    /\b(?:umlauts?|accents?|accented (?:letters|characters|names)|special (?:letters|characters)|umlaute|sonderzeichen|caracteres accentues)\b.*\b(?:look\w*|show\w*|come\w*|turn\w*|become|became|are|is|broken|garbled|wrong|weird|strange|kaputt|falsch|question marks?)\b.*$|\b(?:garbled|mangled|weird|strange|broken|cryptic) (?:letters|characters|symbols|names|umlauts?|accents?)\b|\bmojibake\b/g,
    "csv import error encoding",
  ],
  [
    /\b(?:phone )?calls? (?:should |must |shall |to |will |are to |have to )*(?:automatically )?(?:go|be sent|be routed|be passed|get routed|pass) (?:over )?to (?:an? |the |my |her |his |our |their )?(?:colleague|deputy|assistant|mobile|team ?mate|co-?worker|stand-?in|cover|voicemail|backup|someone|somebody)s?\b/g,
    "forward call",
  ],
  [
    /\b(?:porter|portage|portabilite|portierung|portieren)\b(?=.*\b(?:numeros?|nummern?|rufnummern?)\b)(?: (?:d'|de |du |des |un |une |le |la |les |mon |notre |nos |mes )*numeros?)?/g,
    "port number carrier",
  ],
  [
    /\b(?:interns?|temps?|trainees?|contractors?|students?|seasonal \w+|praktikant\w*|stagiaires?) for (?:\d+|two|three|four|six|eight|ten|a few|some|the) (?:weeks?|months?|summer)\b(?=.*\b(?:after\w*|then|end|over|done|back|afterwards|when)\b)/g,
    "leaver",
  ],
  [/\bfull of\b/g, "with"],
  [/\b(mr|mrs|ms|miss|dr|herrn?|frau)\.? (?!ing\b)[a-z]+\b/g, "someone"],
  [/\border in which\b/g, "sequence"],
  [/\bwithout (really|actually) (?=\w+ing\b)/g, "without "],
  [
    /\bcalls? (to |should |must |shall )?(ring|land|arrive|end up|come in) (at|to|on|with)\b/g,
    "forward call",
  ],
  [
    /\brings? (for|at|with) (five|four|three|several|many|\d+|the whole|a whole|all|everyone|everybody|both)\b/g,
    "queue members",
  ],
  [/\b(joined|joins|is joining) (us|our \w+|the (company|team|firm))\b/g, "newcomer"],
  [
    /\b(must|should|has to|have to|needs? to|shall|wants? to)( be able to)? (take|answer|receive|pick up) (phone )?calls\b/g,
    "assign zoomphone",
  ],
  [
    /\b(must|should|has to|needs? to|shall|wants? to|would like to)( be able to)? (make (phone )?calls|phone|telephone)\b(?! (with )?(me|them|him|her)\b)/g,
    "assign zoomphone",
  ],
  [
    /\b(gebe|geben|gib|gibt|erteile\w*|bekommt) (.{0,25}?)(adminrechte|administratorrechte)\b/g,
    "assign role admin $2",
  ],
  [/\bworksheets?\b/g, "csv"],
  [
    /\b(seasonal|summer|winter|temporary|casual|extra|new) (helpers?|workers?|hands|temps?|staff|aides?)\b/g,
    "newcomers",
  ],
  [
    /\b(how (do|can|would|could) (i|we|you|one)|where (do|can) i) (tell|see|recogni[sz]e|know|make sure|be sure|verify|check) (that |if |whether )?(it|the licen[cs]e|everything|this|that) (has |have |really )?(worked|took|landed|went through|is there|is on|is active|got through)\b/g,
    "check license verify",
  ],
  [/\b(ought to|should|must|shall|is supposed to|needs? to) (show|display|read)\b/g, "callerid show"],
  [
    /\b(does ?n[o']?t|wo n[o']?t|won't|will not|do ?n[o']?t|is ?n[o']?t|not) (come|go|move|travel|taken?|carried) (along|over|with it|too)\b/g,
    "staysbehind",
  ],
  [
    /\b(should|shall|must|is to|may|can) (run|manage|administer|handle|oversee|govern) (the )?(phones?|telephony|telephones|phone system)\b/g,
    "manage role phone",
  ],
  [
    /\b(leave|leaving|left) (it |this |that |things |everything |something )?(up )?to (you|zac|the bot)\b/g,
    "helpme",
  ],
  [
    /\b(trainee|guy|lady|lad|somebody|someone|colleague|person|people|intern|girl|man|woman|employee|staff|team|folks|clerk|boss|temp|newcomer|one)s? (in|at|on|from|of) (the |our )?(reception|warehouse|kitchen|lobby|canteen|workshop|lab|gate|storage|dock)\b/g,
    "someone",
  ],
  [/\bsoll(en)? (.{1,40}?) durfen\b/g, "$2"],
  [
    /\b(kollege|kollegin|kollegen|mitarbeiter|mitarbeiterin|benutzer|nutzer|azubi|jemand|chef|chefin|praktikant|praktikantin|neue|neuer|person) (braucht|brauchen|benotigt)\b/g,
    "jemand",
  ],
  [/\b(geht|gehen) (\w+ )?verloren\b|\bverlier\w+\b|\bverloren (geht|gehen)\b/g, "whathappens lost"],
  [/\bunvergeben\w* (ruf|telefon)?nummer\w*/g, "ownerless"],
  [
    /\b(see|look at|check|view|show\w*) (first |beforehand |me )?what (will|would|is going to|gets?|is about to) (be |get )?(chang\w*|appl\w*|done|different|happen)/g,
    "preview",
  ],

  // Who has what twice, and from which to which.
  [
    /\b(belongs?|belonging|shared?|assigned|given|attached) (to|by|between) (two|2|both|several|many|more than one|multiple)\b/g,
    "second people",
  ],
  [
    /\b(from|von) (metered|unlimited|pro|global\w*|domestic|pay as you go|us|us\/ca\w*)( \w+)? (to|into|auf|zu) (an? |the )?(metered|unlimited|pro|global\w*|domestic|pay as you go|us|another)/g,
    "change plan",
  ],

  // Rights: who may, who lacks them, what is greyed out because of that.
  [
    new RegExp(
      `\\b(?:may|can|could|is|are|should|might)(?: (?:an?|our|my|the|any|every|some|normal|ordinary|regular))+ ${WHOM} (?:(?:be )?(?:allowed|able) to )?(${GRANTS})\\b`,
      "g",
    ),
    "permission who $1",
  ],
  [
    /\b(miss(?:ing)?|lack(?:s|ing)?|without|no|have ?n[o']?t( got)?|has ?n[o']?t( got)?|do ?n[o']?t (have|hold|possess)|does ?n[o']?t have|need(ed|s)?|insufficient|not enough|enough|sufficient|got no) (the |any |a |an |enough |sufficient |right |proper |needed |required |necessary |admin |phone )*(permissions?|rights?|privileges?|authori[sz]ations?|authority|access rights?)\b/g,
    "permission withheld",
  ],
  [
    /\b(permissions?|rights?|privileges?|authori[sz]ations?) (is |are |was |were )?(missing|lacking|denied|insufficient|not (there|enough|sufficient|granted))\b|\bnot (permitted|authori[sz]ed|entitled|privileged)( to)?\b/g,
    "permission withheld",
  ],
  [
    /\b(because of|due to|owing to|with|by|in|for) (my|his|her|our|the|this|their) (admin |zoom |phone |user )?(roles?|rights|permissions?|privileges?)\b/g,
    "permission role",
  ],
  [
    /\b(gr[ae]y(ed)?([- ]?out)?|dimmed|not clickable|can'?t be (clicked|pressed|selected)|unclickable|ausgegraut|inactive button)\b/g,
    "greyed",
  ],
  [
    /\b(mir|uns|ihm|ihr|dem \w+|der \w+) fehl\w+ (\w+ )?(berechtigung\w*|rechte?|recht|rolle)|\b(keine?|fehlende|ohne) (berechtigung\w*|rechte?|recht)\b/g,
    "permission withheld",
  ],
  [/\b(look(s|ing)? after|take(s)? care of|(be|is) (in charge of|responsible for))\b/g, "manage"],
  [
    /\b(mach\w*|ernenn\w*|befoder\w*|make|making|turn|appoint|promote)\b (.{1,30}?) ?\b(into |to |as |zum |zur )?(an? |the )?(zoom[- ]|phone[- ]|telefon-?)?(admin|administrator|administratorin)s?\b/g,
    "assign role admin",
  ],
  [/\btelefon-?admin\w*/g, "role admin"],

  // Numbers that are free, that come along, that go on.
  [
    new RegExp(
      `(?<=\\b(?:where|find|list\\w*|show\\w*|see|look up|which|get)\\b.{0,50})\\b${NUMBERS} (?:that )?(?:(?:nobody|no one|no-one)(?: else)? (?:uses?|has|have|owns?|holds?)|(?:are|is)(?: still)? (?:free|available|unassigned|unused|spare|open|left|not (?:in use|used|assigned|taken)))(?: (?:yet|so far|still))?`,
      "g",
    ),
    "freenumber",
  ],
  [
    /\b(which|what|welche) (phone |ruf|telefon)?(numbers?|nummern) (are |sind )?(still |noch )?(free|available|unassigned|unused|left|frei|verfugbar)\b/g,
    "freenumber",
  ],
  [
    /\b(free|available|spare|unused|unassigned|vacant|leftover|freien?|verfugbaren?) (phone |direct |ruf|telefon)?(numbers?|nummern?)\b(?= *(listed|shown|to (give|hand|assign)|are|$|\?))/g,
    "freenumber",
  ],
  [
    new RegExp(
      `\\b(?:bring|brings|bringing|take|taking|carry|keep|keeping|move|moving) ${OURS} ${NUMBERS}(?: (?:over|across|in|along|with us|with me|from|to zoom|into zoom|when|if))(?! (?:him|her|them|someone|somebody|bob|anna|a user|one user|one person)\\b)`,
      "g",
    ),
    "port number",
  ],
  [
    new RegExp(
      `\\b${NUMBERS} (?:are |is |will |to )*(?:com(?:e|ing)|brought|moved|transferred) (?:over|across|along|in)\\b`,
      "g",
    ),
    "port number",
  ],
  [/\b(leave|leaving|leaves|quit|quitting|away from|move off) zoom\b/g, "port portout"],
  [
    new RegExp(
      `\\b(?:let|allow|have) \\w+ (?:to )?(?:have|get|use|take|keep|inherit)(?: on| over)? (?:the |that |this )?${NUMBERS}(?= (?:\\w+ ){1,2}(?:used|had|has|uses|gave|was|is))`,
      "g",
    ),
    "number transfer",
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:same )?${NUMBERS} (?:that )?\\w+ (?:used|had|has had|uses) (?:so far|until now|till now|before|up to now|previously)`,
      "g",
    ),
    "number transfer",
  ],

  // A service that goes on, or doesn't.
  [
    /\b(lines?|phones?|service|calls?|telephony|he|she|they|person|we|user) (will |would |does |do |can |may |might )?(be |is |are |get |gets |go |goes |stay |stays )+(\w+ )?(dead|cut( off)?|interrupted|offline|unreachable|without (service|a phone|phone)|down|disconnected|dropped)\b|\b(un|nicht |kurz nicht )(reachable|erreichbar)\b|\b(without|any|an|no) (interruption|downtime|outage|gap|break in service)\b|\bmoment without\b/g,
    "gap",
  ],
  [
    /\b(swap|switch|exchang|trad|chang)\w*( (?:the|his|her|their|my|our|somebody's|someone's|\w+'s))?( calling| phone)? (plan|package|tariff)s?\b/g,
    "change plan",
  ],
  [
    /\b(plan|package|tariff)s? (is |are |gets? )?(swapped|switched|changes|changed|exchanged)\b/g,
    "change plan",
  ],

  // What goes along with a license that goes.
  [
    /\b(take|takes|taking|took|withdraw|withdraws|withdrawn) (the|his|her|their|this|a|somebody's|someone's) (licen[cs]e|seat|phone)\b/g,
    "remove $3",
  ],
  [
    /\b(vanish|disappear|get lost|be lost|go|goes|die|dies)(es)? (as well|too|along|also|with it)\b/g,
    "whathappens keep",
  ],

  // Confirming.
  [
    /\b(ask|asks|asked|asking)( me| us| you)? ((for|to) )?(an? |my |our )?(confirm\w*|approv\w*|permission|ok(ay)?|consent|first|before (you|it|zac|doing|anything|acting))\b/g,
    "confirm",
  ],
  [
    /\b(are you sure|confirm(ation)? (box|prompt|dialog|button|step)|wait(s|ing)? for (my|our|an?|the) (ok(ay)?|approval|click|go|yes|confirmation))\b/g,
    "confirm",
  ],
  [/\b(bestatig\w*|zustimm\w*|ruckfrage\w*|nachfrag\w*)/g, "confirm"],

  // Rows and people Zoom doesn't know.
  [/(?<=\b(preview|vorschau)\b.*)\blines?\b|\blines?\b(?=.*\b(preview|vorschau)\b)/g, "row"],
  [
    /\b(flagged|marked|highlighted|shown|coloured|colored|appear|are|is|in)( all)?( in)? (red|errors?|problems?|warnings?|faulty|invalid)\b|\b(red|faulty|flagged) (rows?|lines?|entries|cells?|marks?|errors?)\b/g,
    "error",
  ],
  [
    /\b(belong\w* to |are |is |means? )?(nobody|no one|no-one|none|not? \w+) (that )?(zoom|the system|it|the portal) knows?\b|\b(zoom|the system|portal|it) (does ?n[o']?t|does not|seems not to|did ?n[o']?t) (know|recogni[sz]e|have)( (about|of))?( (this|that|the|these|him|her|them|some|any))?\b|\bnot known to zoom\b|\bzoom kennt\b.{0,20}\bnicht\b|\bkennt zoom nicht\b|\bkennt (\w+ ){0,2}nicht\b/g,
    "notfound",
  ],

  // Offices and people in them.
  [
    /\b(wechsel\w*|zieh\w*|geht|gehen|umzug|umzieh\w*|versetz\w*) (\w+ ){0,3}?(ins|nach|in das|in die|in den|zum|zur|an den) (\w+ )?(buro|standort|niederlassung|filiale|zweigstelle|werk)\b/g,
    "transfer site",
  ],
  [/\bwe('re| are| will| have|'ve)? (open|opening|opened) (up )?(in|an?|another|our|the)\b/g, "setup site"],
  [
    /\b(sits?|works?|lives?|is based|is located|moved|relocated|transferred) (now )?(in|at|out of) (the )?(?=\w+)/g,
    "office ",
  ],
  [
    /\b(office|project|sales|product|branch|store|shop|plant|facility|general|hr|team) (managers?|guy|lady|assistants?|clerks?|leads?|leaders?|heads?|coordinators?)\b/g,
    "someone",
  ],
  [
    /\bvor (der|dem|einer|jeder|beim) (vergabe|zuweisung|zuteilung|lizenz\w*|erteilung)\b/g,
    "prerequisite assign",
  ],
  [/\b(enough|sufficient|genug|reichen|reicht) (?=(for|fur|as) )/g, "limit "],
  [/\b(figures|places|stellen|ziffern)\b/g, "digits"],
];
