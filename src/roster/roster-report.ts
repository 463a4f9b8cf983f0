import { spellCount } from "../domain/spell-count.ts";
import type { RosterCheck } from "./check-roster.ts";
import { DELIMITER_NAMES, shorten } from "./faults.ts";

const counted = (count: number, one: string, many: string): string =>
  `${spellCount(count)} ${count === 1 ? one : many}`;

/** What there is to know before the faults: the question, the figures, what was changed in reading. */
export function reportHead(check: RosterCheck): readonly string[] {
  if (check.outcome === "file_error") return [check.problem ?? "", check.next ?? ""];
  const question = check.question === null ? [] : [check.question];
  if (check.rows.length === 0 && check.rejected.length === 0) return question;
  const back = check.rejected.length;
  const handedBack = back > 0 ? `, ${counted(back, "is", "are")} handed back` : "";
  const delimiter = DELIMITER_NAMES[check.delimiter ?? ""] ?? check.delimiter;
  return [
    ...question,
    ...(question.length > 0 ? [""] : []),
    `${check.accepted === 0 ? "No row is" : counted(check.accepted, "row is", "rows are")} fine${handedBack} (${check.encoding}, ${delimiter}).`,
    ...readingNotes(check),
  ];
}

/** The check as people read it: what is fine, what isn't and why, line by line, and what was changed in reading. */
export function rosterReport(check: RosterCheck): string {
  const faults = check.rejected.map(
    ({ line, reason, problem, suggestion }) => `line ${line}  ${reason}  ${problem} ${suggestion}`,
  );
  return `${[...reportHead(check), ...(faults.length > 0 ? ["", ...faults] : [])].join("\n")}\n`;
}

const SHOWN_COLUMNS = 30;

/** What was changed in reading, and what of the file was not used: one sentence each. */
export const readingNotes = ({
  ignoredBlank,
  ignoredColumns,
  warnings,
}: Pick<RosterCheck, "ignoredBlank" | "ignoredColumns" | "warnings">): readonly string[] => [
  ...(ignoredBlank > 0 ? [`${counted(ignoredBlank, "blank line was", "blank lines were")} left out.`] : []),
  ...(ignoredColumns.length > 0 ? [`Columns not used: ${spellColumns(ignoredColumns)}.`] : []),
  ...warnings,
];

const spellColumns = (names: readonly string[]): string => {
  const shown = names.slice(0, SHOWN_COLUMNS).map((name) => shorten(name));
  const more = names.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${spellCount(more)} more` : ""}`;
};
