// Clauses that ask for a change. Each pattern needs a verb that says so; what is taken away needs it plainly.
import type { Act, ToolName } from "../interpretation.ts";
import type { Clause } from "./clauses.ts";
import type { SaidPerson } from "./items.ts";
import { areaCode, numberFilter } from "./read-questions.ts";
import {
  act,
  acts,
  ask,
  itemsOfKind,
  NOTHING,
  only,
  planOf,
  type Reading,
  refuse,
  type Said,
  saidOf,
  tooBroad,
  unclearPerson,
} from "./reading.ts";

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
interface Request {
  readonly clause: Clause;
  readonly line: string;
  readonly said: Said;
  /** Whom it is about: named, or pointed at, or the speaker. Without those who are excluded. */
  readonly people: readonly SaidPerson[];
  readonly self: boolean;
}

const excluded = (line: string): ReadonlySet<string> =>
  new Set([...line.matchAll(/\b(?:NOT|BUTNOT)\b (?:\S+ )?(P\d+)/gu)].map((match) => match[1] ?? ""));

function requestOf(clause: Clause, said: Said): Request {
  const not = excluded(clause.line);
  // Who passes a wish on is not whom it is about: "Kate asked me to remove Ana".
  const messenger =
    clause.people.length > 1 &&
    /^P0 (?:just |has )?(?:asked|told|said|says|asks|wants|wrote|requested|\S*SAYS\S*) /u.test(clause.line);
  const named = clause.people.filter((_, at) => !not.has(`P${at}`) && !(messenger && at === 0));
  const elided =
    clause.people.length === 0 && (said.lastTool !== undefined || /^(?:\S+ )?NEED\b/u.test(clause.line));
  const pointed = named.length === 0 && /\bPRONOUN\b/u.test(clause.line) && !/\bit\b/u.test(clause.line);
  const people = named.length > 0 ? named : pointed || elided ? said.people : [];
  return {
    clause,
    line: clause.line,
    said,
    people,
    self: people.length === 0 && /\bONESELF\b/u.test(clause.line),
  };
}

/** Asks whom, where nobody was named; refuses whole groups; asks about unclear names. Else the acts. */
function withPeople(
  request: Request,
  tool: ToolName,
  people: readonly SaidPerson[],
  build: (people: readonly string[]) => readonly Act[],
): Reading {
  const { line, said } = request;
  const group =
    /\bALL\b|\bEVERYONE\b/u.test(line) ||
    /\bPEOPLEWORD\b (?:who|that|with|of|in|WHO|not)\b/u.test(line) ||
    /\b(?:LICENSE|PHONE|of|from) (?:that |of |from )?(?:ALL|nobody|PEOPLEWORD)\b/u.test(line);
  if (people.length === 0 && group) return tooBroad();
  if (people.length === 0 && !request.self)
    return /\bNEWHIRE\b|\bPEOPLEWORD\b|\d/u.test(line)
      ? ask("which_users", "Who exactly? Mention them, or drop a CSV here.", { tool })
      : ask("which_user", WHOM[tool] ?? "Who?", { tool, input: inputOf(build([])[0]) });
  // "Kate and everybody in London" names one and means many.
  if (/\bEVERYONE\b|\bALL (?:in|of|from|who|PLACE|other)\b|\bALL PEOPLEWORD\b/u.test(line)) return tooBroad();
  return (
    unclearPerson(people, tool, said.vocabulary) ??
    acts(...build(request.self && people.length === 0 ? ["me"] : saidOf(people)))
  );
}

const inputOf = (one: Act | undefined) =>
  Object.fromEntries(Object.entries(one?.input ?? {}).filter(([key]) => key !== "people"));

