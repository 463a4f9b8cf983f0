// Matters that share one word with ours and are asked about every day: work in a spreadsheet, codes to dial, codes of the
// post, addresses of machines, trouble in the house, letters to customers, other systems. Each needs a sign that ours is meant.

const ANYTHING_OF_OURS =
  /\b(zoom|zac|zphone|licen[cs]\w*|lizenz\w*|roster|rows? (fail|reject)\w*|import (page|file|list|template|button|sheet)|the import|my import|uploads?|template|phone users?|voice ?mail|extensions?|durchwahl|calling plans?)\b/;

const CELLS =
  "(?:columns?|rows?|cells?|tables?|spreadsheets?|sheets?|worksheets?|workbooks?|excel|google sheets?|formulas?|headings?|headers?|duplicates|duplicate (?:rows|entries|values)|leading zeros?|blank rows|spalten?|zeilen?|zellen?|tabellen?|excel-?\\w*|colonnes?|lignes?|cellules?|tableaux?|tableau|feuille)";
const HANDWORK =
  "(?:swap|insert|add|append|delete|remove|hide|unhide|merge|freeze|split|sort|sum(?: up)?|total|average|count|format|filter|colou?r|shade|highlight|lock|protect|transpose|wrap|align|resize|widen|print|group|combine|join|concatenate|round|einfug\\w*|einblend\\w*|ausblend\\w*|fixier\\w*|sortier\\w*|formatier\\w*|summier\\w*|verbind\\w*|hinzufug\\w*|losch\\w*|inser\\w*|ajout\\w*|supprim\\w*|trier|tri|figer|fusionner|masquer|formater)";
const SPREADSHEET = new RegExp(
  `^(?:how (?:do i|to|can i) )?(?:number|copy|move|rename|make|fill|round|find) (?:\\S+ ){0,3}${CELLS}\\b|\\b${HANDWORK}\\b(?: \\S+){0,6}? ${CELLS}\\b|\\b${CELLS} (?:\\S+ ){0,4}?${HANDWORK}\\b|\\b(?:number|date|currency|text) formats?\\b.{0,20}\\b(?:cells?|column|excel|calc|sheets?)\\b|\\b(?:conditional|cell) format\\w*`,
);
/** What a sheet is worked on for: then it is a file of ours. */
const FOR_US =
  /\b(import\w*|upload\w*|csv|users?|people|phone numbers?|numbers? (turn\w*|chang\w*|becom\w*|lost|show\w*)|e-?mails?|site (name|code)|package|required|optional|needed|necessary|must|names?(?= column)|error|fails?|reject\w*|broken|bad|faulty|wrong|preview|mitarbeiter\w*|nutzer|rufnummer\w*|hochlad\w*)\b/;

/** Which digits stand for which city or country. Numbers that are looked for by them are ours. */
const DIAL_CODE =
  /\b((area|country|dial(l?ing)?|international( dial(l?ing)?)?|phone|city|trunk|calling)( \w+)? codes?|(dialling|country|phone|international) prefix(es)?|(?<!location |site |office |branch )prefix(es)? (of|for|does|has)|(which|what) prefix|vorwahl\w*|landesvorwahl\w*|codes? (for|of) (calling|dialling|dialing|phoning|ringing)|indicatifs?|prefixe|prefijo|prefisso)\b|\b(which|what|welche[rs]?|quel\w*) (country|city|town|place|state|land|stadt|pays|ville) (has|is|uses|hat|a)( the)?( code)? \+?\d+|\bhow (do|can|to) (i |you |we )?(call|dial|ring|phone) (?!(a |an |the |my |our |another |other )?(colleague|user|office|site|extension|branch|queue|person|somebody|someone|people|internal\w*|outside|abroad))[a-z]+ from\b/;
const NUMBERS_BY_CODE =
  /\b(numbers?|nummern?|rufnummern?|numeros?|dids?|lines?|available|free|assign\w*|give|get|extensions?|short|within|activation|pin)\b/;

