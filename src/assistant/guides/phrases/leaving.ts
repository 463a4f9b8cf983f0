// People who leave.
import type { Phrase } from "./phrase.ts";

export const LEAVING: readonly Phrase[] = [
  // Nothing left is not somebody who left.
  [
    /\b(nothing|none|no (\w+ ){0,2}\w+|zero \w+|any) (is |are |remain\w* |was |were )?(left|remaining)\b(?! (the|us|our|last|this))/g,
    "notenough licenses",
  ],
  [
    /\b(a|the|our|my|this)? ?(whole|entire|complete|full) (\w+ )?(team|department|group|company|office|class|division|crew)s?\b/g,
    "many",
  ],
  [/\b(with|from|in|by|using) (one|a single|a|the) (file|list|spreadsheet|sheet|upload)\b/g, "csv"],
  [
    /\b(leav(e|es|ing|ers?)|left|quits?|quitting|resign(s|ed|ing)?|depart(s|ed|ing)?|fired|laid off|let(s|ting)? (\w+ ){0,2}go|terminat(e|ed|es|ion|ing)|sacked)\b/g,
    "leaver",
  ],
  [
    /\b(former|ex|previous|old|departed|departing) ?-?(employee|colleague|user|worker|staff|person)s?\b/g,
    "leaver",
  ],
  [/\b(off ?-?board(ing|ed|s)?|last (working )?day|no longer works?|gone for good|is gone)\b/g, "leaver"],
  [/\b(retirees?|pensioners?|somebody who retires?|goes into retirement)\b/g, "leaver"],
  [/\b(successor|replacement|takes? over|taking over|take over)\b/g, "successor"],
];
