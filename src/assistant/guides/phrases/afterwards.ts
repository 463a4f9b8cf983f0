// What is looked at after a step, and before one: whether a removal took, who is to be found first, what comes next.
import type { Phrase } from "./phrase.ts";

const LOOKING =
  "(?:verif\\w+|double-?check\\w*|check\\w*|make (?:really )?sure|be (?:really |quite )?(?:sure|certain)|confirm(?:s|ed)?|certain|prove|proof|tell (?:that|if|whether)|know (?:that|if|whether)|see (?:that|if|whether|it|the change)|look(?:s|ed)? (?:like|at)|look for|it worked|did (?:it|the \\w+)|went through|really|worked|successful\\w*|show(?:s)? me|prufe\\w*|nachprufen|kontrollier\\w*|erkenn\\w*|sicher|geklappt|sehe ich|verifier|controler|s assurer|etre sure?)";
const REMOVED =
  "(?:un-?assign(?:ed|ing|ment)|remov(?:ed|al|ing)|revok(?:ed|ing)|withdrawn|taken? (?:off|away)|took (?:\\w+ ){1,3}(?:off|away)|taking (?:\\w+ ){0,3}(?:off|away)|(?:came|come|is|are) (?:really )?off|unlicens(?:ed|ing)|released|entfern\\w+|entz(?:ieh|og)\\w*|weggenommen|retiree?s?|retrait|enlevee?s?|enlever|retirer)";
/** What else is removed or looked at, and questions of what comes before. */
const ELSE =
  "(?!.*\\b(?:numbers?|nummern?|rufnummern?|numeros?|extension|durchwahl|undo|before|vorher|avant|confirm(?:ation)? (?:box|prompt|dialog)|voicemail|roles?|queue|plan|app|uninstall\\w*|preview|apply|applied|you|zac)\\b)";

const SEARCH =
  "(?:search(?:es|ing)?(?: (?:box|bar|field|function|window|option))?|look(?:ing)? (?:up|for)|filter(?:ing)?|find(?:ing)?|locat(?:e|ing)|get to|spot(?:ting)?|suchfeld|suchfunktion|suchleiste|suche|suchen|finde|finden|champ de recherche|barre de recherche|recherche|rechercher|retrouver|trouver|chercher)";
const SOMEBODY =
  "(?:users?|persons?|people|someone|somebody|employees?|colleagues?|co-?workers?|names?|(?:the )?right one|him|her|them|benutzer|nutzer|mitarbeiter|kollegen|jemanden?|person|utilisateurs?|quelqu'un|employes?|collegue|nom)";
const LIST =
  "(?:users? (?:page|list|table|screen)|list of users|users(?= page|\\W*$)|(?:long|huge|big|endless|langen?|longue) (?:user )?(?:list\\w*)|(?:the|that|a|in der|dans la) (?:user )?list(?:e)?|in the portal|im portal|dans le portail|pages of users|benutzer(?:seite|liste|ubersicht)|nutzer(?:seite|liste)|page (?:des )?utilisateurs|liste (?:des utilisateurs)?)";
const NO_FILE =
  "(?!.*\\b(?:csv|files?|sheet|import\\w*|upload\\w*|excel|datei|fichier|hochlad\\w*|numbers?|nummern?|numeros?)\\b)";
const LICENSING =
  "(?:licen[cs]\\w*|assign\\w*|give (?:them|him|her)|lizenz\\w*|freischalt\\w*|attribu\\w*|donner)";

// Said in whatever order: that one would know, and that a license is off.
const KNOWING =
  "(?:verif\\w+|(?:double-?)?check(?:s|ed|ing)?|(?:make|be|for) (?:\\w+ )?(?:sure|certain)|know (?:for sure|that|if|whether)|tell (?:that|if|whether)|visible|proof|evidence|confirms?|uberpruf\\w*|pruf\\w*|sicher|erkenn\\w*|etre surs?|etre sure|verifier|controler)";
const OFF =
  "(?:un-?assign(?:ed|ing|ment)?|(?:licen[cs]e|seat|lizenz|phone)(?: \\w+){0,2} (?:off|gone|weg|removed|taken (?:back|off|away)|released|entfernt|withdrawn|no longer (?:on|there|assigned))|n'est plus attribuee?|plus (?:attribuee?|la)\\b.*licence|licence .{0,15}(?:plus attribuee?|retiree?|enlevee?))";

