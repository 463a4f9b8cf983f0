// `zac interpret`: what words are understood as, over a file of cases. The very path Slack takes, without the acting.
import { guideFor } from "../assistant/guides/find-guide.ts";
import { type CaseRouter, interpretCases } from "../assistant/interpret-cases.ts";
import { interpretByRules } from "../assistant/rules/interpret-by-rules.ts";
import { readAllArguments } from "./arguments.ts";
import { textNamed } from "./files.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";

const WARMING = [
  "how do I assign a license?",
  "please give bob@example.com a license and a 415 number, and take Kate's",
  "who has extension 2041 and how many seats are left",
] as const;

interface Reading {
  readonly router: CaseRouter;
  /** What the model cost, once all is read; null where none is asked. */
  readonly told: () => string | null;
}

async function readingBy(name: string): Promise<Reading> {
  if (name === "rules") return { router: { name: "rules", interpret: interpretByRules }, told: () => null };
  if (name !== "model")
    throw new Unusable(`There is no router “${name}”: say --router rules or --router model.`);
  // Only here: the rules alone need neither settings nor a client, and answer at once.
  const { modelReading } = await import("./model-reading.ts");
  return modelReading(process.env);
}

/** One line an interpretation, in the shape of the scorer in test/evals/sample. */
export async function interpretCommand(given: readonly string[], terminal: Terminal): Promise<Exit> {
  const { words, values } = readAllArguments(given, { values: ["cases", "directory", "router"], flags: [] });
  const cases = values.get("cases");
  const directory = values.get("directory");
  if (words.length > 0 || cases === undefined || directory === undefined)
    throw new Unusable(
      "Say it like this: zac interpret --cases FILE.jsonl --directory FILE.json --router rules",
    );
  const { router, told } = await readingBy(values.get("router") ?? "rules");
  // Timed as in a Zac that runs: it has read its guides long before anybody asks.
  for (const said of WARMING) interpretByRules(said, { findGuide: guideFor });
  const lines = await interpretCases(textNamed(cases), textNamed(directory), {
    router,
    findGuide: guideFor,
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
  });
  for (const line of lines) await terminal.out(`${line}\n`);
  const summary = told();
  if (summary) await terminal.error(`${summary}\n`);
  return 0;
}
