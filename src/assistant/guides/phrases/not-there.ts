// A page, a menu or a button of the portal that isn't there for whoever asks: what the portal shows follows from the role.
// Whoever merely can't find it asks where it is, and is heard in where.ts.
import type { Phrase } from "./phrase.ts";

/** Parts of the portal that only some see. The phone tab of the app is none: it is missing before the license works. */
const PART =
  "(?:(?<!phone )(?:menus?(?: (?:items?|entry|entries|points?))?|sections?|pages?|buttons?|nav(?:igation)?(?: entry)?|admin (?:part|area|side|menu|section))|user ?management|phone system management|users? (?:&|and) rooms?)";
const NAMED = `(?:(?:the|a|an|any|that|this|my|your|whole|entire) )*(?:\\w+ ){0,4}?${PART}(?: (?:section|page|menu|button|part|area|entry))?`;
const GONE =
  "(?:missing|gone|hidden|invisible|absent|not there|not (?:shown|visible|displayed|available|present|appearing|showing)|nowhere)";
const NOT = "(?:is|are|was|'s|isn'?t|aren'?t|does ?n[o']?t|has|have|does|do)";
const MENU = "(?:menu|portal|navigation|sidebar|left (?:menu|column|side|hand side)|account|screen)";
const TEIL =
  "(?:menu\\w*|\\w*knopf|schaltflache|button|bereich \\S+|bereich|abschnitt|\\S*verwaltung|reiter|seite \\S+|import-?button)";
const PARTIE =
  "(?:menu(?! fichier| insertion| edition)|bouton|section|onglet(?! tele)|page|rubrique|partie)(?: (?:de |des |d |du )?(?!n |ne |a |est |chez )\\w+){0,3}";

const RIGHTS = "menumissing";

// Said of oneself, in whatever order: a part of the portal, that it isn't there, and whose portal it is.
const PORTAL =
  "(?:(?<!phone )(?:menus?|menu (?:points?|items?|entries)|buttons?|pages?|sections?|navigation|sidebar)|(?:entry|item|option|link) (?:for|to|called|named)|admin entries|my options|my login|admin (?:pages?|menu|area|part|console|centre|center|side|rights)|console|telefonsystem|punkt \\w+|(?:im|in the|dans le|on the) portal\\w*|user ?management|phone system management|users? (?:&|and) rooms?|(?:click|press|choose|open) (?:on )?(?:import|assign|add|users)|instructions?|the portal|my portal|zoom\\.us|menupunkte?|menu\\w*|\\w*knopf|schaltflache|\\w*verwaltung|anleitung|bouton|rubrique|portail)";
const NO =
  "(?:no|not|n't|n't got|neither|none|vanished|disappeared|short(?:er)?|missing|lack(?:s|ing)?|gone|go|hidden|nothing|without|only|fewer|less|more menu\\w*|looks? different|whatsoever|kein\\w*|nicht|fehl\\w*|weniger|nur|weg|pas|manque\\w*|absente?|disparu|aucune?|seulement)";
const ONESELF =
  "(?:i|i've|i'm|me|my|mine|we|us|our|mir|mich|mein\\w*|ich|uns|unser\\w*|je|j'ai|moi|mon|ma|mes)";
/** How something is done, trouble that is no lack of a right, and lacks of another kind. */
const ANOTHER_MATTER =
  "(?!.*\\b(?:how (?:do|can|to|does|would)|which (?:page|menu|button)|where (?:is|do|can|are|would) (?:i|the|an?|we)|what (?:do|does|is|happens)|can'?t find|cannot find|don'?t (?:find|know)|(?:phone|telefon|telephone) ?-?(?:tab|icon|menu|section|reiter)|dial ?pad|onglet|number|numbers|nummern?|numeros?|extension|durchwahl|load\\w*|error|csv|file|rows?|sheet|columns?|plan|package|site dropdown|home ?page|web ?page|slack|word|excel|teams|sap|jira|outlook|workday|salesforce|licen[cs]es? (?:left|free|available)|queue|caller|pin|voice ?mail|you|undo|wie|wo (?:ist|finde)|comment|ou (?:est|trouver)|website|intranet|browser)\\b)";

