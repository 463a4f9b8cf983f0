// The asker's own words: as a whole where they are one thing, else clause by clause.
import type { Refusal } from "../interpretation.ts";
import { readClauses } from "./clause-by-clause.ts";
import type { Clause } from "./clauses/clauses.ts";
import { doubtAbout } from "./doubts/doubt.ts";
import { plansAsked } from "./files/list-words.ts";
import { readFiles, readRosterTalk } from "./files/read-files.ts";
import { howTo, type Meant, meantBy, type Whole } from "./meant.ts";
import {
  asksForSecrets,
  outsideQuotes,
  refusedAsOther,
  SECRETS_REFUSED,
  withoutOtherUse,
} from "./no-request/refusals.ts";
import { nothingRead } from "./nothing-read.ts";
import { readGeneral } from "./questions/asked-in-general.ts";
import { readNewcomers } from "./questions/newcomers.ts";
import { asksWhatFollows } from "./questions/what-follows.ts";
import { ASKS_HOW } from "./read-clause.ts";
import { NOTHING, type Reading } from "./reading.ts";
import { withoutCorrectionWords } from "./together/corrections.ts";
import { type PutTogether, putTogether } from "./together/put-together.ts";
import type { Item } from "./words/item.ts";

interface Own extends PutTogether {
  /** The text without what is quoted. */
  readonly outside: string;
  /** It asks how something is done. */
  readonly how: boolean;
  /** It names something that is none of ours. */
  readonly other: Refusal | undefined;
  /** Somebody leaves: what is none of ours belongs to that, and refuses nothing. */
  readonly offboarding: boolean;
}

/** The meaning of what the asker wrote themselves, quotations left out. */
export function readOwn(pieces: readonly Item[], whole: Whole): Meant {
  const own = ownOf(pieces, whole.folded);
  const { clauses, line, outside, other, offboarding } = own;
  const asOne = readAsOne(own, whole);
  if (asOne) return asOne;
  const readings = readClauses(clauses, whole, { text: outside, other: other !== undefined && !offboarding });
  // Half a request done and half of it dropped is worse than a question.
  if (losesPart(clauses, readings) && !whole.quotes && readings.some((reading) => reading.is === "acts"))
    return {
      kind: "clarify",
      about: "intent",
      question: "I understood only a part of that. Say it one thing at a time.",
    };
  if (onlyCountsForHow(own, readings)) return howTo(whole, line, false);
  const doubt = doubtAbout(clauses, readings, wordsOfAll(own));
  if (doubt) return { kind: "clarify", ...doubt };
  if (asksForSecrets(outside)) return withoutSecrets(readings, whole, line);
  if (readings.every((reading) => reading.is === "nothing")) return nothingRead(clauses, line, whole, other);
  const refuses = !offboarding && !readings.some((reading) => reading.is === "refuse");
  return meantBy(readings, whole, line, refuses ? other : undefined);
}

function ownOf(pieces: readonly Item[], folded: string): Own {
  const put = putTogether(pieces);
  const outside = outsideQuotes(folded);
  return {
    ...put,
    outside,
    how: put.clauses.some((clause) => ASKS_HOW.test(clause.line) && !/\bHOWMANY\b/u.test(clause.line)),
    other: refusedAsOther(withoutOtherUse(outside.replace(/\([^)]*\)/gu, " "))),
    offboarding: /\bOFFBOARD\b|\bLEFT\b/u.test(put.line) && put.people.length > 0,
  };
}

