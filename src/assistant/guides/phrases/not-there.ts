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
  "(?:menu|bouton|section|onglet|page|rubrique|partie)(?: (?:de |des |d |du )?(?!n |ne |a |est |chez )\\w+){0,3}";

const RIGHTS = "menumissing";

export const NOT_THERE: readonly Phrase[] = [
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
    new RegExp(
      `\\b(?:colleague|boss|manager|teammate|deputy|co-?worker|he|she|they|others?|everyone else|predecessor) (?:sees?|has|have|gets?) ${NAMED}\\b.{0,40}?\\bi (?:do ?n[o']?t|have ?n[o']?t|can'?t|cannot)(?: (?:have|see|get)(?: (?:any|one|it|that))?)?`,
      "g",
    ),
    RIGHTS,
  ],
  // "I only see my own profile", "nothing like that in my menu", "hidden for me".
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
