// Ways of saying one thing in several words, and the words for it that retrieval compares.
import { ABOUT_ZAC } from "./phrases/about-zac.ts";
import { ACTS } from "./phrases/acts.ts";
import { ASKING } from "./phrases/asking.ts";
import { KINDS } from "./phrases/kinds.ts";
import { LEAVING } from "./phrases/leaving.ts";
import { MANY } from "./phrases/many.ts";
import { MISSING } from "./phrases/missing.ts";
import type { Phrase } from "./phrases/phrase.ts";
import { RUNNING_OUT } from "./phrases/running-out.ts";
import { THINGS } from "./phrases/things.ts";
import { TROUBLE } from "./phrases/trouble.ts";

/** Order matters: each works on what those before it have left. */
export const PHRASES: readonly Phrase[] = [
  ...ABOUT_ZAC,
  ...ASKING,
  ...THINGS,
  ...RUNNING_OUT,
  ...LEAVING,
  ...MANY,
  ...MISSING,
  ...TROUBLE,
  ...KINDS,
  ...ACTS,
];
