import { clausesOf } from "./clauses/clauses.ts";
import type { Vocabulary } from "./context.ts";
import { itemsOf } from "./words/items.ts";

/** A text as the rules hear it: in marks and the words that have none, clause by clause. `text`: normalised. */
export const heard = (text: string, vocabulary: Vocabulary): string =>
  clausesOf(itemsOf(text, vocabulary))
    .map(({ line }) => line)
    .join(" . ");
