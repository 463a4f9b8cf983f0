/** What was said about the people of a list. */
export interface ListWords {
  /** The whole text in marks. */
  readonly line: string;
  /** The same in folded letters, without the names of the files. */
  readonly folded: string;
  /** The calling plan that is asked for; the first one, where there are several. */
  readonly plan: string | null;
  /** How many different ones are asked for. */
  readonly plans: number;
  readonly site: string | null;
}

/** Before a plan that is not the one asked for: what they have so far, or what it is not. */
const NOT_THAT_ONE =
  /\b(?:from|NOT|not|no|instead of|rather than|in place of|von|statt|nicht|kein|keine|pas|au lieu de|de) (?:(?:the|their|a|an|dem|le) )?$/u;

/** The plans that a text asks for, each once. `named`: those it names, in their order, which stand as PLAN in `line`. */
export function plansAsked(named: readonly string[], line: string): readonly string[] {
  const places = [...line.matchAll(/\bPLAN\b/gu)];
  const asked = named.filter((_, index) => !NOT_THAT_ONE.test(line.slice(0, places[index]?.index ?? 0)));
  const once = new Map((asked.length > 0 ? asked : named).map((plan) => [plan.toLowerCase(), plan]));
  return [...once.values()];
}
