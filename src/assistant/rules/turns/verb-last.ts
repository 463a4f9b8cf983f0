// German, which tears its verbs apart and puts them last: "mach das bitte wieder rückgängig".
import type { Turn } from "./turn.ts";

const LITTLE =
  "(?:das|dies|es|die|den|der|letzte\\w*|wieder|bitte|alles|nochmal|eben|anderung|aktion|CHANGE|CHANGED|gleich|NOW|du|PRONOUN|SAME|IMPORT|HISTORY|lieber|doch|jetzt|SET)";

/** What was done, taken back; and who goes for good, with the day. */
export const VERB_LAST: readonly Turn[] = [
  [
    /^(P\d+) (?:geht|part|hort|scheidet|s'en va|ISIT(?=.* (?:weg|fort)$))(?: (?:am|zum|ab|von|le|uns|in))* FUTURE(?: (?:weg|fort|auf|aus|in rente|von uns))?$/u,
    "$1 LEFT FUTURE",
  ],
  [
    new RegExp(
      `^(?:(?:mache?|macht|machen|kannst|konntest|konnen|tu) )?(?:${LITTLE} )*UNDO(?: (?:machen|SET))?$`,
      "u",
    ),
    "UNDO",
  ],
  [new RegExp(`^(?:TAKE|nimm|nehmt|nehmen) (?:${LITTLE} )+(?:zuruck|back)$`, "u"), "UNDO"],
];
