// Every argument of an act is judged here, none left out and none added: a site, a day or a "only a test" that is dropped
// in silence is as wrong as a wrong person. A case is a line, "sentence => outcome | other outcome"; an outcome is acts
// ("tool key=value key=value + tool …"), or a word: ask, how-to, refuse, chat, cancel.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guideFor } from "../../../src/assistant/guides/find-guide.ts";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import { CHANGING, type Interpretation } from "../../../src/assistant/interpretation.ts";
import type { RulesContext } from "../../../src/assistant/rules/context.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const here = import.meta.dirname;
const context: RulesContext = {
  ...contextOf(readFileSync(join(here, "directory.json"), "utf8")),
  today: "2026-11-24",
  findGuide: guideFor,
};

/** A sentence, and the outcomes that are right. */
interface DetailCase {
  readonly kind: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

/** What came of a case that went wrong. */
export interface DetailMiss extends DetailCase {
  readonly got: string;
  /** It would have changed something that no right outcome changes so. */
  readonly wrongWrite: boolean;
}

const casesIn = (file: string): readonly DetailCase[] => {
  let kind = "";
  const cases: DetailCase[] = [];
  for (const line of readFileSync(join(here, "cases", file), "utf8").split("\n")) {
    if (line.startsWith("# ")) kind = line.slice(2);
    const [text, outcomes] = line.split(" => ");
    if (line.startsWith("#") || text === undefined || outcomes === undefined) continue;
    // A thread's earlier messages of the asker stand before the sentence, each ended by " // ".
    cases.push({
      kind,
      text: text.trim(),
      wanted: outcomes.split(" | ").map((one) => canonical(one.trim())),
    });
  }
  return cases;
};

const SHORT = new Map(
  (context.people ?? []).map(({ name }) => [name.split(" ")[0]?.toLowerCase() ?? "", name]),
);
const IDS = new Map(
  (context.people ?? []).flatMap(({ name, email, slackId }) => [
    [email.toLowerCase(), name],
    [slackId?.toLowerCase() ?? "", name],
  ]),
);
const PEOPLE = new Set(["people", "from", "to", "numberTo", "forwardTo", "actor"]);
const person = (said: string): string =>
  (SHORT.get(said.toLowerCase()) ?? IDS.get(said.toLowerCase()) ?? said).toLowerCase();

function argument(key: string, value: string): string {
  if (PEOPLE.has(key)) return value.split(",").map(person).toSorted().join(",");
  return value
    .toLowerCase()
    .replace(/[\s-]+/gu, " ")
    .trim();
}

/** One spelling for acts, whoever wrote them down: arguments in the order of the alphabet. */
function canonical(outcome: string): string {
  return outcome
    .split(" + ")
    .map((one) => {
      const [tool = "", ...rest] = one.split(/ (?=[a-zA-Z]+=)/u);
      const input = rest.map((pair) => {
        const at = pair.indexOf("=");
        return `${pair.slice(0, at)}=${argument(pair.slice(0, at), pair.slice(at + 1))}`;
      });
      return [tool, ...input.toSorted()].join(" ");
    })
    .join(" + ");
}

function told(meant: Interpretation): string {
  if (meant.kind !== "acts") return meant.kind === "clarify" || meant.kind === "unknown" ? "ask" : meant.kind;
  const acts = meant.acts.map(({ tool, input }) =>
    [
      tool,
      ...Object.entries(input)
        // That holders are listed beside their count is how it is shown.
        .filter(([key, value]) => value !== undefined && value !== null && key !== "holders")
        .map(([key, value]) => `${key}=${[value].flat().join(",")}`),
    ].join(" "),
  );
  return canonical(acts.join(" + "));
}

const changes = (outcome: string): string =>
  outcome
    .split(" + ")
    .filter((one) => !/dryRun=true/u.test(one) && [...CHANGING].some((tool) => one.startsWith(tool)))
    .join(" + ");

export const DETAIL_FILES = readdirSync(join(here, "cases")).toSorted();

/** A file's cases, and those that did not come out as they should. */
export function scoreDetails(file: string): {
  readonly cases: number;
  readonly misses: readonly DetailMiss[];
} {
  const cases = casesIn(file);
  const misses = cases.flatMap((one): readonly DetailMiss[] => {
    const messages = one.text.split(" // ");
    const thread = messages.slice(0, -1).map((text) => ({ from: "speaker" as const, text }));
    const got = told(interpretByRules(messages.at(-1) ?? "", { ...context, thread }));
    if (one.wanted.includes(got)) return [];
    const wrote = changes(got);
    return [
      { ...one, got, wrongWrite: wrote !== "" && !one.wanted.some((right) => changes(right) === wrote) },
    ];
  });
  return { cases: cases.length, misses };
}
