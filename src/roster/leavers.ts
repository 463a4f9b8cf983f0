// Is this a list of people who leave? Then its License column says what they have, and giving it to them again would be
// the opposite of what is wanted. Only a reason to ask: nothing is decided here.
import { plainWords } from "./plain-words.ts";
import { saysNo } from "./read-license.ts";
import { namesTakenLicense, namesTaking, takesAway } from "./taking-away.ts";

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

/** Any of these at the start of a word; a word ending in "|" has to end there too. */
const anyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.map((word) => word.replace(/\|$/, "(?!\\p{L})")).join("|")})`, "u");

const LEAVER_COLUMN = anyOf(
  ...[
    "leaver",
    "leaving",
    "terminat",
    "term date",
    "offboard",
    "off board",
    "departure",
    "departed",
    "departing",
    "separation",
  ],
  ...[
    "resign",
    "exit|",
    "exits|",
    "last day",
    "final day",
    "last working day",
    "date left",
    "left|",
    "leave date",
  ],
  ...[
    "end date|",
    "end of employment",
    "employment end",
    "equipment returned",
    "laptop returned",
    "return laptop",
    "return of",
  ],
  ...["austritt", "kundigung", "letzter tag", "letzter arbeitstag", "abgang", "ausscheiden", "ausgeschieden"],
  ...["depart|", "departs|", "date de depart|", "date de sortie", "sortie|", "dernier jour"],
  ...["baja|", "bajas|", "fecha de baja|", "fecha de salida", "fecha de cese", "ultimo dia"],
  ...["cessazione", "dimission", "data di cessazione", "ultimo giorno"],
  ...["uit dienst", "uitdienst", "vertrek", "laatste dag", "laatste werkdag"],
  ...["desligamento", "data de saida", "demissao"],
);
const JAPANESE_LEAVER = /退職|離職|最終出社|最終勤務/u;
// In the name of a file "exit", "end" or "left" can mean anything; these can't.
const LEAVER_FILE = anyOf(
  ...[
    "leaver",
    "terminat",
    "offboard",
    "off board",
    "departures",
    "resign",
    "austritt",
    "abgang",
    "uitdienst",
  ],
  ...["uit dienst", "departs|", "bajas|", "cessat", "cessazion", "dimission", "desligad"],
  ...["removals|", "who left|", "have left|", "has left|", "left the"],
);
const LEAVER_REMARK = anyOf(
  ...[
    "terminated",
    "leaver",
    "leaving",
    "resigned",
    "offboard",
    "left the company",
    "has left",
    "left on",
    "left us",
    "last day",
  ],
  ...["redundan", "dismissed", "retired", "retiring", "deprovision", "departed", "departing"],
  ...["ausgeschieden", "scheidet aus", "gekundigt", "parti|", "demissionn", "baja|", "dimesso", "uit dienst"],
  ...["desligado", "demitido"],
);
/** As a state of an account this is told in other words; in a remark it is somebody who has left. */
const INACTIVE = anyOf("inactiv", "deactivated", "inaktiv");
const ASKS_FOR_ACTION = anyOf(
  "action",
  "aktion",
  "status",
  "todo",
  "task",
  "request",
  "accion",
  "azione",
  "actie",
  "acao",
  "操作",
);
const REMARKS_COLUMN =
  /^(notes?|comments?|remarks?|bemerkung(en)?|kommentare?|anmerkung(en)?|commentaires?|remarques?|notas?|comentarios?|opmerkingen?|備考)$/u;
/** "Employment Status", "Beschäftigungsstatus". */
const STATUS_COLUMN = /(?:status|statut|stato|(?<!\p{L})estado)(?!\p{L})|在籍状況/u;
/** A status alone; in a remark it can be where somebody sits. */
const LEFT = /^(?:left|leaver|ex employee|former|former employee|ehemalig\w*|ancien\w*|gone)$/u;
const NOTHING =
  /^(n a|na|no|none|false|0|[-–—]*|tbd|\?|active|aktiv|actif|activo|attivo|actief|ativo|在籍)$/u;

/** Whether a column is about leaving: "Last day", "Termination date", "Austrittsdatum". */
export const saysLeaving = (name: string): boolean =>
  LEAVER_COLUMN.test(plainWords(name)) || JAPANESE_LEAVER.test(name);
/** Whether a heading is one of people who leave. */
export const headsLeavers = (text: string): boolean =>
  !/^(?:no|non|not|without|except|excluding|ohne|keine?|aucun|sans|sin|nessun|geen|sem)(?!\p{L})/u.test(
    plainWords(text),
  ) &&
  (saysLeaving(text) || isRemark(text) || LEAVER_FILE.test(plainWords(text)) || namesTaking(text));
const isLeaver = (cell: string): boolean =>
  LEAVER_REMARK.test(plainWords(cell)) || JAPANESE_LEAVER.test(cell.slice(0, 300));
const isRemark = (cell: string): boolean => isLeaver(cell) || INACTIVE.test(plainWords(cell));
const isFilled = (cell: string | undefined): boolean =>
  !NOTHING.test(plainWords(cell ?? "")) && !saysNo(cell ?? "");

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
    (LEAVER_FILE.test(plainWords(fileName)) || JAPANESE_LEAVER.test(fileName) || namesTaking(fileName))
  )
    return `The file is called "${fileName}".`;
  return null;
}

/** A column of leavers, or of what is taken; beside a License column the latter is a plan that makes room for another. */
const speaks = (name: string, licenseColumn: number | undefined): boolean =>
  saysLeaving(name) || (namesTaking(name) && (licenseColumn === undefined || !namesTakenLicense(name)));

/** The people of whom the file says that they leave, where it isn't about leavers as a whole: line, and which column. */
export function leavingRows(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly line: number; readonly column: string }[] {
  const columns = [...names.keys()].filter((index) => saysLeaving(names[index] ?? ""));
  const states = [...names.keys()].filter((index) => STATUS_COLUMN.test(plainWords(names[index] ?? "")));
  const remarks = [...names.keys()].filter((index) => REMARKS_COLUMN.test(plainWords(names[index] ?? "")));
  return records.flatMap(({ line, cells }) => {
    const said =
      columns.find((index) => isFilled(cells[index])) ??
      states.find((index) => LEFT.test(plainWords(cells[index] ?? "")) || isLeaver(cells[index] ?? "")) ??
      remarks.find((index) => isRemark(cells[index] ?? ""));
    return said === undefined ? [] : [{ line, column: names[said] ?? "" }];
  });
}
