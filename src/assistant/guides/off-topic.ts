// What Zac is not about. A guide is never offered for another product because both have licenses.

import { FIRST_NAMES } from "./names.ts";
import { OTHER_THINGS } from "./other-things.ts";

/** Other parts of Zoom, and what everybody has on the desk; products of others are in other-products.ts. */
const OTHER_PRODUCTS =
  /\b(webinars?|meetings?|breakout|whiteboards?|zoom rooms?|room controller|contact cent(er|re)|team chat|zoom (chat|mail|calendar|events?|clips|docs|notes|scheduler|tasks|sdk|apps?store)|waiting room|captions?|subtitles?|polls?|co-?host|mute|unmute|mfa|2fa|two-factor|badge|virtual backgrounds?|screen ?shar\w*|share my screen|cloud recordings?|large meeting|revenue accelerator|ai companion|virtual agent|slack|teams|microsoft|office ?365|o365|m365|outlook|exchange (server|online|mailbox)|sharepoint|onedrive|windows|linux|mac ?os|macbook|laptops?|notebook|copilot|google|gmail|gsuite|box\.com|vpn|wi-?fi|printers?|monitor|keyboard|aws|azure|netflix|spotify|iphone battery|jetbrains|intellij|sendgrid|zapier|evernote|datadog|pagerduty|stripe|paypal|active directory|entra|acrobat|lightroom|indesign|blender|vim|emacs|docker|kubernetes|jenkins|grafana|snowflake|itunes|icloud|apple id|kindle|xbox|playstation|tesla|alexa|siri)\b/;

/** Subjects of ordinary talk. */
const SMALL_TALK =
  /\b(weather|wetter|meteo|clima|jokes?|witz\w*|blague|chiste|piada|poem|song|music|movie|football|soccer|world cup|recipe|cook\w*|pizza|pasta|lunch|dinner|coffee|restaurant|stock price|share price|stocks?|shares of|aktien?|ticker|dividends?|invest(?:ing|ors?)? in|bitcoin|horoscope|alarm|timer|married|girlfriend|boyfriend|love (you|me)|can you (sing|dance|cook|drive|swim|fly|whistle|sleep|eat|laugh|cry|play)|urlaubs?(antrag|tage|anspruch)|urlaub (beantragen|einreichen|nehmen)|drucker|rechnung(en)?|kantine|toilette|feierabend|gehalt\w*|parkplatz|wohnung|fuhrerschein|notausgang|mittagessen|weihnachts\w*|dienstreisen?|how old (are|r) (you|u)|do you (like|love|sleep|eat|dream|feel|believe)|are you (human|real|alive|single|married|sentient|happy)|your (age|favou?rite|opinion|hobby|hobbies|boss|mother|father)|meaning of life|capital of|president|translate|holiday party|birthday|vacation request|request (a )?vacation|annual leave|sick leave|sick day|payroll|salary|payslip|expense\w*|parking|javascript|python|sql|excel formula|pivot|vlookup|sandwich|starbucks|dress code|charger|company holiday|public holidays?|holiday calendar|deadline|calories|regex|ceo|headquarters of)\b/;

