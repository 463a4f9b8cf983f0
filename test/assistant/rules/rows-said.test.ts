import { describe, expect, it } from "vitest";
import { groupsSaid, rowsSaid } from "../../../src/assistant/rules/files/rows-said.ts";

const short = (text: string): string => {
  const said = rowsSaid(text);
  if (!said) return "-";
  const { only = [], without = [] } = said.rows;
  return [
    ...(only.length > 0 ? [`only ${only.join(" + ")}`] : []),
    ...(without.length > 0 ? [`without ${without.join(" + ")}`] : []),
    `rest: ${said.rest}`,
  ].join(" | ");
};

describe("what is said of the rows of a list", () => {
  it.each([
    ["only London", "only London | rest: "],
    ["only the London people please", "only the London people | rest: "],
    ["London only", "only London | rest: "],
    ["just the sales people", "only the sales people | rest: "],
    ["just London", "only London | rest: "],
    ["only rows 10 to 20", "only rows 10 to 20 | rest: "],
    ["rows 3, 5 and 9 please", "only rows 3, 5 and 9 | rest: "],
    ["do the first 20 of them", "only the first 20 of them | rest: "],
    ["only the first one", "only the first one | rest: "],
    ["Zeilen 2 bis 5 bitte", "only Zeilen 2 bis 5 | rest: "],
    ["skip the contractors", "without the contractors | rest: "],
    ["no contractors", "without contractors | rest: "],
    ["import it, but not the interns", "without the interns | rest: import it"],
    ["everyone except Bob", "without Bob | rest: "],
    ["everyone but Bob and Kate", "without Bob and Kate | rest: "],
    [
      "give them all licenses except Bob, Kate and Lee",
      "without Bob, Kate and Lee | rest: give them all licenses",
    ],
    ["everyone except <@U02BOB>", "without <@U02BOB> | rest: "],
    ["skip rows 3 and 4", "without rows 3 and 4 | rest: "],
    ["all but the last 2", "without the last 2 | rest: "],
    ["only give licenses to the sales team", "only the sales team | rest: give licenses"],
    ["give unlimited to the London ones", "only London ones | rest: give unlimited"],
    ["remove licenses, only Berlin", "only Berlin | rest: remove licenses"],
    ["remove licenses for these, leave Kate out", "without Kate | rest: remove licenses for these"],
    ["only people whose country is Germany", "only people whose country is Germany | rest: "],
    ["rows where Department is Sales", "only rows where Department is Sales | rest: "],
    ["only London, without Bob", "only London | without Bob | rest: "],
    ["nur London", "only London | rest: "],
    ["alle außer Bob", "without Bob | rest: "],
    ["tous sauf Kate", "without Kate | rest: "],
    ["seulement les vendeurs", "only les vendeurs | rest: "],
    ["just check the London rows", "only the London rows | rest: check"],
    [
      "assign licenses to everyone except the contractors",
      "without the contractors | rest: assign licenses to everyone",
    ],
    ["only site = London", "only site = London | rest: "],
    ["just Bob", "only Bob | rest: "],
    ["only New York", "only New York | rest: "],
    ["only US employees", "only US employees | rest: "],
    ["just IT", "only IT | rest: "],
    ["remove their phones, only IT", "only IT | rest: remove their phones"],
    ["don't license anyone from IT", "without anyone from IT | rest: "],
    ["only IT in Berlin", "only IT in Berlin | rest: "],
    ["Only Department: Finance", "only Department = Finance | rest: "],
    ["only managers need a phone", "only managers | rest: need a phone"],
    ["only those in Sales get a license", "only those in Sales | rest: get a license"],
    ["don't license anyone from Marketing", "without anyone from Marketing | rest: "],
    ["remove everybody on this list but keep Kate", "without Kate | rest: remove everybody on this list"],
    ["take the phones from these, except Bob's", "without Bob | rest: take the phones from these"],
    ["ignore Bob he is on leave", "without Bob | rest: he is on leave"],
    ["only managers get unlimited", "only managers | rest: get unlimited"],
    ["only the employees, not the contractors", "only the employees | without the contractors | rest: "],
    ["everyone but not Bob", "without Bob | rest: "],
    ["rows 10 and below", "only rows 10 and below | rest: "],
    ["starting from row 10", "only from row 10 | rest: "],
    ["we only want the Paris site", "only the Paris site | rest: we want"],
    ["only the ones with a Pro license", "only a Pro license | rest: "],
  ])("%s", (text, told) => expect(short(text)).toBe(told));

  it.each([
    "import this",
    "just check it",
    "only check it, don't do anything",
    "just licenses",
    "only give licenses",
    "give them licenses, nothing else",
    "skip the ones with errors",
    "ignore duplicates",
    "without asking",
    "only if they have no phone",
    "just FYI",
    "just got this from HR",
    "these people are leaving",
    "use this one not the other",
    "no changes please",
    "only the new starters",
    "process this file, import the rest even if some rows fail",
    "don't import this yet",
    "phones for everyone in here please",
    "check for errors only",
    "validate only",
    "with unlimited only",
    "please get these done by Friday",
    "not yet",
    "skip people who already have a phone",
    "remove row 5",
    "drop rows 2-4",
    "rows 10 and those below",
    "they left, keep the numbers though",
    "",
  ])("is nothing in: %s", (text) => expect(short(text)).toBe("-"));

  it.each([
    ["phones for everyone in London", ["London"]],
    ["give the sales team unlimited", ["sales team"]],
    ["everyone in this file", []],
    ["all of these", []],
    ["these people are leaving", []],
  ])("groups in: %s", (text, groups) => expect(groupsSaid(text)).toEqual(groups));
});
