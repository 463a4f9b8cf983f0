// How people write that there is nothing, in a cell where something could stand: a dash, "N/A", "none", "k.A.", "brak", "なし".
// What counts depends on what could stand there:
// - a person's name: a dash and N/A alone (`isBlankValue`). People are called Nil, Brak and Sans.
// - a site: the words too, but for those of up to three letters (`isBlankPlace`). Sites are called SIN and NA.
// - digits: every word (`isBlankDigits`).
// - a license: none of them is blank, since a plan costs money. `saysNone` denies it, `saysNothing` is told with how to go on.
// - an answer, such as "needed?", "action" or a last day: every word (`isBlankAnswer`), unless it is the answer: whoever is to
//   have none isn't passed over. `leavers.ts` and `yes-no-column.ts` know more that is as good as nothing there, or a no.
// - a state: a dash and N/A; other words are told, since nobody is given a phone by a state that isn't understood.
// - an address: nothing but an empty cell. Whatever else stands there is handed back as it stands.
// - a tick, as under "Remove?": `row-actions.ts`, by what is done with the list.
// Words that put it off ("TBD", "未定") aren't among them: those mean something that isn't known yet.
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

// Lower case first: "NaN" is one word here, where in the name of a column "lastDay" is two.
const bare = (cell: string): string => plainWords(cell.toLowerCase().replace(/^[([<*]+|[)\]>*.]+$/g, ""));

/** No word for nothing is longer: whoever writes more says something. */
const LONGEST = 24;

/** True for a cell that says that there is none. */
export const saysNone = (cell: string): boolean => cell.length <= LONGEST && NONE.has(bare(cell));

/** True for a cell that says in words that there is none, that it doesn't apply, or that nothing is said. */
export const saysNothing = (cell: string): boolean =>
  cell.length <= LONGEST && (saysNone(cell) || NOT_SAID.has(bare(cell)));

/** Blank in whatever column may be: nothing at all, N/A, or a dash, however it is drawn. */
export const isBlankValue = (text: string): boolean => text === "" || /^(?:n\/a|[-–—‐‑−]+)$/i.test(text);

/** Blank where an answer could stand: whether, what is to be done, until when. The cell as it stands in the file. */
export const isBlankAnswer = (cell: string): boolean => isBlankValue(cell.trim()) || saysNothing(cell.trim());

/** Blank where only digits could stand. */
export const isBlankDigits = (text: string): boolean =>
  // Most cells hold digits, and no word for nothing does.
  isBlankValue(text) || (!/\p{Nd}/u.test(text) && saysNothing(text));

/** Blank where the name or the code of a place could stand: three letters can be one, whatever they mean elsewhere. */
export const isBlankPlace = (text: string): boolean =>
  isBlankValue(text) || (saysNothing(text) && !/^[a-z]{1,3}$/i.test(text));