export const NOT_THERE: readonly Phrase[] = [
  [
    new RegExp(
      `^${ANOTHER_MATTER}(?=.*\\b${PORTAL}(?!\\w))(?=.*(?:\\b|(?=n't))${NO}(?!\\w))(?=.*\\b${ONESELF}(?!\\w)).*$`,
      "g",
    ),
    RIGHTS,
  ],
  // "The Import button isn't there", "the whole section is missing from my menu".
  [
    new RegExp(
      `\\b${NAMED}(?: (?:for|on|under|of|above|to|in) (?:the |my |our )?\\w+(?: \\w+)?)? (?:${NOT} )(?:completely |simply |just |totally |all |still |also )?(?:${GONE}|there|in my ${MENU}|show(?:n|ing|s)?(?: up)?|appear(?:s|ing)?|visible|displayed|exist|present)\\b(?! (?:a|an|the|what|how|where)\\b)(?:(?: (?:for|in|on|from|with) (?:me|us|my|our|mine|the)(?: \\w+)?)+)?`,
      "g",
    ),
    RIGHTS,
  ],
  // "There is no User Management in my menu", "I don't have that page", "why don't I get the menu".
  [
    new RegExp(
      `\\b(?:there(?:'s| is| are) (?:no|nothing called)|(?:i |we )?(?:do ?n[o']?t|cannot|can'?t|never|no longer) (?:i |we )?(?:have|see|get|find)|no|without|where(?:'s| has| did| is| have)|i(?:'m| am)? lack(?:ing)?|i(?:'m| am) missing|i have no|i see no) ${NAMED}(?: (?:gone|go|at all|here|anywhere))?(?: (?:in|on|from|under) (?:my|the|our|that) (?:\\w+ )?${MENU}\\w*)(?: at all)?`,
      "g",
    ),
    RIGHTS,
  ],
  [
    new RegExp(
      `\\b(?:there(?:'s| is) no|(?:i |we )?(?:do ?n[o']?t|cannot|can'?t|never) (?:have|see|get)|i have no|i see no|no) ${NAMED}(?: (?:at all|here|anywhere|for me|when i \\w+(?: \\w+)?))?(?=\\W*$|,|\\.|;)`,
      "g",
    ),
    RIGHTS,
  ],
  [new RegExp(`\\bwhere (?:has|have|did|is) ${NAMED} (?:gone|go|disappeared?)\\b`, "g"), RIGHTS],
  // Others have it.
  [
    /\b(?:he|she|they|others?|everyone else|my \w+|a colleague) (?:can )?(?:sees?|has|have|gets?) (?!a |an )\w+(?: \w+){0,4},? (?:but |and )?i (?:(?:can )?(?:see|have|get) (?:neither|none|nothing)(?: of (?:it|them))?|can'?t|cannot|do ?n[o']?t)\b/g,
    RIGHTS,
  ],
  [
    new RegExp(
      `\\b(?:colleague|boss|manager|teammate|deputy|co-?worker|he|she|they|others?|everyone else|predecessor) (?:sees?|has|have|gets?) ${NAMED}\\b.{0,40}?\\bi (?:do ?n[o']?t|have ?n[o']?t|can'?t|cannot)(?: (?:have|see|get)(?: (?:any|one|it|that))?)?`,
      "g",
    ),
    RIGHTS,
  ],
  // "I only see my own profile", "nothing like that in my menu", "hidden for me".
  [/\b(?:just|only|nothing but) my (?:own )?(?:profile|settings)\b(?: and (?:my )?\w+)?/g, RIGHTS],
  [
    /\bonly (?:my |the )?(?:own |personal )(?:settings|profile|data)\b.{0,30}\b(?:come up|shown?|there|appear\w*|sign in|log in)\b(?: .{0,20}zoom\.us)?/g,
    RIGHTS,
  ],
  [
    /\b(?:i |we |it |portal |menu |zoom\.us |zoom )(?:can )?(?:only|just) (?:see|sees|show|shows|have|get|offers?|display\w*|lists?)(?: me)?\b.{0,40}?\b(?:own profile|my profile|profile|personal|own settings|my settings|meetings and settings)\b(?: and \w+)?/g,
    RIGHTS,
  ],
  [
    new RegExp(
      `\\b(?:nothing (?:like (?:that|it|this)|of the kind|with that name)|no such (?:thing|entry|menu|page|button|section|item))(?: (?:is |exists )?(?:here|there|in (?:my|the|our) ${MENU}|for me|on my \\w+))?`,
      "g",
    ),
    RIGHTS,
  ],
  [
    /\b(?:admin|management|menus?|pages?|buttons?) (?:is |are |seems? )?(?:completely |all )?hidden (?:for|from|in|to) (?:me|us|my|our)(?: \w+)?/g,
    RIGHTS,
  ],
  [
    /\bnot editable(?: for me)?\b|\bread[- ]?only for me\b|\b(?:can'?t|cannot|unable to) edit (?:anything|it|that|the license part)\b/g,
    "permission withheld",
  ],

  // The same in German and French.
  [
    new RegExp(
      `\\b(?:bei mir |mir |uns |bei uns )?(?:fehl(?:t|en)|vermisse) (?:bei mir |mir |uns |hier )?(?:(?:ganz|komplett|einfach|auch) )?(?:der |die |das |den |ein |eine |einen )?(?:\\w+ )?${TEIL}(?: [\\w-]*verwaltung)?`,
      "g",
    ),
    RIGHTS,
  ],
  [
    new RegExp(
      `\\b(?:der |die |das |den |kein|keine|keinen )(?:\\w+ )?${TEIL}(?: \\S+){0,4}? (?:fehl(?:t|en)|nicht (?:da|zu sehen|sichtbar|vorhanden|angezeigt)|gibt es (?:bei mir |bei uns |hier )?nicht|(?:habe|sehe|finde) ich (?:gar |hier |bei mir )?nicht|ist weg)(?: bei mir)?`,
      "g",
    ),
    RIGHTS,
  ],
  [new RegExp(`\\b(?:habe|sehe|gibt es)(?: \\S+){0,4}? keine?n? (?:\\w+ )?${TEIL}`, "g"), RIGHTS],
  [
    new RegExp(
      `\\b(?:je )?(?:n'ai|n ai|ne vois|ne trouve|n'y a|n y a) (?:pas|aucune?) (?:le |la |l |de |d |du |cette? |ce )*${PARTIE}`,
      "g",
    ),
    RIGHTS,
  ],
  [
    new RegExp(
      `\\b(?:le |la |l |ce |cette )?${PARTIE} (?:n |ne )?(?:apparait|n'apparait|existe|s affiche|est) pas(?: visible)?(?: (?:chez|pour) moi)?|\\b(?:le |la )?${PARTIE} (?:manque|a disparu|est (?:absente?|invisible|masquee?))(?: (?:chez|pour) moi)?`,
      "g",
    ),
    RIGHTS,
  ],
];