const POSTAL =
  /\b((post|postal|zip|postcode)s?( area)?[- ]?(codes?)?(?= (of|for|in)\b)|postleitzahl\w*|^plz (?!undo)[a-z]+|code postal|(postal|zip) (area )?codes?|postcodes?)\b/;

const MACHINE_ADDRESS =
  /\b(ip|ipv[46]|ip-?|static|dns|gateway|subnet|dhcp) ?-?(address\w*|adress\w*|range|mask|conflict)?\b(?= ?(address|adress|of|for|my|on|range|conflict|server)|\W*$)|\b(ip|ipv[46])[- ]?(address|adress)\w*|\badresses? ip\b|\b(fixed|static) address\b|\bmac address\w*(?=.*\b(laptop|computer|pc|router|printer|server)s?\b)/;
const OF_A_PHONE = /\b(desk ?phones?|handsets?|yealink|poly\w*|sip|zoom|ip[- ]phones?)\b/;

/** Trouble in the house. Whoever asks about addresses for emergencies asks us. */
const IN_THE_HOUSE =
  /\b(smoke|smells?|gas|extinguisher|extincteur|feuerloscher|burglar\w*|thief|fire|flood|gas leak|defibrillator|aed|first[- ]aid\w*|evacuat\w*|assembly point|alarm\w*|feuer\w*|rauch|brand|verletzt\w*|sammelplatz|fluchtweg\w*|incendie|fumee|secours|blesse\w*|leak(ing|s)?|burst pipe|power cut|intruder|bomb\w*|injur\w*|unconscious|collapsed|fainted|bleeding|heart attack|stuck in the (lift|elevator)|emergency (exit|stair|light|door|kit|shelter|number of)\w*|wasserschaden)\b/;
const EMERGENCY_SETUP =
  /\b(address\w*|adress\w*|e911|dial\w*|zoom|responders?|location|desk ?phones?|from (a|the|my|our) (app|phone)|fire(d| department| brigade)|gefeuert)\b/;

const LETTERS =
  /\b(sales|cold|marketing|mass|thank[- ]you|apology|reminder|follow[- ]up|farewell|out[- ]of[- ]office|auto[- ]?reply)[- ]?(e-?mails?|mails?|mailings?|letters?|pitch|newsletter)\b|\b(e-?mail|mail) (signatures?|templates?|subject|footer|campaigns?|merge|drafts?|attachments?|folders?|rules?|filters?|quota|client)\b|\b(draft|write|compose|phrase|word|answer|reply to|unsend|recall|schedule|forward|redirect|archive|translate|proofread)( \w+){0,2} (e-?mails?|mails?|letters?|post|mailings?|newsletters?|parcels?)\b|\bmailings?\b|\b(team|shared|group|e-?mail|functional) mail ?box(es)?\b|\bmail ?box for (the|our|a) (team|group|department)\b|\bsearch (through |in )?(my |the )?(e-?mails?|mails?|inbox)\b|\bmass mail\w*|\bspell(ing)? of a text\b|\bcheck the spelling\b/;
const MAIL_FROM_ZOOM =
  /\b(from zoom|zoom sends?|pending|invit\w*|voice ?mails?|csv|import|users?\b.{0,20}\bget)\b/;

/** Other systems by the kind of thing they are, where no name tells. */
const OTHER_SYSTEM =
  /\b(postgres\w*|mysql|mariadb|mongo\w*|redis|oracle|sqlite|database|db|ldap|vpn|crm|erp|wiki|intranet|extranet|time ?tracking|ticket(ing)? (tool|system)|payroll( system)?|accounting (tool|software|system)|hr (tool|system|portal|software)|web ?shop|online ?shop|shop system|booking (tool|system)|bank(ing)?( app| portal)?|payment|payments|network (drive|share|folder)|shared drive|file ?server|nas|company directory|people directory|phone ?book|recycle bin|uninstall\w*|unix|ubuntu|debian|powershell|terminal|shell|android studio|app store|play store|ios|smart ?tv|console game)\b/;
const FROM_THERE =
  /\b(from|out of|aus|depuis|export\w*|into zoom|to zoom|zoom|phone|licen[cs]\w*|voice ?mail|call queues?)\b/;

