// The meaning of a whole text, put together from the readings of its clauses.
import type { Act, Interpretation, Refusal } from "../interpretation.ts";
import type { FittingGuide, RulesContext, Vocabulary } from "./context.ts";
import { guideTopic } from "./questions/guide-topics.ts";
import type { Reading } from "./reading.ts";
import { leaversOnce } from "./together/leavers-once.ts";
import { merged } from "./together/merge-acts.ts";

/** An interpretation without what is told about every text. */
export type Meant = {
  readonly [Kind in Interpretation["kind"]]: Omit<
    Extract<Interpretation, { kind: Kind }>,
    "confident" | "stripped" | "language"
  >;
}[Interpretation["kind"]];

/** A text as a whole: what its clauses are read against. */
export interface Whole {
  readonly text: string;
  readonly folded: string;
  readonly quotes: boolean;
  readonly context: RulesContext;
  readonly vocabulary: Vocabulary;
  readonly files: readonly { readonly name: string }[];
}

const ASK_FIRST = { about: "intent", question: "That is what somebody else says. Shall I do it?" };

export const QUOTED = "What is quoted I take as somebody else's words. What shall I do?";

/** All readings as one meaning. A refusal or a question among them is the meaning: nothing is half done. */
export function meantBy(readings: readonly Reading[], whole: Whole, line: string, refused?: Refusal): Meant {
  const acts: Act[] = [];
  let guide = false;
  for (const reading of readings) {
    if (reading.is === "refuse") return { kind: "refuse", ...reading.refuse };
    if (reading.is === "ask") return { kind: "clarify", ...reading.ask };
    if (reading.is === "reported") return { kind: "clarify", ...ASK_FIRST, ...reading.acts[0] };
    if (reading.is === "how-to") guide = true;
    if (reading.is === "acts") acts.push(...reading.acts);
  }
  if (whole.quotes && acts.length === 0) return { kind: "clarify", about: "intent", question: QUOTED };
  const [first, ...rest] = leaversOnce(merged(acts), whole.vocabulary);
  if (!first) return howTo(whole, line, false);
  const topic = guide ? guideTopic(line) : undefined;
  const also = { ...(refused ? { refused } : {}), ...(topic ? { guide: topic } : {}) };
  return { kind: "acts", acts: [first, ...rest], ...(refused || topic ? { also } : {}) };
}

/** The question, answered by a guide that was found for it. */
export const howToFrom = (question: string, { guide, section }: FittingGuide): Meant => ({
  kind: "how-to",
  question,
  guide,
  section,
  covered: true,
});

/** From here on what the guides know goes before a general topic. */
const SURE = 4;

export function howTo({ text, context }: Whole, line: string, foreign: boolean): Meant {
  const found = context.findGuide?.(text);
  // A word of ours is no topic where the guides, asked, know of nothing: "a column of an Excel table".
  const said = foreign || (context.findGuide && !found) ? undefined : guideTopic(line);
  // What the guides know is nearer than a general topic; an issue or a question of everybody's is nearer still.
  const topic =
    found &&
    said &&
    (found.coverage >= SURE || /^(?:prerequisites|assign-individual|assign-number|remove-)/u.test(said))
      ? undefined
      : said;
  if (topic)
    return {
      kind: "how-to",
      question: text,
      guide: topic,
      ...(found?.guide === topic ? { section: found.section } : {}),
      covered: true,
    };
  if (found) return howToFrom(text, found);
  if (foreign)
    return {
      kind: "refuse",
      reason: "out_of_scope",
      say: "I have no guide for that. I look after Zoom Phone licenses, numbers and extensions.",
    };
  return { kind: "how-to", question: text, covered: false };
}

export const help = (question: string): Meant => ({ kind: "how-to", question, guide: "help", covered: true });
