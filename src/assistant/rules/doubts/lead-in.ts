// What stands before the verb decides whether it is a request: "can you remove", "and then remove" ask for it; "the
// ticket says remove", "I was going to remove", "tell Dana to remove" do not. There is no end of ways not to ask, so what
// may stand there is listed, and everything else is asked about.

import { wordTable } from "../../../domain/word-table.ts";
import type { ToolName } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";

// The verbs that an act can hang on. Deeds are told to somebody; states are told of somebody.
const DEEDS = wordTable<string>({
  assign_license: "GIVE|SET|MOVE|CHANGE|UNDO",
  assign_number: "GIVE|SET|MOVE|CHANGE",
  change_calling_plan: "CHANGE|MOVE|SET|SWAP|GIVE",
  set_extension: "CHANGE|SET|GIVE|MOVE",
  set_site: "CHANGE|MOVE|SET",
  remove_license: "TAKE|UNASSIGN|OFFBOARD|MOVE|SET",
  unassign_number: "TAKE|UNASSIGN|MOVE",
  transfer_phone: "MOVE|GIVE|TAKE|CHANGE|SWAP|SET",
  offboard_person: "OFFBOARD|TAKE|MOVE|FORWARD|SET",
  undo_operation: "UNDO",
  import_roster: "IMPORT|VALIDATE|RETRY|GIVE|TAKE|SET|OFFBOARD|UNASSIGN",
});
const WANTS = "NEED|GET|HAVE|TAKEOVER";
const STATES = wordTable<string>({
  assign_license: WANTS,
  assign_number: WANTS,
  change_calling_plan: WANTS,
  set_extension: WANTS,
  set_site: WANTS,
  transfer_phone: `LEFT|${WANTS}`,
  remove_license: "LEFT|NOLONGER|NEED(?= no )|NOT NEED",
  unassign_number: "LEFT|NOLONGER|NEED(?= no )|NOT NEED",
  offboard_person: "LEFT|NOLONGER",
  import_roster: "NEED|LEFT",
});
const THING = /(?:^|\s)(?:P\d+|\S*\b(?:LICENSE|PHONE|NUMBER|TEL|PLAN|PLANWORD|EXT)\b)/u;
// What takes away and what gives, in one clause, is two things or none.
const CONTRARY = wordTable<RegExp>({
  assign_license: /(?:^|\s)(?:TAKE|UNASSIGN|OFFBOARD|NOLONGER)(?= |$)/u,
  assign_number: /(?:^|\s)(?:TAKE|UNASSIGN|OFFBOARD|NOLONGER)(?= |$)/u,
});
const finders = new Map<string, RegExp>();
// Where the first of some verbs stands; -1 when none does.
function at(line: string, marks: string): number {
  if (marks === "") return -1;
  const finder = finders.get(marks) ?? new RegExp(`(?:^|(?<=\\s))\\S*\\b(?:${marks})\\b`, "u");
  finders.set(marks, finder);
  return line.search(finder);
}

