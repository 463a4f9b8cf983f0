// Is this a list of people who leave? Then its License column says what they have, and giving it to them again would be
// the opposite of what is wanted. Only a reason to ask: nothing is decided here.
import {
  ASKS_FOR_ACTION,
  EAST_ASIAN_LEAVER,
  INACTIVE,
  LEAVER_COLUMN,
  LEAVER_FILE,
  LEAVER_REMARK,
  LEFT,
} from "./leaver-words.ts";
import { plainWords } from "./plain-words.ts";
import { saysNo } from "./read-license.ts";
import { remembered } from "./remembered.ts";
import { namesTakenLicense, namesTaking, takesAway } from "./taking-away.ts";
import { isBlankAnswer } from "./words-for-nothing.ts";

/** What can be known of a file before anything is decided about it. */
export interface LeaverEvidence {
  readonly fileName: string | undefined;
  readonly names: readonly string[];
  /** The cells of the rows, as they stand. */
  readonly rows: readonly (readonly string[])[];
  readonly licenseColumn: number | undefined;
  /** Columns that aren't used otherwise: only what stands there can be a remark about somebody. */
  readonly remarks: readonly number[];
  /** The heading of leavers that most of the people stand under. */
  readonly heading: string | undefined;
}

/** What people write about somebody stands under such a name, folded as `plainWords` does it. */
export const REMARKS_COLUMN = (() => {
  const remarks =
    `notes?|comments?|remarks?|instructions?|bemerkung(?:en)?|kommentare?|anmerkung(?:en)?|hinweise?|commentaires?|remarques?|notas?|comentarios?
|observac(?:ao|oes|ion|iones)|obs|osservazion[ei]|opmerking(?:en)?|toelichting|uwag[ai]|komentarze?|poznamk[ay]|megjegyzes(?:ek)?|anteckning(?:ar)?|merknad(?:er)?
|bemaerkning(?:er)?|huomautu(?:s|kset)|observatii|notlar|ac[iı]klama|примечани[ея]|комментари[ии]|примітк[аи]|коментар`.replace(
      /\n/g,
      "",
    );
  const whose =
    "hr|it|rh|internal|additional|special|other|general|admin|intern[ea]?|interno|any|further|for|from|your|and|und|et|y|e|of|von";
  return new RegExp(
    `^(?:(?:${whose}) )*(?:${remarks})(?: (?:${remarks}|${whose}))*$|^(?:備考|備考欄|メモ|コメント|备注|備註|비고|메모)$`.normalize(
      "NFKD",
    ),
    "u",
  );
})();
/** "Employment Status", "Beschäftigungsstatus". */
const STATUS_COLUMN =
  /(?:status|statut|stato|(?<!\p{L})(?:estado|situac[aã]?o|situacion|situazione|stan|stav|durum|статус|состояние|стан))(?!\p{L})/u;
/** The same in scripts whose letters folding takes apart. */
const EAST_ASIAN_STATUS = /在籍状況|状态|狀態|상태/u;
/** Says nothing of leaving: that no day is known, or that somebody is here. "tbc" isn't among them: there is a day to confirm. */
const NOT_OF_LEAVING = /^(?:|tbd|\?|active|aktiv|actif|activo|attivo|actief|ativo|在籍)$/u;

/** Whether a column is about leaving: "Last day", "Termination date", "Austrittsdatum". */
export const saysLeaving = (name: string): boolean =>
  LEAVER_COLUMN.test(plainWords(name)) || EAST_ASIAN_LEAVER.test(name);
/** Whether a heading is one of people who leave. */
export const headsLeavers = (text: string): boolean =>
  !/^(?:no|non|not|without|except|excluding|ohne|keine?|aucun|sans|sin|nessun|geen|sem)(?!\p{L})/u.test(
    plainWords(text),
  ) &&
  (saysLeaving(text) || isRemark(text) || LEAVER_FILE.test(plainWords(text)) || namesTaking(text));
const isLeaver = (cell: string): boolean =>
  LEAVER_REMARK.test(plainWords(cell)) || EAST_ASIAN_LEAVER.test(cell.slice(0, 300));
const isRemark = (cell: string): boolean => isLeaver(cell) || INACTIVE.test(plainWords(cell));
/** What systems write for "never". */
const NEVER = /(?<!\d)(?:9999|2999|2099|0000|1900)(?!\d)/;

/** Whether a cell under such a name says that somebody leaves. */
const isFilled = (raw = ""): boolean => {
  const cell = raw.trim();
  const words = plainWords(cell);
  return !(
    NOT_OF_LEAVING.test(words) ||
    saysNo(words) ||
    isBlankAnswer(cell) ||
    NEVER.test(cell.slice(0, 40))
  );
};

/** In one sentence why this looks like a list of leavers; null when it doesn't. */
export function looksLikeLeavers({
  fileName,
  names,
  rows,
  licenseColumn,
  remarks,
  heading,
}: LeaverEvidence): string | null {
  // Nearly no list is one: when half of the rows say nothing of it, the others needn't be looked at.
  const most = (of: (cells: readonly string[]) => boolean): boolean => {
    let others = 0;
    for (const cells of rows) {
      if (others * 2 >= rows.length) return false;
      if (!of(cells)) others += 1;
    }
    return others * 2 < rows.length;
  };
  for (const index of remarks)
    if (speaks(names[index] ?? "", licenseColumn) && most((cells) => isFilled(cells[index])))
      return `The column "${names[index]}" is filled in for most of the people.`;
  for (const index of remarks) {
    const asks = ASKS_FOR_ACTION.test(plainWords(names[index] ?? ""));
    if (most((cells) => isRemark(cells[index] ?? "") || (asks && takesAway(cells[index]))))
      return `The column "${names[index]}" says of most people that they leave.`;
  }
  if (licenseColumn !== undefined && most((cells) => takesAway(cells[licenseColumn])))
    return `The column "${names[licenseColumn]}" mostly says to take something away.`;
  if (heading !== undefined) return `Most of the lines stand under "${heading}".`;
  if (
    fileName &&
    (LEAVER_FILE.test(plainWords(fileName)) || EAST_ASIAN_LEAVER.test(fileName) || namesTaking(fileName))
  )
    return `The file is called "${fileName}".`;
  return null;
}

/** A column of leavers, or of what is taken; beside a License column the latter is a plan that makes room for another. */
const speaks = (name: string, licenseColumn: number | undefined): boolean =>
  saysLeaving(name) || (namesTaking(name) && (licenseColumn === undefined || !namesTakenLicense(name)));

/** Whether a column is about the state somebody, or a request, is in. */
export const saysStatus = (name: string): boolean =>
  STATUS_COLUMN.test(plainWords(name)) || EAST_ASIAN_STATUS.test(name);

/** The people of whom the file says that they leave, where it isn't about leavers as a whole: line, and which column. */
export function leavingRows(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly line: number; readonly column: string }[] {
  const columns = [...names.keys()].filter((index) => saysLeaving(names[index] ?? ""));
  const states = [...names.keys()].filter((index) => saysStatus(names[index] ?? ""));
  const remarks = [...names.keys()].filter((index) => REMARKS_COLUMN.test(plainWords(names[index] ?? "")));
  const hasLeft = remembered((cell) => LEFT.test(plainWords(cell)) || isLeaver(cell));
  return records.flatMap(({ line, cells }) => {
    const said =
      columns.find((index) => isFilled(cells[index])) ??
      states.find((index) => hasLeft(cells[index] ?? "")) ??
      remarks.find((index) => isRemark(cells[index] ?? ""));
    return said === undefined ? [] : [{ line, column: names[said] ?? "" }];
  });
}
