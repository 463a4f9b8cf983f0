// Idioms for people who leave and phones that are taken back.
import type { Phrase } from "./phrase.ts";

const PHONE =
  "(?:zoom phone|phone|telephony|calling|telefon\\w*|lizenz\\w*|licen[cs]e|seat|anschluss\\w*|line)";

export const GOING: readonly Phrase[] = [
  // Somebody leaves.
  [
    /\b(stays?|remains?|still|keeps?) (with us|employed|in the (company|team|firm)|working here|works here|on board)\b/g,
    "stays",
  ],
  [
    /\b(off|goes|going|went|moves?|moving|moved|joins?|joined|joining|switch\w*) (to )?(another|a different|a new|the competition|a competitor|a rival)( (firm|company|employer|business|organi[sz]ation))?\b(?! (site|office|plan|branch|location|team|department|person|user|colleague|number|package|room|city|extension|carrier|provider))/g,
    "leaver",
  ],
  [
    /\b(staff|people|employees|colleagues|someone|somebody|anyone|persons?|workers?) (go|goes)\b(?! (to|from|on|through))/g,
    "leaver",
  ],
  [
    /\b(walk(s|ed|ing)? out|hand(s|ed|ing)? in (his|her|their|the) (notice|resignation)|g(i|a)ve(s|n)? (his |her |their )?notice|got the (sack|boot|axe)|(been |being |was |were |got |gets |is )?(sacked|dismissed|laid off|made redundant|let go)|redundanc(y|ies)|retire[sd]?|retiring|retirement|last (working )?day|final (working )?day|moved on|moving on|part(s|ed|ing) (ways )?with|part(s|ed|ing)? ways|say(s|ing)? goodbye|farewell|(new|another) job|exit (process|checklist|interview)?|exits?|exiting)\b/g,
    "leaver",
  ],
  [
    /\b(no longer|not|isn'?t|aren'?t|wasn'?t|doesn'?t|don'?t|never) (with (us|the (company|firm|team))|employed|(be )?working (here|for us|at the)|work (here|for us)|on (the|our) (payroll|staff)|part of (the|our) (team|company|staff)|coming back|around|in the company)\b/g,
    "leaver",
  ],
  [
    /\b(employee|colleague|co-?worker|person|user|he|she|they|somebody|someone|guy|teammate|staff member|worker|who)('s| is| are| has| have| was)? (now |already |long |just )?(gone|went|out of (here|the company))\b/g,
    "leaver",
  ],
  [
    /\b(contract|internship|temp\w*|assignment|employment|placement|stint|probation)('s| is| was| has)? (\w+ )?(end(s|ed|ing)?|over|up|runs? out|running out|expire[sd]?|finish\w*)\b|\b(interns?|temps?|contractors?|trainees?|students?|freelancers?|consultants?)('s| is| are| has| have)? (\w+ )?(finish\w*|done|ended|over)\b/g,
    "leaver",
  ],
  [
    /\b(ex|former|previous|past|departed)[- ](employees?|colleagues?|users?|workers?|staff|cowork\w+|team ?mates?|members?)\b/g,
    "leaver",
  ],

  [
    /\b(apprentices?|interns?|temps?|trainees?|students?|contractors?|he|she|they|colleagues?|employees?|azubi|praktikantin|praktikant|kollegin|kollege)('s)? (\w+ )?(finish(es|ing)?|stops?|stopping|ends?|ending|done|hort auf) (here |with us |work )?(on |at |am |this |next |in |by )?(the )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|today|tomorrow|week|month|end of|january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
    "leaver",
  ],

  // Somebody died: the phone goes the way of those who leave.
  [
    /\b(employees?|colleagues?|co-?workers?|users?|persons?|people|someone|somebody|anyone|who|he|she|they|boss|guy|member|kolleg\w+|mitarbeiter\w*|jemand|benutzer|collegue|employee?|salariee?|quelqu'un)( (has|have|had|who|just|is|ist|a|est|sadly|suddenly))* (\w+ ){0,2}?(passed away|died|dies|dead|deceased|verstorben|gestorben|stirbt|tot|decedee?|morte?|mort)\b|\b(our|my|the|a|unser\w*|mein\w*) (?!phone|battery|laptop|device|server|app|computer|call|line|connection|screen|handy|akku)\w+ (has |have |just |is |ist )*(died|passed away|verstorben|gestorben)\b|\b(deceased|late|dead|verstorben\w*) (employee|colleague|co-?worker|user|kolleg\w*|mitarbeiter\w*)\b|\b(deces|tod) (d'un|de l|eines?|von)\b/g,
    "leaver",
  ],

  // A phone that is taken back.
  [/\bde-?activat\w*\b/g, "remove deactivate"],
  [/\b(?:turn|switch|shut)(?:s|ed|ing)? ((?:\w+ ){1,5})off\b/g, "remove $1"],
  [/\b(?:turn|switch)(?:s|ed|ing)? ((?:\w+ ){1,5})on\b/g, "assign $1"],
  [/\bre-?us(e|es|ing)\b(?= (an? |the |his |her |one |this |that )?(\w+ )?(licen[cs]e|seat))/g, "remove"],
  [
    /\b(recuper\w*|liber(er|e|ez|ons)|repren(dre|ds|d)|rend(re|s)|remettre)\b(?=.{0,20}\b(licen[cs]es?|sieges?|places?|telephone)\b)/g,
    "remove",
  ],
  [
    /\b(hole?n?|fordere?n?|bekomme?n?|kriege?n?) (.{2,60}?) (zuruck|wieder)\b(?! (im|in zoom|angezeigt))/g,
    "remove $2",
  ],
  [
    /\b(put|return|hand)(s|ting|ing)? (\w+ ){0,3}(back )?(in|into|to) the (pool|stock)\b|\b(in den|zuruck in den) pool\b|\bdans le pool\b/g,
    "remove license",
  ],
  [new RegExp(`\\b(${PHONE})( \\w+){0,4} (zu )?kundig\\w*`, "g"), "$1 remove"],
  [/\bkundig(e|en|t)? (\w+ ){0,3}(lizenz|telefon|zoom phone)\b/g, "remove $3"],
  [
    /\b(no longer|does ?n[o']?t|do ?n[o']?t|did ?n[o']?t|never|not|has no|have no)( really| actually)? (need|needs|needed|require|requires|want|wants|use|uses|used|using|call|calls|make|makes|have to|has to|touch|need for|use for)\b( any ?more| any longer)?/g,
    "nolonger",
  ],
  [
    /\b(ne sert (plus|a rien|a personne)|(non|pas|plus) utilisee?s?|que personne n ?'?utilise|inutilisee?s?|(die|den|das) (keiner|niemand) (mehr )?(nutzt|braucht|benutzt)|nicht (mehr )?(genutzt|benutzt|gebraucht)\w*|(nobody|no one|no-one) (else )?(uses|touches|needs|wants|calls with)|dormant|sleeping|without (a |any )?use|unused|not used|sits? (idle|around)|idle|gather\w* dust|for nothing|wast(e|ed|ing))\b/g,
    "nolonger",
  ],
  [
    /\b(un-?(give|do the license)|claw(s|ed|ing)? back|yank\w*|rid (of|\w+ of)|(get|got|getting) rid|hand(s|ed|ing)? back|give(s)? back|cut(s|ting)? off|(lose|loses) (the|his|her|their)|wind down|retract\w*|relinquish\w*|retriev\w*|surrender\w*|(can|should|must|has to|may) go\b(?! (to|through|in|on|into|out)))/g,
    "remove",
  ],
  [
    /\b(end|ending|ends|stop|stopping|close|kill|killing|terminate|discontinue|quit|cease|shut down|shut off|block) (?=(the |his |her |their |a |zoom |someone'?s? |somebody'?s? |it )*(zoom|phone|licen[cs]e|calling|telephony|service|seat|it for|access)\b)/g,
    "remove ",
  ],
  [
    /\b(?:take|takes|took|taking|pull|pulls|pulled|pulling) ((?:\w+(?:'s)? ){1,4})(?:from|off|out of)\b/g,
    "remove $1",
  ],
  [
    /\b(?:delete|deletes|deleting|erase|losche|loschen) ((?:\w+ ){0,3})(licen[cs]e|seat|lizenz)/g,
    "remove $1 license",
  ],
  [/\b(right|correct|proper|best|normal|usual) (way|procedure|practice|method)\b/g, "howto"],
];
