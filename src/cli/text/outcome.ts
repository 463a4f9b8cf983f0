// What tools answer, as text. Knows outcomes, not tools.
import type { Problem } from "../../domain/problem.ts";
import type { Answer, Beside, Offer } from "../../domain/proposal.ts";
import { writeCsv } from "../../roster/write-csv.ts";
import type { Choice } from "../../tools/ask.ts";
import { forTerminal, paragraph, shown } from "./plain.ts";
import { tableText } from "./table.ts";

/** An answer; as CSV where a file was asked for. */
export function answerText({ title, lines, facts, table, file }: Answer): string {
  if (file && table) return writeCsv([table.columns, ...table.rows]);
  const widest = Math.max(0, ...facts.map(({ label }) => label.length));
  return [
    paragraph([
      forTerminal(title),
      ...lines.map(forTerminal),
      ...facts.map(
        ({ label, value }) =>
          `  ${shown(label).padEnd(widest)}  ${forTerminal(value).replaceAll("\n", `\n${" ".repeat(widest + 4)}`)}`,
      ),
    ]),
    ...(table && table.rows.length > 0
      ? [
          "\n",
          tableText(
            table.columns,
            table.rows.map((row) => row.map(forTerminal)),
          ),
        ]
      : []),
  ].join("");
}

/** A problem, in one line: what is wrong, what to do, and what a card would have a button for. */
export const problemText = (
  { summary, next }: Problem,
  offers: readonly Offer[] = [],
  beside?: Beside,
): string =>
  `${[forTerminal(summary), forTerminal(next), buttonsTold(beside ? [] : offers)].filter(Boolean).join(" ")}\n${besideText(beside, offers)}`;

const buttonsTold = (offers: readonly Offer[]): string =>
  offers.length > 0
    ? `In Slack there is a button for it: ${offers.map(({ label }) => shown(label)).join(", ")}.`
    : "";

/** What helps somebody who is stuck, in lines. */
const besideText = (beside: Beside | undefined, offers: readonly Offer[]): string =>
  beside
    ? paragraph([
        ...beside.lines.map(forTerminal),
        buttonsTold([...offers, ...beside.offers]) || null,
        beside.copy ? `For whoever buys: ${shown(beside.copy)}` : null,
      ])
    : "";

/** A question with what can be picked: said again with the line's number, the request goes on. */
export const chooseText = (
  question: string,
  next: string,
  options: readonly Choice[],
  beside?: Beside,
): string =>
  paragraph([
    forTerminal(question),
    ...options.map(({ label, detail }, at) => shown(`  ${at + 1}  ${label}${detail ? `  ${detail}` : ""}`)),
    forTerminal(next) || null,
    "Say it again with --pick and the number of the line.",
  ]) + besideText(beside, []);
