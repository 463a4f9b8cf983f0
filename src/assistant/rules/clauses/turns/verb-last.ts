// German, which tears its verbs apart and puts them last: "mach das bitte wieder rückgängig".
import type { Turn } from "./turn.ts";

const LITTLE =
  "(?:das|dies|es|die|den|der|letzte\\w*|wieder|bitte|alles|nochmal|eben|anderung|aktion|CHANGE|CHANGED|gleich|NOW|du|PRONOUN|SAME|IMPORT|HISTORY|lieber|doch|jetzt|SET)";

/** What was done, taken back; and who goes for good, with the day. */
export const VERB_LAST: readonly Turn[] = [
  [/^(P\d+) HAVE (?:zum|am|ab|per) FUTURE gekundigt\b/u, "$1 LEFT FUTURE"],
  [
    /^(P\d+) (?:verlasst|verlassen|quitte|LEFT) (?:(?:zum|am|ab|uns|le|a) )*(FUTURE|PAST)(?: (?:uns|das unternehmen|die firma|den betrieb|das haus|l'entreprise|la societe))?$/u,
    "$1 LEFT $2",
  ],
  [/^(P\d+) (?:a|ont)-(?:t-)?(?:il|elle|ils|elles|on)\b/u, "ISIT $1 HAVE"],
  // "Kate braucht ihre Lizenz nicht mehr"
  [/^(P\d+(?: (?:and|und|,) P\d+)*) NEED (.*?)(?: NOW)? NOT (?:mehr|langer)$/u, "$1 NOLONGER $2"],
  [
    /^(?:PRONOUN |ONESELF |we |i )?(?:(?:kurz|bitte|mal) )*(?:SHOW|\S*VALIDATE)(?: ,)? (?:ob|si|IF) (P\d+) (?:.* )?((?:CREATE )?(?:NUMBER|LICENSE|PHONE|EXT|PLANWORD))(?: HAVE)?$/u,
    "SHOW $1 'S $2",
  ],
  [
    /^(P\d+) (?:geht|part|hort|scheidet|s'en va|ISIT(?=.* (?:weg|fort)$))(?: (?:am|zum|ab|von|le|uns|in))* FUTURE(?: (?:weg|fort|auf|aus|in rente|von uns))?$/u,
    "$1 LEFT FUTURE",
  ],
  [
    new RegExp(
      `^(?:(?:das|dies|es) (?:war|ist) (?:falsch|ein fehler|verkehrt|nicht richtig)(?: [,.-])? )?(?:(?:mache?|macht|machen|kannst|konntest|konnen|tu) )?(?:${LITTLE} )*UNDO(?: (?:machen|SET))?$`,
      "u",
    ),
    "UNDO",
  ],
  [new RegExp(`^(?:TAKE|nimm|nehmt|nehmen) (?:${LITTLE} )+(?:zuruck|back)$`, "u"), "UNDO"],
];
