// Words that say to take something away: in a cell, and as the name of a column.
import { plainWords } from "./plain-words.ts";

const CELL =
  /^(remove|revoke|unassign|take away|delete|deprovision|offboard|cancel|deactivate|disable|entfernen|loschen|retirer|supprimer|quitar|rimuovere|verwijderen|remover|none|no license|削除)(?!\p{L})/u;

/** Whether a cell says to take something away. */
export const takesAway = (cell: string | undefined): boolean => CELL.test(plainWords(cell ?? ""));

const TAKEN =
  /^(?:remov\w*|revok\w*|unassign\w*|deprovision\w*|delet\w*|deactivat\w*|offboard\w*|entfern\w*|entzieh\w*|entzogen|losch\w*|geloscht|retirer|supprim\w*|quitar|retirar|eliminar|rimuov\w*|revocare|verwijder\w*|remover)$/u;
/** These take something only beside the word for it: "Return" alone can be anything. */
const GIVEN_BACK =
  /^(?:reclaim\w*|releas\w*|return\w*|withdraw\w*|cancel\w*|surplus|freed|kundig\w*|gekundigt|resili\w*|rendre|liberar|liberare)$/u;
const OF_A_PHONE =
  /^(?:licen[cs]e?s?|licencias?|licenz[ae]|licenties?|licencas?|lizenz\w*|phones?|zoom|telefon\w*|seats?|plans?|package|forfait|calling|users?|accounts?|people)$/u;
const FILLER =
  /^(?:|to|be|is|was|the|a|from|for|in|of|and|or|on|zu|die|der|das|den|de|du|la|le|el|il|da|het|date|flag|yes|no|y|n|x|old|please|bitte|csv)$/u;
const JAPANESE = /削除|解約|解除|回収/u;

/** Whether a name ("License to be removed", "Entfernen?", "phones_to_remove.csv") says that what it names is taken away. */
export function namesTaking(name: string): boolean {
  if (JAPANESE.test(name)) return true;
  const words = plainWords(name).split(/[^\p{L}\p{N}]+/u);
  const rest = words.filter((word) => !TAKEN.test(word) && !GIVEN_BACK.test(word) && !FILLER.test(word));
  if (!rest.every((word) => OF_A_PHONE.test(word))) return false;
  return words.some((word) => TAKEN.test(word) || (rest.length > 0 && GIVEN_BACK.test(word)));
}

/** Whether what is taken is named as the license itself, so that the cells say which. */
export const namesTakenLicense = (name: string): boolean =>
  namesTaking(name) && /licen|lizenz|ライセンス|\bplan|package|forfait/u.test(plainWords(name));