// Said before a request without changing it. Longer ones first.
const COURTESY = new RegExp(
  `\\b(?:${[
    "it (?:would|will) be (?:\\S+ )?(?:great|good|nice|lovely|awesome|helpful|super|amazing|fantastic|cool|perfect) (?:if|IF) (?:you|we|u) (?:could|can|would)",
    "(?:would|will) be (?:great|good|nice|lovely|awesome|helpful) (?:if|IF) (?:you|we|u) (?:could|can|would)",
    "(?:i|we|ONESELF) (?:would|will) (?:really )?(?:appreciate|love) (?:it )?(?:if|IF) (?:you|u) (?:could|can|would)",
    "(?:i'd|we'd) (?:really )?(?:appreciate|love) (?:it )?(?:if|IF) (?:you|u) (?:could|can|would)",
    "(?:i|we|ONESELF) (?:would|d) be (?:grateful|glad|happy) (?:if|IF) (?:you|u) (?:could|can|would)",
    "(?:would|could|will) you be (?:so|very) (?:kind|nice|good) (?:as|and|enough) (?:to)?",
    "be (?:so|very) (?:kind|nice|good) (?:as|and) (?:to)?",
    "do (?:you|u) mind",
    "mind",
    "(?:can|could|may) (?:i|ONESELF) ask (?:you )?to",
    "^\\S*\\b(?:SWAP|MOVE|CHANGE|GIVE|TAKE|OFFBOARD|LICENSE|NUMBER|EXT|IMPORT) :",
    "(?:ONESELF|i|we|you|us) (?:need|want|wish|NEED) (?:you )?to",
    "(?:you|u) (?:need|NEED) to",
    "NEED (?:you )?to",
    "(?:ask|asking|requesting|beg) (?:you )?to",
    "like (?:you )?to",
    "would like (?:you )?to",
    "(?:i'?m|i am|we are|we're|ONESELF) (?:asking|asked|requesting) (?:you )?to",
    "(?:i|we|ONESELF) (?:was|were|ISIT|have been|'ve been) (?:asked|told|instructed) to",
    "P\\d+ (?:just |has |HAVE )?(?:asked|told|requested|instructed|asks)(?: (?:ONESELF|us|you))? (?:to|that (?:we|you))",
    "P\\d+ (?:NEED|wants?|would like|tells) (?:ONESELF|us|you) to",
    "(?:hr|HR|the boss|my boss|boss|manager|ONESELF (?:boss|manager)|finance|legal|it) (?:asked|told|NEED|wants?|requested)(?: (?:ONESELF|us|you))? to",
    "(?:as|like) (?:discussed|agreed|requested|promised|said|mentioned|approved)(?: (?:PAST|by P\\d+|with P\\d+))?",
    "(?:per|as per|according to|re|regarding|for|see|from|SHOW) (?:the |this |our |ONESELF )?(?:ticket|request|case|issue|task|order|PROBLEM|FAIL)(?: (?:OPERATION|\\d+|[a-z]+-\\d+))?",
    "(?:ticket |case |request )?[a-z]{2,10}-?\\d{3,}",
    "(?:ticket|case|task|request|jira|req) (?:OPERATION|\\d+|[a-z]+-\\d+)",
    "(?:it's|it ISIT|its|PRONOUN ISIT|PRONOUN)? ?(?:high )?time to",
    "feel free to",
    "(?:you|u) (?:can|may|could) (?:now |also |then |go ahead and )?",
    "(?:sorry|oops|ups|argh|whoops)(?: ,|(?= UNDO))",
    "sorry to (?:bother|disturb)(?: you)?",
    "(?:i|we|ONESELF) have to",
    "(?:to be )?(?:clear|precise)",
    "(?:new|another|urgent|next|quick|small|short|simple|CREATE) (?:request|task|one|thing|ask|job|job for you|favou?r)",
    "(?:one|a) (?:more|last|quick|small|other|final) (?:request|task|one|thing|ask|favou?r)",
    "what (?:i|we) (?:need|want) (?:is|ISIT)",
    "WHAT (?:i|we|ONESELF) NEED ISIT(?: to| for you to)?",
    "try to",
    "proceed to",
    "ensure (?:that )?(?:you)?",
    "see to it that",
    "start by",
    "begin by",
    "a go at",
    "(?:could|would) (?:you|u|NEWHIRE)",
    "(?:are you )?(?:be )?able to",
  ].join("|")})(?= |$)`,
  "gu",
);

