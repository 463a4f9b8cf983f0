// Idioms: what people say without the word that is meant. They come first, before single words are read.
import { COUNTED } from "./counted.ts";
import { EVERYDAY } from "./everyday.ts";
import { GOING } from "./going.ts";
import { PASSED_ON } from "./passed-on.ts";
import type { Phrase } from "./phrase.ts";
import { TO_ZAC } from "./to-zac.ts";

export const IDIOMS: readonly Phrase[] = [...EVERYDAY, ...TO_ZAC, ...GOING, ...COUNTED, ...PASSED_ON];
