// From one person to another.
import type { Clause } from "../clauses/clauses.ts";
import {
  act,
  acts,
  ask,
  itemsOfKind,
  NOTHING,
  only,
  type Reading,
  type Said,
  unclearPerson,
} from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";
import { isAboutOtherThings, wantsLicense, wantsNumber } from "./wanted.ts";

/** From one person to another: the license as a whole, or only the number. */
export function handingOver(from: SaidPerson, to: SaidPerson, clause: Clause, said: Said): Reading {
  const unclear = unclearPerson([from, to], "transfer_phone", said.vocabulary);
  if (unclear) return unclear;
  const { line } = clause;
  // A day to come is kept by a leaver's card; what is handed over goes over at once.
  const day = itemsOfKind(clause, "day").find((one) => one.day.tense === "future")?.day;
  if (day && said.lastTool !== "offboard_person")
    return ask("when", "I hand over when you confirm, not later. Do it now, or tell me again on the day?", {
      tool: "transfer_phone",
      input: { from: from.said, to: to.said },
    });
  const numbers = only(from)?.numbers ?? [];
  const tel = itemsOfKind(clause, "number")[0]?.number ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (/\bEXT\b/u.test(line) && !wantsLicense(line))
    return ask("what", "An extension goes over with the whole phone only. Hand over the phone?", {
      tool: "transfer_phone",
      input: { from: from.said, to: to.said },
    });
  // "… and give it to Lee, plus her number": what was taken before goes over, and the number with it.
  const it =
    said.giver?.said === from.said &&
    said.lastTool !== "unassign_number" &&
    /\b(?:GIVE|MOVE)\b \S*PRONOUN\S* (?:to|an|a|for) P\d/u.test(line);
  const taken = said.giver?.said === from.said && said.lastTool === "unassign_number" && !wantsLicense(line);
  if (taken)
    return acts(act("assign_number", { people: [to.said], ...(tel === undefined ? {} : { number: tel }) }));
  if (
    !wantsNumber(line) &&
    !wantsLicense(line) &&
    !/\bEXT\b/u.test(line) &&
    !it &&
    isAboutOtherThings(line.replace(/\binstead\b|\bhand\b/gu, ""))
  )
    return NOTHING;
  if (wantsNumber(line) && !wantsLicense(line) && !it) {
    // Any other number would be given where it isn't known which; a leaver's goes over with their card.
    const leaves = said.lastTool === "offboard_person" && said.giver?.said === from.said;
    if (tel === undefined && said.vocabulary.known && !leaves)
      return ask("which_number", `Which number of ${from.said === "me" ? "yours" : from.said}?`, {
        tool: "assign_number",
        input: { people: [to.said] },
      });
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
export function giverAndReceiver(clause: Clause, said: Said): readonly [SaidPerson, SaidPerson] | undefined {
  const { line, people } = clause;
  const person = (pattern: RegExp) => people[Number(pattern.exec(line)?.[1] ?? Number.NaN)];
  const from = person(/\b(?:from|of|off|von|vom|de|del|do|da) P(\d+)/u) ?? person(/P(\d+) 'S\b/u);
  const to = person(/\b(?:to|for|onto|an|auf|fur|zu|a|ao|para|pour|instead) P(\d+)/u);
  if (/\bTAKEOVER\b/u.test(line) && people.length === 2 && people[0] && people[1]) {
    // Only who stands right before the verb takes over; German may put the thing there, and both people elsewhere.
    const taker = person(/P(\d+)(?: (?:will|should|can|NEED|shall|FUTURE|NOW|then|dann))* TAKEOVER\b/u);
    const giver = people.find((one) => one !== taker);
    return taker && giver && from !== taker ? [giver, taker] : undefined;
  }
  const pair = /P(\d+)(?: 'S)? (?:to|an|a|->|>|→) P(\d+)/u.exec(line);
  const [giver, receiver] = [people[Number(pair?.[1])], people[Number(pair?.[2])]];
  if (giver && receiver && !/\bTEL\b/u.test(line)) return [giver, receiver];
  if (from && to && from !== to) return [from, to];
  if (from && people.length === 2 && /\bGIVE\b|\bMOVE\b/u.test(line)) {
    const other = people.find((one) => one !== from);
    if (other) return [from, other];
  }
  const holder =
    // "Hand Lee what Kate has" is hers; "give Lee what Kate has" may be the same once more.
    /(?:GIVE|MOVE)(?: to)? P(\d+) (?:(?:the|PRONOUN|everything|all|ALL|(?<=MOVE P\d+ )(?:WHAT|what)) )(?:\S+ )*?(?:that |which )?P(\d+) HAVE/u.exec(
      line,
    );
  const [taker, holds] = [people[Number(holder?.[1])], people[Number(holder?.[2])]];
  if (taker && holds) return [holds, taker];
  const subject = person(/P(\d+) (?:should )?(?:NEED|GET|HAVE|TAKE)\b/u);
  if (subject && from && people.length === 2 && subject !== from) return [from, subject];
  const pointed =
    /\b(?:it|PRONOUN)\b/u.test(line) &&
    /\b(?:GIVE|MOVE|NEED|GET|SET|TAKEOVER|to|for|an|fur|pour|para)\b/u.test(line) &&
    !/\b(?:KEEP|NOT)\b/u.test(line) &&
    said.giver &&
    people.length === 1 &&
    people[0] &&
    people[0].said !== said.giver.said
      ? people[0]
      : undefined;
  // "Kate is done with it, give hers to Bob"
  const [before] = said.people;
  const hers = clause.items.some((item) => item.is === "marks" && /^(?:hers|theirs)$/u.test(item.folded));
  const [to0] = people;
  if (
    hers &&
    before &&
    said.people.length === 1 &&
    people.length === 1 &&
    to0 &&
    to0.said !== before.said &&
    to
  )
    return [before, to0];
  // "Dana left. Number to Kate": of somebody who leaves, without an article.
  const bare =
    said.lastTool === "offboard_person" && /^(?:and )?(?:GIVE )?(?:NUMBER|PHONE|LICENSE) to P0$/u.test(line);
  if (bare && said.giver && to0 && to0.said !== said.giver.said) return [said.giver, to0];
  // "Her number"; and of somebody who leaves just "the number".
  const definite = said.lastTool === "offboard_person" ? "|the|die|das|den|der|le|la|son|sa|l" : "|son|sa";
  const theirs = new RegExp(
    `(?<![\\w'])(?:PRONOUN\\S*${definite}) (?:old )?\\S*\\b(?:LICENSE|PHONE|NUMBER|PLANWORD)\\b`,
    "u",
  ).test(line);
  const heir =
    !pointed &&
    theirs &&
    /\b(?:NEED|GET|HAVE|TAKE|TAKEOVER|GIVE)\b/u.test(line) &&
    people.length === 1 &&
    people[0]?.said !== said.giver?.said
      ? people[0]
      : pointed;
  return heir && said.giver ? [said.giver, heir] : undefined;
}
