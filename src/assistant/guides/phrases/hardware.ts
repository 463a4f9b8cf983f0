// Telephones one can touch, as people of all ages call them, and the places where one stands for everybody.
import type { Phrase } from "./phrase.ts";

const SET = "(?:tele)?(?:phones?|handsets?|sets?|apparatus(?:es)?|receivers?|units?|instruments?|machines?)";
const LOOKS =
  "(?:old[- ]?(?:fashioned|school|style)?|classic|traditional|corded|wired|physical|tangible|actual|plastic|analog(?:ue)?|desktop|table|desk|office|landline|hard|hardware|proper|real)";
const PLACE =
  "(?:lobby|foyer|canteen|cafeteria|kitchen|pantry|hall|hallway|corridor|workshop|warehouse|stock ?room|storage|garage|gate|entrance|reception(?: area)?|break ?room|staff ?room|waiting (?:room|area)|meeting ?room|conference room|elevator|lift|stairwell|basement|shop ?floor|factory(?: floor)?|loading dock|dock|counter|wall|lab|laborator\\w*|kantine|kuche|flur|halle|lager|werkstatt|pforte|empfang|aufzug|besprechungsraum)";

export const HARDWARE: readonly Phrase[] = [
  // Sets that belong to a place.
  [
    new RegExp(
      `\\b(?:${LOOKS} )?(?:${SET}|telefone?|apparate?|gerate?)(?: \\w+)?(?: (?:in|on|at|for|by|near|next to|beside|behind|outside|opposite|neben|im|am|in der|an der|fur den|fur die))(?: (?:the|our|a|every|each|den|die|der))?(?: \\w+)? ${PLACE}\\b`,
      "g",
    ),
    "commonarea",
  ],
  [
    new RegExp(`\\b${PLACE}[- ]?(?:${SET}|telefone?|tablets?|ipads?|devices?|smartphones?)\\b`, "g"),
    "commonarea",
  ],
  [
    /\b(phones?|telephones?|telefone?) (that |which )?(nobody|no one|no-one|everyone|everybody|anyone|anybody) (in particular )?(owns?|shares?|uses?|may use|can use)\b|\b(phones?|telephones?|handsets?|sets?) (for|used by) (everyone|everybody|all|anybody|anyone|the public|visitors|guests)\b|\bphones? (of|for) (a )?(places?|rooms?|areas?)\b/g,
    "commonarea",
  ],

  // Sets of one person.
  [
    new RegExp(
      `\\b${LOOKS}[- ]${SET}(?! (?:numbers?|calls?|plans?|systems?|licen|users?|seats?|lines?|settings?|compan\\w+|providers?|carriers?|operators?|contracts?|users?)\\b)\\b`,
      "g",
    ),
    "deskphone",
  ],
  [
    /\b(tele)?phone (sets?|apparatus(es)?|handsets?|receivers?|instruments?|hardware|devices?|machines?)\b|\b(desk|table|corded|wired) ?(sets?|top sets?)\b|\b(phones?|telephones?|sets?|handsets?) (on|for) (the|his|her|their|a|my|every|each) desks?\b|\b(receivers?|apparatus(es)?|telephone instruments?)\b|\bsets? (with|without|having) (an? |the )?(cord|cable|buttons|keys|display|screen|receiver|dial)\b|\b(mac address|provisioning template)\b/g,
    "deskphone",
  ],
  [
    /\b(an?|the|his|her|their|another|one|new|up|register|add|connect|install|set up|hook up) (new |second |third |old |spare )?(sets?|units?)\b(?! (of|up|for the|in))(?= (to|for|on|with|in|at)\b|\W*$)/g,
    "deskphone",
  ],
  [
    /\b(telefon)?(horer|apparate?n?|tischapparate?n?|telefongerate?n?|tischgerate?n?|festnetztelefone?|schreibtischtelefone?)\b/g,
    "deskphone",
  ],
  [/\b(telefonapparat|fernsprecher)\w*/g, "deskphone"],
];
