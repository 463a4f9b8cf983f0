// Deeds asked after by who did them: "what did Dana remove last week?", "which changes has Lee made?"; and by whom they
// were done to: "Kate was moved by mistake, who did that?".
import { plusDays } from "../../../domain/day.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Item, SaidPerson } from "../words/item.ts";

const DEED =
  "(?:GIVE|TAKE|UNASSIGN|CHANGE|CHANGED|MOVE|SET|OFFBOARD|IMPORT|GIVEN|TAKEN|SWAP|UNDO|MADE|made|gemacht|fait|faits|faite|faites)";
const DO = "(?:\\S*CHANGED/ISIT|did|has|HAVE|a|hat|haben)";
const BETWEEN =
  "(?: (?:been|also|ever|just|NOW|PAST|PASTEVENT|any|all|ALL|the|LICENSE|NUMBER|EXT|an?|eine?n?|des?|une?|letzte\\w*|woche|monat|nicht|wem|WHO|alles|NEWHIRE|jemandem|jemanden|der|die|das|den|dem|le|la|les))*";
// The doer stands between "did" and the deed; "did Kate's …" and "has Kate been given …" are about Kate.
const DID = new RegExp(
  `(?:^|\\s)${DO} (P\\d+)(?! 'S)${BETWEEN} \\S*\\b${DEED}\\b(?! (?:to|from|back|PRONOUN))`,
  "u",
);
const DID_LICENSE = /\b(?:\S*CHANGED\/ISIT|did) (P\d+) LICENSE\b/u;
const DID_ABROAD = new RegExp(
  `\\b(?:WHAT|WHICH(?: \\S+)?) (P\\d+)(?! 'S)(?: a| a-t-elle| a-t-il)?${BETWEEN} ${DEED}\\b`,
  "u",
);
const THEIRS =
  /(?:^|\s)(?:everything|ALL|alles|tout|WHAT|WHICH|\S*HISTORY|CHANGE|CHANGED|LICENSE|NUMBER|people|PEOPLEWORD|WHO)(?: (?:that|which))? (P\d+)(?! 'S) (?:HAVE |has |NOW |PAST )*(?:\S*CHANGED\S*|did|MADE|made|GIVEN|TAKEN)(?= |$)/u;
// Losing and getting is done to somebody.
const SUFFERS = /^(?:lose|loses|losing|can lose|change hands|get|gets)$/u;

/** Who is asked after as the doer; undefined where somebody is asked after to whom it was done. */
export function doerIn({ line, people, items }: Clause): SaidPerson | undefined {
  const suffers = items.some((item) => item.is === "marks" && SUFFERS.test(item.folded));
  // "Wer hat Kate die Nummer weggenommen?" asks for the doer.
  const asked = items.some((item) => item.is === "marks" && /^(?:wer|qui)$/u.test(item.folded));
  if (suffers || asked || /\bbeen (?:GIVEN|TAKEN|CHANGED)\b|\bby P\d/u.test(line)) return undefined;
  const found =
    DID.exec(line)?.[1] ??
    DID_LICENSE.exec(line)?.[1] ??
    DID_ABROAD.exec(line)?.[1] ??
    THEIRS.exec(line)?.[1];
  return found === undefined ? undefined : people[Number(found.slice(1))];
}

const WHO_WAS_IT =
  /^(?:(?:and|so|,|WHEN|WHY|FIND|SHOW|out|do you know|ONESELF|NEED to|know|please|PRONOUN) )*(?:by |von |par )?\S*WHO(?: (?:\S*CHANGED\S*|ISIT|did|has|HAVE|a|war|fait|hat|SET|GIVE|GIVEN|TAKE|TAKEN|MOVE|SET\S*|gemacht|that|this|it|so|PRONOUN|das|es|den|die|sie|ihn|ca|cela|this|PASTEVENT))*$/u;

/** True for "who did that?" and the like: it points at what was told before. */
export const asksWhoDidIt = ({ line, people }: Clause): boolean =>
  people.length === 0 && WHO_WAS_IT.test(line);

const MONTHS = [
  ["january", "januar", "janvier"],
  ["february", "februar", "fevrier"],
  ["march", "marz", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juni", "juin"],
  ["july", "juli", "juillet"],
  ["august", "aout"],
  ["september", "septembre"],
  ["october", "oktober", "octobre"],
  ["november", "novembre"],
  ["december", "dezember", "decembre"],
];
const monthOf = (item: Item): number => {
  const said = item.is === "day" ? item.day.said : item.is === "word" ? item.folded : "";
  return MONTHS.findIndex((names) => names.includes(said));
};

const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|tagen?|jours?)$/u, 1],
  [/^(?:weeks?|wochen?|semaines?)$/u, 7],
  [/^(?:months?|monaten?|mois)$/u, 30],
];
// "In the last two weeks", "die letzten 10 Tage"
function daysBack(items: readonly Item[]): number | undefined {
  const foldedAt = (at: number): string => {
    const item = items[at];
    if (item?.is === "digits") return item.digits;
    return item?.is === "word" || item?.is === "marks" ? item.folded : "";
  };
  for (const at of items.keys()) {
    if (!/^(?:last|past|previous|letzten?|vergangenen|derniers?|dernieres)$/u.test(foldedAt(at))) continue;
    const said = foldedAt(at + 1);
    const count = /^\d{1,3}$/u.test(said) ? Number(said) : COUNTS.indexOf(said) + 1;
    const unit = UNITS.find(([word]) => word.test(foldedAt(at + 2)))?.[1];
    if (count > 0 && unit !== undefined) return count * unit;
  }
  return undefined;
}

/** The span that a history is asked for: a whole month, or two days with what lies between. */
export function spanSaid(
  { items }: Clause,
  today: string | undefined,
): { readonly since?: string; readonly until?: string } {
  const month = items.findIndex((item) => monthOf(item) >= 0);
  const named = items[month];
  if (named && today !== undefined) {
    const which = monthOf(named);
    const year = Number(today.slice(0, 4)) - (which + 1 > Number(today.slice(5, 7)) ? 1 : 0);
    const first = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
    const before = items[month - 1];
    const open = before?.is === "word" && /^(?:since|seit|depuis)$/u.test(before.folded);
    return { since: first(which), ...(open ? {} : { until: plusDays(first(which + 1), -1) }) };
  }
  const ago = daysBack(items);
  if (ago !== undefined && today !== undefined) return { since: plusDays(today, -ago) };
  const days = items.flatMap((item, at) =>
    item.is === "day" ? [{ day: item.day, before: items[at - 1] }] : [],
  );
  const [from, to] = days;
  if (!from?.day.day || !to?.day.day || days.length !== 2) return {};
  return { since: from.day.day, until: to.day.day };
}
