// A how-to question, answered in its thread; what no guide covers is kept as a gap for whoever writes them.
import { answerFromGuide, type HowToAnswer } from "../assistant/guides/answer-how-to.ts";
import type { Interpretation } from "../assistant/interpretation.ts";
import type { Answering } from "../assistant/model/answer-with-model.ts";
import type { Notes } from "../ports/notes.ts";
import type { ToolMeans } from "../tools/run-tool.ts";
import { howToMessage } from "./blocks/how-to.ts";
import type { Threads } from "./memory.ts";
import type { Showing } from "./show.ts";
import { send, type Target } from "./target.ts";

export interface HowToMeans extends Pick<Showing, "client" | "respond"> {
  readonly tools: ToolMeans;
  readonly notes: Notes;
  readonly threads: Threads;
  /** Answers from the guides; in a model's words where one is configured and every line of them holds. */
  readonly answerHowTo: Answering;
}

const GAP_MS = 180 * 86_400_000;

/** Answers: in a model's words where one is there and its answer stands; else the section itself that was meant. */
export async function answerQuestion(
  { question, guide, section: part }: Extract<Interpretation, { kind: "how-to" }>,
  words: string,
  target: Target,
  means: HowToMeans,
): Promise<void> {
  const person = (await personIn(words, means))?.name ?? null;
  const told = await means.answerHowTo(question, { person, asker: target.actor.slackId });
  const answer =
    told.by === "model" || !guide
      ? told
      : (answerFromGuide(guide, { section: part ?? null, person, alternatives: told.alternatives }) ?? told);
  await tellHowTo(answer, words, target, means);
}

/** Shows an answer, or that there is none. */
export async function tellHowTo(
  answer: HowToAnswer,
  words: string,
  target: Target,
  means: HowToMeans,
): Promise<void> {
  if (!answer.covered)
    await means.notes.put(
      "gap",
      means.tools.clock.now().toISOString(),
      { question: words.slice(0, 300) },
      { expiresInMs: GAP_MS },
    );
  await send(howToMessage(answer, words, await personIn(words, means)), target, means);
  await means.threads.add(target.channel, target.thread ?? "", "zac", answer.title ?? "not covered");
}

/** Whom a question mentions, so that its walkthrough and its tool are about them. */
async function personIn(
  words: string,
  { tools }: HowToMeans,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const id = /<@([UW][A-Z0-9]+)/.exec(words)?.[1];
  if (!id) return null;
  const { name, email } = await tools.directory.actor(id);
  return email === null ? null : { name, email };
}
