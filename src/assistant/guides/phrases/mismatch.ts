// Names and addresses that are one thing in a file and another in Zoom, so that a row finds nobody.
import type { Phrase } from "./phrase.ts";

const FILE =
  "(?:import\\w*|upload\\w*|files?|lists?|sheets?|spreadsheet|csv|rows?|excel|roster|datei|liste|tabelle|zeile|hochladen|fichier|tableau|feuille)";
const WITH_FILE = `(?=.*\\b${FILE}\\b|.*\\bin zoom\\b|.*\\bthan zoom\\b|.*\\bzoom has\\b|.*\\bmatch\\w*\\b)`;
const AFTER_FILE = `(?<=\\b${FILE}\\b.*)`;
const NAME =
  "(?:surnames?|last ?names?|family names?|first ?names?|maiden names?|nachnamen?|vornamen?|familiennamen?|madchennamen?|noms? de (?:famille|jeune fille|naissance)|prenoms?)";
const DIFFERS =
  "(?:differ\\w*|different\\w*|not the same|(?:not |pas )?identi\\w+|spel(?:t|led|ls) differently|other than|does ?n[o']?t (?:match|agree|fit)|is ?n[o']?t the (?:same|one)|changed|changes|old|new|another|(?:anders|verschieden|geandert|nicht gleich|stimm(?:t|en)(?: \\w+){0,5} nicht|nicht uberein\\w*)|n'est pas (?:la |le )?meme|pas (?:la |le |les )?memes?|differente?s?|ne correspond(?:ent)? pas|change)";
const MAIL =
  "(?:mail-?domains?|e-?mails?(?: address(?:es)?)?|mails?(?: address(?:es)?)?|address(?:es)?|domains?|mail-?adressen?|adressen?|adresses?|domaines?|login|sign-?in|adresses? mails?)";
const OLD =
  "(?:old|previous|former|new|other|outdated|different|wrong|private|personal|changed|alten?|altere[nrs]?|fruheren?|neuen?|anciens?|anciennes?|nouveaux?|nouvelles?|nouvel)";

const NOBODY = "mismatch notfound";

// Said in whatever order: a name or an address, that it isn't the same or not the present one, and a file.
const OUTDATED =
  "(?:outdated|out of date|obsolete|no longer (?:right|current|valid|used)|from before|veraltet\\w*|nicht mehr (?:aktuell|richtig|gultig)|n'est plus (?:le|la) (?:bonne?|meme)|plus (?:le|la) bonne?|perimee?s?|obsoletes?)";
const ANOTHER_MATTER =
  "(?!.*\\b(?:columns?|spalten?|colonnes?|needed|required|must|optional|emergency|notfall\\w*|notruf\\w*|urgence|caller|call queue|office|site)\\b)";

