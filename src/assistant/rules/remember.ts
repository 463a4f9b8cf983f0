// What a clause leaves for the next ones to lean on: who was named, what was spoken of, whose thing was taken.
import type { Clause } from "./clauses/clauses.ts";
import { standInOneList } from "./doubts/one-list.ts";
import { numberFilter } from "./questions/number-filter.ts";
import { itemsOfKind, pronounIn, type Reading, type Said } from "./reading.ts";
import { excludedIn } from "./requests/request.ts";
import { wantsLicense, wantsNumber } from "./requests/wanted.ts";

function thingIn(line: string): Said["thing"] {
  const number = wantsNumber(line);
  const extension = /\bEXT\b/u.test(line);
  const license = wantsLicense(line);
  const named = [number, extension, license].filter(Boolean).length;
  if (named > 1) return "several";
  return number ? "NUMBER" : extension ? "EXT" : license ? "LICENSE" : undefined;
}

const BARE_NOT = /^(?:(?:no|sorry|and|but|,) )*NOT (?:(?:that|this|the) )?P0(?: (?:,|and|or) P\d+)*$/u;

/** Keeps what was said in a clause and what it came to. */
export function remember(clause: Clause, reading: Reading, said: Said): void {
  const { line } = clause;
  // "Not Kate": nobody points at her afterwards.
  const left = BARE_NOT.test(line) ? excludedIn(line) : undefined;
  const people = left ? clause.people.filter((_, at) => !left.has(`P${at}`)) : clause.people;
  const statement = reading.is === "nothing" || reading.is === "ask";
  // Two who stand in no list are not "they": who of them is meant is asked.
  const listed = standInOneList(clause, people.length) || reading.is === "acts";
  // "He takes over from Kate": of the two, "she" could be either.
  const pronoun = pronounIn(clause);
  const receives = people.length > 0 && /\b(?:to|an|zu|for) P\d/u.test(line);
  if (receives && pronoun !== undefined && said.pronoun?.word !== pronoun)
    said.pronoun = { word: pronoun, people: said.people };
  const beside =
    people.length === 1 && /^PRONOUN \S*(?:TAKEOVER|LEFT|work|repl|follow|join|report|MOVE)/u.test(line);
  if (people.length > 0) said.people = listed && !(beside && statement) ? people : [];
  said.all = [...said.all, ...people.filter((one) => !said.all.some((other) => other.said === one.said))];
  if (/\bHAVE\b|already/u.test(line) && statement && !/\bNOT\b/u.test(line))
    said.holders = [...said.holders, ...people];
  const thing = thingIn(line);
  if (thing !== undefined) said.numberFrom = thing === "NUMBER" ? numberFilter(clause) : {};
  said.thing = thing ?? said.thing;
  said.since = itemsOfKind(clause, "day").find(({ day }) => day.tense === "past")?.day.day ?? said.since;
  said.number =
    reading.is === "nothing" ? (itemsOfKind(clause, "number")[0]?.number ?? said.number) : undefined;
  if (reading.is !== "acts") return;
  said.lastTool = reading.acts.at(-1)?.tool;
  const tools = reading.acts.map(({ tool }) => tool);
  const freed = ["remove_license", "offboard_person", "unassign_number"];
  // "Offboard Ana, number to Bob": Ana's, whoever else is named.
  const whom = reading.acts.flatMap(({ input }) => [input.people ?? []].flat().map(String));
  const givers = people.length === 1 ? people : people.filter((one) => whom.includes(one.said));
  if (tools.some((tool) => freed.includes(tool)) && givers.length === 1) said.giver = givers[0];
}