// "Pro instead of Unlimited", "from metered to unlimited": the plan that is left is not the one that is wanted.
function planSaid(clause: Clause): string | undefined {
  const plans = clause.items.flatMap((item, at) => {
    if (item.is !== "plan") return [];
    const before = clause.items[at - 1];
    const leaving = before?.is === "word" && /^(?:from|of|than|von|de)$/u.test(before.folded);
    return [
      { said: item.said, leaving: leaving || (before?.is === "marks" && before.marks.includes("NOT")) },
    ];
  });
  const wanted = plans.findLast((plan) => !plan.leaving) ?? plans.at(-1);
  return (
    wanted?.said ?? /(?:\b(?:PLANWORD|type|code)\b|--plan) (?:[=:] )?(\d{3,5})\b/u.exec(clause.line)?.[1]
  );
}

// Plans that are wanted, not the one that is left. Two of them for somebody is a question.
const plansSaid = (clause: Clause): number =>
  new Set(
    clause.items.flatMap((item, at) => {
      const before = clause.items[at - 1];
      const leaving =
        (before?.is === "word" && /^(?:from|of|than|von|de)$/u.test(before.folded)) ||
        (before?.is === "marks" && before.marks.includes("NOT"));
      return item.is === "plan" && !leaving ? [item.said] : [];
    }),
  ).size;

