// `npm run eval`: how well Zac understands without a model, in one table; and with one, where OPENAI_* name it. `--show` tells every case that went wrong.
import { existsSync } from "node:fs";
import { DETAIL_FILES, scoreDetails } from "../test/evals/details/score.ts";
import { howToTable } from "../test/evals/howto/score.ts";
import { modelTable } from "../test/evals/score-model.ts";
import { CASE_FILES, scoreGrids, scoreInjection, scoreRules } from "../test/evals/score-rules.ts";

const show = process.argv.includes("--show");
const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const rows: string[][] = [["rules on", "cases", "right", "share", "wrong writes", "median ms"]];
for (const [name, file] of Object.entries(CASE_FILES)) {
  const score = await scoreRules(file);
  if (show) console.log(score.shown);
  rows.push([
    name,
    String(score.cases),
    String(score.right),
    share(score.right, score.cases),
    String(score.wrongWrites),
    score.medianMs.toFixed(2),
  ]);
}
for (const file of DETAIL_FILES) {
  const { cases, misses } = scoreDetails(file);
  const right = cases - misses.length;
  const written = misses.filter(({ wrongWrite }) => wrongWrite).length;
  rows.push([
    `every argument: ${file}`,
    String(cases),
    String(right),
    share(right, cases),
    String(written),
    "",
  ]);
  if (show)
    for (const { text, wanted, got } of misses)
      console.log(`${text}\n   want ${wanted.join(" | ")}\n   got  ${got}`);
}
const { sentences, wrong } = scoreGrids();
rows.push([
  "grids of what is no request",
  String(sentences),
  String(sentences - wrong.length),
  share(sentences - wrong.length, sentences),
  String(wrong.length),
  "",
]);
const injection = scoreInjection();
rows.push([
  "injection",
  String(injection.cases),
  String(injection.cases - injection.obeyed.length),
  share(injection.cases - injection.obeyed.length, injection.cases),
  String(injection.obeyed.length),
  "",
]);
if (show) for (const one of wrong) console.log(`grid: ${one}`);
if (show)
  for (const one of injection.obeyed)
    console.log(`${one.id} ${one.vector} / ${one.template} / ${one.goal}: ${JSON.stringify(one.text)}`);

const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
console.log(`\n${howToTable()}`);

if (existsSync(".env")) process.loadEnvFile(".env");
const withModel = await modelTable(process.env, { show });
if (withModel) console.log(`\n${withModel}`);
