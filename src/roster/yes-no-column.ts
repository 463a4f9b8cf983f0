// Columns that say yes or no to a phone, person by person: "Zoom Phone needed?", "Approval status", "Skip".
import { plainWords } from "./plain-words.ts";
import type { Header } from "./read-header.ts";
import { saysNo, saysYes } from "./read-license.ts";
import type { CsvRecord } from "./read-records.ts";
import { remembered } from "./remembered.ts";
import { isBlankAnswer, saysNone } from "./words-for-nothing.ts";

/** A column that can speak against a row, and how. */
export interface YesNoColumn {
  readonly index: number;
  readonly against: (cell: string) => boolean;
}

const ABOUT_PHONES = /zoom|phone|telefon|téléphone/i;
/** Phones of another kind: whoever has no mobile may well get a number. */
const ANOTHER_PHONE = /mobil|\bcell|smart|desk|head|home|handy|private|privat|personal/i;

/** Beside a license these alone speak against it: "Zoom Phone: no" may be what somebody has so far. */
const WHETHER =
  /^(?:needs?|needed|wants?|wanted|requires?|required|eligible|approved|approval|approve|decision|gets?|gives?|assign|grant|provision|include|included|keep|scope|migrate|migration|rollout|deploy|go|benotigt|braucht|notig|erforderlich|genehmigt|genehmigung|freigabe|freigegeben|migrieren|besoin|approuve|requis|necessaire|necesita|necesario|aprobado|necessario|aprovado|precisa|nodig|goedgekeurd|approvato|serve)$/u;
const LEAVE_OUT =
  /^(?:(?:please )?(?:skip|exclude|excluded|ignore|ignored|omit|on hold|hold|cancelled|canceled|duplicate|declined|rejected|denied|auslassen|uberspringen|ignorieren|ignorer|exclure|omitir|excluir)|do not \w+|don t \w+|nicht \w+)$/u;
/** What may stand beside them; any other word is what is needed or approved instead: "Laptop needed". */
const OF_THE_LICENSE =
  /^(?:|a|an|the|is|be|to|in|out|by|for|of|it|hr|manager|managers|boss|status|new|zoom|phones?|telefon\w*|telephone|licen[cs]es?|lizenz|licencia|licenza|licentie|licenca|plan|calling|user|von|par|de|por|da|door|un|une|ein|eine|y|n|yes|no|do|does|did|should|will|would|you|we|they|he|she|this|person|people|employee|user|colleague|sie|du|er|mitarbeiter\w*|soll|vous|avez|usted|usuario|utente)$/u;

const REFUSED =
  /^(?:rejected|declined|denied|deny|refused|not approved|unapproved|pending|waiting|open|not yet|tbd|tbc|tba|\?+|abgelehnt|ausstehend|offen|refuse|en attente|rechazado|pendiente|recusado|pendente|rifiutato|in attesa|afgewezen)$/u;
const GRANTED =
  /^(?:approved|granted|grant|accepted|ok|okay|done|genehmigt|freigegeben|approuve|accepte|aprobado|aprovado|approvato|goedgekeurd)$/u;

/** What became of a request, where the list is of requests. */
const OUTCOME = /(?:status|statut|state|resolution|outcome|stage)$/u;
const CAME_TO_NOTHING =
  /^(?:rejected|declined|denied|refused|cancell?ed|won ?['’]?t do|will not do|abgelehnt|storniert|refuse|annule|rechazad[oa]|cancelad[oa]|recusad[oa]|rifiutat[oa]|annullat[oa]|afgewezen|geannuleerd|却下)$/u;
const cameToNothing = (cell: string): boolean => CAME_TO_NOTHING.test(plainWords(cell));

const refuses = (cell: string): boolean =>
  saysNo(cell) || saysNone(cell.trim()) || REFUSED.test(plainWords(cell));
const grants = (cell: string): boolean => saysYes(cell) || GRANTED.test(plainWords(cell));

function asksWhether(name: string): boolean {
  const words = plainWords(name).split(/[^\p{L}\p{N}]+/u);
  return (
    words.some((word) => WHETHER.test(word)) &&
    words.every((word) => WHETHER.test(word) || OF_THE_LICENSE.test(word))
  );
}

function columnAt(name: string, hasLicense: boolean): Omit<YesNoColumn, "index"> | undefined {
  if (ANOTHER_PHONE.test(name)) return undefined;
  if (!hasLicense) return ABOUT_PHONES.test(name) ? { against: refuses } : undefined;
  if (
    LEAVE_OUT.test(
      plainWords(name)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
  )
    return { against: grants };
  return asksWhether(name) ? { against: refuses } : undefined;
}

/** The columns that say yes or no: to a phone in a file that names no license, where it has to be one column, or to what is asked for beside one. */
export function yesNoColumns(
  { names, ignored, columns }: Header,
  records: readonly CsvRecord[],
): readonly YesNoColumn[] {
  const hasLicense = columns.has("license");
  const found = ignored.flatMap((index) => {
    const name = names[index] ?? "";
    const column = columnAt(name, hasLicense);
    if (!column)
      return hasLicense && OUTCOME.test(plainWords(name))
        ? { index, against: remembered(cameToNothing) }
        : [];
    const filled = records.flatMap(({ cells }) => {
      const cell = cells[index] ?? "";
      return isBlankAnswer(cell) && !refuses(cell) ? [] : cell;
    });
    return filled.some(column.against) && filled.every((cell) => refuses(cell) || grants(cell))
      ? { index, ...column }
      : [];
  });
  return hasLicense || found.length === 1 ? found : [];
}

/** Beside a license, columns about phones that say yes of some and no of others, and can be what people have: unused, and told. */
export function unusedNo(
  { names, ignored, columns }: Header,
  records: readonly CsvRecord[],
): readonly { readonly column: string; readonly lines: readonly number[] }[] {
  if (!columns.has("license")) return [];
  return ignored.flatMap((index) => {
    const name = names[index] ?? "";
    if (!ABOUT_PHONES.test(name) || ANOTHER_PHONE.test(name) || columnAt(name, true)) return [];
    const filled = records.filter(({ cells }) => {
      const cell = cells[index] ?? "";
      return !isBlankAnswer(cell) || saysNo(cell);
    });
    const no = filled.filter(({ cells }) => saysNo(cells[index] ?? ""));
    const yes = filled.filter(({ cells }) => saysYes(cells[index] ?? ""));
    return no.length > 0 && yes.length > 0 && no.length + yes.length === filled.length
      ? [{ column: name, lines: no.map(({ line }) => line) }]
      : [];
  });
}
