// Idioms for what is passed on, what is there already, whom a call goes to, and who may.
import { PHONE_SYSTEMS } from "../other-products.ts";
import type { Phrase } from "./phrase.ts";

export const PASSED_ON: readonly Phrase[] = [
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
