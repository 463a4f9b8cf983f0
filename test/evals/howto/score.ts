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
  /** The right guide came first, whichever of its sections. */
  readonly guide: number;
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

const fileOf = (name: string): string => fileURLToPath(new URL(`./${name}.jsonl`, import.meta.url));

/**
 * What is measured. `paraphrases` are questions without the guides' own words, in other voices: by symptom, indirect,
 * with slips, in German; `topics` are topics beside generic words, old-fashioned names, and products of others; `voices` are
 * callers, managers, new admins and people with a broken phone, and what stands next door. Whoever looks at a held-out half moves it to tuning and writes a new one.
 */
const FILES = [
  "cases",
  "paraphrases",
  "topics",
  "voices",
  "voices-second",
  "voices-third",
  "voices-fourth",
  "voices-fifth",
  "voices-sixth",
] as const;

/** The cases of a file. */
export const howToCases = (path: string = fileOf("cases")): readonly HowToCase[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as HowToCase); // our own file, checked by a test

const shown = (guide: string | null, section?: string | null): string =>
  guide === null ? "refusal" : section ? `${guide} § ${section}` : guide;

/** Counts hits at one and at three, and refusals of what is none of ours. */
export function scoreHowTo(cases: readonly HowToCase[] = howToCases()): HowToScore {
  let [questions, guided, first, inThree, offTopic, refused] = [0, 0, 0, 0, 0, 0];
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
      guided += fits(found.guide) ? 1 : 0;
      // The section is one of the guide that was wanted: another guide that answers as well has its own.
      const right =
        fits(found.guide) && (section === undefined || found.guide !== guide || found.section === section);
      first += right ? 1 : 0;
      if (right) continue;
    }
    if (guide !== null || found.covered)
      misses.push({ id, q, wanted: shown(guide, section), got: shown(found.guide, found.section) });
  }
  return { questions, guide: guided, first, inThree, offTopic, refused, misses };
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

/** Every file's halves with their scores; only those that have questions. */
export const howToScores = (
  files: readonly (readonly [name: string, cases: readonly HowToCase[]])[] = FILES.map((name) => [
    name,
    howToCases(fileOf(name)),
  ]),
): readonly { readonly name: string; readonly score: HowToScore }[] =>
  files.flatMap(([name, cases]) =>
    (["tuning", "held-out"] as const).flatMap((set) => {
      const half = cases.filter((one) => one.set === set);
      return half.length === 0 ? [] : [{ name: `${name} ${set}`, score: scoreHowTo(half) }];
    }),
  );

/** A table of them: the guide first, its very section first, the guide among three. */
export function howToTable(scores: ReturnType<typeof howToScores> = howToScores()): string {
  const heads = [
    "how-to".padEnd(20),
    "questions",
    " guide@1",
    "   hit@1",
    "   hit@3",
    " off-topic",
    " refused",
  ];
  const rows = scores.map(({ name, score }) =>
    [
      name.padEnd(20),
      `${score.questions}`.padStart(9),
      percent(score.guide, score.questions).padStart(8),
      percent(score.first, score.questions).padStart(8),
      percent(score.inThree, score.questions).padStart(8),
      `${score.offTopic}`.padStart(10),
      percent(score.refused, score.offTopic).padStart(8),
    ].join("  "),
  );
  return [heads.join("  "), ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv.slice(2).find((word) => !word.startsWith("--"));
  const cases = howToCases(file);
  process.stdout.write(`${file ? howToTable(howToScores([["file", cases]])) : howToTable()}\n`);
  if (process.argv.includes("--show"))
    for (const { id, q, wanted, got } of scoreHowTo(cases.filter(({ set }) => set === "tuning")).misses)
      process.stdout.write(`${id} ${q}\n     wanted ${wanted}, got ${got}\n`);
}
