// Accounts that a directory has switched off: whoever can't sign in seldom wants a phone. Told, and nothing decided by it.
import { plainWords } from "./plain-words.ts";
import { saysNo, saysYes } from "./read-license.ts";
import { remembered } from "./remembered.ts";
import { isBlankAnswer } from "./words-for-nothing.ts";

const STATE = /(?:status|statut|stato|(?<!\p{L})(?:estado|state))(?!\p{L})/u;
const OFF =
  /^(?:inactiv\w*|inaktiv\w*|deactivated|suspend\w*|disabled|blocked|locked|archived|gesperrt|deaktiviert|desactiv\w*|disattivat\w*|sospes\w*|geblokkeerd|bloque\w*)(?!\p{L})/u;
const ON_COLUMN =
  /^(?:is )?(?:(?:user|account|login|sign in|directory|azure ad) )?(?:is )?(?:enabled|allowed|active|aktiv|actif|activo|attivo|actief|ativo)$/u;
const OFF_COLUMN =
  /^(?:is )?(?:(?:user|account|login|sign in) )?(?:is )?(?:block credentials?|suspended|disabled|blocked|locked|archived|inactive|gesperrt|deaktiviert)$/u;

const TRUE_OR_FALSE = /^(?:t|f|true|false|0|1|yes|no)$/i;
const saysOff = (cell: string): boolean => /^(?:f|false|0|no)$/i.test(cell.trim());

/** The lines whose account is switched off, and which column says so. */
export function switchedOff(
  names: readonly string[],
  records: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { readonly line: number; readonly column: string }[] {
  // "Status: t", "Status: 0": a database's own way to say whether somebody is there.
  const isTrueOrFalse = (index: number): boolean => {
    const filled = records.flatMap(({ cells }) =>
      isBlankAnswer(cells[index] ?? "") ? [] : (cells[index] ?? "").trim(),
    );
    return filled.length > 0 && filled.every((cell) => TRUE_OR_FALSE.test(cell));
  };
  const says = names.flatMap((name, index) => {
    const plain = plainWords(name.replace(/[([][^)\]]*[)\]]/g, " ")).replace(/[?:]$/, "");
    if (OFF_COLUMN.test(plain)) return { index, off: saysYes };
    if (ON_COLUMN.test(plain)) return { index, off: saysNo };
    if (!STATE.test(plain)) return [];
    const isOff = remembered((cell: string) => OFF.test(plainWords(cell)));
    return { index, off: isTrueOrFalse(index) ? saysOff : isOff };
  });
  if (says.length === 0) return [];
  return records.flatMap(({ line, cells }) => {
    const found = says.find(({ index, off }) => off(cells[index] ?? ""));
    return found ? { line, column: names[found.index] ?? "" } : [];
  });
}