/** Phones that are no phones of Zoom's. */
const PRIVATE_PHONE =
  /\b(private|personal|own|old|son'?s|daughter'?s|kid'?s) (mobile|cell ?phone|smartphone|handy)\b.{0,30}\b(voice ?mail|pin|number|contract|plan|broken|screen)\b|\b(voice ?mail|pin|contract|plan) (of|for|on) (my|a|the) (private |personal |own )?(mobile|cell ?phone|smartphone|handy|iphone)\b|\b(new|another|better) (company|work|business) (phone|mobile|smartphone|cell)\b|\b(charge|charging|dropped|clean|unlock|restart|update|sell) my (phone|mobile|smartphone)\b|\bmy (phone|mobile|battery) (died|dies|is dead|won'?t charge|is cracked)\b/;
const TO_ANOTHER = /\b(forward\w*|zoom|calls?|licen[cs]\w*)\b/;

/** Rooms as rooms. */
const ROOM = /\b(lobby|kitchen|canteen|reception|warehouse|common room|meeting room|hallway|foyer)\b/;
const NOT_JUST_A_ROOM =
  /\b(\w*phones?|telefon\w*|telephones?|extension|zoom|call\w*|lines?|handsets?|sets?|numbers?|licen[cs]\w*|plans?|common areas?|dial\w*|ring\w*|devices?|apparat\w*|anruf\w*|hours?|from|move[sd]?|guy|lady|someone|somebody|users?|person|people|colleague|staff|receptionist)\b/;

/** The day: holidays, sickness, moving house, who one is. */
const THE_DAY =
  /\b(vacation days?|my (aunt|uncle|mother|father|mum|mom|dad|wife|husband|grand\w+|cat|dog|neighbou?r)|domain (redirect\w*|renewal|registrar|transfer)|(vacation|holidays?|leave) left|(amount|rest|number|balance) of (my )?(vacation|holidays?|leave)|what (do|should|must) i dial before|dial before a number|my (order|payment|parcel|delivery|booking|flight|refund|salary)|hardware (store|shop)|bundle (offers?|deals?|price)|audit (checklist|report|firm|committee)|port of (?!(a|an|our|the|my|this|numbers?|phone|call)\b)[a-z]+|holiday entitlement|days off|(call|phone|ring)(s|ing|ed)? in sick|sick note|my identity|id card|passport|moving (company|van|boxes|house|costs)|move (house|flat)|(phone )?call with my (mum|mom|dad|wife|husband|mother|father|friend)|pro max|911 (carrera|turbo|porsche)|urlaubstage|krankmeld\w*|krankschreib\w*|arret maladie)\b|^(how (do|to|can) (i )?)?move to another (city|country|flat|town)\W*$|^(a )?desk for\b|^(what is )?(the )?role of (?!.*admin)|^who (died|is dead|passed away)\W*$/;

const HISTORY_OF = /\b(history|inventor|invention|origin) of (the )?(telephon\w+|phones?|zoom|voip)\b/;

/** Each matter, and what shows that it is ours after all. */
const MATTERS: readonly (readonly [matter: RegExp, ours: RegExp])[] = [
  [SPREADSHEET, FOR_US],
  [DIAL_CODE, NUMBERS_BY_CODE],
  [POSTAL, /\bemergency|notfall|urgence\b/],
  [MACHINE_ADDRESS, OF_A_PHONE],
  [IN_THE_HOUSE, EMERGENCY_SETUP],
  [LETTERS, MAIL_FROM_ZOOM],
  [OTHER_SYSTEM, FROM_THERE],
  [PRIVATE_PHONE, TO_ANOTHER],
  [ROOM, NOT_JUST_A_ROOM],
  [THE_DAY, /\b(forward\w*|offboard\w*|zoom|calls? should|calls? go)\b/],
  [HISTORY_OF, /\bcall history\b/],
];

/** True for a folded question about one of these matters, with nothing that says that ours is meant. */
export const sharesOneWord = (folded: string): boolean =>
  !ANYTHING_OF_OURS.test(folded) &&
  MATTERS.some(([matter, ours]) => matter.test(folded) && !ours.test(folded));