/** Our words in another sense: an extension of a browser, a license to drive, a phone to buy. */
const OTHER_SENSES =
  /\b((?:av|satellite|tv|television|radio|stereo|hi-?fi) (?:receiver|set)s?|receivers? (?:for|of) (?:my|the|a|our) (?:hi-?fi|tv|stereo|radio|satellite)|(?:button|cell|formula|menu|ribbon|toolbar)s? (?:\w+ )?in (?:excel|word|powerpoint|google sheets|outlook)|driv(er|ing)('?s)? licen[cs]e|licen[cs]e plate|number plate|(marriage|fishing|gun|hunting|business|software|windows|game) licen[cs]es?|(browser|chrome|firefox|file|hair|power|deadline|visa|lease|contract) extensions?|extension (cord|cable|of time)|(usb|hdmi|serial|network|ethernet|switch|tcp|udp) ports?|port (forwarding|\d+)|(serial|social security|tax|credit card|house|room|flight|order|tracking|ticket|invoice|bank account|account) numbers?(?!.*\b(port|carrier|provider))|phone (case|charger|screen|contract|bill|cable|camera|battery|repair)|(mobile|cell) ?(phone )?(contract|plan|bill|provider|carrier)|(print(er)?|message|job) queues?|pin (a|an|this|that|my) (message|post|channel|file|tweet)|(debit|bank|credit|sim|atm|door) ?(card)? pin|(health|dental|retirement|pension|insurance|lesson|travel|project|floor|meal|diet|business|marketing|payment|workout|training) plans?|(car|train|plane|theatre|theater|child|toilet|window|aisle) seats?|construction sites?|(?<!\b(?:on|in|via|through|at|from|over) (?:the|your|zoom'?s?|the zoom|zoom'?s? own|their) )web ?sites?|emergency (room|exit|contact|fund|brake|leave)|fire drill|office hours(?! of (a|an|one|the|some|his|her|my) (user|person|colleague|employee|phone|team))|(?<!(have to|need to|must) )(buy|order|purchase)( \w+){0,3} (new )?(phone|mobile|iphone|smartphone|headset|handset|device)s?\b(?! (licen|number|seat|line|ext))|company car|extension of (a|the|my|this) (\w+ )?(file|document|photo|name)|(handy|mobilfunk)(abo|vertrag|tarif)\w*|abo|block(ing|ed)? (this|that|these|unwanted|unknown|annoying) (callers?|numbers?|calls?)|zoom (sign|log)[- ]?in (problem|error|issue)s?|best phones?|odd numbers?|even numbers?|seat (heating|belt|cover|cushion|map)s?|(exit|emergency exit|window|aisle|car|middle) (row )?seats?|police (report|officer|station|car)s?|error \d{3}|record players?|command[- ]lines?|model (train|plane|car|kit|agency)s?|\d+ reasons|(ambulance|police|fire ?fighter) (jobs?|salary|training)|(store|shop|bank|pool|library|canteen|gym|museum|doctor|pharmacy) (opening )?hours|swim\w*|ladder|(order|buy|get) (a |an |the )?(taxi|pizza|coffee|lunch)|(lost|stolen) (phone|file|key|wallet|bag|luggage|laptop)s?|(phone|file) (is |was |got )?(lost|stolen)|file (a |an )?(complaint|claim|report|lawsuit|tax\w*)|customer (number|service|id|care|support)|import (restriction|regulation|dut|tax|law|of goods)\w*|emergency (saving|fund|plumber|dentist|doctor|landing|kit)s?|web ?shop|online shop|okta (app|tile|verify|mfa)s?|group chats?|mobile phone policy|transfer student|building extension|course extension|licen[cs]e (to (kill|drive|fish|hunt|sell|fly|practi[cs]e|teach|print)|agreement|key|file|server|header|terms|audit)s?|(pilot|drone|liquor|alcohol|music|image|photo|font|tv|dog|pet|boat|trade|medical|nursing|teaching|poetic|open source|mit|gpl|taxi|driver) licen[cs]es?|(front-?row|opera|cinema|stadium|board|bike|back|passenger) seats?|seats? (in|at) (the|a) (\w+ )?(theat\w+|cinema|stadium|train|plane|bus|restaurant|party|dinner)|(house|passport|iban|page|lottery|customer|model|part|isbn|shoe) numbers?|(cell|mobile) ?phones?( is| was| got)? (stolen|lost|broken)|lost my phone|(restore|recover|retrieve) (a |the |my |some )?(deleted |lost )?(e?mails?|files?|photos?|documents?|password)|lucky numbers?|not enough (time|money|space|memory|storage|people|room|sleep|disk)|activate (office|windows|my (card|sim))|data plans?|(leave|leaves) of absence|(write|writing) (me )?(a|an|some|code|the) ?(code|e?mail|letter|essay|macro|script|text|report|cv|story|poem)?|(undo|sort|filter|merge|duplicates?|formula|macro|chart) (\w+ ){0,2}(in|with|for) (excel|word|powerpoint|google \w+|sheets?|a spreadsheet)|(duplicates|formulas?|macros?|charts?) (in|from) (a |the |my )?(excel|spreadsheet|sheet|table)|excel (keeps|is|won'?t|crash\w*|freez\w*)|role ?play\w*|role (of|in) (a|the) (product|film|movie|project|society)|print(ing)? jobs?|(delete|close|cancel|create|open|sign ?up for|register)( (my|a|an|our|the))? (\w+ )?zoom account)\b/;

