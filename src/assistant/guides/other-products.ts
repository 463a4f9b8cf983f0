// Products of others. What is asked of one of them is none of ours, whatever words it shares with a guide: an extension in
// another phone system, a list for a CRM. Only where something comes from, or where Zoom is named as well, may it be ours.
import { FIRST_NAMES, PLACES } from "./names.ts";

/** Phone systems and telephone apps of others: they have extensions, queues and voicemail like ours. */
export const PHONE_SYSTEMS =
  "ringcentral|ring central|8x8|dialpad|webex(?: calling)?|cisco (?:call ?manager|unified\\w*|jabber|ucm)|call ?manager|cucm|jabber|avaya|mitel|shoretel|panasonic|siemens|openscape|hipath|hicom|alcatel(?:-lucent)?|ericsson|" +
  "3cx|asterisk|freepbx|fusionpbx|elastix|issabel|vicidial|starface|placetel|sipgate|nfon|fritz ?!? ?box|auerswald|agfeo|swyx\\w*|askozia|innovaphone|gigaset|grandstream ucm|yeastar|wildix|pascom|" +
  "vonage|nextiva|ooma|grasshopper|goto ?(?:connect|meeting)?|aircall|talkdesk|five9|genesys|nice ?in ?contact|incontact|twilio|plivo|bandwidth\\.com|justcall|cloudtalk|openphone|phone\\.com|line2|net2phone|" +
  "intermedia|broadsoft|broadworks|metaswitch|jive|fuze|mavenir|kixie|ringover|zadarma|gradwell|bt cloud|gamma horizon|skype(?: for business)?|lync|teams (?:phone|calling|voice)|google voice|whatsapp|viber|facetime|telegram";

/** Other programs that hold lists, users, licenses, roles and queues. */
const PROGRAMS =
  "salesforce|hubspot|pipedrive|zoho|dynamics(?: 365)?|freshsales|freshworks|freshdesk|sugar ?crm|insightly|keap|close\\.io|marketo|mailchimp|klaviyo|sendinblue|brevo|constant contact|activecampaign|intercom|zendesk|servicenow|service now|jira|confluence|atlassian|trello|asana|monday\\.com|clickup|notion|basecamp|wrike|smartsheet|airtable|" +
  "workday|personio|bamboo ?hr|gusto|adp|rippling|paychex|paylocity|ukg|kronos|sage|datev|lexware|lexoffice|sevdesk|quickbooks|xero|freshbooks|netsuite|oracle|sap|successfactors|odoo|deel|hibob|factorial|zenefits|ceridian|dayforce|greenhouse|lever\\.co|workable|smartrecruiters|" +
  "slack connect|mattermost|rocket\\.?chat|discord|wechat|zulip|google chat|google meet|gotomeeting|bluejeans|jitsi|" +
  "figma|canva|miro|adobe|photoshop|illustrator|autodesk|autocad|solidworks|tableau|power ?bi|looker|grammarly|linkedin\\w*|sales navigator|calendly|docusign|dropbox|github|gitlab|bitbucket|shopify|magento|woocommerce|wordpress|squarespace|wix|godaddy|moodle|canvas lms|blackboard|eventbrite|surveymonkey|typeform|jamf|intune|lastpass|1password|bitwarden";

const PHONE_SYSTEM = new RegExp(`\\b(?:${PHONE_SYSTEMS})(?![a-z0-9])`);
/** What belongs to a contract with a carrier, or to a mobile phone of one. */
const OF_CARRIER =
  /\b(?:at&t|verizon|t-?mobile|vodafone|telekom|swisscom|o2|british telecom|bell canada|rogers|telstra|comcast)[- ](?:mobile|sim|contract|plan|tariff|phone|handy|vertrag|account|router|app|bill|shop)/;
const PROGRAM = new RegExp(`\\b(?:${PROGRAMS}|crm|erp|payroll|pbx)(?![a-z0-9])`);
const ANY = `(?:${PHONE_SYSTEMS}|${PROGRAMS})`;

/** Where something comes from, before it is ours: left, exported, replaced. */
const COMES_FROM = new RegExp(
  `\\b(?:from|off|out of|leav(?:e|ing)|replac(?:e|es|ing)|quit(?:ting)?|instead of|aus|von|weg von)(?: (?:our|the|my|an?|old|current|previous|existing|legacy|unserer?m?|der|dem|alten))* ${ANY}(?! (?:group|channel|chat|workspace|team|board|account)s?\\b)|\\b${ANY} (?:export|customer|user)s?\\b.{0,20}\\b(?:before|so far|until now|bisher)`,
);
const OURS_NAMED = /\bzoom\b|\bzphone\b|\bzac\b/;
/** Moving a number, into Zoom or away from it, names the other side. */
const OF_NUMBERS = /\b(?:our|my|the|their|his|her|unsere|meine)(?: \w+)? (?:numbers?|nummern?|rufnummern?)\b/;
const TAKEN_ALONG =
  /\bport(?:s|ed|ing|ier\w*)?\b|mitnehm|mitgenomm|umzieh|wechsel|\b(?:bring|tak|keep|transfer|mov|migrat|switch|com|import|export|leav|replac)(?:e|es|ing|s|ed)?\b|\b(?:csv|list|file|liste|datei)\b/;
