// A column that says, row by row, what is to be done. A file is done in one way as a whole: what a row asks for otherwise
// is handed back, never given to somebody of whom it says "remove", and never taken from somebody it says to add.

import { wordTable } from "../domain/word-table.ts";
import { plainWords } from "./plain-words.ts";
import type { Header } from "./read-header.ts";
import { saysNo, saysYes } from "./read-license.ts";
import type { CsvRecord } from "./read-records.ts";
import type { RosterOptions } from "./roster.ts";
import type { Section, Sections } from "./sections.ts";
import { namesTakenLicense, namesTaking, takesAway } from "./taking-away.ts";
import { isBlankAnswer, saysNone } from "./words-for-nothing.ts";

/** What a row asks for; `nothing`: it says that there is nothing to do. */
export type RowAction = "give" | "take" | "change" | "nothing";

const ASKS =
  /\b(?:action|actions|activity|operation|instruction|movement|change type|type of change|request type|type of request|add ?(?:or )?(?:remove|delete|drop)|what to do|aktion|massnahme|vorgang|art der anderung|operacion|accion|azione|operazione|actie|acao|tipo de (?:cambio|solicitud)|type de (?:demande|changement))\b|操作|処理区分|アクション/u;
const GIVE =
  /^(?:joiners?|joining|starters?|new starters?|new joiners?|onboarding|add\w*|assign\w*|new|give|grant\w*|provision\w*|enable\w*|activate|hire|new hire|onboard\w*|create|neu\w*|hinzufugen|anlegen|zuweisen|freischalten|ajout\w*|nouveau|attribuer|creer|anadir|asignar|alta|agregar|aggiung\w+|assegnare|nuovo|toevoegen|nieuw|adicionar|atribuir|novo|追加|新規|付与)(?: (?:license|licence|phone|zoom phone|user|seat))?$/u;
const CHANGE =
  /^(?:movers?|chang\w+|switch|modify|update|move|upgrade|downgrade|transfer|andern|anderung|wechsel\w*|umzug|modif\w+|changer|cambi\w+|wijzig\w+|alterar|mudar|変更)(?: (?:license|licence|plan|phone))?$/u;
const LEAVES =
  /^(?:leavers?|leaving|left|terminat\w+|offboard\w*|exit|departed|departing|resigned|austritt|ausgeschieden|sortie|depart|baja|salida|退職)$/u;
const LETTERS = wordTable<RowAction>({
  a: "give",
  n: "give",
  r: "take",
  d: "take",
  t: "take",
  c: "change",
  m: "change",
});

function actionIn(cell: string): RowAction | undefined {
  if (saysNone(cell)) return "nothing";
  const said = plainWords(cell).replace(/^(?:please|bitte|merci de) /u, "");
  if (said.length === 1) return LETTERS[said];
  if (GIVE.test(said)) return "give";
  if (CHANGE.test(said)) return "change";
  return LEAVES.test(said) || takesAway(said) ? "take" : undefined;
}

/**
 * The column whose cells say what to do, nearly all of them in words that are known. Under a name that says nothing of it
 * ("Type", "JML") some rows have to give and others to take.
 */
function columnOf({ names, ignored }: Header, records: readonly CsvRecord[]): number | undefined {
  return ignored.find((index) => {
    const named = ASKS.test(plainWords(names[index] ?? ""));
    let filled = 0;
    const asked: RowAction[] = [];
    for (const { cells } of records) {
      const cell = cells[index]?.trim() ?? "";
      // Letters are groups and shifts as well.
      const asks = named || (cell.length > 1 && cell.length < 40) ? actionIn(cell) : undefined;
      if (asks) asked.push(asks);
      else if (isBlankAnswer(cell)) continue;
      filled += 1;
      // A column of something else shows it soon.
      if (filled === 20 && asked.length < 10) return false;
    }
    return (
      filled > 0 &&
      asked.length * 5 >= filled * 4 &&
      (named || (asked.includes("give") && asked.includes("take")))
    );
  });
}

/** A column such as "Remove?", where a tick takes. A plan that is taken for another one to be given is none. */
const tickedOf = ({ names, ignored, columns }: Header): number | undefined =>
  ignored.find((index) => {
    const name = names[index] ?? "";
    return namesTaking(name) && !(columns.has("license") && namesTakenLicense(name));
  });

/**
 * What a cell of such a column asks for. Where a list gives, any mark may be a tick, and is looked at before a phone is given;
 * where it takes, no tick takes nothing, unless nobody is ticked and the column says nothing at all.
 */
function tickReader(
  column: number | undefined,
  records: readonly CsvRecord[],
  taking: boolean,
): (says: string) => RowAction | undefined {
  if (!taking) return (says) => (says !== "" && !saysNo(says) ? "take" : undefined);
  const ticked = column !== undefined && records.some(({ cells }) => saysYes(cells[column] ?? ""));
  return (says) => {
    if (saysNo(says) || saysNone(says)) return "nothing";
    return isBlankAnswer(says) ? (ticked ? "nothing" : undefined) : "take";
  };
}

/** What a row asks for that isn't what is done with the file: by a cell of its own, or by the heading it stands under. */
export type AskedOtherwise =
  | { readonly asks: RowAction; readonly column: string; readonly says: string }
  | ({ readonly asks: RowAction } & Section);

/** Looks at one row after another; nothing where the file says nothing of it, or the row goes along. */
export function otherwiseAsked(
  header: Header,
  records: readonly CsvRecord[],
  sections: Sections,
  { gives, takes }: RosterOptions,
): {
  readonly column: number | undefined;
  readonly of: (record: CsvRecord) => AskedOtherwise | undefined;
} {
  const acting = columnOf(header, records);
  const column = acting ?? tickedOf(header);
  const taking = gives === false && takes === true;
  const against: readonly RowAction[] = taking ? ["give", "change", "nothing"] : ["take", "nothing"];
  const asksIn = acting === undefined ? tickReader(column, records, taking) : actionIn;
  const of = ({ line, cells }: CsvRecord): AskedOtherwise | undefined => {
    const says = (column === undefined ? undefined : cells[column]?.trim()) ?? "";
    const asks = column === undefined ? undefined : asksIn(says);
    const section = sections.of.get(line);
    if (asks && column !== undefined)
      return against.includes(asks) ? { asks, column: header.names[column] ?? "", says } : undefined;
    return section && against.includes(section.asks) ? section : undefined;
  };
  return { column, of };
}
