// Words of ours in their everyday sense: a seat to sit on, the number of a tram. Nothing is given, and nothing looked up.
import type { Refusal } from "../../interpretation.ts";

const AT = "(?:by|near|next to|beside|at|on|in|close to|for|facing|with)";
const SEAT = new RegExp(
  `\\b(?:desk|window|aisle|car|front[- ]row|back[- ]row|theatre|theater|cinema|train|plane|flight|bus|coach|child|bike) seats?\\b|\\bseats? (?:(?!with\\b)\\p{L}+ ){0,2}?${AT} (?:the |a |an |my |our )?(?:window|door|printer|kitchen|desk|table|aisle|train|tram|plane|flight|bus|coach|theatre|theater|cinema|concert|canteen|cafeteria|restaurant|lunch|dinner|breakfast|opera|stadium|auditorium|show|party)\\b|\\bseats? (?:has|have|does|are there in|in) (?:the |our )?(?:canteen|cafeteria|restaurant|cinema|theatre|theater|stadium|car|bus|auditorium)\\b|\\b(?:fensterplatz|sitzplatz|platz am fenster|stehplatz)\\b|\\bplace (?:cote|pres de la|a cote de la) fenetre\\b`,
  "u",
);
const OF =
  "(?:tram|bus|train|flight|platform|gate|metro|subway|underground|taxi|cab|ferry|house|locker|track)";
const NUMBER = new RegExp(
  `\\b(?:${OF}|room) numbers?\\b|\\bnumbers? (?:of|for) (?:the |a |an |my |our )?(?:${OF}|pizza\\w*|dentist|doctor|restaurant|hotel)\\b|\\b(?:which|what) number (?:${OF})\\b|\\b(?:strassenbahn|bus|zug|zimmer|gleis|haus)nummer\\b|\\bnumero (?:du|de la|de|d'un) (?:tram|bus|train|chambre|quai|vol|taxi)\\b`,
  "u",
);
const OURS =
  /\b(?:zoom|zac|phones?|telefon\w*|telephon\w*|licen[cs]\w*|lizenz\w*|plans?|calling|calls?|extensions?|ext|dids?|dial\w*|metered|unlimited|pool|import\w*|csv)\b|\+\d/u;

/** What is said to such a wish; undefined for all others. `folded`: the text without what is quoted. */
export function otherSense(folded: string): Refusal | undefined {
  const text = folded.replace(/ß/gu, "ss");
  if (OURS.test(text) || !(SEAT.test(text) || NUMBER.test(text))) return undefined;
  return {
    reason: "out_of_scope",
    say: "That is none of mine: I look after Zoom Phone licenses, numbers and extensions.",
  };
}
