// "Who's in Berlin?", "who of these has a phone?", asked of a list: answered from its rows and from Zoom; nothing is proposed.
import { answer, blocked, type Proposal } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { spellLines } from "../../roster/faults.ts";
import type { Roster, RosterFault } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { knownPeople } from "./known-people.ts";
import type { ListAsked, ListFile } from "./list-asked.ts";

const SHOWN = 25;

/** Somebody of the list, and how they stand in Zoom. */
interface Told {
  readonly line: number;
  readonly who: string;
  readonly stands: string;
  /** Null: not in Zoom, or nobody can tell. */
  readonly hasPhone: boolean | null;
}

/** The answer to what is asked of a list. */
export async function askedRows(
  roster: Roster | RosterFault,
  asks: NonNullable<ListAsked["asks"]>,
  { name }: Pick<ListFile, "name">,
  context: ToolContext,
): Promise<Proposal> {
  if (roster.outcome === "file_error")
    return roster.rowsAsked?.none
      ? answer({
          title: `${name}: nobody.`,
          lines: [roster.problem.summary.replace(/ Which rows are meant\?$/, "")],
        })
      : blocked(roster.problem);
  const all = await everybody(roster, context);
  const told = all.filter(({ hasPhone }) => asks === "rows" || hasPhone === (asks === "with-phone"));
  const what = { rows: "", "with-phone": " with a Zoom phone", "without-phone": " without a Zoom phone" }[
    asks
  ];
  const { part } = roster;
  // Where cells are shifted nobody can tell what a row says: they are told, and not counted.
  const counted = asks === "rows" && part ? part.of - part.aside.length - part.unsure : told.length;
  const of = asks === "rows" && part ? part.of : all.length;
  const more = told.length - SHOWN;
  const unknown = asks === "rows" ? [] : all.filter(({ hasPhone }) => hasPhone === null);
  const unknownAt = spellLines(
    unknown.map(({ line }) => line),
    6,
  );
  return answer({
    title: `${name}: ${spellCount(counted)} of ${spellCount(of)} rows${what}${part ? `: ${part.told}` : ""}.`,
    lines: [
      ...told.slice(0, SHOWN).map(({ line, who, stands }) => `• ${who} (line ${line}): ${stands}`),
      ...(more > 0 ? [`and ${spellCount(more)} more`] : []),
      ...(unknown.length > 0
        ? [
            `Of ${unknown.length === 1 ? "one row" : `${spellCount(unknown.length)} rows`} nobody can tell: not found in Zoom, or faulty (${unknownAt}).`,
          ]
        : []),
    ],
  });
}

async function everybody(roster: Roster, context: ToolContext): Promise<readonly Told[]> {
  const { known, left } = await knownPeople(roster, context);
  return [
    ...known.map(({ row, person, phone }) => ({
      line: row.line,
      who: person.name,
      stands: `${phone ? `has a Zoom phone${phone.plans.length > 0 ? `, ${phone.plans.map((plan) => plan.name).join(", ")}` : ""}` : "no Zoom phone"}${person.status === "active" ? "" : `, ${person.status} in Zoom`}`,
      hasPhone: phone !== undefined,
    })),
    ...left.map(({ line, who, why }) => ({
      line: line ?? 0,
      who,
      stands: why.summary,
      hasPhone: null,
    })),
  ].toSorted((one, other) => one.line - other.line);
}
