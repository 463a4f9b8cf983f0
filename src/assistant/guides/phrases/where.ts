// Where something is clicked: whoever asks for the button asks for what it does. The words for it say nothing else.
import type { Phrase } from "./phrase.ts";

const PLACE =
  "(?:buttons?|menus?(?: (?:entry|item|point|path))?|entry|options?|settings?|switch|toggle|pages?|screens?|forms?|dialog(?:ue)?|tabs?|links?|icons?|fields?|controls?|check ?box|knob|wizard|view|area|spot|place)";
const ORT =
  "(?:knopf|taste|button|schaltflache|menu\\w*|einstellung\\w*|seite|maske|reiter|schalter|option|formular|stelle)";

export const WHERE: readonly Phrase[] = [
  // "Where's the extension shown after I assign?"
  [
    /\bwhere(?:'s| is| do i see| can i see| do i find| will i see| do we see) (?:the |his |her |their )?(?:new )?(?:extension|ext)(?: number)?(?: (?:shown|displayed|listed|told|visible|to be seen))?(?= (?:after|once|when|that|which|somebody|someone|he|she|they)\b)/g,
    "check license verify extension",
  ],
  [
    /\bwhere (exactly )?(in|on|under|inside) (the |zoom'?s? |your |which )*(admin )?(menus?|portal|pages?|settings|web ?site|web portal|console|interface)\b/g,
    "howto ",
  ],
  [
    new RegExp(
      `\\b(?:i |we )?(?:can'?t|cannot|can not|couldn'?t|don'?t|do not|unable to) (?:find|see|spot|locate) (?:the|a|an|any|that) ${PLACE}\\b(?: (?:to|for|that|which|where))?`,
      "g",
    ),
    "howto ",
  ],
  [
    new RegExp(
      `\\b(?:where|which|what|show me|tell me|find|looking for|(?:on|in|under|behind) (?:which|what))(?:'?s| is| are)?(?: (?:the|a|an))?(?: right| correct| proper)? ${PLACE}\\b(?! (?:come|are|do|does|must|should|belong|have) )(?: (?:do|can|should|must|would) (?:i|we|you|one))?(?: (?:to|for|that|which|holds?|lets?|use|need|open|press|click|in order))*`,
      "g",
    ),
    "howto ",
  ],
  [
    new RegExp(
      `\\b(?:wo|welche[rnsm]?|(?:in|unter|auf|hinter) welche[mnrs]?)(?: (?:ist|finde|find|gibt es|liegt|steckt))?(?: (?:ich|wir))?(?: (?:der|die|das|den|dem|ein|eine|einen))? ${ORT}(?: (?:fur|um|zum|zur|mit (?:dem|der)))?`,
      "g",
    ),
    "howto ",
  ],
  [
    /\b(what('?s| is| are) )?(the )?(main |exact )?differences?( is| are)?( there)?( between)?\b|\b(what )?distinguish\w*|\bset apart\b/g,
    "difference ",
  ],
  [/\b(worin|wie) unterscheide\w+|\bunterschied\w*( zwischen)?/g, "difference "],
];