const extensionSaid = (line: string): string | undefined =>
  /\bEXT\b (?:(?:number|to|is|=|:|as|of|P\d+|'S|should|be|NEED|for|FUTURE|\.|SET|CHANGE|NUMBER) )*(\d{1,8})\b/u.exec(
    line,
  )?.[1] ??
  /\b(\d{2,8})\b (?:as|for) (?:\S+ ){0,2}EXT\b/u.exec(line)?.[1] ??
  (/\bEXT\b/u.test(line) ? /\b(?:to|be|is|=) (\d{2,8})\b/u.exec(line)?.[1] : undefined);

/** The number that was named: whole, or by its ending where only one free number ends so. */
function numberSaid({ clause, said }: Request): Record<string, unknown> {
  const whole = itemsOfKind(clause, "number")[0]?.number;
  if (whole !== undefined) return { number: whole };
  const ending = /(?:ending|ends|end|endet) (?:(?:in|with|on|auf) )?(\d{2,6})\b/u.exec(clause.line)?.[1];
  const fitting =
    ending === undefined ? [] : said.vocabulary.numbers.filter((number) => number.endsWith(ending));
  if (ending !== undefined) return { number: fitting.length === 1 ? fitting[0] : ending };
  return numberFilter(clause);
}

const wantsNumber = (line: string): boolean =>
  /\bTEL\b|\bTOLLFREE\b|\bMAINLINE\b|\bNUMBER\b/u.test(line.replace(/\bEXT NUMBER\b/gu, "EXT")) ||
  /ending \S+ ?\d{3,}/u.test(line);
const wantsLicense = (line: string): boolean =>
  /\bLICENSE\b|\bPHONE\b|\bPLAN\b|\bPLANWORD\b/u.test(line.replace(/\bPHONE NUMBER\b/gu, "NUMBER"));
const dryRun = (line: string): { dryRun?: true } => (/\bVALIDATE\b/u.test(line) ? { dryRun: true } : {});

// Little words that name no thing. A request whose object is any other word is about something we don't know.
const LITTLE =
  /^(?:an?|the|to|for|from|off?|of|and|or|up|on|in|at|with|by|as|is|be|it|so|too|also|one|only|both|each|back|away|out|over|then|this|that|please|will|can|could|our|yet|still|now|three|two|four|und|von|vom|fur|an|der|die|das|dem|den|ein|einen?|einer|le|la|les|une?|du|des|de|el|los|las|una|al|uma|ao|os|da|do|y|et|e|o|a|zu|ab|auf|us|we|you|i|us|already|here|live|--\S+)$/u;

/** True when a clause names a thing that is none of ours: a laptop, a raise, the payroll. */
const isAboutOtherThings = (line: string): boolean =>
  line
    .replace(/^.*?(?=\b(?:GIVE|TAKE|UNASSIGN|MOVE|SET|NOLONGER)\b)/u, "")
    .split(" ")
    .some((word) => /^\p{Ll}[\p{Ll}'-]*$/u.test(word) && !LITTLE.test(word));

function giving(request: Request, more: { readonly license?: boolean } = {}): Reading {
  const { clause, line, people, said } = request;
  const extension = extensionSaid(line);
  const number =
    wantsNumber(line) || (areaCode(clause) !== undefined && !wantsLicense(line) && extension === undefined);
  if (/\bMAINLINE\b/u.test(line))
    return ask("which_number", "The main line stays where it is. Which other number?", {
      tool: "assign_number",
      input: { people: saidOf(people) },
    });
  if (/\b(?:SAME|same|like)\b.*\bas P\d/u.test(line) || plansSaid(clause) > 1)
    return ask("which_plan", "Which calling plan, for whom? One at a time is safest.", {
      tool: "assign_license",
    });
  if (/\b(?:different|another|other) \S*\b(?:PLANWORD|LICENSE)\b/u.test(line))
    return ask("which_plan", "Which calling plan?", {
      tool: "change_calling_plan",
      input: { people: saidOf(people) },
    });
  const license = more.license ?? (wantsLicense(line) || (!number && !/\bEXT\b/u.test(line)));
  const plan = planSaid(clause);
  const holds =
    people.length > 0 &&
    people.every(
      (person) => said.holders.some((one) => one.said === person.said) || (planOf(person) ?? null) !== null,
    );
  const instead =
    /\binstead\b|\brather than\b|\bno longer\b/u.test(line) ||
    people.some((person) => said.holders.some((one) => one.said === person.said));
  const switching =
    plan !== undefined && (instead || (holds && /\bNEED\b|\bSET\b/u.test(line) && !/\bGIVE\b/u.test(line)));
  if (license && !wantsLicense(line) && (/\bNOT\b/u.test(line) || isAboutOtherThings(line))) return NOTHING;
  if (people.length === 1 && /\b(?:from|off) P\d/u.test(line))
    return ask("what", "Take it from them, or give it to them?", { tool: "assign_license" });
  const first: ToolName = license
    ? switching
      ? "change_calling_plan"
      : "assign_license"
    : number
      ? "assign_number"
      : "set_extension";
  if (!license && !number && extension === undefined) {
    if (!/\bEXT\b/u.test(line)) return NOTHING;
    return ask("which_extension", "Which extension?", {
      tool: "set_extension",
      input: { people: saidOf(people) },
    });
  }
  return withPeople(request, first, people, (names) => [
    ...(license
      ? [
          act(first, {
            people: names,
            ...(plan === undefined ? {} : { callingPlan: plan }),
            ...siteSaid(clause, number),
            ...dryRun(line),
          }),
        ]
      : []),
    ...(number ? [act("assign_number", { people: names, ...numberSaid(request), ...dryRun(line) })] : []),
    ...(extension === undefined ? [] : [act("set_extension", { people: names, extension, ...dryRun(line) })]),
  ]);
}

const siteSaid = (clause: Clause, number: boolean): { site?: string } => {
  const site = itemsOfKind(clause, "place")[0]?.place.site;
  return site && !number ? { site } : {};
};

function taking(request: Request): Reading {
  const { clause, line, people } = request;
  if (/\bCHANNEL\b|\bchannels?\b|\bgroup\b|\bcall\b(?! )|\bmeeting\b|\bcalendar\b|\blist\b/u.test(line))
    return refuse({
      reason: "out_of_scope",
      say: "I only look after Zoom Phone: licenses, numbers, extensions.",
    });
  if (itemsOfKind(clause, "day").some(({ day }) => day.tense === "future"))
    return ask(
      "when",
      "I take licenses off when you confirm, not later. Do it now, or prepare a leaver with a date?",
      { tool: "remove_license", input: { people: saidOf(people) } },
    );
  if (
    /\bALL\b(?! (?:\d|two|three|four|five|P\d|of P|of PRONOUN|PRONOUN|PLAN|LICENSE (?:\w+ )?(?:from|of|off) P))/u.test(
      line,
    ) ||
    /\bEVERYONE\b/u.test(line)
  )
    return tooBroad();
  // "Shall we take her off?" thinks aloud.
  if (clause.asks && /^\p{Ll}/u.test(line) && !/^(?:can|could|the|also|and|then|only|a)\b/u.test(line))
    return ask("intent", "Do you want me to do it?", {
      tool: "remove_license",
      input: { people: saidOf(people) },
    });
  const kept = /\b(?:KEEP|BUTNOT)\b.*$/u.exec(line)?.[0] ?? "";
  const taken = kept === "" ? line : line.slice(0, line.length - kept.length);
  const tel = itemsOfKind(clause, "number")[0]?.number;
  const license = wantsLicense(taken.replace(/\bPHONE NUMBER\b/gu, "NUMBER"));
  if (
    !license &&
    !wantsNumber(taken) &&
    !/\bEXT\b/u.test(taken) &&
    isAboutOtherThings(taken.replace(/\bonly\b.*$/u, ""))
  )
    return NOTHING;
  if ((wantsNumber(taken) && !license) || (tel !== undefined && !license)) {
    if (tel !== undefined && people.length === 0) return acts(act("unassign_number", { number: tel }));
    return withPeople(request, "unassign_number", people, (names) => [
      act("unassign_number", { people: names, ...(tel === undefined ? {} : { number: tel }) }),
    ]);
  }
  if (/\bEXT\b/u.test(taken) && !license)
    return ask("what", "An extension can't be taken off alone. Change it, or take the whole license?", {
      tool: "set_extension",
    });
  if (/\bUNASSIGN\b/u.test(taken) && !license) {
    const unclear = unclearPerson(people, "remove_license", request.said.vocabulary);
    return (
      unclear ??
      ask("what", "Only the number, or the whole license?", {
        tool: "remove_license",
        input: { people: saidOf(people) },
        options: ["number", "license"],
      })
    );
  }
  const keepNumber = /\bKEEP\b.*\bNUMBER\b/u.test(line) ? { keepNumber: true } : {};
  const both = license && wantsNumber(taken) && /\band\b|,|\bplus\b/u.test(taken) ? {} : keepNumber;
  return withPeople(request, "remove_license", people, (names) => [
    act("remove_license", { people: names, ...both, ...dryRun(line) }),
  ]);
}

/** From one person to another: the license as a whole, or only the number. */
export function handingOver(from: SaidPerson, to: SaidPerson, clause: Clause, said: Said): Reading {
  const unclear = unclearPerson([from, to], "transfer_phone", said.vocabulary);
  if (unclear) return unclear;
  const { line } = clause;
  const numbers = only(from)?.numbers ?? [];
  const tel = itemsOfKind(clause, "number")[0]?.number ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (/\bEXT\b/u.test(line) && !wantsLicense(line))
    return ask("what", "An extension goes over with the whole phone only. Hand over the phone?", {
      tool: "transfer_phone",
      input: { from: from.said, to: to.said },
    });
  // "… and give it to Lee, plus her number": what was taken before goes over, and the number with it.
  const it =
    said.giver?.said === from.said && /\b(?:GIVE|MOVE)\b \S*PRONOUN\S* (?:to|an|a|for) P\d/u.test(line);
  if (
    !wantsNumber(line) &&
    !wantsLicense(line) &&
    !/\bEXT\b/u.test(line) &&
    !it &&
    isAboutOtherThings(line.replace(/\binstead\b|\bhand\b/gu, ""))
  )
    return NOTHING;
  if (wantsNumber(line) && !wantsLicense(line) && !it) {
    const which = tel === undefined ? {} : { number: tel };
    return acts(
      act("unassign_number", { people: [from.said], ...which }),
      act("assign_number", { people: [to.said], ...which }),
    );
  }
  return acts(
    act("transfer_phone", {
      from: from.said,
      to: to.said,
      ...numberAlong(line, tel, it),
    }),
  );
}

// The transfer takes the numbers along unless only the license was spoken of.
function numberAlong(line: string, tel: string | undefined, it: boolean): { readonly number?: string } {
  if (wantsNumber(line)) return tel === undefined ? {} : { number: tel };
  return it || /\bLICENSE\b|\bPLAN/u.test(line) ? { number: "no" } : {};
}

// Who hands over and who receives: by the little words, by whose it is, else by order.
function giverAndReceiver(clause: Clause, said: Said): readonly [SaidPerson, SaidPerson] | undefined {
  const { line, people } = clause;
  const person = (pattern: RegExp) => people[Number(pattern.exec(line)?.[1] ?? Number.NaN)];
  const from = person(/\b(?:from|of|off|von|vom|de|del|do|da) P(\d+)/u) ?? person(/P(\d+) 'S\b/u);
  const to = person(/\b(?:to|for|onto|an|auf|fur|zu|a|ao|para|pour|instead) P(\d+)/u);
  if (/\bTAKEOVER\b/u.test(line) && people.length === 2 && people[0] && people[1])
    return [people[1], people[0]];
  const pair = /P(\d+)(?: 'S)? (?:to|an|a|->) P(\d+)/u.exec(line);
  const [giver, receiver] = [people[Number(pair?.[1])], people[Number(pair?.[2])]];
  if (giver && receiver && !/\bTEL\b/u.test(line)) return [giver, receiver];
  if (from && to && from !== to) return [from, to];
  if (from && people.length === 2 && /\bGIVE\b|\bMOVE\b/u.test(line)) {
    const other = people.find((one) => one !== from);
    if (other) return [from, other];
  }
  if (/\bMOVE\b/u.test(line) && people.length === 2 && people[0] && people[1]) return [people[0], people[1]];
  const pointed =
    /\b(?:it|PRONOUN)\b/u.test(line) &&
    said.giver &&
    people.length === 1 &&
    people[0] &&
    people[0].said !== said.giver.said
      ? people[0]
      : undefined;
  const theirs = /\bPRONOUN\S* (?:old )?\S*\b(?:LICENSE|PHONE|NUMBER|PLANWORD)\b/u.test(line);
  const heir =
    !pointed &&
    theirs &&
    /\b(?:NEED|GET|HAVE|TAKE|GIVE)\b/u.test(line) &&
    people.length === 1 &&
    people[0]?.said !== said.giver?.said
      ? people[0]
      : pointed;
  return heir && said.giver ? [said.giver, heir] : undefined;
}

function changing(request: Request): Reading {
  const { clause, line, people, said } = request;
  const extension = extensionSaid(line);
  if (/\bEXT\b/u.test(line)) {
    if (people.length > 1)
      return ask("what", "One extension belongs to one person. Which goes to whom?", {
        tool: "set_extension",
      });
    if (extension === undefined)
      return ask("which_extension", "Which extension?", {
        tool: "set_extension",
        input: { people: saidOf(people) },
      });
    return withPeople(request, "set_extension", people, (names) => [
      act("set_extension", { people: names, extension }),
    ]);
  }
  const plan = planSaid(clause);
  if (plan !== undefined) {
    const verb = /\bCHANGE\b|\bMOVE\b|\bSWAP\b/u.test(line);
    if (!verb) return giving(request, { license: true });
    return withPeople(request, "change_calling_plan", people, (names) => [
      act("change_calling_plan", { people: names, callingPlan: plan, ...dryRun(line) }),
    ]);
  }
  const place = itemsOfKind(clause, "place")[0]?.place;
  if ((place && !wantsNumber(line)) || /\bSITEWORD\b/u.test(line)) {
    if (!place)
      return ask("which_site", "Which site?", { tool: "set_site", input: { people: saidOf(people) } });
    return withPeople(request, "set_site", people, (names) => [
      act("set_site", { people: names, site: place.site ?? place.said }),
    ]);
  }
  if (wantsNumber(line) && /\bCHANGE\b|\bSWAP\b/u.test(line))
    return ask("what", "Add another number beside the old one, or instead of it?", {
      tool: "assign_number",
      input: { people: saidOf(people), ...numberSaid(request) },
    });
  if (/\bPLANWORD\b|\bLICENSE\b/u.test(line) && /\bCHANGE\b|\bSWAP\b/u.test(line)) {
    const unclear = unclearPerson(people, "change_calling_plan", said.vocabulary);
    return (
      unclear ??
      ask("which_plan", "Which calling plan?", {
        tool: "change_calling_plan",
        input: { people: saidOf(people) },
      })
    );
  }
  if (/\bMOVE\b|\bSET\b/u.test(line) && (wantsNumber(line) || wantsLicense(line))) return giving(request);
  return NOTHING;
}

function leaving(request: Request): Reading {
  const { clause, line, said } = request;
  const day = itemsOfKind(clause, "day").find((one) => one.day.tense === "future")?.day;
  const heir =
    clause.people[Number(/(?:NUMBER|TEL|--to|LICENSE)\b.*?\b(?:to )?P(\d+)/u.exec(line)?.[1] ?? Number.NaN)];
  const calls = clause.people[Number(/\bFORWARD\b.*?P(\d+)/u.exec(line)?.[1] ?? Number.NaN)];
  const slash = /--to P\d/u.test(line);
  const going =
    clause.people.length > 0
      ? clause.people.filter((one) => one !== calls && (one !== heir || clause.people.length === 1))
      : request.people;
  const unclear = unclearPerson(
    [...(heir ? [heir] : []), ...(calls ? [calls] : [])],
    "offboard_person",
    said.vocabulary,
  );
  if (unclear) return unclear;
  return withPeople({ ...request, self: false }, "offboard_person", going, (names) => [
    act("offboard_person", {
      people: names,
      ...(day ? { when: day.day ?? day.said } : {}),
      ...(heir && heir !== calls && (slash || going.length > 0) ? { numberTo: heir.said } : {}),
      ...(calls ? { forwardTo: calls.said } : {}),
      ...(/\bKEEP\b.*\bNUMBER\b/u.test(line) ? { keepNumber: true } : {}),
    }),
  ]);
}

const NO_LONGER_HERE = /\bLEFT\b/u;
const LEFT_SOMETHING_ELSE =
  /\bLEFT\b (?:the |our )?\S*(?:PLACE|SITEWORD|PRONOUN|ONESELF)|\bLEFT\b (?:the |a |an |me |us |for |early|home|work|work early|lunch|PRONOUN |my )*(?:meeting|call|channel|room|chat|building|message|voicemail|note|comment|early|lunch|home|desk|keys|group|thread|CHANNEL|NOW|at \d|on the)/u;

/** Reads a clause as a request for a change. */
export function readRequest(clause: Clause, said: Said): Reading {
  const { line } = clause;
  const request = requestOf(clause, said);
  const named = clause.people.length;

  if (/\bAWAY\b/u.test(line))
    return ask("intent", "Somebody who is away keeps the phone, unless you say what to change.", {});
  if (/\bPROTECT\b/u.test(line))
    return refuse({
      reason: "out_of_scope",
      say: "Who is protected is set in Zac's configuration (`protected`), not by a message.",
    });
  if (/\bUNDO\b/u.test(line)) return undoing(request);
  // "Terminate her license" is no leaver.
  if (/^\S*\bOFFBOARD\b/u.test(line) && wantsLicense(line) && !/everything/u.test(line))
    return taking(request);
  if (/\bOFFBOARD\b/u.test(line)) return leaving(request);
  if (
    NO_LONGER_HERE.test(line) &&
    named > 0 &&
    !LEFT_SOMETHING_ELSE.test(line) &&
    /P\d+(?: 'S)? (?:,? ?(?:who|will|is|has|and P\d|just) )?(?:FUTURE |PAST |NOW |HAVE |been |was |ISIT |got )*\S*\bLEFT\b/u.test(
      line,
    )
  )
    return leaving(request);
  // "She doesn't want to lose it" is the opposite of what its words are about.
  if (/\b(?:NOLONGER|NOT)\b.*\bTAKE\b/u.test(line))
    return ask("intent", "Then I change nothing. What would you like instead?");
  if (/\bNOLONGER\b/u.test(line) || (/\bNOT NEED\b|\bNEED no\b/u.test(line) && named > 0))
    return taking(request);

  const verbs = ["SWAP", "TAKEOVER", "UNASSIGN", "TAKE", "MOVE", "CHANGE", "GIVE", "SET"].filter((mark) =>
    new RegExp(`\\b${mark}\\b`, "u").test(line),
  );
  // The calls of somebody who leaves go to somebody else.
  const calls =
    /\bcalls?\b|\bFORWARD\b/u.test(line) && said.giver && named === 1 ? clause.people[0] : undefined;
  if (calls && said.giver && calls.said !== said.giver.said && /\b(?:MOVE|GIVE|FORWARD|CHANGE)\b/u.test(line))
    return (
      unclearPerson([calls], "offboard_person", said.vocabulary) ??
      acts(act("offboard_person", { people: [said.giver.said], forwardTo: calls.said }))
    );
  if (/\bback from P\d/u.test(line) && wantsLicense(line)) return taking(request);
  if (verbs.includes("SWAP") && named >= 2 && planSaid(clause) === undefined)
    return ask("what", "Two phones can't be swapped in one step. Which one goes where first?", {
      tool: "transfer_phone",
    });
  if (verbs.length > 0) {
    const hands =
      verbs.some((verb) => verb === "TAKEOVER" || verb === "MOVE" || verb === "GIVE" || verb === "TAKE") &&
      !/\bNEED\b.*\bPLAN\b/u.test(line)
        ? giverAndReceiver(clause, said)
        : undefined;
    if (
      hands &&
      !(verbs[0] === "TAKE" && !/\b(?:GIVE|MOVE|TAKEOVER)\b/u.test(line) && !/\bto P\d/u.test(line))
    )
      return handingOver(hands[0], hands[1], clause, said);
  }
  if (verbs.length === 0 && said.giver && named === 1) {
    const hands = giverAndReceiver(clause, said);
    if (hands) return handingOver(hands[0], hands[1], clause, said);
  }
  if (/\bUNASSIGN\b/u.test(line)) return taking(request);
  const moved = verbs.includes("MOVE") || verbs.includes("CHANGE");
  if (
    verbs.includes("TAKE") &&
    !(moved && planSaid(clause) !== undefined) &&
    !/\b(?:GIVE|NEED)\b.*\bTAKE\b/u.test(line.replace(/^.*\bPRONOUN\b/u, ""))
  )
    return taking(request);
  if (/\bTAKEN\b/u.test(line) && /\b(?:NEED|GET|SET|should|needs?|want|HAVE)\b/u.test(line) && named > 0)
    return taking(request);
  if (moved) {
    const change = changing(request);
    if (change.is !== "nothing") return change;
  }
  // "Extension of Kate?" wants to know it.
  if (verbs.length === 0 && named > 0 && /\bEXT\b/u.test(line) && !/(?:^|\s)\d|\bNEED\b|\bNOT\b/u.test(line))
    return (
      unclearPerson(clause.people, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(clause.people) }))
    );
  if (verbs.includes("SET") || /\bEXT\b/u.test(line)) {
    const change = /\bEXT\b/u.test(line) && wantsLicense(line) ? NOTHING : changing(request);
    if (
      change.is !== "nothing" &&
      (verbs.length > 0 || named > 0 || request.self || extensionSaid(line) !== undefined)
    )
      return change;
  }
  if (verbs.includes("GIVE") || verbs.includes("SET")) {
    if (!verbs.includes("GIVE") && !wantsLicense(line) && !wantsNumber(line)) return NOTHING;
    if (
      named === 0 &&
      !wantsLicense(line) &&
      !wantsNumber(line) &&
      !/^\S*\bGIVE\b(?: \S*\b(?:PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|ALL|EVERYONE|SAME)\b.*)?$/u.test(line)
    )
      return NOTHING;
    return giving(request);
  }
  if (
    /\bGET\b/u.test(line) &&
    (wantsLicense(line) || wantsNumber(line)) &&
    (named > 0 || /GET ONESELF|ONESELF GET|can ONESELF/u.test(line))
  )
    return giving(request);
  const needs =
    /\bNEED\b/u.test(line) ||
    /^(?:can|could|may|might|should) (?:P\d|ONESELF)/u.test(line) ||
    /\bshould\b.*\bon\b/u.test(line);
  if (
    needs &&
    (named > 0 || request.people.length > 0 || request.self) &&
    (wantsLicense(line) || wantsNumber(line) || areaCode(clause) !== undefined)
  )
    return giving(request);
  if (
    /^\S*\bLICENSE\b (?:\S+ )*?(?:P\d|NEWHIRE|ALL|EVERYONE|PEOPLEWORD|PRONOUN)/u.test(line) ||
    (/\bfor P\d/u.test(line) &&
      (wantsNumber(line) || wantsLicense(line) || areaCode(clause) !== undefined) &&
      !/\b(?:NOT|HOW|WHAT|WHO)\b/u.test(line))
  )
    return giving(request);
  if (
    named > 0 &&
    wantsNumber(line) &&
    /\b(?:second|another|additional|next|any|new|a) (?:\S+ )*NUMBER\b/u.test(line) &&
    /\bfor P\d/u.test(line)
  )
    return giving(request);
  // "Bob and Lee, unlimited for both": a plan for somebody, with the verb left out.
  if (
    named > 0 &&
    planSaid(clause) !== undefined &&
    !clause.asks &&
    !/\b(?:NOT|HOW|WHAT|WHO|HAVE|ISIT|used|had)\b/u.test(line) &&
    /\bfor\b|^P\d/u.test(line)
  )
    return giving(request, { license: true });
  return NOTHING;
}

function undoing({ clause, line, people, said }: Request): Reading {
  const operation =
    itemsOfKind(clause, "operation")[0]?.id ?? /\bUNDO\b (?:\S+ ){0,2}?(\d{1,6})\b/u.exec(line)?.[1];
  const day = itemsOfKind(clause, "day")[0]?.day;
  const kind = /\bIMPORT\b|\bFILE\b/u.test(line) ? "import" : undefined;
  const owner =
    /\b(?:did|by|from|MADE)\b/u.test(line) || /P\d+ (?:CHANGED|did|made)/u.test(line) || /'S/u.test(line)
      ? clause.people[0]
      : undefined;
  if (/\bALL\b/u.test(line))
    return ask("which_operation", "I undo one operation at a time. Which one?", { tool: "undo_operation" });
  if (clause.people.length > 0 && !owner && /\bLICENSE\b|\bPHONE\b|\bNUMBER\b/u.test(line))
    return ask("what", "Undo what was taken from them, or give a new license?", {
      tool: "undo_operation",
      input: { people: saidOf(people) },
    });
  const unclear = unclearPerson(clause.people, "undo_operation", said.vocabulary);
  if (unclear) return unclear;
  const op = operation ?? (kind && day ? `${kind} ${day.day ?? day.said}` : kind);
  const about = clause.people.length > 0 && !owner ? { people: saidOf(clause.people) } : {};
  return acts(
    act("undo_operation", {
      ...(op === undefined ? {} : { op }),
      ...(owner ? { actor: owner.said } : {}),
      ...(day && !kind && op === undefined ? { since: day.day ?? day.said } : {}),
      ...about,
    }),
  );
}