/** What the text says as a whole; undefined where its clauses have to be read one by one. */
function readAsOne(own: Own, whole: Whole): Meant | undefined {
  const { items, clauses, line, people, outside, how, other, offboarding } = own;
  const { files, folded, context } = whole;
  const named = people.length > 0;
  const plan = items.find((item) => item.is === "plan")?.said;
  if (files.length > 0) {
    const site = items.find((item) => item.is === "place")?.place.site ?? null;
    const plans = plansAsked(
      items.flatMap((item) => (item.is === "plan" ? [item.said] : [])),
      line,
    );
    const said = { line, folded, people: named, plan: plans[0] ?? null, plans: plans.length, site };
    const read = readFiles(said, files, {
      several: (context.files ?? []).length > 1,
    });
    if (read.is !== "nothing") return meantBy([read], whole, line);
  }
  const general = !named && files.length === 0 ? readGeneral(outside, plan) : NOTHING;
  // What is quoted is what is asked about.
  if (general.is === "how-to") return howTo(whole, whole.quotes ? `${line} . ${folded}` : line, false);
  if (general.is === "ask" || (general.is === "acts" && !how)) return meantBy([general], whole, line);
  if (files.length === 0 && asksWhatFollows(outside)) return howTo(whole, line, false);
  if (other && how) return howTo(whole, line, true);
  if (other && !offboarding && clauses.length < 2) return { kind: "refuse", ...other };
  if (files.length > 0) return undefined;
  const newcomers = readNewcomers(clauses);
  const read = newcomers.is === "nothing" ? readRosterTalk(line) : newcomers;
  return read.is === "nothing" ? undefined : meantBy([read], whole, line);
}

/** Whether a clause that asks for something about somebody came to nothing, and no other does it. */
function losesPart(clauses: readonly Clause[], readings: readonly Reading[]): boolean {
  const acts = readings.flatMap((reading) => (reading.is === "acts" ? reading.acts : []));
  const done = new Set(
    acts.flatMap(({ input }) => Object.values(input).flatMap((value) => [value].flat().map(String))),
  );
  const asksFor = ({ asks, line, people }: Clause): boolean =>
    (!asks &&
      /\b(?:NEED|GET)\b.*\b(?:NUMBER|EXT|LICENSE|PHONE|PLAN|one)\b/u.test(line) &&
      !people.every(({ said: who }) => done.has(who))) ||
    /\b(?:TAKE|UNASSIGN|OFFBOARD|GIVE|MOVE|SET|CHANGE|BUTNOT|NOLONGER)\b/u.test(line) ||
    /\bP\d+ (?:→|:|=|-) (?:TEL|EXT|PLAN|NUMBER|\d)/u.test(line);
  return clauses.some(
    (clause, at) => readings[at]?.is === "nothing" && clause.people.length > 0 && asksFor(clause),
  );
}

// "I have 120 people to license, how do I do that": how, and not whether there is room.
const onlyCountsForHow = ({ how, people, line }: Own, readings: readonly Reading[]): boolean =>
  how &&
  people.length === 0 &&
  !/\b(?:HOWMANY|enough|LEFT|FREE|POOL)\b/u.test(line) &&
  readings.some(({ is }) => is === "acts") &&
  readings.every(
    (reading) =>
      reading.is !== "acts" ||
      reading.acts.every(({ tool, input }) => tool === "show_licenses" && input.needed !== undefined),
  );

/** The words that have to be accounted for: not those that correct, nor the "all" of somebody who is left out. */
function wordsOfAll({ outside, corrected, leavesOut }: Own): string {
  const plainly = corrected ? withoutCorrectionWords(outside) : outside;
  return leavesOut ? plainly.replace(/\b(?:all|alle|tous|toutes|tout le monde)\b/gu, " ") : plainly;
}

const BESIDE_SECRETS = new Set<string>(["assign_license", "show_licenses", "show_person"]);

/** Asked for secrets as well: refused, and with it all but the harmless. */
function withoutSecrets(readings: readonly Reading[], whole: Whole, line: string): Meant {
  const safe = readings.filter((reading) => reading.is === "acts");
  const harmless = safe.every(({ acts }) => acts.every(({ tool }) => BESIDE_SECRETS.has(tool)));
  if (safe.length === 0 || !harmless) return { kind: "refuse", ...SECRETS_REFUSED };
  return meantBy(safe, whole, line, SECRETS_REFUSED);
}