export const AFTERWARDS: readonly Phrase[] = [
  [new RegExp(`^${ELSE}(?=.*\\b${KNOWING}\\b)(?=.*\\b${OFF}(?!\\w)).*$`, "g"), "removecheck remove license"],
  // Whether a removal took.
  [new RegExp(`${ELSE}\\b${LOOKING}\\b(?=.{0,60}\\b${REMOVED}\\b)`, "g"), "removecheck remove"],
  [new RegExp(`(?<=\\b${REMOVED}\\b.{0,60})\\b${LOOKING}\\b`, "g"), "removecheck remove"],

  [
    /\b(?:verif\w+|check|make sure|be sure|confirm|prove)(?: (?:that|whether|if))?\b(?=.{0,40}\b(?:has no|have no|no longer (?:has|have|holds?)|without) (?:\w+ ){0,2}(?:licen[cs]e|phone)\b.*\b(?:any ?more|any longer|now|left|removal)\b)/g,
    "removecheck remove license",
  ],

  // Who is to be found in the list of users.
  [
    new RegExp(
      `${NO_FILE}\\b${SEARCH}\\b(?: (?:for|by|a|the|an|einen|un|une|to|on|in|of|above|over))*(?: \\w+){0,8}? ${LIST}`,
      "g",
    ),
    "finduser",
  ],
  [
    new RegExp(
      `${NO_FILE}\\b${SEARCH} (?:(?:for|by|a|the|an|einen|un|une|my|our|to) )*(?:\\w+ )?${SOMEBODY}\\b(?=.{0,50}\\b${LICENSING}\\b)`,
      "g",
    ),
    "finduser",
  ],
  [new RegExp(`${NO_FILE}\\b${LIST}\\b(?=.{0,50}\\b${SEARCH}\\b)`, "g"), "finduser"],
  [
    new RegExp(
      `${NO_FILE}\\b(?:nach )?(?:einem |einer |dem |der |den |die )?${SOMEBODY} (?:im portal |in der liste )?(?:suchen|finden)\\b`,
      "g",
    ),
    "finduser",
  ],
  [new RegExp(`${NO_FILE}\\b${SEARCH}\\b(?=.{0,40}\\bscroll\\w*\\b)`, "g"), "finduser"],
  [/\bscroll\w*\b(?=.{0,40}\b(?:users?|names?|list|people)\b)/g, "finduser"],
  [/\b(?:type|enter|put in) (?:the |a |his |her )?name (?:to find|and find|to get)\b/g, "finduser"],

  // The number comes after the license.
  [
    /\b(?:licen[cs]es?|lizenz|zoom phone|phone) (?:is |ist |est |was |wurde |has been |has |now |schon |deja )*(?:already )?(?:there|done|set|in place|assigned|given|on|vergeben|zugewiesen|da|drauf|erledigt|faite|attribuee|posee)\b(?=.{0,50}\b(?:numbers?|nummer|rufnummer|numero|did|ddi|direct line|line)\b)(?!.*\b(?:in use|wrong|error|fails?|taken|gone)\b)/g,
    "nextnumber",
  ],
  [
    /\b(?:numbers?|nummer|rufnummer|numero|did|direct line)\b(?=.{0,25}\b(?:after|nach|apres|following|once) (?:the |der |la |he has the |she has the )?(?:licen[cs]e|lizenz|licensing)\b)/g,
    "nextnumber number",
  ],
  [
    /\b(?:has|have|got|hat|a|ont) (?:the|a|die|eine|la|une) (?:licen[cs]e|lizenz)\b(?=.{0,15}\b(?:missing|fehlt|manque|still needs|lacks?|but no|aber keine)\b.{0,8}\b(?:numbers?|nummer|rufnummer|numero))/g,
    "nextnumber",
  ],
  [
    /\b(?:is|are|he's|she's|'s|ist) (?:now |already |jetzt )?(?:licensed|lizenziert)\b(?: now| already)?(?=.{0,40}\b(?:number|nummer|did|direct line)\b)/g,
    "nextnumber",
  ],
  [
    /\b(?:licensed|lizenziert) (?:him|her|them|somebody|someone)\b(?=.{0,40}\b(?:number|nummer|did|line)\b)|\bnext (?:step )?(?:after|is) the (?:licen[cs]e|number)\b/g,
    "nextnumber",
  ],
];
