// "Show licenses", "pending", "list the numbers please": a look that has a command of its own is that look, and no question
// about how such things are done.

import { wordTable } from "../domain/word-table.ts";
import type { Act } from "./interpretation.ts";
import { fold } from "./text.ts";

const LOOK =
  /^(?:please )?(?:(?:show|list|display|see|view|open|get|give|zeige?|liste|montre|affiche|muestra)(?: me| us| mir| uns| moi| nous)? )?(?:(?:the|all|our|of|list|table|overview|free|available|calling|phone|zoom|alle|die|unsere|freie[nr]?|les|nos|toutes|tous|los|las) )*(\p{L}+)(?: (?:list|table|overview|now|please|pls|bitte))*[.! ]*$/u;
const COMMANDS = wordTable<string>({
  licenses: "licenses",
  licences: "licenses",
  lizenzen: "licenses",
  licencias: "licenses",
  seats: "licenses",
  plans: "licenses",
  numbers: "numbers",
  nummern: "numbers",
  rufnummern: "numbers",
  numeros: "numbers",
  pending: "pending",
  waiting: "pending",
  history: "history",
  verlauf: "history",
  historique: "history",
});
const ACTS = wordTable<Act>({
  licenses: { tool: "show_licenses", input: {} },
  numbers: { tool: "find_numbers", input: { status: "unassigned" } },
  history: { tool: "show_history", input: {} },
});

/** The command whose look these words name, and nothing else. */
export function lookNamed(text: string): string | undefined {
  const said = fold(text).trim().replace(/\s+/gu, " ");
  return COMMANDS[LOOK.exec(said)?.[1] ?? ""];
}

/** The same as an act, where words can reach it. */
export const lookAct = (text: string): Act | undefined => ACTS[lookNamed(text) ?? ""];
