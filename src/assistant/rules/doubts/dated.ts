// A day or an hour that was named and got lost on the way. Only a leaver's card waits for a day; everything else is done
// when it is confirmed. "Lee takes over from Kate on Monday" must never be done now, without a word.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Reading } from "../reading.ts";
import { isOver } from "../requests/leaving.ts";

const TIME = "(?:FUTURE|CLOCK)";
const TIMED = new RegExp(`\\b${TIME}\\b`, "u");
// "Bob starts on Monday and needs a phone": the day of something else.
const OF_ANOTHER = new RegExp(
  `\\b(?:start\\w*|begin\\w*|join\\w*|arriv\\w*|comes?|coming|returns?|first day|onboard\\w*|fang\\w*|beginnt|kommt|commence\\w*|rejoint|CREATE|NEWHIRE|PEOPLEWORD)(?: (?!P\\d)\\S+){0,6}? ${TIME}|${TIME}(?: \\S+){0,2} (?:start|begin|join|arriv|comm|(?:an|los)fang)\\w*`,
  "gu",
);
// Until when something is wanted: done now, it is in time.
const IN_TIME = new RegExp(
  `\\b(?:by|before|until|till|for|latest|bis|spatestens|vor|avant|d'ici|jusqu'a|pour|ready)(?: (?:the|zum|am|le|la|latest))* ${TIME}`,
  "gu",
);
// Nothing but a day: "On Monday: move Kate's phone to Lee", "Lee gets Kate's phone. From Friday on."
const ONLY_A_DAY = new RegExp(
  `^(?:(?:on|by|from|at|as|of|in|not|before|starting|effective|only|but|please|on|onwards?|,|:|am|ab|erst|zum|le|a|partir|du|des|NOT|until|or|and|the|GET|valid|with|effect|NOW) ?)*${TIME}(?: (?:on|onwards?|please|at|CLOCK|FUTURE|only|sharp|,|:|-|and|or))*$`,
  "u",
);
// Words for a time that no calendar has.
const VAGUE =
  /\b(?:soon|shortly|in due course|in good time|when the time comes|on (?:his|her|their) last day|bald|demnachst|in kurze|bientot|prochainement)\b/u;
// Days in languages whose calendar isn't read.
const ABROAD =
  /\b(?:(?:el|los|proximo|este) )?(?:lunes|martes|miercoles|jueves|viernes)\b|\b(?:el|proximo|este|no|neste) (?:sabado|domingo)\b|\b(?:na|nesta|proxima|ate) (?:segunda|terca|quarta|quinta|sexta)\b|\b(?:segunda|terca|quarta|quinta|sexta)-feira\b|\b(?:lunedi|martedi|mercoledi|giovedi|venerdi|domani|dopodomani|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|overmorgen|volgende (?:week|maand)|semana que v(?:iene|em)|(?:proxima|prossima) (?:semana|settimana)|settimana prossima|pasado manana|depois de amanha)\b/u;
const GIVES: ReadonlySet<string> = new Set(["assign_license", "assign_number"]);

// How long something is wanted for: nothing here ends by itself.
const FOR_A_WHILE =
  /\b(?:for|over|fur|pour|pendant) (?:(?:the|die|les|an?|eine?n?|une?|about|at least|only|just|next|coming|nachsten|prochaine?s?) )*(?:(?:\d+|two|three|four|five|six|couple of|few|zwei|drei|vier|deux|trois|quatre|quelques|paar) )?(?:days?|weeks?|months?|years?|fortnight|tage?|wochen?|monate?|jahre?|jours?|semaines?|mois|while)\b|\b(?:temporarily|vorubergehend|temporairement)\b/u;
const HAS_LASTED = /\b(?:waiting|waited|been|since|hasn't|haven't|seit|depuis|warte\w*)\b/u;
// Somebody who is to be back on a day, and gets back what was theirs.
const BACK = new RegExp(
  `\\b(?:returns?|returning|(?:is|ISIT|be|comes?|coming) back|zuruck\\w*|wieder da|revient|de retour)\\b.*\\b${TIME}\\b|\\b${TIME}\\b.*\\b(?:zuruck|back|wieder da)\\b`,
  "u",
);

/** True when a time was named for these acts and none of them keeps it. `text`: folded, without quotations. */
export function isTimeLost(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  acts: readonly Act[],
  text: string,
): boolean {
  if (acts.every(({ input }) => input.when !== undefined)) return false;
  const alone = clauses.some(({ line }) => ONLY_A_DAY.test(line));
  if (alone || VAGUE.test(text) || ABROAD.test(text))
    return !acts.some(({ input }) => input.when !== undefined);
  const dateless = acts.some(({ tool, input }) => tool === "offboard_person" && input.when === undefined);
  const whom = new Set(acts.flatMap(({ input }) => [input.people ?? []].flat().map(String)));
  const elsewhere = clauses.some(
    ({ line, people }, at) =>
      readings[at]?.is !== "acts" &&
      (BACK.test(line) ||
        (dateless && TIMED.test(line) && (people.length === 0 || people.some(({ said }) => whom.has(said))))),
  );
  if (elsewhere) return true;
  return clauses.some((clause, at) => {
    const { line } = clause;
    const reading = readings[at];
    // "Kate left on Monday, remove her license": the Monday that is over.
    if (clause.items.some((item) => item.is === "day" && isOver(clause, item.day))) return false;
    const own = reading?.is === "acts" ? reading.acts.filter((act) => acts.includes(act)) : [];
    if (own.length === 0 || own.some(({ input }) => input.when !== undefined)) return false;
    if ((FOR_A_WHILE.test(line) && !HAS_LASTED.test(line)) || BACK.test(line)) return true;
    const told = line.replace(OF_ANOTHER, " ");
    return TIMED.test(own.every(({ tool }) => GIVES.has(tool)) ? told.replace(IN_TIME, " ") : told);
  });
}
