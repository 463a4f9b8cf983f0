// What is wanted of a list, as far as a talk has come: what is done with its people, and with which of them. What is said later
// adds to it, and takes the place only of what it speaks of: "use metered" leaves whoever was left out where they are.
import type { Interpretation, SaidInput } from "../interpretation.ts";
import { inOrOut, WHICH_ROWS } from "../rules/files/part-asked.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { fold } from "../text.ts";

type List = "only" | "without";

/** What a wish holds of a list's card: the file, looking and asking again are of one turn alone. */
const LASTING = ["action", "callingPlan", "site", "only", "without", "of", "answered"];

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** What an input of a list's tool says beyond its one turn. */
export const lastingOf = (input: SaidInput): SaidInput =>
  Object.fromEntries(LASTING.flatMap((key) => (isSaid(input[key]) ? [[key, input[key]]] : [])));

/** What a meaning wants of a list; undefined where it is about something else. */
export function wishIn(meant: Interpretation | undefined): SaidInput | undefined {
  if (meant?.kind === "clarify" && meant.about === WHICH_ROWS) return lastingOf(meant.input ?? {});
  if (meant?.kind !== "acts" || meant.acts[0].tool !== "import_roster") return undefined;
  return lastingOf(meant.acts[0].input);
}

const termsOf = (wish: SaidInput, list: List): readonly unknown[] => {
  const terms = wish[list];
  return Array.isArray(terms) ? terms : [];
};

/** Whether a wish takes something from the people of a list. */
export const takesAway = ({ action }: SaidInput): boolean => action === "remove" || action === "offboard";

/** Whether a wish is for some rows and not for others. */
export const choosesRows = (wish: SaidInput): boolean =>
  termsOf(wish, "only").length + termsOf(wish, "without").length > 0;

const bare = (term: unknown): unknown => (typeof term === "string" ? fold(term).replace(/^the /u, "") : term);

/** The terms that others don't name as well. */
const apart = (terms: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
  terms.filter((term) => !others.some((other) => bare(other) === bare(term)));

/** A wish with what was said after it: who is left out stays so, and rows that are named take the place of those before. */
export function withSaid(wish: SaidInput, now: SaidInput): SaidInput {
  const { of, only: _only, without: _without, ...rest } = wish;
  // Whoever is left out now isn't meant alone any more, nor is somebody left out who is now.
  const only = now.only === undefined ? apart(termsOf(wish, "only"), termsOf(now, "without")) : [];
  const without = [...apart(termsOf(wish, "without"), termsOf(now, "only")), ...termsOf(now, "without")];
  return {
    ...rest,
    ...(of && !now.only ? { of } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...now,
    ...(without.length > 0 ? { without } : {}),
  };
}

/** Whether two wishes for one list are for other people each: "metered, only support", "and the rest unlimited". */
export function areApart(one: SaidInput, other: SaidInput): boolean {
  const [theirs, others] = [termsOf(one, "only"), termsOf(other, "only")];
  if (theirs.length === 0) return false;
  if (theirs.every((term) => apart([term], termsOf(other, "without")).length === 0)) return true;
  const said = others.map((term) => ` ${bare(term)} `).join();
  return others.length > 0 && !theirs.some((term) => said.includes(` ${bare(term)} `));
}

/** The same wish for the whole list. */
export function withWholeList({ only: _only, without: _without, of: _of, ...wish }: SaidInput): SaidInput {
  return wish;
}

/** A wish with the rows of another. */
export function withRowsOf(wish: SaidInput, { only, without, of }: SaidInput): SaidInput {
  return {
    ...withWholeList(wish),
    ...(only === undefined ? {} : { only }),
    ...(without === undefined ? {} : { without }),
    ...(of === undefined ? {} : { of }),
  };
}

/** "Put Lee back in": a wish without leaving out whom it left out; undefined where it didn't. */
export function withoutExcept(wish: SaidInput, phrase: string): SaidInput | undefined {
  const left = termsOf(wish, "without");
  const without = apart(left, [phrase]);
  return without.length < left.length ? { ...wish, without } : undefined;
}

/** "And Rosa": one more of those who were named; undefined where the words name nobody. */
export function withOneMore(
  wish: SaidInput,
  phrase: string,
): { readonly wish: SaidInput } | { readonly question: string } | undefined {
  const said = rowsSaid(`only ${phrase}`);
  const [more, ...others] = said?.rows.only ?? [];
  if (more === undefined || others.length > 0 || said?.rest !== "") return undefined;
  const [only, without] = [termsOf(wish, "only"), termsOf(wish, "without")];
  if (only.length === 0) return { wish: { ...wish, without: [...without, more] } };
  const [before, ...further] = only;
  // Of several terms each narrows the one before: only one can be made wider.
  if (without.length > 0 || further.length > 0 || typeof before !== "string")
    return { question: inOrOut(more) };
  return { wish: { ...wish, only: [`${before} and ${more}`] } };
}