const WORDS =
  /^(?:P\d+|'S|TEL|PLAN|PLACE|NOW|FUTURE|OPERATION|\d[\d.)]*|LICENSE|PHONE|PLANWORD|NUMBER|EXT|SITEWORD|FREE|TOLLFREE|NEWHIRE|PEOPLEWORD|SAME|FILE|POOL|BULK|LIST|an?|the|for|from|of|off|to|on|with|at|in|as|and|then|so|plus|also|next|first|firstly|second|secondly|third|finally|lastly|afterwards|like|pick|choose|find|now|again|only|too|both|this|that|these|those|one|ones|two|three|our|your|new|old|current|full|complete|whole|start|CREATE|back|need|urgent|urgently|important|priority|fyi|btw|psa|todo|request|task|job|there|team|guys|folks|buddy|mate|man|admins?|friend|dear|all|please|kindly|after|[,:;()*•/.&+›>-]|--|der|die|das|dem|den|ein|eine|einen|einer|einem|bei|beim|fur|von|vom|im|zum|mit|auf|und|noch|dann|auch|zuerst|le|la|les|l|un|une|du|des|de|d|pour|et|puis|ensuite|aussi|el|los|las|una|al|del|y|luego|tambien|o|os|as|uma|um|ao|do|da|dos|e|tambem|para|por|you|are|to be|be|us|hr|it|spare|free|frau|herr|herrn|mr|mrs|ms|miss|dr|mme|madame|monsieur|colleague|coworker|teammate|mach|mache|available|additional|extra|second|another|direct|local|any|some|next)$/u;

// Somebody said to do it themselves: "Dana removes Kate's license", "they revoke her".
const DOER =
  /(?:P\d+|PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|you|we|i)(?: (?:will|should|must|can|may|could|would|also|then|just|always|usually|ISIT|TRY|going|about|to|has|have|HAVE))*$/u;
const MODAL = /\b(?:will|should|must|may|might|could|would|shall|going|ISIT)\b/u;

// "I removed Kate's license" tells; "Kate's license should be removed" asks.
const isPast = (line: string): boolean =>
  /\b(?:TAKEN|GIVEN|CHANGED)\b/u.test(
    line.replace(
      /\b(?:should|NEED|be|GET|must|can|may)\b.*?\b(?:TAKEN|GIVEN|CHANGED)\b|\S*NOT GIVEN|\bFREE\b/gu,
      " ",
    ),
  ) && !at0(line);
// A verb at the very beginning is told, whatever else is told of: "remove the license that was given to Kate".
const at0 = (line: string): boolean =>
  /^(?:P\d+ )?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|UNDO|IMPORT)\b/u.test(line);