/** Two products made to work together: no guide tells of it. */
const JOINED = /\b(?:integrat|connector|sync\b|synchroni|plug-?in|add-?in)/;

/** "In Marlowe", "our Marlowe system", but not "on Dora's profile": a name that no guide knows, told by how it is written or by what it is called. */
const INTO_NAME =
  /\b(?:in|into|inside|within|on)(?: our| the| my)? ([A-Z][A-Za-z0-9]{2,}(?:[A-Z.][a-z]+)*)\b(?!'s)/g;
const TO_NAME =
  /\b(?:import|upload|load|sync|export|migrate|add|enter|transfer)\w*\b.{3,50}? (?:to|into|with) ([A-Z][A-Za-z0-9]{2,})\b/g;
const SYSTEM_NAME =
  /\b(?:our|the|my|a|an|unser\w*|im|in der|in dem) ([a-z][a-z0-9]{2,}(?:[ .-][a-z0-9]{2,})?) (?:system|software|platform|workspace|tenant|instance|pbx|subscription|anlage|telefonanlage|plugin|dashboard|database)\b/g;

/** What is said of a place, not of a program. */
const OF_PLACES =
  /\b(?:sits?|sat|works?|lives?|based|located|moved?|moves|relocat\w+|office|site|branch|team|warehouse|building|plant|city|open(?:s|ed|ing)?|colleagues?|people|staff|phones?)\b/;
const NO_NAME =
  /^(?:zoom|zac|slack|users?|rooms?|phone|account|settings|management|csv|excel|english|german|french|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|hr|it|old|new|whole|entire|current|previous|internal|own|other|telephone|voip|cloud|legacy|company|ticket|booking|operating|emergency)$/;

/** True for an unknown name: neither a word of the guides, nor a person, nor a place. */
const isStrangeName = (name: string, isKnown: (word: string) => boolean): boolean =>
  name
    .toLowerCase()
    .split(/[ .-]/)
    .every((word) => !isKnown(word) && !NO_NAME.test(word) && !FIRST_NAMES.has(word) && !PLACES.has(word));

/** Names in capitals say nothing where everything is in capitals, or where every noun has one. */
const tellsNames = (question: string): boolean =>
  /[a-z]/.test(question) && !/[äöüß]|\b(?:der|die|das|ich|wie|eine?n?|und|ist)\b/i.test(question);

function namesStranger(question: string, folded: string, isKnown: (word: string) => boolean): boolean {
  const strange = ([, name = ""]: RegExpMatchArray): boolean => isStrangeName(name, isKnown);
  if ([...folded.matchAll(SYSTEM_NAME)].some(strange)) return true;
  if (!tellsNames(question)) return false;
  if (
    [...question.matchAll(TO_NAME)].some(strange) &&
    /\b(?:csv|list|file|spreadsheet|sheet|data|contacts|leads|deals|records)\b/.test(folded)
  )
    return true;
  return !OF_PLACES.test(folded) && [...question.matchAll(INTO_NAME)].some(strange);
}

/**
 * True when a question is about a product of somebody else. `ours` tells that one of our subjects is named as well, and
 * `isKnown` which words the guides use; `folded` is the question in small letters.
 */
export function isOfOtherProduct(
  { question, folded, ours }: { readonly question: string; readonly folded: string; readonly ours: boolean },
  isKnown: (word: string) => boolean,
): boolean {
  if (OF_CARRIER.test(folded)) return true;
  const system = PHONE_SYSTEM.test(folded);
  if (!system && !PROGRAM.test(folded))
    return !OURS_NAMED.test(folded) && namesStranger(question, folded, isKnown);
  if (JOINED.test(folded)) return true;
  if (TAKEN_ALONG.test(folded) && (COMES_FROM.test(folded) || (system && OF_NUMBERS.test(folded))))
    return false;
  return !(ours && OURS_NAMED.test(folded));
}

/** True for the name of another program or phone system. */
export const isProductName = (word: string): boolean => PROGRAM.test(word) || PHONE_SYSTEM.test(word);
