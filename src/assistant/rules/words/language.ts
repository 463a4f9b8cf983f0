// Which language a request was said in, by the little words that no request goes without.

import { isSeparable } from "../together/separable-verbs.ts";

type Language = "en" | "de" | "fr" | "es" | "pt";

const LITTLE: Readonly<Record<Exclude<Language, "en">, RegExp>> = {
  de: /\b(?:bitte|gib|der|die|das|und|von|eine?[nmr]?|nicht|wie|ich|lizenz(?:en)?|nummer|kannst|hat|fur|für|den|dem|telefon)\b/giu,
  fr: /\b(?:le|la|les|une?|des|du|et|pour|donne[rz]?|retire[rz]?|comment|combien|est-ce|s'il|svp|pas|licence zoom)\b|\bà\b/giu,
  es: /\b(?:el|los|las|una?|por favor|para|quita\w*|asigna\w*|licencias?|cómo|cuántas|del|usuario|número)\b|[¿¡ñ]/giu,
  pt: /\b(?:o|os|uma?|ao|do|da|licenças?|por favor|você|não|atribua|remova|como faço|meu|minha)\b|[ãõ]/giu,
};

/** The language a text is most likely in; English unless two little words say otherwise. */
export function languageOf(text: string): Language {
  let best: Language = "en";
  let most = 1;
  for (const [language, words] of Object.entries(LITTLE)) {
    const found = text.match(words)?.length ?? 0;
    if (found <= most) continue;
    most = found;
    // Object.entries forgets that the keys are languages.
    best = language as Language;
  }
  return best;
}

const LITTLE_WORDS = new Set(
  `weiter her frei hoch runter herunter herauf herab still bereit fest der die das den dem des ein eine einen einem einer und oder von vom fur für mit auf aus bei zu zum zur ab an im in nicht
  kein keine bitte sofort wieder noch auch seine ihre ihren seinen nach le la les un une des du de et ou pour avec sur sans
  dans au aux sa son ses leur pas plus aussi el los las una uno y o para con sin su sus al del tambien por ao aos os as uma um
  do da dos das e com sem sua seu tambem ya ja deja tout tous en chez schon eigentlich inzwischen momentan gerade aktuell derzeit jetzt uberhaupt denn mittlerweile bereits wohl nochmal heute maintenant actuellement encore hat hast habe um gern gerne est ont sont fait fangt beginnt startet kommt geht wird werden wurde hatte besoin faut beide veut va part avons avez
  een het aan voor bij toe af heeft uno il lo gli della dello alla allo un
  weiterreichen laufen umhangen umstellen freigeben kunftig kannst konnt konnten kollegin kollege neue neuer chefin chef frau herr herrn richtet sperr tauscht starten fangt anfangt ait aient est-elle est-il
  angekommen durch geklappt eingerichtet freigeschaltet aktiv wechselt ziehen sitzt gehort uberlasst umgehend
  gehen gibt geben kriegt bekommt bekommen erbt ubernimmt soll sollen sollte kann konnte muss mussen darf will mochte uber umgezogen werden weg mal denn doch halt eben ruhig hier dort da dann danach ebenfalls nun ja also beim ans ins vom kommt kommen arbeitet sitzt zieht zugewiesen zuweisen zuordnen haben sein ist sind sich uns euch ihn ihm ihr wir ich du er sie es nur schnell dringend unbedingt morgen bald zuruck rein raus statt anstatt anstelle wegen damit dass weil falls wenn ob nie mehr etwas nichts neu neue neuen neuer neues ersetzt erhalt hatte wurde nutzt verlasst hort fehlt zusatzlich
  demenage appartient suivre
  doit doivent sera seront aura auront peut pourra vient revient recoit laisse cede herite recupere reprend remplace quitte arrive commence maintenant lundi mardi mercredi jeudi vendredi samedi dimanche a ont etait soit puisse puis ensuite donc car parce toujours jamais bien tres vite deja demain svp stp sur sous vers parti partie va chez lui leur ce cet cette ces qui que quand`.split(
    /\s+/u,
  ),
);

/** True for the little words of the languages we know a little: articles and the like, never somebody's name. */
export const isLittleWord = (folded: string): boolean => LITTLE_WORDS.has(folded) || isSeparable(folded);
