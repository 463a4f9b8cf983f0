// What the guides leave open, for whoever keeps them: questions that none answers, and answers that were of no use.
import { z } from "zod";
import type { Notes } from "../ports/notes.ts";
import type { CoreAtHand } from "./core-at-hand.ts";
import { jsonText } from "./json.ts";
import type { Exit, Terminal } from "./terminal.ts";
import { tableText } from "./text/table.ts";
import type { Understood } from "./understand.ts";

/** Who asked is no part of it: it is the guides that are looked at here. */
const Gap = z.object({ question: z.string() });
const Verdict = z.object({
  question: z.string(),
  guide: z.string().nullable(),
  section: z.string().nullable(),
  opinion: z.enum(["useful", "useless"]),
});
const MOST = 500;

interface Open {
  readonly at: string;
  readonly question: string;
  /** The section that was shown and did not help; null where no guide answers. */
  readonly shown: string | null;
}

async function openQuestions(notes: Notes): Promise<readonly Open[]> {
  const [gaps, verdicts] = await Promise.all([
    notes.list("gap", { limit: MOST }),
    notes.list("feedback", { limit: MOST }),
  ]);
  const missed = gaps.flatMap(({ at, value }): readonly Open[] => {
    const { data } = Gap.safeParse(value);
    return data ? [{ at: at.toISOString(), question: data.question, shown: null }] : [];
  });
  const useless = verdicts.flatMap(({ at, value }): readonly Open[] => {
    const { data } = Verdict.safeParse(value);
    if (data?.opinion !== "useless" || data.guide === null) return [];
    const shown = data.section === null ? data.guide : `${data.guide}: ${data.section}`;
    return [{ at: at.toISOString(), question: data.question, shown }];
  });
  return [...missed, ...useless].toSorted((one, other) => other.at.localeCompare(one.at));
}

/** Prints them, the newest first. */
export async function tellGaps(
  { json }: Extract<Understood, { kind: "gaps" }>,
  { core }: CoreAtHand,
  terminal: Terminal,
): Promise<Exit> {
  const open = await openQuestions(core.storage.notes);
  if (json) await terminal.out(open.map(jsonText).join(""));
  else if (open.length === 0)
    await terminal.out("Nothing is open: every question was answered, and no answer called useless.\n");
  else
    await terminal.out(
      tableText(
        ["When", "Question", "Answered with"],
        open.map(({ at, question, shown }) => [at.slice(0, 10), question, shown ?? "nothing: no guide"]),
      ),
    );
  return 0;
}
