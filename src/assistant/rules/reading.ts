// What one clause comes to, and what the next clause may lean on.
import type { Act, Clarification, Refusal, SaidInput, ToolName } from "../interpretation.ts";
import type { Clause } from "./clauses/clauses.ts";
import type { Vocabulary } from "./context.ts";
import type { Item, SaidPerson } from "./words/item.ts";
import { type KnownPerson, peopleNearly } from "./words/people.ts";

/** The meaning of a clause. */
export type Reading =
  | { readonly is: "acts"; readonly acts: readonly Act[] }
  | { readonly is: "ask"; readonly ask: Clarification }
  /** Said by somebody else: acts only once the asker wants them as well. */
  | { readonly is: "reported"; readonly acts: readonly [Act, ...Act[]] }
  | { readonly is: "refuse"; readonly refuse: Refusal }
  | { readonly is: "how-to" }
  | { readonly is: "nothing" };

/** What earlier clauses said, in the asker's own words. */
export interface Said {
  readonly vocabulary: Vocabulary;
  /** Everybody named so far. */
  all: readonly SaidPerson[];
  /** The people named last: what "him" or "her" points at. */
  people: readonly SaidPerson[];
  /** Who was said to have a license already. */
  holders: readonly SaidPerson[];
  /** Who was just told to leave, or whose license was just taken: "it" is theirs. */
  giver: SaidPerson | undefined;
  lastTool: ToolName | undefined;
  /** The day that is over and was told of last. */
  since: string | undefined;
  /** Whom a pronoun stood for beside somebody who was named: "give her number to Lee". The next "her" is she as well. */
  pronoun: { readonly word: Pronoun; readonly people: readonly SaidPerson[] } | undefined;
  /** The thing that was spoken of last: what "one" stands for. Several at once: none of them. */
  thing: "LICENSE" | "NUMBER" | "EXT" | "several" | undefined;
  /** Where such a number is to be from. */
  numberFrom: SaidInput;
  /** A number that was told and nothing asked of. */
  number: string | undefined;
}

type Pronoun = "he" | "she" | "they";
const PRONOUNS: readonly (readonly [Pronoun, RegExp])[] = [
  ["she", /^(?:she|her|hers|sie|ihre?[nmrs]?|elle|ella|ela)$/u],
  ["he", /^(?:he|him|his|er|ihm|ihn|seine?[nmrs]?|il|lui|ele)$/u],
  ["they", /^(?:they|them|their|theirs|ils|elles|leurs?|eux)$/u],
];

/** True where a clause speaks of a woman and of a man without naming them: "she wants his number". */
export const speaksOfTwo = ({ items }: Clause): boolean => {
  const words = items.flatMap((item) =>
    item.is === "marks" && item.marks.includes("PRONOUN") ? [item.folded] : [],
  );
  return ["she", "he"].every((one) =>
    words.some((word) => PRONOUNS.some(([pronoun, forms]) => pronoun === one && forms.test(word))),
  );
};

/** The pronoun that a clause points at somebody with; undefined where there is none, or it is "it". */
export function pronounIn({ items }: Clause): Pronoun | undefined {
  const word = items.find(
    (item) => item.is === "marks" && item.marks.includes("PRONOUN") && item.folded !== "it",
  );
  const folded = word?.is === "marks" ? word.folded : "";
  return PRONOUNS.find(([, words]) => words.test(folded))?.[0];
}

export const NOTHING: Reading = { is: "nothing" };
export const acts = (...list: readonly Act[]): Reading => ({ is: "acts", acts: list });
export const ask = (
  about: string,
  question: string,
  more: Omit<Clarification, "about" | "question"> = {},
): Reading => ({
  is: "ask",
  ask: { about, question, ...more },
});
export const refuse = (refusal: Refusal): Reading => ({ is: "refuse", refuse: refusal });
export const act = (tool: ToolName, input: SaidInput): Act => ({ tool, input });

/** A request that names a whole group: never guessed at, done from a list. */
export const tooBroad = (): Reading =>
  refuse({
    reason: "too_broad",
    say: "I only change people who are named. For a whole group, drop a CSV of them here and I'll show what would change.",
    offer: "csv",
  });

/** Items of one kind, typed. */
export const itemsOfKind = <Kind extends Item["is"]>(
  { items }: Clause,
  kind: Kind,
): readonly Extract<Item, { is: Kind }>[] =>
  items.filter((item): item is Extract<Item, { is: Kind }> => item.is === kind);

export const planOf = (person: SaidPerson): string | null | undefined => only(person)?.plan;

/** The one person that is meant, if there is exactly one. */
export const only = (person: SaidPerson): KnownPerson | undefined =>
  person.known.length === 1 ? person.known[0] : undefined;

/** Asks when somebody named could be several people, or nobody. `undefined`: everybody is clear. */
export function unclearPerson(
  people: readonly SaidPerson[],
  tool: ToolName,
  vocabulary: Vocabulary,
): Reading | undefined {
  for (const person of people) {
    if (person.known.length > 1)
      return ask("which_user", `Which ${person.said} do you mean?`, {
        tool,
        input: { people: people.map((one) => one.said) },
        options: person.known.map((one) => one.name),
        said: person.said,
      });
    if (person.known.length === 1 || person.certain || !vocabulary.known) continue;
    const near = peopleNearly(person.said, vocabulary.names);
    return ask(
      "which_user",
      near.length > 0
        ? `I don't know “${person.said}”. Did you mean one of these?`
        : `I don't know “${person.said}”. Use a mention or an e-mail address.`,
      {
        tool,
        input: { people: people.map((one) => one.said) },
        ...(near.length > 0 ? { options: near.map((one) => one.name), said: person.said } : {}),
      },
    );
  }
  return undefined;
}

export const saidOf = (people: readonly SaidPerson[]): readonly string[] => [
  ...new Set(people.map((person) => person.said)),
];
