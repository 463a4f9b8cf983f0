// `zac interpret`: what words are understood as, over a file of cases. The very path Slack takes, without the acting.
import { findGuide } from "../assistant/guides/find-guide.ts";
import { interpretCases } from "../assistant/interpret-cases.ts";
import { interpretByRules } from "../assistant/rules/interpret-by-rules.ts";
import { readAllArguments } from "./arguments.ts";
import { textNamed } from "./files.ts";
import { type Exit, type Terminal, Unusable } from "./terminal.ts";

const guideFor = (question: string) => {
  const found = findGuide(question);
  return found.covered && found.guide !== null
    ? { guide: found.guide, ...(found.section ? { section: found.section } : {}) }
    : undefined;
};

/** One line an interpretation, in the shape of the scorer in test/evals/sample. */
export async function interpretCommand(given: readonly string[], terminal: Terminal): Promise<Exit> {
  const { words, values } = readAllArguments(given, { values: ["cases", "directory", "router"], flags: [] });
  const cases = values.get("cases");
  const directory = values.get("directory");
  const router = values.get("router") ?? "rules";
  if (words.length > 0 || cases === undefined || directory === undefined)
    throw new Unusable(
      "Say it like this: zac interpret --cases FILE.jsonl --directory FILE.json --router rules",
    );
  if (router !== "rules")
    throw new Unusable(`There is no router “${router}” here; --router rules needs no model and no network.`);
  const lines = await interpretCases(textNamed(cases), textNamed(directory), {
    router: { name: "rules", interpret: interpretByRules },
    findGuide: guideFor,
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
  });
  for (const line of lines) await terminal.out(`${line}\n`);
  return 0;
}
