// A column that says yes or no to a phone, person by person: "Zoom Phone needed?", "Migrate", "Approved by manager".
import { plainWords } from "./plain-words.ts";
import type { Header } from "./read-header.ts";
import { saysNo, saysYes } from "./read-license.ts";
import type { CsvRecord } from "./read-records.ts";

const ABOUT_PHONES = /zoom|phone|telefon|téléphone/i;
/** Phones of another kind: whoever has no mobile may well get a number. */
const ANOTHER_PHONE = /mobil|cell|smart|desk|head|home|handy|private|privat|personal/i;

/** Beside a license these alone speak against it: "Zoom Phone: no" may be what somebody has so far. */
const WHETHER =
  /^(?:needs?|needed|wants?|wanted|requires?|required|eligible|approved|approval|approve|gets?|include|included|scope|migrate|migration|go|benotigt|braucht|notig|erforderlich|genehmigt|freigegeben|migrieren|besoin|approuve|requis|necessaire|necesita|necesario|aprobado|necessario|aprovado|precisa|nodig|goedgekeurd|approvato|serve)$/u;
/** What may stand beside them; any other word is what is needed or approved instead: "Laptop needed". */
const OF_THE_LICENSE =
  /^(?:|a|an|the|is|be|to|in|by|for|of|it|hr|manager|managers|boss|new|zoom|phones?|telefon\w*|telephone|licen[cs]es?|lizenz|licencia|licenza|licentie|licenca|plan|calling|user|von|par|de|por|da|door|un|une|ein|eine|y|n|yes|no)$/u;

const asksWhether = (name: string): boolean => {
  const words = plainWords(name).split(/[^\p{L}\p{N}]+/u);
  return (
    words.some((word) => WHETHER.test(word)) &&
    words.every((word) => WHETHER.test(word) || OF_THE_LICENSE.test(word))
  );
};

/** The one column that says yes or no: to a phone in a file that names no license, or to what is asked for beside one. */
export function yesNoColumn(
  { names, ignored, columns }: Header,
  records: readonly CsvRecord[],
): number | undefined {
  const [found, ...more] = ignored.filter((index) => {
    const name = names[index] ?? "";
    if (columns.has("license") ? !asksWhether(name) : !ABOUT_PHONES.test(name)) return false;
    if (ANOTHER_PHONE.test(name)) return false;
    const filled = records.flatMap(({ cells }) => cells[index]?.trim() || []);
    return filled.some(saysNo) && filled.every((cell) => saysNo(cell) || saysYes(cell));
  });
  return more.length === 0 ? found : undefined;
}
