// What is denied of somebody, piece by piece: "Kate n'a plus besoin de licence", "Bob braucht keine Nummer", "no need
// to give Lee a phone". A denial is never a request about the person it names; "braucht keine mehr" and "no longer
// needs" are, as English and German ask for a removal that way.
import type { Clause } from "../clauses/clauses.ts";

const FRENCH =
  /(?:^|\s)(?:ne|n'\S+)(?:\s.*)?\s(?:pas|plus|jamais|aucune?|rien|guere|nullement)(?:\s|$)|(?:^|\s)(?:inutile|superflu|plus jamais|surtout pas|hors de question|aucun besoin)(?:\s|$)|(?:^|\s)(?:pas|plus)(?: \S+)? (?:la peine|besoin|necessaire|utile|question|de raison)(?:\s|$)|(?:^|\s)sans (?:lui |leur )?(?:donner|attribuer|retirer|toucher|changer|enlever)(?:\s|$)|^(?:\S+ )?pas de \S+/u;
const FRENCH_MATTER =
  /\b(?:licences?|numeros?|telephones?|postes?|forfaits?|lignes?|besoin|la peine|inutile|donner|attribuer|assigner|retirer|enlever|supprimer|changer|passer|activer|desactiver|transferer)\b/u;
// "Bob n'a pas de téléphone" tells what he lacks.
const LACKS =
  /(?:^|\s)n'(?:a|ont|ai|avait) (?:(?:toujours|encore) )?(?:pas|aucune?)(?: (?:encore|toujours))? (?!besoin)/u;
const GERMAN =
  /(?:^|\s)(?:nicht (?:notig|notwendig|erforderlich)|unnotig|uberflussig|niemals|keineswegs|weder|ohne)(?:\s|$)|(?:^|\s)(?:brauch\S*|benotig\S*|mochte\S*|will|wollen|soll\S*|muss\S*|darf|bekommt|kriegt|erhalt)(?: \S+){0,5} kein\S*(?:\s|$)/u;
// "Nimm ihr bitte nicht die Nummer weg". "Nicht Kate, sondern Ana" leaves out somebody instead.
const GERMAN_NOT =
  /(?<!,|aber|und|ob)(?:^|\s)nicht(?! (?:nur|mehr|langer|P\b|(?:von|bei|fur|an) P\b|genutzt\w*|benutzt\w*|gebraucht\w*|vergessen))(?=\s|$)/u;
const ANY_MORE = /(?:^|\s)(?:mehr|langer)(?:\s|$)/u;
const ENGLISH =
  /(?:^|\s)(?:no need (?:of|for|to)|in no need|hardly needs?|never (?:needed|wanted|asked for)|pointless to|no point in|unnecessary to)(?:\s|$)/u;

/** A clause in its own words again, people as “P”: fillers are gone. */
const spoken = ({ items }: Clause): string =>
  items.map((item) => ("folded" in item ? item.folded : item.is === "person" ? "P" : "")).join(" ");

// "Bob soll sein Telefon testen": what somebody is to do with a thing is no wish for one.
const MODAL = /^(?:soll\w*|muss|mussen|mochte\w*|darf|durfen|kann|konnen|will|wollen)$/u;
const GETS = /^(?:bekommen|haben|erhalten|kriegen|werden|sein|nutzen|benutzen|telefonieren|brauchen)$/u;
const isForSomethingElse = ({ items }: Clause): boolean => {
  const last = items.findLast((item) => item.is !== "stop");
  const modal = items.some((item) => "folded" in item && MODAL.test(item.folded));
  return (
    modal && last?.is === "word" && /\p{L}{2}(?:en|ern|eln)$/u.test(last.folded) && !GETS.test(last.folded)
  );
};

/** True when a clause says that somebody is not to get, not to lose, or does not need something. */
export function isDeniedOfSomebody(clause: Clause): boolean {
  const said = spoken(clause);
  if (ENGLISH.test(said) || isForSomethingElse(clause)) return true;
  return (GERMAN.test(said) || GERMAN_NOT.test(said)) && !ANY_MORE.test(said);
}

/** The same in French, which puts its "plus" where other languages join two things: read over the whole text, folded. */
export const isDeniedInFrench = (text: string): boolean =>
  text
    .split(/[.!?;,\n]+|\bmais\b|\bdonc\b|\balors\b/u)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .some((part) => FRENCH.test(part) && FRENCH_MATTER.test(part) && !LACKS.test(part));
