import { problem } from "../../domain/problem.ts";
import { answer, type Proposal } from "../../domain/proposal.ts";
import type { Roster } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { type KeptFile, keepFile } from "../kept-file.ts";
import { handBack } from "./handed-back.ts";
import type { RowsProposed } from "./rows-proposed.ts";

/** Everybody who wants a seat, as a file: whoever is left in it when it is dropped again gets one. */
export async function pickedLater(
  { items, left }: RowsProposed,
  roster: Roster,
  { name, by, bytes }: KeptFile,
  { notes }: ToolContext,
): Promise<Proposal> {
  const wants = problem("wants-seat", "Wants a seat.", "Delete the row if this person can wait.");
  const rows = [
    ...items.map(({ person, line }) => ({ who: person.name, why: wants, line })),
    ...left.filter(({ why }) => why.code === "no-seats").map((one) => ({ ...one, why: wants })),
  ];
  const csv = handBack(rows, roster, bytes) ?? "";
  const file = { name: `${name.replace(/\.[a-z]{2,4}$/i, "")}-to-pick.csv`, by };
  const key = await keepFile({ ...file, bytes: new TextEncoder().encode(csv) }, notes);
  return answer({
    title: "Pick who gets a seat",
    lines: [
      `${file.name} has the ${rows.length} rows that want one. Delete those who can wait, and drop it here again.`,
    ],
    attached: { name: file.name, key },
  });
}