/** Questions about facts and people that no guide tells: who they are, what their number is, one's own job. */
const ABOUT_FACTS =
  /\bwho (called|rang|phoned|is calling)\b|\bcall me\b|^\W*who (leaves|left|is leaving|joined|joins|works)\b|\bhow many (employees|people|colleagues|staff) (do we have|are there|work|does)\b|\b(days|vacation) (off )?do i have\b|\bwhat('s| is) (\w+'s|his|her|my|your|our) ((private|home|mobile|direct) )?(phone |telephone )?number\b|\b(how (do|can|should|much)|when) .{0,20}\bi .{0,12}\b(resign|give (my )?notice|quit)\b|\b(my|a|the) (resignation|notice period)\b|\bi (want|would like|plan|intend|am going) to (quit|resign|leave my)\b|\bretirement (savings|plan|fund|party|gift|card)\b|\bfarewell (party|card|gift|ideas|present)\b|\bexit (interview|poll|strategy)\b|\btransfer (a |my |this |the |these )?(files?|tasks?|documents?|money|photos?)\b|\b(assign|unassign|give|move|close) (a |this |the |that )?(tasks?|tickets?|homework|cards?)\b|\b(edit|share|open) (a |the |this |my )?(doc|document|slides?|presentation)s?\b/;

/** Prices, contracts and invoices: no public source is good for long. */
const MONEY =
  /\b(how much (does|do|is|are|would|will)|what (does|do|would|is|are) .{0,40}\b(cost|costs|price|prices|pricing)|price|prices|pricing|discounts?|refunds?|invoices?|cheapest|prix|preis\w*|kostet|cout\w*|precio\w*)\b/;

/** What becomes of a number nobody has, the bill for it included, is told of unassigning. */
const KEPT_NUMBER =
  /\b(?:numbers?|lines?|dids?) (?:that )?(?:stays?|remains?|sits?|lies|keeps?|is|are|stand|left)(?: \w+){0,2} (?:without (?:an? )?(?:owner|user|holder|person)|unassigned|unused|idle|ownerless)\b/;

/** Our subjects, named so clearly that another product beside them is only where the question comes from. */
const OURS =
  /\b(zoom phone|phone (number|licen[cs]e|user|plan|system|tab)s?|extensions?|durchwahl|nebenstelle|rufnummern?|anrufe|telefon (?:in|an|im|am)|tischtelefone?|voice ?mail|caller id|calling plans?|desk ?phones?|emergency address(es)?|notfalladresse|call queues?|porting|port (a |our |my |the |your )?(phone )?numbers?|direct numbers?|common areas?|unassigned numbers?|(phone|telephone) (for|in) (a|the|our)|(?:stored|kept|saved|logged|recorded|read|remembered) by (?:you|zac|the bot|this bot)|(does|do|can|will) (you|zac|this bot|the bot) (also )?(handle|support|cover|look after|manage))\b/;

/** Phone products of others: naming them with "phone" makes it theirs, not ours. */
const OTHER_PHONES = /\b(teams|iphone|android phone)\b/;

/** True when a folded question names one of our subjects beyond doubt. */
export const namesOurs = (folded: string): boolean => OURS.test(folded);

/** True when a folded question is about something else, whatever words it shares with a guide. */
export function isOffTopic(folded: string): boolean {
  const ours = namesOurs(folded);
  if (OTHER_SENSES.test(folded) || ABOUT_FACTS.test(folded)) return true;
  if (OTHER_PHONES.test(folded) && !/\bzoom\b|\bfrom\b/.test(folded)) return true;
  if (OTHER_PRODUCTS.test(folded) && !ours) return true;
  if (SMALL_TALK.test(folded) && !ours) return true;
  if (/\b(poem|joke|song|story|haiku)\b/.test(folded)) return true;
  if (
    /\bpass(word|wort|code)s?\b|\bmot de passe\b|\bcontrasena\b/.test(folded) &&
    !/voice ?mail|mailbox|pin\b/.test(folded)
  )
    return true;
  return (
    MONEY.test(folded) && !/\b(twice|double|still pay|already)\b/.test(folded) && !KEPT_NUMBER.test(folded)
  );
}

