// A how-to question, answered in its thread: a model's words as they come, or the guide's own section. What no guide
// covers is kept as a gap for whoever writes them.
import { answerFromGuide, type HowToAnswer } from "../assistant/guides/answer-how-to.ts";
import type { Interpretation } from "../assistant/interpretation.ts";
import type { Answering, ToldAnswer } from "../assistant/model/answer-with-model.ts";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Notes } from "../ports/notes.ts";
import type { ToolMeans } from "../tools/ask.ts";
import { howToMessage, type Person, safeMarkdown, streamedHead, underAnswer } from "./blocks/how-to.ts";
import { context } from "./blocks/text.ts";
import { type Exchange, noteAnswer } from "./exchange.ts";
import { knownPeople, peopleIn } from "./known-people.ts";
import type { Threads } from "./memory.ts";
import type { Showing } from "./show.ts";
import { send } from "./target.ts";

export interface HowToMeans extends Pick<Showing, "client" | "respond"> {
  readonly tools: Pick<ToolMeans, "directory" | "clock"> & {
    readonly zoom: Pick<ToolMeans["zoom"], "people" | "phones">;
  };
  readonly notes: Notes;
  readonly threads: Threads;
  /** Answers from the guides; in a model's words where one is configured and every line of them holds. */
  readonly answerHowTo: Answering;
}

const GAP_MS = 180 * DAY_MS;
const STOPPED = "Stopped. The rest was not written.";

/** Answers: in a model's words where one is there and its answer stands; else the section itself that was meant. */
export async function answerQuestion(
  { question, guide, section: part }: Extract<Interpretation, { kind: "how-to" }>,
  exchange: Exchange,
  means: HowToMeans,
): Promise<void> {
  const { words, target, stream, turn } = exchange;
  const person = await personIn(words, means);
  const told = await asWritten(question, person, exchange, means);
  if (told === null) return;
  if (told.by === "model" && stream?.open) {
    stream.progress(`Read in the guides: ${told.cited.map(({ title }) => title).join(", ")}`, "complete");
    await stream.end(underAnswer(told, { question: words, person }, told.cited));
    if (exchange.first && told.title) turn.about(told.title);
    return noteAnswer(exchange, told.title ?? "", means.threads);
  }
  const facts = { section: part ?? null, person: person?.name ?? null, alternatives: told.alternatives };
  const answer = told.by === "model" || !guide ? told : (answerFromGuide(guide, facts) ?? told);
  const message = howToMessage(answer, { question: words, person });
  if (stream?.open) await stream.replace(message);
  else await send(message, target, means);
  const missed = told.by === "guide" && told.missed;
  await keepGap({ covered: answer.covered && !missed }, words, means);
  if (exchange.first && answer.title) turn.about(answer.title);
  await noteAnswer(exchange, answer.title ?? "not covered", means.threads);
}

/** Has it answered, showing the lines as they come. Null when the person pressed Stop, and has been told. */
async function asWritten(
  question: string,
  person: Person | null,
  { target, stream, turn }: Exchange,
  means: HowToMeans,
): Promise<ToldAnswer | null> {
  let head = "";
  try {
    return await means.answerHowTo(question, {
      person: person?.name ?? null,
      asker: target.actor.slackId,
      signal: turn.signal,
      onAsked(sections) {
        head = streamedHead(sections[0]?.title ?? "");
        const titles = [...new Set(sections.map(({ title }) => title))].join(", ");
        stream?.progress(`Reading the guides: ${titles}`, "in_progress");
      },
      onLine(line) {
        stream?.say(`${head}${safeMarkdown(line)}\n`);
        head = "";
      },
    });
  } catch (error) {
    if (!turn.signal.aborted || !stream?.open) throw error;
    await stream.cutOff([context(STOPPED)]);
    return null;
  }
}

/** Shows an answer that needs no model, or that there is none. */
export async function tellHowTo(answer: HowToAnswer, exchange: Exchange, means: HowToMeans): Promise<void> {
  const { words, target } = exchange;
  const person = await personIn(words, means);
  await send(howToMessage(answer, { question: words, person }), target, means);
  await keepGap(answer, words, means);
  await noteAnswer(exchange, answer.title ?? "not covered", means.threads);
}

/** What the guides don't answer, or what a model found no answer to in them: for whoever writes them. */
async function keepGap(
  { covered }: Pick<HowToAnswer, "covered">,
  words: string,
  { notes, tools }: HowToMeans,
): Promise<void> {
  if (covered) return;
  const at = tools.clock.now().toISOString();
  await notes.put("gap", at, { question: words.slice(0, 300) }, { expiresInMs: GAP_MS });
}

/** Whom a question names, so that its walkthrough and its tool are about them. */
async function personIn(words: string, { tools }: HowToMeans): Promise<Person | null> {
  const id = /<@([UW][A-Z0-9]+)/.exec(words)?.[1];
  if (id) {
    const { name, email } = await tools.directory.actor(id);
    return email === null ? null : { name, email, slackId: id };
  }
  const [people, phones] = await Promise.all([tools.zoom.people(), tools.zoom.phones()]);
  const [named, ...others] = peopleIn(words, knownPeople(people, phones));
  return named && others.length === 0 ? { ...named, slackId: null } : null;
}
