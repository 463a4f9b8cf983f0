// Rules first and a model second, four times over the same cases: a model that is right three times out of four is not
// one to rely on. pass^k is the chance that k tries in a row are all right (C(right, k) / C(tries, k), averaged).
import { readFileSync } from "node:fs";
import { modelReading, summaryOf } from "../../src/cli/model-reading.ts";
import { CASE_FILES, means, readBy, scored } from "./score-rules.ts";

export const TRIES = 4;

export interface ModelScore {
  readonly name: string;
  readonly cases: number;
  /** Chance that 1, and that 4 tries are all right. */
  readonly pass1: number;
  readonly pass4: number;
  /** In any of the tries: one is one too many. */
  readonly wrongWrites: number;
  readonly shown: string;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (n * choose(n - 1, k - 1)) / k);
export const passAt = (k: number, right: number, tries: number): number =>
  right < k ? 0 : choose(right, k) / choose(tries, k);

const idsIn = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim().startsWith("{"))
    .map((line) => String(JSON.parse(line).id));
/** The scorer tells what was wrong by its id, in front of the speaker's role. */
const wrongIn = (shown: string): ReadonlySet<string> =>
  new Set([...shown.matchAll(/^(?:WRONG WRITE )?(\S+) \[\w+\]/gm)].map((match) => match[1] ?? ""));

/** Scores every file of cases through the model that the settings name. */
export async function scoreModel(
  environment: NodeJS.ProcessEnv,
  files: Readonly<Record<string, string>> = CASE_FILES,
): Promise<{ readonly scores: readonly ModelScore[]; readonly told: string }> {
  const { router, model, records } = modelReading(environment);
  const scores: ModelScore[] = [];
  for (const [name, file] of Object.entries(files)) {
    const tries = [];
    for (let number = 0; number < TRIES; number++)
      tries.push(scored(file, await readBy(file, { ...means, router })));
    const wrong = tries.map(({ shown }) => wrongIn(shown));
    const right = idsIn(file).map((id) => wrong.filter((one) => !one.has(id)).length);
    const mean = (k: number) =>
      right.reduce((sum, count) => sum + passAt(k, count, TRIES), 0) / Math.max(1, right.length);
    scores.push({
      name,
      cases: right.length,
      pass1: mean(1),
      pass4: mean(TRIES),
      wrongWrites: tries.reduce((sum, { wrongWrites }) => sum + wrongWrites, 0),
      shown: tries.map(({ shown }) => shown).join("\n"),
    });
  }
  return { scores, told: summaryOf(model, records) };
}
