// A text falls into clauses, one for each thing said. A clause is written down as a line of marks, which patterns read:
// "can you give @bob a 415 number" becomes "GIVE P0 a 415 NUMBER".

import { type Item, isStop, type SaidPerson } from "../words/item.ts";
import { isListFor, opensClause } from "./clause-openings.ts";
import { connects } from "./openers.ts";
import { reportIn } from "./reported.ts";
import { plainly } from "./turns-of-phrase.ts";

/** One thing said. */
export interface Clause {
  readonly items: readonly Item[];
  /** The clause in marks, for patterns. */
  readonly line: string;
  readonly people: readonly SaidPerson[];
  /** It ended in a question mark. */
  readonly asks: boolean;
  /** It began with "and" or the like. */
  readonly goesOn: boolean;
  /** Who said it, where the asker only passes it on as said; their names are no part of the clause. */
  readonly reportedBy: readonly SaidPerson[] | null;
  /** Who wanted it, where the asker passes a request on. */
  readonly askedBy: readonly SaidPerson[];
}

/** How an item stands in the line. People and numbers are counted so that patterns can point at them. */
function lineOf(items: readonly Item[], asks: boolean): string {
  let people = 0;
  const spell = (item: Item): string => {
    switch (item.is) {
      case "person": {
        const name = `P${people}`;
        people++;
        return item.possessive ? `${name} 'S` : name;
      }
      case "number":
        return "TEL";
      case "digits":
        return item.digits;
      case "plan":
        return "PLAN";
      case "place":
        return "PLACE";
      case "day":
        return item.day.tense === "past" ? "PAST" : item.day.tense === "future" ? "FUTURE" : "NOW";
      case "clock":
        return "CLOCK";
      case "operation":
        return "OPERATION";
      case "quote":
        return "QUOTE";
      case "code":
        return "CODE";
      case "everyone":
        return "EVERYONE";
      case "channel":
        return "CHANNEL";
      case "marks":
        return item.marks.join("/");
      case "word":
        return item.folded;
      case "stop":
        return item.folded;
    }
  };
  return plainly(items.map(spell).join(" "), asks);
}

// "Bob, Lee and Imran start on Monday. All need a phone": all of these, not everybody.
function theyAll(line: string, items: readonly Item[], before: Clause | undefined): string {
  if ((before?.people.length ?? 0) < 2) return line;
  const [first] = items;
  const all = first?.is === "marks" && /^(?:all|all of them)$/u.test(first.folded);
  const told = all ? line.replace(/^ALL (?:of PRONOUN )?(?=(?:NEED|GET)\b)/u, "PRONOUN ") : line;
  // "Give them all Metered", "… all of them …"
  const them = items.some((item) => item.is === "marks" && item.folded === "all of them");
  return told
    .replace(/\bPRONOUN ALL\b(?! PEOPLEWORD)/u, "PRONOUN")
    .replace(/\bALL\b/u, (mark) => (them ? "PRONOUN" : mark));
}

/** The clauses of a text, in order. */
export function clausesOf(items: readonly Item[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Item[] = [];
  const close = (asks: boolean) => {
    let goesOn = false;
    while (current[0] && (connects(current[0]) || current[0].is === "stop")) {
      goesOn ||= connects(current[0]) && current[0].is === "word";
      current.shift();
    }
    const report = reportIn(current);
    const own = report?.rest ?? current;
    if (own.length > 0)
      clauses.push({
        items: own,
        line: theyAll(lineOf(own, asks), own, clauses.at(-1)),
        people: own.filter((item): item is SaidPerson => item.is === "person"),
        asks,
        goesOn,
        reportedBy: report && !report.passedOn ? report.by : null,
        askedBy: report?.passedOn ? report.by : [],
      });
    current = [];
  };
  for (const [at, item] of items.entries()) {
    if (isStop(item) && !(item.is === "stop" && item.folded === "." && isAbbreviation(items, at)))
      close(item.is === "stop" && item.folded === "?");
    else if (
      connects(item) &&
      current.length > 0 &&
      !isListFor(current, items.slice(at + 1)) &&
      opensClause(items.slice(at + 1), current)
    ) {
      const ended = current;
      // "bob and give": the verb comes later only in languages that put it last; a clause needs something said.
      if (ended.some((one) => one.is === "marks") || ended.length > 1) close(false);
      current.push(item);
    } else current.push(item);
  }
  close(false);
  return clauses;
}

const isAbbreviation = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  if (before?.is === "word" && /^(?:incl|inkl|excl|exkl|bzw|approx|resp)$/u.test(before.folded)) return true;
  return before?.is === "marks" && before.marks.includes("EXT") && items[at + 1]?.is === "digits";
};
