// What is remarked of somebody beside a list, and means that they are not in it, or they alone.
import { describe, expect, it } from "vitest";
import { rowsSaid } from "../../../src/assistant/rules/files/rows-said.ts";

/** "without kate (gives) | rest". */
function short(text: string): string {
  const said = rowsSaid(text);
  if (!said) return "-";
  const { rows, rest, unsure, where } = said;
  if (unsure !== undefined) return `unsure ${unsure}`;
  const told = [
    ...(rows.only ?? []).map((one) => `only ${one}`),
    ...(rows.without ?? []).map((one) => `without ${one}`),
  ].join(", ");
  return `${told}${where ? ` (${where})` : ""}${rest ? ` | ${rest}` : ""}`;
}

describe("a remark that somebody is out of it", () => {
  it.each([
    ["priya got another offer, leave her out of it", "without priya"],
    ["tom becker moves to the works council, so keep him off", "without tom becker"],
    ["the night shift works without phones - skip them", "without the night shift"],
    ["go ahead, but ana only starts in may so not her", "without ana | go ahead"],
    ["not sales just yet", "without sales"],
    ["not the support people for now, they move next week", "without the support people"],
    ["please leave priya off", "without priya"],
    ["could you strike ana and tom from this", "without ana and tom"],
    ["hands off kate", "without kate"],
    ["pas encore Lyon", "without Lyon"],
    ["ana changed her mind", "without ana"],
    ["forget about tom", "without tom"],
    ["nix the night shift rows", "without the night shift rows"],
    ["not priya.", "without priya"],
    ["Priya bitte weglassen", "without Priya"],
    ["take them all off but let tom keep his", "without tom | take them all off"],
    ["not confirmed: priya, tom", "without priya, tom"],
    ["not tom though", "without tom"],
    ["import these, ana and tom are left out", "without ana and tom | import these"],
    ["would you also skip priya?", "without priya"],
    ["strike tom from this and give them pro", "without tom | and give them pro"],
    ["the people in lyon may stay", "without the people in lyon"],
    ["supprime Priya de cette liste", "without Priya"],
    ["tom's visa is still open, we'll do him later", "-"],
    ["tom's visa is missing, do him next month", "without tom"],
    ["everyone except the three in finance", "without in finance"],
    ["all of them but not tom, his paperwork is missing", "without tom"],
    ["everything that is not finance", "without finance | everything"],
  ])("%s", (text, told) => expect(short(text)).toBe(told));

  it.each([
    ["priya won't be starting with us until june", "without priya (gives)"],
    ["tom turned the offer down", "without tom (gives)"],
    ["ana and tom are no longer joining", "without ana and tom (gives)"],
    ["devraj uses his mobile, so he won't need one", "without devraj (gives)"],
    ["tom quit yesterday, strike him off the list", "without tom (gives)"],
    ["don't give priya a license", "without priya (gives)"],
    ["priya's boss refused", "without priya (gives)"],
    ["tom and ana can live without one", "without tom and ana (gives)"],
    ["priya hasn't been approved yet", "without priya (gives)"],
    ["priya is a temp, she won't need one", "without priya (gives)"],
    ["tom is just on sick leave", "without tom (takes)"],
    ["ana took back her notice", "without ana (takes)"],
    ["tom was extended", "without tom (takes)"],
    ["priya and tom are freelancers now, so no licenses for both", "without priya and tom (gives)"],
    ["we no longer need priya on it", "without priya (gives)"],
    ["never delete ana", "without ana (takes)"],
    ["please do not offboard the night shift", "without the night shift (takes)"],
  ])("%s: only beside a list of that kind", (text, told) => expect(short(text)).toBe(told));
});

describe("a remark that they alone are meant", () => {
  it.each([
    ["it's just tom who leaves", "only tom (takes) | they have left"],
    ["only tom has resigned", "only tom (takes) | they have left"],
    ["only ana and kate are going", "only ana and kate (takes) | they have left"],
    ["just priya is starting", "only priya (gives)"],
    ["better paris than lyon", "only paris"],
    ["it's just the trainees that leave", "only the trainees (takes) | they have left"],
    ["paris instead of lyon", "only paris"],
    ["we've only got seats for the night shift this month", "only the night shift | we've"],
    ["confirmed so far: ana, tom and priya", "only ana, tom and priya"],
    ["that was supposed to be finance only", "only finance"],
    ["please onboard the trainees only", "only the trainees | please onboard"],
    ["anyone who works in finance gets one, no one else", "only finance"],
    ["the finance team gets a phone and nobody else", "only the finance team"],
  ])("%s", (text, told) => expect(short(text)).toBe(told));
});

it.each([
  ["the first 3 rows are typos", "unsure first 3 rows"],
  ["could we keep the trainees for now", "unsure the trainees"],
])("%s: whether they are in or out is not said", (text, told) => expect(short(text)).toBe(told));

describe("what only sounds like it", () => {
  it.each([
    "unlimited rather than metered",
    "not sure yet",
    "not now",
    "they are not joining",
    "everyone has left",
    "don't remove anything",
    "the plan has changed, use metered",
    "metered instead of pro",
    "all of them need one",
    "don't give them numbers",
    "cancel the card",
    "skip all confirmations",
    "we don't need phones anymore",
    "forget it",
    "not needed",
    "who is not getting one?",
    "which ones are only in London?",
    "for info: these start on monday",
  ])("%s", (text) => expect(short(text)).toBe("-"));
});
