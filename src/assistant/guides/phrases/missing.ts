// What is there already, what isn't, and who isn't found.
import type { Phrase } from "./phrase.ts";

export const MISSING: readonly Phrase[] = [
  [/\b(assign(ed)?|licensed?|given?) again\b/g, "assign second"],
  [/\b(already|bereits)\b/g, "already"],
  [
    /\b(twice|two|second|double|doubled|duplicated?|duplicates|2nd)\b|\banother (?=license|number|seat|phone|one|extension)\b\b/g,
    "second ",
  ],

  // Not found, not there.
  [
    /\b(can'?t|cannot|can not|couldn'?t|don'?t|do not) (find|see|know|figure out|work out|tell|understand) (out )?(where|how|which|what)\b/g,
    "howto",
  ],
  [
    /(n'?t|\bnot|\bnever) (showing up|show up|appearing|appear|showing|show|there|visible|present) in zoom\b/g,
    "notfound",
  ],
  [
    /\bextension( number)? (\w+n'?t|not|never) (\w+ ){0,2}?(created|given|assigned|there|shown|generated|set|added|allocated|issued)\b/g,
    "extension missing",
  ],
  [
    /\b(not|can'?t|\w+n'?t|cannot|unable to|never) (be |been |being |it |the import )?(found|find|recogni[sz]ed?|know|known|exist|exists|match|matched|matching|locate|located|identify|identified|in zoom)\b/g,
    "$2notfound",
  ],
  [
    /\b(does|do|did)n?[o']? ?(not|t) (match|correspond to|belong to|fit) (to )?(any|a|an|no|the) (\w+ )?(user|account|person|profile|address|email)s?\b/g,
    "notfound user",
  ],
  [/\b(unknown|unmatched|no such|no matching|non-?existent|unrecogni[sz]ed)\b/g, "notfound"],
  [
    /\b(no|without|missing|lost|lacks?|lacking|absent) (an? |any |the |automatic |internal )*(extension|ext)( number)?\b/g,
    "extension missing",
  ],
  [
    /\bextension( number| field)? (is |was |are |were |has |not |isn't |wasn't |been )*(missing|absent|not (given|assigned|there|shown|created)|empty|blank|nowhere)\b/g,
    "extension missing",
  ],
  [
    /\b(did ?n[o']?t|does ?n[o']?t|has ?n[o']?t|have ?n[o']?t|is ?n[o']?t|was ?n[o']?t|never|not|don't|dont) (get|got|gotten|have|receive|received|been given|been assigned|given|assigned|show|showing|show up|showing up|appear|created|come|seem to have)\b/g,
    "missing",
  ],
  [/\b(by hand|manually|manual|myself)\b/g, "manual"],
  [
    /\bwithout (?:me|us|my|our|anyone|anybody|somebody|someone|any admin|an admin)(?: ever)? (?:doing|having (?:done )?|touching|assigning|asking|giving|clicking|lifting)(?: (?:anything|something|it|them|a thing|a finger|for it))?\b|\b(?:appear|show up|pop up|turn up|come|arrive)s? (?:out of nowhere|by magic|by itself|by themselves)\b/g,
    "automatic",
  ],
  [/\bautomatic(ally)?\b|\bauto-?(assign\w*)?\b/g, "automatic"],

  [
    /\b(can'?t|cannot|can not|don'?t|doesn'?t|not|isn'?t|no|never) (yet )?(see|seeing|find|showing|show|have|a|any) (the |a |any |my )?(zoomphone|phonetab|phone|zoom phone)\b/g,
    "phonetab missing",
  ],
  [
    /\b(phone|zoomphone|phonetab) (is |has |does |did |still |not |isn'?t |hasn'?t |doesn'?t )*(missing|showing|appear\w*|show(n|ing)? up|visible|there yet|ready|working yet)\b/g,
    "phonetab missing",
  ],

  [
    /\b(no|without|missing|lacks?|lacking|but no|yet no) (an? |any |the |direct |phone )*number\b/g,
    "number missing",
  ],
];
