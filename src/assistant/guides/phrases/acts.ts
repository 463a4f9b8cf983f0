// Acts.
import type { Phrase } from "./phrase.ts";

export const ACTS: readonly Phrase[] = [
  [
    /\b(?:take|takes|taking|took|pull|pulling|strip) ((?:\w+(?:'s)? ){0,4}?)(?:away|off|back)\b/g,
    "remove $1",
  ],
  [/\bunassigned\b|\bnot assigned\b|\b(free|available|spare|unused) (?=numbers?)/g, "freenumber"],
  [/\bstop (zoomphone|phone|using|them|him|her|somebody|someone|people)\b/g, "remove $1"],
  [
    /\b((un|de|dis)-?assign\w*|remov\w*|revok\w*|withdraw\w*|deprovision\w*|strip\w*|detach\w*|de-?license\w*|unlicense\w*|get rid of|pull|cancel\w*|drop)\b/g,
    "remove",
  ],
  [
    /\b(get|gets|getting|got|take|have|want) (a |an |the |my |our |his |her |their |\w+'?s? )?(license|number|seat)s? back\b/g,
    "remove $3",
  ],
  [
    /\b(free|freeing|frees) ?(up)?\b(?= (a |the |one |some |this |his |her |their |our )?(seat|license|number))/g,
    "remove",
  ],
  [/\b(reclaim|recover|recycle)\w*\b/g, "remove"],
  [/\b(release|releasing)\b/g, "remove"],
  [/\b(turn(ed|ing)?|switch(ed|ing)?) off\b|\bdisabl\w*\b|\bshut off\b/g, "remove off"],
  [/\b(turn(ed|ing)?|switch(ed|ing)?) on\b|\benabl\w*\b/g, "assign on"],
  [
    /\b(re-?assign\w*|hand(ing)? ?over|transfer\w*|swap\w*|mov(e|es|ed|ing)|pass on|migrat\w*)\b/g,
    "transfer",
  ],
  [
    /\bfrom (one|an?|some|a leaver|somebody|someone) ?(user|person|employee|colleague)? to (another|an other|a different|someone|somebody|the)\b/g,
    "transfer",
  ],
  [
    /\b(another|a different|an other|some other|the next|the other) (user|person|employee|colleague|coworker|one|member|guy|extension)s?\b|\b(someone|somebody|anyone) (else|different|new)\b/g,
    "another",
  ],
  [
    /\b(up ?grad\w*|down ?grad\w*|switch\w*|chang\w*|replac\w*|modif\w*|edit\w*|updat\w*|alter\w*|adjust\w*)\b/g,
    "change",
  ],
  [/\b(re-?set|forgot\w*|forget|lost)\b/g, "forgotten"],
  [/\b(activat\w*|activ[ea])\b/g, "active"],
  [/\b(set(ting)?[- ]?up|provision\w*|equip\w*|hook up|onboard\w*|roll out)\b/g, "setup"],
  [
    /\b(assign\w*|allocat\w*|giv(e|es|en|ing)|gave|grant\w*|hand(ing)? out|attach\w*|issu(e|ed|es|ing) (a|the)|add(s|ed|ing)?|provid\w*|distribut\w*)\b/g,
    "assign",
  ],
  [/\b(available|free|usable) again\b|\bfree (it|them|one)\b/g, "remove"],
  [/\bdelet\w*\b|\berase\w*\b/g, "delete"],
  [/\b(buy(ing)?|purchas\w*|order(ing|ed)?|bought|acquir\w*|procure\w*)\b/g, "buy"],
  [/\bport(s|ed|ing)?[ -]?(out|away)\b|\bport (\w+ ){1,3}(out|away)\b/g, "port portout"],
  [/\bport(s|ed|ing)?( (in|over))?\b/g, "port"],
  [/\bmy own\b|\bmyself\b|\bmy (?=(calls?|settings?|business hours|phone settings)\b)/g, "mine "],
  [/\b(forward|divert|redirect|reroute)\w*\b/g, "forward"],
  [/\b(undo|revert|roll ?back|undone|reverse)\b/g, "undo"],
  [
    /\b(pending|invited|invitation|not yet (active|activated|signed)|has not (activated|accepted|signed))\b/g,
    "pending",
  ],
];
