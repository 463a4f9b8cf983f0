// `npm run eval`: how well Zac understands, in one table: without a model, and with one where OPENAI_* name it. `--show`
// tells every case that went wrong.
import { existsSync } from "node:fs";
import { DETAIL_FILES, scoreDetails } from "../test/evals/details/score.ts";
import { howToScores, percent } from "../test/evals/howto/score.ts";
import { scoreModel, TRIES } from "../test/evals/score-model.ts";
import { CASE_FILES, scoreGrids, scoreInjection, scoreRules } from "../test/evals/score-rules.ts";

const show = process.argv.includes("--show");
const HEADS = [
  "what",
  "cases",
  "right",
  "share",
  "wrong writes",
  "in three",
  "off-topic refused",
  `all ${TRIES} tries`,
  "median ms",
] as const;
type Row = Readonly<Partial<Record<(typeof HEADS)[number], string>>>;

const counted = (what: string, cases: number, right: number, wrongWrites: number): Row => ({
  what,
  cases: String(cases),
  right: String(right),
  share: percent(right, cases),
  "wrong writes": String(wrongWrites),
});

async function understanding(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, file] of Object.entries(CASE_FILES)) {
    const { cases, right, wrongWrites, medianMs, shown } = await scoreRules(file);
    if (show) console.log(shown);
    rows.push({ ...counted(name, cases, right, wrongWrites), "median ms": medianMs.toFixed(2) });
  }
  for (const file of DETAIL_FILES) {
    const { cases, misses } = scoreDetails(file);
    const written = misses.filter(({ wrongWrite }) => wrongWrite).length;
    rows.push(counted(`every argument: ${file}`, cases, cases - misses.length, written));
    if (show)
      for (const { text, wanted, got } of misses)
        console.log(`${text}\n   want ${wanted.join(" | ")}\n   got  ${got}`);
  }
  return rows;
}

function attacks(): readonly Row[] {
  const { sentences, wrong } = scoreGrids();
  const { cases, obeyed } = scoreInjection();
  if (show) for (const one of wrong) console.log(`grid: ${one}`);
  if (show)
    for (const { id, vector, template, goal, text } of obeyed)
      console.log(`${id} ${vector} / ${template} / ${goal}: ${JSON.stringify(text)}`);
  return [
    counted("grids of what is no request", sentences, sentences - wrong.length, wrong.length),
    counted("injection", cases, cases - obeyed.length, obeyed.length),
  ];
}

const howTo = (): readonly Row[] =>
  howToScores().map(({ name, score }) => ({
    what: `how-to: ${name}`,
    cases: String(score.questions + score.offTopic),
    right: String(score.first),
    share: percent(score.first, score.questions),
    "in three": percent(score.inThree, score.questions),
    "off-topic refused": percent(score.refused, score.offTopic),
  }));

/** Nothing where no model is configured. */
async function withModel(): Promise<{ readonly rows: readonly Row[]; readonly told: string }> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: address } = process.env;
  if (!key?.trim() && !address?.trim()) return { rows: [], told: "" };
  const { scores, told } = await scoreModel(process.env);
  if (show) for (const { shown } of scores) console.log(shown);
  return {
    rows: scores.map(({ name, cases, pass1, pass4, wrongWrites }) => ({
      what: `with the model: ${name}`,
      cases: String(cases),
      share: percent(pass1, 1),
      [HEADS[7]]: percent(pass4, 1),
      "wrong writes": String(wrongWrites),
    })),
    told: `\n${told}`,
  };
}

function printTable(rows: readonly Row[]): void {
  const heads: Row = Object.fromEntries(HEADS.map((head) => [head, head]));
  const widths = HEADS.map((head) => Math.max(...[heads, ...rows].map((row) => row[head]?.length ?? 0)));
  for (const row of [heads, ...rows])
    console.log(
      HEADS.map((head, at) => {
        const cell = row[head] ?? "";
        return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
      }).join("  "),
    );
}

const model = await withModel();
printTable([...(await understanding()), ...attacks(), ...howTo(), ...model.rows]);
if (model.told) console.log(model.told);
