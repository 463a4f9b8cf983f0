// `zac ask`: how-to answers for scripts and terminals. Opens no database and no network.
import { z } from "zod";
import { answerHowTo, type HowToAnswer } from "./answer-how-to.ts";
import type { FoundSection } from "./find-guide.ts";
import { guideOf } from "./load-guides.ts";

/** What `zac ask --json` prints; the names are a contract. */
export interface Asked {
  readonly covered: boolean;
  readonly guide: string | null;
  readonly section: string | null;
  readonly answer: string;
  readonly alternatives: readonly FoundSection[];
}

const sourceLine = ({ source }: HowToAnswer): string =>
  source.length === 0 ? "" : `\n\n${source.length > 1 ? "Sources" : "Source"}: ${source.join(", ")}`;

/** Answers one question. The source is named at the end of the answer. */
export function ask(question: string): Asked {
  const answered = answerHowTo(question);
  const { covered, guide, section, answer, alternatives } = answered;
  return { covered, guide, section, answer: `${answer}${sourceLine(answered)}`, alternatives };
}

/** The same as text to read. */
export function askText(question: string): string {
  const { answer, alternatives, guide, section } = ask(question);
  const title = guide === null ? undefined : guideOf(guide)?.title;
  const others = alternatives
    .map(({ guide: id, section: heading }) => `- ${guideOf(id)?.title ?? id}: ${heading} (guide ${id})`)
    .join("\n");
  return [
    ...(title ? [`# ${title}: ${section}`] : []),
    answer,
    ...(others ? [`${title ? "See also" : "Nearest"}:\n${others}`] : []),
  ].join("\n\n");
}

const BatchLine = z.object({ id: z.union([z.string(), z.number()]), q: z.string() });

function readLine(line: string): z.infer<typeof BatchLine> | undefined {
  try {
    return BatchLine.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Answers a JSONL file of `{id, q}`: one line each, in order. A line that can't be read says so in its place. */
export function askBatch(jsonl: string): readonly string[] {
  return jsonl.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = readLine(line);
    const answered = read
      ? { id: read.id, ...ask(read.q) }
      : { line: index + 1, error: 'not a line of {"id": …, "q": "…"}' };
    return [JSON.stringify(answered)];
  });
}
