// A how-to answer in a model's words, from the guides' sections and nothing else. Every line is checked before anybody
// sees it; when one doesn't hold, or the model fails, the guide's own section is the answer.
import { type LanguageModel, ModelTrouble, type ModelTurn } from "../../ports/language-model.ts";
import { answerHowTo, type HowToAnswer } from "../guides/answer-how-to.ts";
import type { FoundSection } from "../guides/find-guide.ts";
import { tellOf } from "../guides/guide.ts";
import { guideOf } from "../guides/load-guides.ts";
import { normalise } from "../text.ts";
import { hashOfAsker } from "./asker.ts";
import { citedIn, type GivenSection, lineStands, withoutCitations } from "./check-answer.ts";
import { loadInstructions } from "./instructions.ts";
import type { ModelMeans } from "./understand-with-model.ts";
import { costOf, NO_USAGE, type UsageRecord } from "./usage.ts";

/** A how-to answer, and whose words it is in; a model's names the sections it took them from. */
export type ToldAnswer = HowToAnswer &
  (
    | {
        readonly by: "guide";
        /** A model has read the sections, and says that they don't answer this. */
        readonly missed: boolean;
      }
    | { readonly by: "model"; readonly cited: readonly Pick<GivenSection, "guide" | "title" | "heading">[] }
  );

export interface HowToOptions {
  readonly person?: string | null;
  /** Slack id: only its hash leaves. */
  readonly asker?: string;
  readonly signal?: AbortSignal;
  /** A model is asked now: what it is given to read. Not called where the guide's own section is the answer. */
  readonly onAsked?: (sections: readonly Pick<GivenSection, "title" | "heading">[]) => void;
  /** Lines of the answer as they come, checked. When the answer turns out to be the guide's, it replaces them. */
  readonly onLine?: (line: string) => void;
}

export type Answering = (question: string, options?: HowToOptions) => Promise<ToldAnswer>;

const SECTIONS = 3;
const LONGEST_QUESTION = 600;
const OUTPUT_TOKENS = 4_000;
const TURN_MS = 20_000;

function given({ guide, section }: FoundSection, person: string | null): readonly GivenSection[] {
  const found = guideOf(guide);
  const part = found?.sections.find(({ heading }) => heading === section) ?? found?.sections[0];
  if (!found || !part) return [];
  const text = tellOf([found.intro, part.body].filter(Boolean).join("\n\n"), person);
  return [{ guide: found.id, title: found.title, heading: part.heading, text }];
}

const asked = (question: string, sections: readonly GivenSection[]): string =>
  [
    `Question: ${normalise(question).text.slice(0, LONGEST_QUESTION)}`,
    ...sections.map(({ title, heading, text }, at) => `[${at + 1}] ${title}: ${heading}\n${text}`),
  ].join("\n\n");

/** Feeds text to `take` line by line. False as soon as a line was not taken. */
function byLine(take: (line: string) => boolean) {
  let rest = "";
  let good = true;
  const lines = (text: string) => {
    for (const line of text.split("\n")) good &&= take(line);
  };
  return {
    add(delta: string) {
      rest += delta;
      const end = rest.lastIndexOf("\n");
      if (!good || end < 0) return good;
      lines(rest.slice(0, end));
      rest = rest.slice(end + 1);
      return good;
    },
    end() {
      if (good && rest !== "") lines(rest);
      return good;
    },
  };
}

/** Makes how-to answering with a model; without one, the same from the guides alone. */
export function answeringWith(means: ModelMeans): Answering {
  const { budget } = means;
  return async (question, options = {}) => {
    const own = answerHowTo(question, { person: options.person ?? null });
    const fallback: ToldAnswer = { ...own, by: "guide", missed: false };
    const { model, clock, policy } = means;
    const { guide, section } = own;
    // What no guide covers, no model is asked: it would have nothing to answer from but its memory.
    if (model === null || guide === null || section === null) return fallback;
    const began = clock.now();
    const sections = [{ guide, section }, ...own.alternatives.slice(0, SECTIONS - 1)].flatMap((one) =>
      given(one, options.person ?? null),
    );
    let usage: UsageRecord["usage"] = NO_USAGE;
    const record = (ended: UsageRecord["ended"], turns: number) =>
      means.usage({
        at: began,
        purpose: "how-to",
        model: model.name,
        usage,
        cost: costOf(usage, model.name, policy),
        ms: clock.now().getTime() - began.getTime(),
        turns,
        router: ended === "answered" ? "model" : "rules",
        ended,
        prompt: loadInstructions().hash,
      });
    if (!(await budget.hasLeft())) {
      await record("over-budget", 0);
      return fallback;
    }
    options.onAsked?.(sections);
    try {
      const told = await tell(question, sections, options, model);
      usage = told.usage;
      await budget.spend(usage);
      await record(told.answer === null ? "nothing-usable" : "answered", 1);
      if (told.answer === null) return { ...fallback, missed: told.declined };
      const used = sections.filter((_, at) => told.cited.includes(at + 1));
      return {
        ...own,
        answer: told.answer,
        source: [...new Set(used.flatMap((one) => guideOf(one.guide)?.source ?? []))],
        by: "model",
        cited: used.map(({ guide: id, title, heading }) => ({ guide: id, title, heading })),
      };
    } catch (error) {
      if (options.signal?.aborted) await record("stopped", 0);
      if (!(error instanceof ModelTrouble)) throw error;
      await record(error.kind, 0);
      return fallback;
    }
  };
}

interface Told {
  /** Null when it may not be shown. */
  readonly answer: string | null;
  /** The sections don't say. */
  readonly declined: boolean;
  readonly cited: readonly number[];
  readonly usage: ModelTurn["usage"];
}

async function tell(
  question: string,
  sections: readonly GivenSection[],
  { asker = "unknown", signal, onLine }: HowToOptions,
  model: LanguageModel,
): Promise<Told> {
  const { answers, hash } = loadInstructions();
  const cited: number[] = [];
  const kept: string[] = [];
  let declined = false;
  const lines = byLine((line) => {
    if (/^\W*NOT COVERED\b/i.test(line)) declined = true;
    if (declined || !lineStands(line, sections)) return false;
    cited.push(...citedIn(line));
    const shown = withoutCitations(line);
    kept.push(shown);
    onLine?.(shown);
    return true;
  });
  const turn = await model.turn({
    instructions: answers,
    messages: [{ from: "person", text: asked(question, sections) }],
    functions: [],
    maxOutputTokens: OUTPUT_TOKENS,
    timeoutMs: TURN_MS,
    asker: hashOfAsker(asker),
    alike: `zac-answers-${hash}`,
    signal,
    onText: (delta) => void lines.add(delta),
  });
  const stands = lines.end() && turn.ended === "complete" && turn.calls.length === 0 && cited.length > 0;
  return { answer: stands ? kept.join("\n").trim() : null, declined, cited, usage: turn.usage };
}