// "Kate is the one with 2150", "Kate's extension is 2150" tell how things are.
const IS_SO = /P\d+(?: 'S(?: \S+)?)? ISIT(?! (?:to|NEED|due|waiting|supposed|still))/u;
// A "not" that is no part of the reason: "nimm ihr die Lizenz nicht weg".
const isDenied = (line: string): boolean =>
  /\bNOT\b/u.test(
    line
      .replace(/\S*\bNOT\b (?:(?!P\d)\S+ )?P\d+/gu, " ")
      .replace(/\b(?:PRONOUN|P\d+)(?: (?:is|ISIT|does|really|still))? \S*\bNOT\b/gu, " ")
      .replace(/\bNOT (?:GIVEN|FREE|PLAN|NEED(?! (?:you )?to))\b|\bwhether or NOT\b/gu, " "),
  );

/** True when nothing before the verb that a tool hangs on says that the clause is anything but a request for it. */
export function isTold({ line }: Clause, tools: readonly ToolName[]): boolean {
  // "Can somebody give Bob a license?" asks for it; "can anybody remove Kate?" may only want to know.
  const giving = tools.every((tool) => tool.startsWith("assign_"));
  if (isPast(line) || isDenied(line)) return false;
  // "Taking Kate's license was wrong" judges it.
  if (
    /^(?:TAKE|GIVE|CHANGE|MOVE|UNASSIGN)\b.*\b(?:LICENSE|PHONE|NUMBER|PLAN|EXT|P\d+) (?:ISIT|would be|will be) (?!FREE)/u.test(
      line,
    )
  )
    return false;
  if (tools.some((tool) => tools.length === 1 && CONTRARY[tool]?.test(line))) return false;
  const marks = (of: Readonly<Record<string, string>>) => tools.flatMap((tool) => of[tool] ?? []).join("|");
  const deed = /^LICENSE P\d/u.test(line) ? 0 : at(line, marks(DEEDS));
  const state = at(line, marks(STATES));
  if (state >= 0 && (deed < 0 || state < deed)) return isStateTold(line, state);
  if (deed < 0 && IS_SO.test(line)) return false;
  const from = deed >= 0 ? deed : Math.max(0, line.search(THING));
  const rest = line.slice(from).trim();
  const bare = line
    .slice(0, from)
    .replace(giving ? /^can NEWHIRE\b/u : "", "")
    .replace(COURTESY, " ")
    .replace(/\s+/gu, " ")
    .trim();
  // "Ana should move to Pro": who moves is whom it is about.
  if (
    /^P\d+(?: and P\d+)*(?: (?:should|must|can|may))?$/u.test(bare) &&
    /^(?:MOVE|CHANGE)\S* (?:over )?(?:to|on|onto|up to|down to) (?:the )?(?:PLAN|PLACE|EXT)/u.test(rest)
  )
    return true;
  if (deed >= 0 && DOER.test(bare) && !givesUpTheirs(line.slice(0, from), rest) && isDoneBy(bare, rest))
    return false;
  return (
    bare === "" || bare.split(" ").every((word) => WORDS.test(word) || /^(?:PRONOUN|ONESELF)$/u.test(word))
  );
}

// "Ana hands her phone over to Lee", "Bob takes her number": the one who is named passes on or receives.
const handsOn = (rest: string): boolean =>
  /^\S+ (?:over )?(?:PRONOUN|the) (?:\S+ )*?(?:LICENSE|NUMBER|PHONE|PLAN|EXT)\b/u.test(rest);

// "Talked to Ana, she wants to drop her number": whoever wants it is whose it is.
const givesUpTheirs = (lead: string, rest: string): boolean =>
  /^PRONOUN NEED to $/u.test(lead) &&
  /^\S+ PRONOUN (?:\S+ )?(?:LICENSE|NUMBER|PHONE|EXT)\b/u.test(rest) &&
  !/P\d/u.test(rest);

// Subject, verb, object: whom it is done to comes after the verb, so whoever stands before it would do it.
const isDoneBy = (lead: string, rest: string): boolean => {
  if (/(?:PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|you|we|i)$/u.test(lead) || MODAL.test(lead)) return true;
  return /^P\d+(?: and P\d+)*$/u.test(lead) && /P\d/u.test(rest) && !handsOn(rest);
};

// "Kate needs …", "our new designer Bob has left": who it is about may be told in any words, but for those of doubt.
const DOUBTFUL =
  /\b(?:NOT|ALL|nobody|no|none|whether|says?|SAYS|said|saying|thinks?|thought|claims?|asks?|asking|wonders?|wondering|WHY|HOW|WHO|WHAT|WHEN|IF|supposed|going|about|tell|tells|SHOW|remind|warn|heard|hear|example|e\.g|imagine|suppose|pretend|against|forbid|prevent|avoid|PAST)\b/u;
const isStateTold = (line: string, from: number): boolean => {
  const lead = line
    .slice(0, from)
    .trim()
    .replace(/(?<=P\d+,? )ALL$/u, "");
  const rest = line.slice(from).trim();
  const wanted = /^NEED (?:PRONOUN )?to (?:be )?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET)\b.*P\d/u;
  if (/P\d/u.test(lead) && wanted.test(rest)) return false;
  // "I have just put …", "rumour has it that you …"
  if (
    /^\S*HAVE (?:(?:just|already|now|been|it|PRONOUN) )*(?:that\b|\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET)\b)/u.test(
      rest,
    )
  )
    return false;
  // "My boss wants to know who can …"
  if (
    /^\S+ (?:to|it that|\S*SHOW\S*)\b.*\b(?:WHO|WHAT|WHETHER|WHY|HOW|that)\b|\bto (?:know|ask|see|say|SHOW)\b/u.test(
      rest,
    )
  )
    return false;
  return !DOUBTFUL.test(lead.replace(COURTESY, " "));
};
