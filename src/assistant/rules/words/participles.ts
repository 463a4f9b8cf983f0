// "Retire" asks, "retiré" tells of what was done; without accents they are the same letters. What follows "a", "ont" or
// "été" was done, however it is typed. German has verbs whose participle is their infinitive: "wir haben … übertragen".
import { fold } from "../../text.ts";
import { phraseAt } from "./phrases.ts";

const ACCENTED = /^(\p{L}{2,})é(?:e|s|es)?$/iu;
const DONE_BEFORE = /^(?:a|ai|as|avons|avez|ont|est|sont|ete|etait|etaient|avait|avaient|avions|deja|pas)$/u;
const UNACCENTED =
  /^(?:retire|enleve|supprime|donne|attribue|ajoute|desactive|coupe|libere|transfere|deplace|revoque|accorde|affecte|octroye)e?s?$/u;
const HABEN = /^(?:habe?|haben|hast|hat|habt|hatten?|wurden?|worden)$/u;
const SAME_AS_INFINITIVE = /^(?:ubertragen|vergeben|uberlassen|ubergeben|umgehangen)$/u;
// The participle that the lexicon has for each kind of deed.
const TOLD = { GIVE: "attribuee", TAKE: "retiree", CHANGE: "modifiee", MOVE: "transferee" } as const;

/** The word that tells of a deed, for one that looks like the order to do it, after the words `before`; undefined for every other word. */
export function participleOf(text: string, before: readonly string[]): string | undefined {
  const stem = ACCENTED.exec(text.normalize("NFC"))?.[1];
  const folded = fold(text);
  const order =
    stem !== undefined
      ? `${fold(stem)}e`
      : DONE_BEFORE.test(before.at(-1) ?? "") && UNACCENTED.test(folded)
        ? folded.replace(/(?<=e)(?:e?s?)$/u, "")
        : SAME_AS_INFINITIVE.test(folded) && before.some((word) => HABEN.test(word))
          ? folded
          : undefined;
  const meanings = order === undefined ? [] : (phraseAt([order], 0)?.meanings ?? []);
  for (const deed of ["GIVE", "TAKE", "CHANGE", "MOVE"] as const)
    if (meanings.includes(deed)) return TOLD[deed];
  return undefined;
}
