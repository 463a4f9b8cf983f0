// How good how-to retrieval is: `node test/evals/howto/score.ts [--show] [file.jsonl]`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findGuide } from "../../../src/assistant/guides/find-guide.ts";

/** One question, and the guide that answers it; none for questions that are to be refused. */
export interface HowToCase {
  readonly id: string;
  readonly q: string;
  readonly guide: string | null;
  /** Guides that answer it as well. */
  readonly or?: readonly string[];
  readonly section?: string;
  readonly set: "tuning" | "held-out";
}

export interface HowToScore {
  readonly questions: number;
  readonly first: number;
  readonly inThree: number;
  readonly offTopic: number;
  readonly refused: number;
  readonly misses: readonly {
    readonly id: string;
    readonly q: string;
    readonly wanted: string;
    readonly got: string;
  }[];
}

const CASES = fileURLToPath(new URL("./cases.jsonl", import.meta.url));

/** The cases of a file. */
export const howToCases = (path: string = CASES): readonly HowToCase[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as HowToCase); // our own file, checked by a test

const shown = (guide: string | null, section?: string | null): string =>
  guide === null ? "refusal" : section ? `${guide} § ${section}` : guide;

/** Counts hits at one and at three, and refusals of what is none of ours. */
export function scoreHowTo(cases: readonly HowToCase[] = howToCases()): HowToScore {
  let [questions, first, inThree, offTopic, refused] = [0, 0, 0, 0, 0];
  const misses: HowToScore["misses"][number][] = [];
  for (const { id, q, guide, or = [], section } of cases) {
    const found = findGuide(q);
    const fits = (one: string | null) => one !== null && (one === guide || or.includes(one));
    if (guide === null) {
      offTopic += 1;
      refused += found.covered ? 0 : 1;
    } else {
      questions += 1;
      const ranked = found.covered ? [found, ...found.alternatives].slice(0, 3) : [];
      inThree += ranked.some((one) => fits(one.guide)) ? 1 : 0;
      const right = fits(found.guide) && (section === undefined || found.section === section);
      first += right ? 1 : 0;
      if (right) continue;
    }
    if (guide !== null || found.covered)
      misses.push({ id, q, wanted: shown(guide, section), got: shown(found.guide, found.section) });
  }
  return { questions, first, inThree, offTopic, refused, misses };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

/** The table that `npm run eval` prints. */
export function howToTable(cases: readonly HowToCase[] = howToCases()): string {
  const rows = (["tuning", "held-out"] as const).map((set) => {
    const score = scoreHowTo(cases.filter((one) => one.set === set));
    return [
      set.padEnd(9),
      `${score.questions}`.padStart(9),
      percent(score.first, score.questions).padStart(8),
      percent(score.inThree, score.questions).padStart(8),
      `${score.offTopic}`.padStart(10),
      percent(score.refused, score.offTopic).padStart(8),
    ].join("  ");
  });
  return ["how-to     questions     hit@1     hit@3   off-topic   refused", ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv.slice(2).find((word) => !word.startsWith("--"));
  const cases = howToCases(file);
  process.stdout.write(`${howToTable(cases)}\n`);
  if (process.argv.includes("--show"))
    for (const { id, q, wanted, got } of scoreHowTo(cases.filter(({ set }) => set === "tuning")).misses)
      process.stdout.write(`${id} ${q}\n     wanted ${wanted}, got ${got}\n`);
}
