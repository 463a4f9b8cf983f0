// Remarks that say to wait with somebody, or to leave them out: "do not set up yet", "on hold". Told, and nothing decided by it.
import { REMARKS_COLUMN } from "./leavers.ts";
import { plainWords } from "./plain-words.ts";
import { remembered } from "./remembered.ts";

const WAITS =
  /(?<!\p{L})(?:do not|don[ '’]?t|not yet|on hold|hold off|noch nicht|bitte nicht|ne pas|pas encore|todavia no|aun no|non ancora|nog niet|ainda nao|not needed|no longer needed|nie zakladac|jeszcze nie|пока не|не создавать)(?!\p{L})|^(?:please |pls |bitte )?(?:skip|ignore|exclude|wait|hold|cancell?ed|no phone|no licen[cs]e|nicht|kein telefon|keine lizenz|auslassen|ignorieren|warten|ignorer|attendre|ignorar|esperar|overslaan|wachten)(?!\p{L})/u;

/** The lines of whom a remark says so, and which column it stands in. */
export function heldBack(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly line: number; readonly column: string }[] {
  const remarks = [...names.keys()].filter((index) => REMARKS_COLUMN.test(plainWords(names[index] ?? "")));
  if (remarks.length === 0) return [];
  const waits = remembered((cell) => WAITS.test(plainWords(cell)));
  return records.flatMap(({ line, cells }) => {
    const said = remarks.find((index) => waits(cells[index] ?? ""));
    return said === undefined ? [] : [{ line, column: names[said] ?? "" }];
  });
}
