// How people write that there is nothing, in a cell where something could stand: "none", "k.A.", "brak", "なし". Words that put
// it off ("TBD", "未定") aren't among them: those mean something that isn't known yet.
import { plainWords } from "./plain-words.ts";

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split("|").map((word) => plainWords(word)));

/** There is none. */
const NONE = folded(
  `none|nil|vacío|vide|vuoto|vazio|nothing|no extension|no number|without|blank|empty|kein|keine|keiner|keines|keins|keine durchwahl|keine nummer|ohne|nicht vorhanden
|aucun|aucune|néant|sans|pas de poste|sans poste|sans numéro|ninguno|ninguna|ningún|nada|no tiene|s/n|sin|sin extensión|sin número
|nessuno|nessuna|nessun|niente|assente|non presente|senza|geen|geen toestel|niet aanwezig|zonder|nenhum|nenhuma|não tem|não há|não possui|sem|sem ramal|sem número
|brak|brak numeru|nie ma|żaden|žádný|žádná|žádné|není|nemá|nema|bez|žiadny|žiadna|žiadne|nie je|nincs|nincsen|niciunul|niciuna|nu are|nu există|fără
|ingen|inget|inga|saknas|mangler|ikke noe|ei ole|puuttuu|yok|нет|отсутствует|не имеет|немає|відсутній|няма|няма такъв|κανένα|κανένας|δεν υπάρχει|χωρίς
|אין|لا يوجد|なし|無し|ナシ|無|無い|ない|无|沒有|没有|暂无|없음|ไม่มี|không|không có|tidak ada|tiada`.replace(
    /\n/g,
    "",
  ),
);

/** It doesn't apply, or wasn't said. */
const NOT_SAID = folded(
  `n/a|n.a.|na|n/d|n.d.|nan|null|\\n|not applicable|not available|not assigned|unassigned|not set|unset|not defined|undefined|not specified|k.A.|keine Angabe|keine Angaben|entfällt|nicht zutreffend|nicht angegeben|nicht vergeben|nicht zugewiesen|n.v.
|sans objet|s.o.|non applicable|non renseigné|non attribué|non défini|n.c.|no aplica|no disponible|no indicado|sin asignar|sin definir|non disponibile|non applicabile|non assegnato|n.v.t.|nvt|niet van toepassing|niet toegewezen|n.b.
|não aplicável|não se aplica|não informado|não atribuído|nie dotyczy|neuvedeno|nie podano|nie przypisano|nem alkalmazható|ej tillämpligt|ikke relevant|ikke tildelt|ej tilldelad|не указан|не указано|не вказано
|belirtilmemiş|該当なし|記載なし|不适用|不適用|未登録|未設定|해당없음|해당 없음`.replace(/\n/g, ""),
);

const bare = (cell: string): string => plainWords(cell.replace(/^[([<*]+|[)\]>*.]+$/g, ""));

const LONGEST = 24;

/** True for a cell that says that there is none. */
export const saysNone = (cell: string): boolean => cell.length <= LONGEST && NONE.has(bare(cell));

/** True for a cell that says that there is none, that it doesn't apply, or that nothing is said. */
export const saysNothing = (cell: string): boolean =>
  cell.length <= LONGEST && (saysNone(cell) || NOT_SAID.has(bare(cell)));

/** The same for the name or code of a place: three letters can be one (SIN, NA), whatever they mean elsewhere. */
export const saysNoPlace = (cell: string): boolean => saysNothing(cell) && !/^[a-z]{1,3}$/i.test(cell);
