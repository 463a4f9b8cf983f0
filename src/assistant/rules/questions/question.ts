// One clause as a question. Each kind of question is read by a function of its own, and they are asked in order.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { acts, type Reading, type Said, unclearPerson } from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";

export interface Question {
  readonly clause: Clause;
  readonly line: string;
  readonly said: Said;
  /** The whole text, spans in digits. */
  readonly text: string;
  /** Whom it is about: named, or pointed at. */
  readonly people: readonly SaidPerson[];
  /** It asks rather than tells. */
  readonly asking: boolean;
  /** It asks, or wants to be shown something. */
  readonly looking: boolean;
}

/** One kind of question; undefined where a clause is none of it. */
export type QuestionReader = (question: Question) => Reading | undefined;

/** That look, once everybody named is clear. */
export const reads = (one: Act, { people, said }: Question): Reading =>
  unclearPerson(people, one.tool, said.vocabulary) ?? acts(one);
