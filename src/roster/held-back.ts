// Remarks that say to wait with somebody, or to leave them out: "do not set up yet", "on hold". Told, and nothing decided by it.
import { REMARKS_COLUMN } from "./leavers.ts";
import { plainWords } from "./plain-words.ts";
import { remembered } from "./remembered.ts";

/** Anywhere in a remark. */
const ASKS_TO_WAIT = `(?:do not|don[ '’]?t)(?! (?:forget|call|disturb))|not (?:\\p{L}+ ){0,2}yet|on hold|hold off|wait (?:for|until|till|with)|postponed?|deferred|until further notice|not before|not until|not needed|no longer needed
|(?<!(?:call|ring|phone|contact|reach|disturb|use|text) (?:\\p{L}+ )?)only (?:if|when|once)|if (?:the |there (?:is|are) )?(?:budget|seats?|licen[cs]es?|enough|approved|confirmed)|subject to|pending (?:\\p{L}+ )?(?:approval|budget|sign|confirmation|contract|decision|review)|awaiting|to be (?:confirmed|decided|approved)|not (?:approved|confirmed|decided)|nur (?:wenn|falls|sobald)|falls (?:budget|noch)|vorbehaltlich|unter vorbehalt|noch offen|seulement (?:si|quand)|sous reserve|a confirmer|solo si|sujeto a|por confirmar
|noch nicht|erst (?:ab|am|im|nach|wenn)|nicht vor|fruhestens|bitte nicht|nicht (?:anlegen|einrichten|aktivieren|vergeben|zuweisen)|warten (?:auf|bis)|zuruckgestellt|ne pas|pas encore|pas avant|suspendre|en suspens|en attente
|todavia no|aun no|no antes|no (?:crear|activar|asignar|dar)|hasta nuevo aviso|non ancora|non prima|non (?:creare|attivare|assegnare)|in attesa|nog niet|niet (?:aanmaken|activeren|toewijzen)
|ainda nao|nao (?:criar|ativar|atribuir|dar)|aguard(?:ar|e|ando)|nie (?:zakladac|tworzyc|aktywowac|przydzielac)|jeszcze nie|wstrzyma\\p{L}*|zatim ne\\p{L}*
|nezakladat|nezrizovat|zatial ne\\p{L}*|inte annu|meg nem?|vanta med|ikke (?:\\p{L}+ )?enna|ikke (?:opprett|opret|aktiver|tildel)\\p{L}*|vent med|пока не|не (?:создавать|выдавать|подключать|заводить)|ще не`;
/** At its start, where it can only be an order. */
const ORDERS = `skip|ignore|exclude|wait|hold|cancell?ed|no phone|no licen[cs]e|nicht|kein telefon|keine lizenz|auslassen|ignorieren|warten|ignorer|attendre
|ignorar|esperar|espere|attendere|aspettare|overslaan|wachten|czekac|poczekac|zaczekac|pominac|pockat|cekat|preskocit|pocakat|vanta|hoppa over|vent|bekle\\p{L}*|atla
|ждать|подождать|пропустить|почекати`;
/** In scripts that part no words. */
const EAST_ASIAN = /保留|待って|お待ち|しないで|不要|未定のため|暂不|暫不|暂缓|暫緩|请勿|請勿|보류|하지 ?마/u;

const WAITS = new RegExp(
  `(?<!\\p{L})(?:${ASKS_TO_WAIT})(?!\\p{L})|^(?:please |pls |bitte |prosze |prosim )?(?:${ORDERS})(?!\\p{L})`.replace(
    /\n/g,
    "",
  ),
  "u",
);
const asksToWait = (cell: string): boolean =>
  WAITS.test(plainWords(cell)) || EAST_ASIAN.test(cell.slice(0, 300));

/** The lines of whom a remark says so, and which column it stands in. */
export function heldBack(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly line: number; readonly column: string }[] {
  const remarks = [...names.keys()].filter((index) => REMARKS_COLUMN.test(plainWords(names[index] ?? "")));
  if (remarks.length === 0) return [];
  const waits = remembered(asksToWait);
  return records.flatMap(({ line, cells }) => {
    const said = remarks.find((index) => waits(cells[index] ?? ""));
    return said === undefined ? [] : [{ line, column: names[said] ?? "" }];
  });
}