/** Words before "license" that name no product. */
const PLAIN =
  /^(fresh|second|third|valid|free|spare|single|additional|another|extra|leftover|unused|existing|wrong|right|correct|proper|missing|first|last|given|freed|reclaimed|individual|company|corporate|their|his|her|whose|zero|many|few|more|fewer|enough|idle|dormant|sleeping|sans|ohne|nicht|inactive|abandoned|orphaned|wasted|empty|open|expired|temporary|permanent|assigned|unassigned|brand-?new)$/;

/**
 * True for a license named after something no guide knows: "a figma license", but not "to juggle licenses".
 * `isKnown` says which words the guides use.
 */
export function isOtherLicense(folded: string, isKnown: (word: string) => boolean): boolean {
  const [, before, name] =
    /(?:\b([a-z]+) )?\b([a-z][a-z0-9-]+) (?:licenses?|licences?|seats?|subscriptions?)\b/.exec(folded) ?? [];
  if (name === undefined || isKnown(name) || PLAIN.test(name)) return false;
  return before === undefined || !/^(to|i|we|you|can|how|and|or|please|not|don|should)$/.test(before);
}

/** The words (stems) that make a question one about phones, or about Zac; verbs like "change" and "buy" don't. */
const SUBJECTS: ReadonlySet<string> = new Set(
  (
    "licens seat zoomphon phon number extension ext callerid voicemail pin queu sit sitecod plan packag csv import port emergency leaver successor " +
    "bulk deskphon devic commonarea bundl okta scim rol permission prerequisit helpm command undo phonetab notenough newcomer zoomaccount " +
    "usersandroom phonesystem usermanagement row freenumber addon powerpack tollfre activ pend model privacy gdpr call caller forward meter unlimit roster signout zacself unlink deactiv whathappen menumiss finduser removecheck mismatch nextnumb internalonly usermanag history"
  ).split(" "),
);

/** Subjects that mean nothing but ours. */
const OURS_ALONE =
  /^(licens|zoomphon|extension|callerid|voicemail|deskphon|commonarea|emergency|usersandroom|phonetab|helpm|model|newcomer|notenough)$/;

/** True when a question names a thing of another world, and nothing that can only be ours. */
export const isOfOtherThings = (folded: string, asked: readonly string[]): boolean =>
  !asked.some((word) => OURS_ALONE.test(word)) &&
  (folded.match(/[a-z-]+/g) ?? []).some(
    (word) => !FIRST_NAMES.has(word) && (OTHER_THINGS.has(word) || OTHER_THINGS.has(word.replace(/s$/, ""))),
  );

/** Subjects that mean something else, too, to whoever isn't speaking of phones. */
const MANY_SENSES: ReadonlySet<string> = new Set(
  (
    "licens seat hour number extension pin queu sit plan import csv port emergency leaver successor bulk devic rol permission command undo call caller " +
    "forward meter unlimit activ pend model privacy addon package row newcomer zacself whathappen notenough deactiv helpm history"
  ).split(" "),
);

const OF_OURS =
  /\b(zoom|zac|zphone|phones?|voice ?mail|users?|employees?|colleagues?|co-?workers?|persons?|people|someone|somebody|staff|admins?|him|her|them|he|she|they|licen[cs]ed?|assign\w*|telefon\w*|e?911|112|notruf\w*|notfall\w*|durchwahl|nebenstelle|dein\w*|nutzer\w*|benutzer\w*|mitarbeiter\w*|kolleg\w*|lizenz\w*|jemand\w*|you|your|du|bot|everyone|everybody|team|department|roster|spreadsheet|calling plans?|callers?)\b/;

/** True when everything that is named of ours has other senses, and nothing says that ours is meant. */
export const isAmbiguous = (folded: string, asked: readonly string[]): boolean =>
  !OF_OURS.test(folded) && asked.every((word) => !isSubject(word) || MANY_SENSES.has(word));

/** True when no subject of ours is named, and nobody who might have to do with one. */
export const isAimless = (folded: string, asked: readonly string[]): boolean =>
  !OF_OURS.test(folded) && !asked.some(isSubject);

/** True for a word that names one of our subjects. */
export const isSubject = (word: string): boolean => SUBJECTS.has(word);
