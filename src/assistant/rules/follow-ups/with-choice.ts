// The request that Zac asked about, with what was picked.
import type { RulesContext, Vocabulary } from "../context.ts";
import type { Meant } from "../meant.ts";
import type { SaidPerson } from "../words/item.ts";
import { itemsOf } from "../words/items.ts";

/** An earlier request, and how it is read. */
export interface Asked {
  readonly text: string;
  readonly context: RulesContext;
  readonly reread: (text: string, context: RulesContext, vocabulary: Vocabulary) => Meant;
}

/** A request with the choice in the place of what was unclear in it; undefined where the choice answers nothing. */
export function withChoice(request: Asked, choice: string, vocabulary: Vocabulary): Meant | undefined {
  const { text, context, reread } = request;
  const asked = reread(text, context, vocabulary);
  const [first, ...more] = asked.kind === "acts" ? asked.acts : [];
  if (first && isNumber(choice) && (first.tool === "assign_number" || first.tool === "unassign_number")) {
    const { areaCode: _areaCode, city: _city, ...input } = first.input;
    return {
      kind: "acts",
      acts: [{ ...first, input: { ...input, number: choice.replace(/[^+\d]/gu, "") } }, ...more],
    };
  }
  if (asked.kind !== "clarify" || !asked.tool || asked.about !== "which_user") return undefined;
  const name = choice.replace(/\(.*$/u, "").trim();
  const { said } = asked;
  const place = said ? new RegExp(`(?<![\\p{L}\\p{N}@.])@?${literal(said)}(?![\\p{L}\\p{N}@])`, "iu") : null;
  const anew = place?.test(text) ? reread(text.replace(place, name), context, vocabulary) : undefined;
  if (anew?.kind === "acts") return anew;
  const chosen = itemsOf(name, vocabulary).find((item): item is SaidPerson => item.is === "person");
  return {
    kind: "acts",
    acts: [{ tool: asked.tool, input: { ...asked.input, people: [chosen?.said ?? name] } }],
  };
}

const isNumber = (choice: string): boolean => /^\+?\d[\d ().-]{6,}$/u.test(choice.trim());
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