export const MISMATCH: readonly Phrase[] = [
  [
    new RegExp(
      `^${ANOTHER_MATTER}(?=.*\\b(?:${MAIL}|${NAME})\\b)(?=.*\\b${OUTDATED})(?=.*\\b${FILE}\\b).*$`,
      "g",
    ),
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `\\b(?:${MAIL})\\b(?=.{0,25}\\b(?:instead of|rather than|statt|au lieu de)\\b)${WITH_FILE}|${AFTER_FILE}\\b(?:${MAIL})\\b(?=.{0,25}\\b(?:instead of|rather than|statt|au lieu de)\\b)`,
      "g",
    ),
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `\\b(?:nick ?names?|pet names?|short names?|spitznamen?|kurznamen?|rufnamen?|surnoms?|diminutifs?)\\b${WITH_FILE}|${AFTER_FILE}\\b(?:nick ?names?|spitznamen?|kurznamen?|surnoms?)\\b`,
      "g",
    ),
    NOBODY,
  ],
  [new RegExp(`${AFTER_FILE}\\b(?:maiden name|madchenname|nom de jeune fille)\\b`, "g"), NOBODY],
  [
    new RegExp(
      `\\b(?:(?:s'appelle|s appelle|se nomme) autrement|heisst (?:\\w+ ){0,3}?anders|anders heisst|is called (?:something else|differently)|goes by another name)\\b${WITH_FILE}`,
      "g",
    ),
    NOBODY,
  ],
  [
    /\bzoom (?:has|says|knows|calls|shows)\b(?=.{0,40}\b(?:file|list|sheet|csv) (?:says|has|shows)\b)|\b(?:file|list|sheet|csv|hr) (?:says|has|shows)\b(?=.{0,40}\bzoom (?:has|says|knows|calls|shows)\b)/g,
    NOBODY,
  ],
  // Weddings and the like, where a file or a match is spoken of.
  [
    new RegExp(
      `\\b(?:(?:got |has |just )?married|(?:her |his |the )?(?:marriage|wedding|divorce)|divorced|renamed|changed (?:his|her|their) (?:last |sur|family )?name|(?:geheiratet|verheiratet|hochzeit|heirat|umbenannt|scheidung)|(?:mariage|mariee?|divorcee?))\\b${WITH_FILE}`,
      "g",
    ),
    NOBODY,
  ],
  // "Her surname is different in the sheet", "first name in the file is Bob, in Zoom Robert".
  [
    new RegExp(
      `\\b${NAME}\\b(?=.*\\b${DIFFERS}\\b)${WITH_FILE}|\\b${DIFFERS}\\b(?: \\w+){0,2} ${NAME}\\b${WITH_FILE}`,
      "g",
    ),
    NOBODY,
  ],
  [
    new RegExp(
      `\\b(?:${NAME}|e-?mail|mail|address|name)\\b(?: \\w+){0,2} (?:in|on) (?:the|my|our) ${FILE}\\b(?=.{0,30}\\b(?:in zoom|zoom has)\\b)|${AFTER_FILE}\\bin zoom (?:he|she|they|it)(?:'s| is| are) (?!not|missing|pending|active|unknown|a )\\w+`,
      "g",
    ),
    NOBODY,
  ],
  [new RegExp(`\\b(?:maiden name|madchenname|nom de jeune fille)\\b${WITH_FILE}`, "g"), NOBODY],
  // "The list still has the old addresses", "we changed our domain and the import finds nobody".
  [
    new RegExp(`\\b${OLD} (?:e-?mail |mail |company |firmen-?)?${MAIL}\\b${WITH_FILE}`, "g"),
    `${NOBODY} email`,
  ],
  [new RegExp(`${AFTER_FILE}\\b${OLD} (?:e-?mail |mail |company )?${MAIL}\\b`, "g"), `${NOBODY} email`],
  [
    /\b(?:adresse mail|mail|adresses?|domaine) (?:\w+ ){0,2}(?:ancien\w*|nouvel\w*|nouveau)\b/g,
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `${AFTER_FILE}\\b(?:${MAIL}) (?:\\w+ ){0,3}?(?:ancien\\w*|different\\w*|outdated|obsolete|veraltet)\\b`,
      "g",
    ),
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `\\bfrom \\w+\\.(?:com|de|net|org|fr|io|co|eu|uk|ch|at)\\b(?: to \\w+\\.\\w+)?(?=.*\\b(?:address|mail|domain)\\w*)${WITH_FILE}`,
      "g",
    ),
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `\\balias(?:es)?\\b(?: (?:address(?:es)?|names?))?(?=.*\\b(?:mail\\w*|login|address\\w*|${FILE})\\b)|${AFTER_FILE}\\balias(?:es)?\\b`,
      "g",
    ),
    `${NOBODY} email`,
  ],
  [
    new RegExp(
      `\\b${MAIL}\\b(?=.{0,60}\\b(?:is ?n[o']?t|are ?n[o']?t|not) the (?:one|ones|same)\\b)${WITH_FILE}|\\bwhich (?:e-?mail|address|name) counts\\b|\\b(?:typo|slip|misspelt|misspelled|spelling mistake) in (?:\\w+ ){0,2}(?:e-?mails?|address|name)\\b(?=.*\\b(?:import|upload|match)\\w*)`,
      "g",
    ),
    `${NOBODY} email`,
  ],
];
