// Is this a list of people who leave? Then its License column says what they have, and giving it to them again would be
// the opposite of what is wanted. Only a reason to ask: nothing is decided here.
import { saysWhatTheyHave } from "./column-names.ts";

/** What can be known of a file before anything is decided about it. */
export interface LeaverEvidence {
  readonly fileName: string | undefined;
  readonly names: readonly string[];
  /** The cells of the rows, as they stand. */
  readonly rows: readonly (readonly string[])[];
  readonly licenseColumn: number | undefined;
}

const LEAVER_NAME =
  /leavers?\b|\bleaving|terminat|offboard|off-board|departure|departed|departing|separation|resign|\bexits?\b|exit[ _-]date|(last|final)[ _-]?(working[ _-]?)?day|lastworkingday|date[ _-]?left|left[ _-](on|company|date)|^left$|leave[ _-]date|^(employment )?end[ _-]?date$|equipment returned|return (of )?(laptop|equipment)|laptop returned|austritt|k(ü|ue)ndigung|letzter (arbeits)?tag|abg(a|ä)nge|ausscheiden|ausgeschieden|date de (d[ée]part|sortie)|\bd[ée]parts?\b|\bsorties?\b|dernier jour|\bbajas?\b|fecha de (baja|salida|cese)|[úu]ltimo d[íi]a|cessazione|dimission|ultimo giorno|uit ?dienst|vertrek|laatste (werk)?dag|desligamento|data de sa[íi]da|[úu]ltimo dia|demiss[ãa]o|退職|離職|最終出社|最終勤務/iu;
// In the name of a file "exit", "end" or "left" can mean anything; these can't.
const LEAVER_FILE =
  /leavers?|terminat|offboard|off-board|departures|departed|resign|austritt|abg(ae|ä)nge|uitdienst|d[ée]parts|bajas|cessat|dimission|desligad|退職/iu;
const LEAVER_VALUE =
  /\b(terminated|leaver|leaving|resigned|offboard(ed|ing)?|left the company|has left|left on|last day|redundan(t|cy)|dismissed|retired|retiring|deprovision|departed|departing|ausgeschieden|scheidet aus|gek(ü|ue)ndigt|parti|d[ée]missionn[ée]|baja|dimesso|uit dienst|desligado|demitido)\b|退職/iu;
const TAKE_AWAY =
  /^(remove|revoke|unassign|take away|delete|deprovision|offboard|cancel|deactivate|disable|entfernen|l(ö|oe)schen|retirer|supprimer|quitar|rimuovere|verwijderen|remover|none|no license|削除)\b/iu;
const NOTHING =
  /^\s*(n\/a|na|no|none|false|0|-+|–|—|tbd|\?|active|aktiv|actif|activo|attivo|actief|ativo|在籍)?\s*$/i;

const HALF = 0.5;

/** In one sentence why this looks like a list of leavers; null when it doesn't. */
export function looksLikeLeavers({ fileName, names, rows, licenseColumn }: LeaverEvidence): string | null {
  const share = (of: (cells: readonly string[]) => boolean): number =>
    rows.filter(of).length / Math.max(1, rows.length);
  for (const [index, name] of names.entries()) {
    if (index === licenseColumn || !LEAVER_NAME.test(name)) continue;
    if (rows.length > 0 && share((cells) => !NOTHING.test(cells[index] ?? "")) >= HALF)
      return `The column "${name}" is filled in for most of the people.`;
  }
  for (const [index, name] of names.entries()) {
    if (index === licenseColumn) {
      if (rows.length > 0 && share((cells) => TAKE_AWAY.test((cells[index] ?? "").trim())) >= HALF)
        return `The column "${name}" mostly says to take something away.`;
      continue;
    }
    const says = (cells: readonly string[]): boolean => {
      const cell = (cells[index] ?? "").slice(0, 300);
      return (
        LEAVER_VALUE.test(cell) ||
        (/action|aktion|status|todo|task|request|acci[óo]n|azione|actie|ação|操作/i.test(name) &&
          TAKE_AWAY.test(cell.trim()))
      );
    };
    if (rows.length > 0 && share(says) >= HALF)
      return `The column "${name || index + 1}" says of most people that they leave.`;
  }
  if (fileName && LEAVER_FILE.test(fileName)) return `The file is called "${fileName}".`;
  const had = licenseColumn === undefined ? names.find(saysWhatTheyHave) : undefined;
  return had && rows.length > 0 && names.some((name) => LEAVER_NAME.test(name))
    ? `The column "${had}" says what people have, not what they are to get.`
    : null;
}

/** Lines of the people of whom the file says that they leave, where it isn't about leavers as a whole. */
export function leavingRows(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly number[] {
  const columns = [...names.keys()].filter((index) => LEAVER_NAME.test(names[index] ?? ""));
  const status = names.findIndex((name) =>
    /^(employment |employee )?status$|^statut$|^estado$|^stato$/i.test(name),
  );
  return records
    .filter(
      ({ cells }) =>
        columns.some((index) => !NOTHING.test(cells[index] ?? "")) ||
        (status >= 0 && LEAVER_VALUE.test(cells[status] ?? "")),
    )
    .map(({ line }) => line);
}
