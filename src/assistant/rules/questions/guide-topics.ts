// Which guide a how-to question is about, for the questions everybody asks. Anything else is looked for in the guides.

type Topic = readonly [guide: string, ...all: RegExp[]];

const LICENSE = /\bLICENSE\b|\bPHONE\b|\bPLAN\b|\bPLANWORD\b/u;
const BULKY = /\bBULK\b|\bFILE\b|\bIMPORT\b|\bTEMPLATE\b/u;

// In order: the first whose patterns are all found in the line of marks (or, after "raw:", in the words) wins.
const TOPICS: readonly Topic[] = [
  ["emergency-address", /emergency|e911|notfall|urgence/u],
  [
    "issue-user-not-found",
    /(?:user|users|person|people|PEOPLEWORD|email|emails|NOT) .*(?:not found|NOT found|unknown|NOT exist|doesn't exist|NOT recognised|NOT recognized|no such|no match|NOT match)|user not found|NOT found|(?:lookup|SHOW).*email.*FAIL|FAIL.*email|can't find the user|cannot find the user|NOT FIND/u,
  ],
  [
    "issue-no-extension",
    /\bEXT\b/u,
    /\bNOT\b|\bNEED\b|no |without|didn't|did NOT|never|missing|blank|empty/u,
    /auto|GIVEN|GIVE|GET|get|got|MISSING|receive|appear|NEED|HAVE|blank|empty|no EXT/u,
  ],
  [
    "faq-activation-time",
    /\bHOWLONG\b|ISIT (?:the )?LICENSE activ|activ\w* (?:immediately|right away)|take effect|takes effect|kick in|log(?:ged|ging)? out|sign out|log(?:ging)? back|how long|start (?:to )?work|starts working|become(?:s)? active|usable|can (?:they|he|she|i|ONESELF|PRONOUN) (?:use|start)|(?:ativar|activar|aktivier\w*|activer) (?:meu|mi|mein|mon|ONESELF)|(?:despues|depois|nach|apres) (?:de|der|die|da)?|WHEN .*(?:active|work|use|ready|available|start)|still inactive|NOT active/u,
    /LICENSE|PHONE|PLAN|GIVEN|GIVE|PRONOUN|log|sign|work|active|use/u,
  ],
  [
    "faq-leaver",
    /\bLEFT\b|\bOFFBOARD\b|leaver|leavers|departing|departure|ex-employee|former employee|exit/u,
  ],
  [
    "issue-csv-fails",
    BULKY,
    /\bFAIL\b|can't|cannot|won't|doesn't|NOT|4\.41e|scientific|strip|leading|zero|first column|bom|semicolon|delimiter|typo|format|wrong|reject/u,
  ],
  [
    "issue-csv-fails",
    /4\.\d+e|\bbom\b|semicolons?|leading zero|first invalid|batch process|utf-?16|encoding|invalid row/u,
  ],
  [
    "faq-duplicate-license",
    /\bWHATIF\b|(?:someone|somebody|user|PEOPLEWORD|person|NEWHIRE|one) .*(?:two|2|second|more than one|several|multiple)|two .*LICENSE|duplicate|twice|second LICENSE|HOW .*(?:existing|different)|(?:existing|already).*(?:different|another|before)|can .*(?:two|both|more than one|second)/u,
    LICENSE,
    /already|HAVE|PASTEVENT|two|2|twice|duplicate|second|existing|both|more than one|again|different|another/u,
  ],
  [
    "issue-already-licensed",
    LICENSE,
    /already|PASTEVENT|assigned to|HAVE one/u,
    /FAIL|SAYS|error|HAVE|WHY|can't|cannot|NOT/u,
  ],
  [
    "issue-not-enough-licenses",
    LICENSE,
    /HOWMANY|enough|none left|no more|no LICENSE|insufficient|run out|ran out|NOT available|POOL|NEED LICENSE/u,
    /FAIL|SAYS|NOT|error|no |insufficient|HOW|WHY/u,
  ],
  [
    "faq-bulk",
    /^(?:can|could|ISIT|is|does|may|ONESELF|HOW (?:to |for )?(?:GIVE)?.*possible|do)/u,
    /\bBULK\b|many|multiple|several|hundred|thousand|[0-9],?000|large/u,
  ],
  ["assign-bulk", BULKY],
  [
    "assign-bulk",
    /\bHOW\b.*\b(?:GIVE|LICENSE|SET)\b/u,
    /\b(?:[1-9]\d|\d{3,4}|twenty|thirty|forty|fifty|sixty|eighty|hundred|hundreds|dozens) (?:of )?(?:CREATE )?\S*(?:PEOPLEWORD|NEWHIRE|LICENSE)\b/u,
  ],
  [
    "prerequisites",
    /prerequisite|requirement|permission|permissions|privilege|privileges|role|roles|rights|admin|owner|need (?:to have )?before|what do i need|what do we need|have to be|eligible|before (?:i|we|ONESELF)/u,
  ],
  [
    "assign-number",
    /\bNUMBER\b|\bTEL\b|\bTOLLFREE\b/u,
    /\bGIVE\b|\bSET\b|\bGET\b|\bADD\b|\bNEED\b|\bCHANGE\b|get|add|have|HAVE/u,
  ],
  [
    "remove-license",
    /\bTAKE\b|\bUNASSIGN\b|\bMOVE\b|\bTAKEN\b/u,
    /LICENSE|PHONE|PLAN|PRONOUN|SEAT|somebody|NEWHIRE/u,
  ],
  ["assign-individual", /\bGIVE\b|\bSET\b|\bADD\b|\bGET\b|\bGIVEN\b|\bNEED\b/u, LICENSE],
];

/** The guide for a line of marks; `undefined` when no topic fits. */
export function guideTopic(line: string): string | undefined {
  return TOPICS.find(([, ...patterns]) => patterns.every((pattern) => pattern.test(line)))?.[0];
}
