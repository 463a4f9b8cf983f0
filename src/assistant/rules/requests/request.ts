// One clause as a request: whom it is about, and what is asked or refused before anything is done.
import type { Act, ToolName } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import {
  acts,
  ask,
  only,
  pronounIn,
  type Reading,
  type Said,
  saidOf,
  tooBroad,
  unclearPerson,
} from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";
import { isForOneself } from "./for-oneself.ts";

const WHOM: Partial<Record<ToolName, string>> = {
  assign_license: "Who gets the license?",
  remove_license: "Whose license?",
  assign_number: "Who gets the number?",
  unassign_number: "Whose number?",
  set_extension: "Whose extension?",
  change_calling_plan: "Whose plan?",
  offboard_person: "Who is leaving?",
  set_site: "Who moves?",
};

/** Everything a request can be read from. */
export interface Request {
  readonly clause: Clause;
  readonly line: string;
  readonly said: Said;
  /** Whom it is about: named, or pointed at, or the speaker. Without those who are excluded. */
  readonly people: readonly SaidPerson[];
  readonly self: boolean;
}

/** Who is named only to be left out, as they stand in the line. */
export const excludedIn = (line: string): ReadonlySet<string> =>
  new Set(
    [...line.matchAll(/\b(?:NOT|BUTNOT|instead of|rather than)\b (?:(?!P\d)\S+ )?(P\d+)/gu)].map(
      (match) => match[1] ?? "",
    ),
  );

export function requestOf(clause: Clause, said: Said): Request {
  const not = excludedIn(clause.line);
  // Who passes a wish on is not whom it is about: "Kate asked me to remove Ana".
  const messenger =
    clause.people.length > 1 &&
    /^P0 (?:just |has )?(?:asked|told|said|says|asks|wants|wrote|requested|\S*SAYS\S*) /u.test(clause.line);
  // "Ana, Bob and Kate, but not Kate": named twice, and left out.
  const left = new Set(
    clause.people.flatMap((one, at) => (not.has(`P${at}`) ? [only(one)?.email ?? one.said] : [])),
  );
  const named = clause.people.filter(
    (one, at) => !not.has(`P${at}`) && !left.has(only(one)?.email ?? one.said) && !(messenger && at === 0),
  );
  const elided =
    clause.people.length === 0 &&
    (said.lastTool !== undefined || said.all.length === 1 || /^(?:\S+ )?NEED\b/u.test(clause.line));
  const pointed = named.length === 0 && /\bPRONOUN\b/u.test(clause.line) && !/\bit\b/u.test(clause.line);
  // "Her" is one person: of two it could be either.
  const one = clause.items.some(
    (item) =>
      item.is === "marks" &&
      item.marks.includes("PRONOUN") &&
      /^(?:him|her|hers|his|he|she|ihm|ihn|ella|ele|ela|lui|deren|dessen|ihr|ihre|ihren|ihrer|seine|seinen|seiner)$/u.test(
        item.folded,
      ),
  );
  if (pointed && one && said.people.length > 1)
    return { clause, line: clause.line, said, people: [], self: false };
  // "Dana left. Give her number to Lee and take her license back": she, both times.
  const before = said.pronoun?.word === pronounIn(clause) ? said.pronoun?.people : undefined;
  const people = named.length > 0 ? named : pointed || elided ? (pointed && before) || said.people : [];
  return {
    clause,
    line: clause.line,
    said,
    people,
    self: people.length === 0 && isForOneself(clause.line),
  };
}

// Why somebody gets something names their team, and asks nothing for it: "Mike needs a phone, he joins the sales team".
const REASON =
  /(?: ,)? (?:because|cause|as|since|weil|denn|car|parce que?|now that|,) (?:PRONOUN|P\d+|he's|she's|they're|he|she|they)(?: 'S)? (?:ISIT |has |HAVE |will |is |NOW |just |recently |FUTURE )*(?:\S*(?:join|mov|replac|start|work|support|lead|head|tak|switch|chang|cover|help|transfer|promot)\p{L}*|LEFT|GET|MOVE|TAKEOVER|CHANGED?)\b.*$/u;

// "Bob's on the sales team now": one of a team, and not the team.
const WHERE_THEY_WORK =
  /(P\d+(?: 'S| ISIT)?(?: (?:NOW|part|member|who|works?|sits?|joined|just|a|new))*) (?:on|in|of|from|with) (?:the|our|ONESELF) (?:\p{Ll}+ )?(?:teams?|department|group)\b/u;

const OBJECT_IS_ALL =
  /\b(?:GIVE|TAKE|LICENSE|CHANGE|MOVE|UNASSIGN|OFFBOARD|SET) (?:to )?(?:ALL|EVERYONE)\b(?! (?:P\d|of (?:P|PRONOUN)|PRONOUN|two|three|four|five|\d|LICENSE|PLAN|NUMBER|PHONE|these|those|:))/u;

/** Asks whom, where nobody was named; refuses whole groups; asks about unclear names. Else the acts. */
export function withPeople(
  request: Request,
  tool: ToolName,
  people: readonly SaidPerson[],
  build: (people: readonly string[]) => readonly Act[],
): Reading {
  const { said } = request;
  const named = request.clause.people.length;
  const line = request.line.replace(REASON, "").replace(named > 0 ? WHERE_THEY_WORK : "", "");
  const group =
    /\bALL\b|\bEVERYONE\b/u.test(line) ||
    /\bPEOPLEWORD\b (?:who|that|with|of|in|WHO|not)\b/u.test(line) ||
    /\b(?:LICENSE|PHONE|of|from) (?:that |of |from )?(?:ALL|nobody|PEOPLEWORD)\b/u.test(line);
  if (group && (people.length === 0 || /\bBUTNOT\b/u.test(line))) return tooBroad();
  // "License all, Bob first", "give everyone a phone, especially Bob"
  if (OBJECT_IS_ALL.test(line)) return tooBroad();
  if (people.length === 0 && !request.self)
    return /\bNEWHIRE\b|\bPEOPLEWORD\b|\d/u.test(line)
      ? ask("which_users", "Who exactly? Mention them, or drop a CSV here.", { tool })
      : ask("which_user", WHOM[tool] ?? "Who?", { tool, input: inputOf(build([])[0]) });
  if (/\b(?:one|some|any|either|none|half|two) of (?:PRONOUN |the |these )?P\d/u.test(line))
    return ask("which_user", "Which of them exactly?", { tool });
  if (/\b(?:ALL|EVERYONE|none|no one) (?:\S+ )?but P\d/u.test(line)) return tooBroad();
  // "Kate and everybody in London" names one and means many.
  if (
    /\bEVERYONE\b|\bALL (?:in|of(?! (?:P\d|PRONOUN))|from(?! P\d)|who|PLACE|others?|else|PRONOUN|ONESELF|our|BUTNOT|except)\b|\bALL PEOPLEWORD\b/u.test(
      line,
    ) ||
    /\b(?:PRONOUN|ONESELF|our|'S|the) (?:\S+ )?(?:teams?|department|group|PEOPLEWORD|families|family|reports|assistants?|ALL)\b(?! P\d)/u.test(
      line,
    )
  )
    return tooBroad();
  return (
    unclearPerson(people, tool, said.vocabulary) ??
    acts(...build(request.self && people.length === 0 ? ["me"] : saidOf(people)))
  );
}

const inputOf = (one: Act | undefined) =>
  Object.fromEntries(Object.entries(one?.input ?? {}).filter(([key]) => key !== "people"));
