// What stands next door: parts of Zoom Phone, of Zoom accounts and of work life that people ask a phone admin about, and
// that no guide of ours tells of. Sharing a word with a guide is no answer; a refusal that names the nearest is better.

/** Zoom Phone, but none of our guides. */
const PHONE_FEATURES =
  /\b(greetings?|hold music|music on hold|sms|mms|text(ing)? (message|from|to|with)|send (a )?texts?|fax(es)?|spam|robocalls?|block(ing|ed)? (a |an |the |some |all )?(calls?|callers?|numbers?|spam|inbound|outbound|international)|blocklist|codecs?|bandwidth|jitter|latency|packet loss|(call|audio|sound|voice) quality|echo|choppy|sip trunks?|byoc|byop|ivr|auto[- ]?(receptionist|attendant)s?|phone tree|conference (bridge|call|room)s?|transcri(pt|ption|be)\w*|call (park|pickup|monitoring|whisper|barge|center|centre|recordings?|logs?|report\w*|analytics|blocking|waiting|history)|shared line (group|appearance)s?|intercom|paging|headsets?|earphones?|airpods|ringtones?|ringback|do not disturb|dnd|presence|speed dial|contacts?|blind transfer|warm transfer|(install|download|update|uninstall|reinstall) (the |a |my )?(zoom|client|app|desktop|softphone)|how does voip|join(ed|ing|s)? (the|a|my|our) calls?|calls? (is |are |be |being |get )+record(ed|ing)|my calls? record\w*|who invented)\b|\b(record|share|download|delete|listen|play|stop)\w*\b.{0,30}\b(calls?|recordings?|voicemails?)\b|\b(main line|main number|reception|company number)\b.{0,30}\bhours\b|\bhours\b.{0,30}\b(main line|main number|reception|company)\b/;

/** What keeps a question ours although it names one of those: whoever left, and whom calls go to. */
const ABOUT_PEOPLE =
  /\b(quit\w*|resign\w*|roles?|leav\w*|left|former|ex-?employee|departed|deleted? (phone )?users?|user goes|goes|offboard\w*|forward\w*|callers? id|caller id|licen[cs]e|away|vacation|pin|go(es)? (with|along)|comes? along|moves? with)\b/;

/** Zoom as a company and a contract. */
const ACCOUNT =
  /\b(credit card|payment method|billing (address|contact|cycle|date|period|question|department)|invoice\w*|(?<!(keep|still|continue) )pay(ing)? (for|by)|tax id|vat|purchase order|renew\w*|subscription end|cancel ((our|my|the) )?(zoom )?(contract|subscription|plan|account)|merge\b.{0,20}\baccounts?|rename (our|the|my) account|account manager|sla|outage|downtime of zoom|zoom (is |be )?down|is zoom (phone )?(down|up|working|slow)|status page|support (phone|hotline|ticket|number)|contact (zoom )?support|display name|profile (picture|photo)|avatar|vanity url|sso|saml|single sign[- ]on|two[- ]factor|encryption|api|sdk|webhooks?|rate limits?|data cent(er|re)|languages?(?! model))\b/;

/** Work life: the same words, another matter. */
const WORK_LIFE =
  /\b((apply|ask|request|file|take|book)\w*( for)?( \w+){0,3} (leave|vacation|holiday|time off|absence)|(maternity|paternity|parental|sick|annual|study) leave|plan [b-z]\b|people (work|live|are) (here|in|at)|(enter|access) the building|sim[- ]?cards?|which (phone|mobile|smartphone|handset) (should|do|would|can) (i|we) (buy|get|order|choose)|(best|recommended?) (phone|mobile|smartphone)|okta (group|password|dashboard|login)s?|(google|slack|github|distribution|mailing|security|ad) (group|list|channel)s?|(jira|asana|trello|support) (ticket|task|board)s?|transfer (money|files?|photos|data|a domain|domains)|(domain|shipping|zip|postal) (name|code)s?)\b/;

/** Events of the house: when and where they are. */
const EVENTS =
  /\b(?:when|where|what (?:time|day|date)|which (?:day|date|room))\b.{0,40}\b(?:all[- ]hands|town ?hall|off-?site|stand-?up|retreat|picnic|barbecue|bbq|party|get-?together|workshop|conference|summit|hackathon|fire drill|team ?building|review meeting|board meeting|summer fest\w*|christmas do|meetup|open day|training day|quarterly|kick-?off|sports day|raffle|ceremony|fair|celebration|gathering|outing)\b|\b(?:when|where) (?:does|do|will|did|is|are) (?:the |our )?(?:next|annual|yearly|monthly|weekly|upcoming|this year's) (?!(?:\w+ )?(?:zoom|phone|licen[cs]e|import|number|change|activation|renewal))(?:[\w-]+ ){1,4}(?:take(?:s|n)? place|happen|be held|held|start|on)\b/;

/** What no guide tells of a thing that one tells of: a desk phone's own network. */
const NO_GUIDE =
  /\b(?:desk ?phones?|handsets?|polycom|poly|yealink|cisco|phones?|devices?)\b.{0,40}\b(?:wi-?fi|wlan|wireless|bluetooth|ethernet|network cable|vlan|wpa2?|ssid|hotspot)\b|\b(?:wi-?fi|wlan|wireless|bluetooth|ethernet|vlan|ssid|hotspot)\b.{0,40}\b(?:desk ?phones?|handsets?|polycom|poly|yealink)\b/;

/** True for a folded question that no guide answers, however like one it sounds. */
export const hasNoGuide = (folded: string): boolean => NO_GUIDE.test(folded);

/** True for a folded question about something next door. */
export const isUncovered = (folded: string): boolean =>
  ACCOUNT.test(folded) ||
  EVENTS.test(folded) ||
  (WORK_LIFE.test(folded) && !/\b(calls|phone|voicemail|forward\w*)\b/.test(folded)) ||
  (PHONE_FEATURES.test(folded) && !ABOUT_PEOPLE.test(folded));
