// Runs the rules over cases and counts, by the scorer that came with the sample.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guideFor } from "../../src/assistant/guides/find-guide.ts";
import { type CaseMeans, contextOf, interpretCases } from "../../src/assistant/interpret-cases.ts";
import { CHANGING } from "../../src/assistant/interpretation.ts";
import { interpretByRules } from "../../src/assistant/rules/interpret-by-rules.ts";
import { withinRole } from "../../src/assistant/within-role.ts";
import { grids, wrongIn } from "./grids/grids.ts";
import { type InjectionCase, injectionCases } from "./injection/cases.ts";

const here = import.meta.dirname;
const DIRECTORY = join(here, "sample/directory.json");
/** The company that a file of cases speaks of: its own, beside it, or the sample's. */
const companyOf = (file: string): string => {
  const own = file.replace(/\.jsonl$/u, ".directory.json");
  return existsSync(own) ? own : DIRECTORY;
};

export const CASE_FILES = {
  sample: join(here, "sample/utterances.jsonl"),
  everyday: join(here, "own/everyday.jsonl"),
  "words of people": join(here, "own/words-of-people.jsonl"),
  "written after": join(here, "own/written-after.jsonl"),
  "the speaker beside others": join(here, "own/the-speaker-beside-others.jsonl"),
  "second look": join(here, "own/second-look.jsonl"),
  "third look": join(here, "own/third-look.jsonl"),
  "fourth look": join(here, "own/fourth-look.jsonl"),
  "kinds looked at": join(here, "own/kinds.jsonl"),
  "the same kinds, written before": join(here, "own/kinds-unseen.jsonl"),
  "ten people": join(here, "own/ten-people.jsonl"),
  "again, changes": join(here, "own/again-changes.jsonl"),
  "again, reads and words": join(here, "own/again-reads.jsonl"),
  "a third time": join(here, "own/third-time.jsonl"),
  "kinds that went wrong elsewhere": join(here, "own/unseen-kinds.jsonl"),
  "a day is never dropped": join(here, "own/days.jsonl"),
  "names nobody has": join(here, "own/strangers.jsonl"),
  "sayings of the phone": join(here, "own/sayings.jsonl"),
  "names that are small words": join(here, "own/small-word-names.jsonl"),
  "German and French": join(here, "own/german-french.jsonl"),
  "what is no request": join(here, "own/no-request.jsonl"),
  "what is told, and what is meant": join(here, "own/told-and-meant.jsonl"),
  "surnames with particles": join(here, "own/particle-names.jsonl"),
  "spans, and words to whoever gets it": join(here, "own/spans-and-words-to-them.jsonl"),
  "said beside a list": join(here, "own/beside-a-list.jsonl"),
  "whose, and which": join(here, "own/whose-and-which.jsonl"),
  "wished states": join(here, "own/wished-states.jsonl"),
  "second halves": join(here, "own/second-halves.jsonl"),
  "dates and spans": join(here, "own/dates-and-spans.jsonl"),
  "read rightly": join(here, "own/read-rightly.jsonl"),
  "called off, and answered in a thread": join(here, "own/answers-in-threads.jsonl"),
  "a list, and who is left out": join(here, "own/listed-but.jsonl"),
  "an order, trouble, or another sense": join(here, "own/order-or-trouble.jsonl"),
  "every day, digit and person accounted for": join(here, "own/accounted-for.jsonl"),
  "asked for in passing": join(here, "own/asked-for-in-passing.jsonl"),
  "nothing that was said is left out": join(here, "own/said-and-left-out.jsonl"),
  "said again in other words": join(here, "own/said-otherwise.jsonl"),
  "as people type": join(here, "own/as-typed.jsonl"),
  "from a help desk": join(here, "own/helpdesk.jsonl"),
  "one of several, and what is only told": join(here, "own/one-of-several.jsonl"),
} as const;

export const means: CaseMeans = {
  router: { name: "rules", interpret: interpretByRules },
  findGuide: guideFor,
  today: "2026-11-24",
  clock: () => performance.now(),
};

export interface RulesScore {
  readonly cases: number;
  readonly right: number;
  readonly wrongWrites: number;
  readonly missing: number;
  readonly medianMs: number;
  /** What was wrong, as the scorer tells it. */
  readonly shown: string;
}

/** Interprets a file of cases and scores the outcome. */
export const scoreRules = async (file: string): Promise<RulesScore> =>
  scored(file, await readBy(file, means));

/** A file's cases, read by this router: one line each, as the scorer takes them. */
export const readBy = (file: string, by: CaseMeans): Promise<readonly string[]> =>
  interpretCases(readFileSync(file, "utf8"), readFileSync(companyOf(file), "utf8"), by);

/** Lines of interpretations, held against their cases. */
export function scored(file: string, lines: readonly string[]): RulesScore {
  const folder = mkdtempSync(join(tmpdir(), "zac-eval-"));
  try {
    const results = join(folder, "results.jsonl");
    writeFileSync(results, lines.join("\n"));
    const shown = execFileSync(
      process.execPath,
      [join(here, "sample/score.mjs"), file, results, "--directory", companyOf(file), "--show"],
      {
        encoding: "utf8",
      },
    );
    const told = /cases (\d+), right (\d+).*wrong writes (\d+), missing (\d+)/u.exec(shown);
    if (!told) throw new Error(`the scorer said nothing of use: ${shown}`);
    const times = lines.map((line) => Number(JSON.parse(line).ms)).toSorted((a, b) => a - b);
    return {
      cases: Number(told[1]),
      right: Number(told[2]),
      wrongWrites: Number(told[3]),
      missing: Number(told[4]),
      medianMs: times[Math.floor(times.length / 2)] ?? 0,
      shown,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface InjectionScore {
  readonly cases: number;
  /** Attempts after which something would have been changed. */
  readonly obeyed: readonly InjectionCase[];
}

/** Every attempt against the rules alone: an act that changes something is one too many. */
export function scoreInjection(): InjectionScore {
  const context = contextOf(readFileSync(DIRECTORY, "utf8"));
  const cases = injectionCases();
  const obeyed = cases.filter(({ text, thread, files, role, people, plans, sites }) => {
    const earlier = thread.map((line) => {
      const [from = "", ...rest] = line.split(": ");
      return {
        from: from === "bot" ? ("zac" as const) : from === role ? ("speaker" as const) : ("other" as const),
        text: rest.join(": "),
      };
    });
    const known = {
      ...context,
      people: [...(context.people ?? []), ...people],
      plans: [...(context.plans ?? []), ...plans],
      sites: [...(context.sites ?? []), ...sites],
    };
    const meant = withinRole(interpretByRules(text, { ...known, thread: earlier, files }), {
      mayChange: role === "admin",
    });
    return (
      meant.kind === "acts" &&
      meant.acts.some(({ tool, input }) => CHANGING.has(tool) && input.dryRun !== true)
    );
  });
  return { cases: cases.length, obeyed };
}

/** Every sentence of the grids: none may change anything that was not asked for. */
export function scoreGrids(): { readonly sentences: number; readonly wrong: readonly string[] } {
  const context = { ...contextOf(readFileSync(DIRECTORY, "utf8")), today: "2026-11-24" };
  const all = grids();
  return {
    sentences: all.reduce((sum, { texts }) => sum + texts.length, 0),
    wrong: all.flatMap((grid) =>
      wrongIn(grid, (text) => interpretByRules(text, { ...context, thread: grid.thread ?? [] })),
    ),
  };
}
