import { describe, expect, it } from "vitest";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const FILES = [{ name: "starters.csv" }, { name: "leavers.csv" }];
function short(text: string, files = FILES): string {
  const meant = interpretByRules(text, { files, plans: ["US/CA Unlimited Calling Plan", "Zoom Phone Pro"] });
  if (meant.kind !== "acts") return `${meant.kind} ${"about" in meant ? meant.about : ""}`.trim();
  return meant.acts
    .map(({ input: { file, action, ...more } }) =>
      [file, action, ...Object.keys(more)].filter(Boolean).join(" "),
    )
    .join(", ");
}

describe("several files, each with something of its own", () => {
  it.each([
    ["starters.csv get licenses, leavers.csv lose theirs", "starters.csv assign, leavers.csv remove"],
    [
      "leavers.csv lose their licenses and starters.csv get licenses",
      "leavers.csv remove, starters.csv assign",
    ],
    [
      "give licenses to starters.csv and take them from leavers.csv",
      "starters.csv assign, leavers.csv remove",
    ],
    [
      "give licenses to the people in starters.csv. remove licenses from the people in leavers.csv",
      "starters.csv assign, leavers.csv remove",
    ],
    ["starters get phones, leavers lose theirs", "starters.csv assign, leavers.csv remove"],
    ["the first one gets licenses, the second one loses them", "starters.csv assign, leavers.csv remove"],
    ["import starters.csv; offboard leavers.csv", "starters.csv, leavers.csv offboard"],
    ["starters: pro. leavers: remove", "starters.csv assign callingPlan, leavers.csv remove"],
    ["leavers - offboard, starters - unlimited", "leavers.csv offboard, starters.csv assign callingPlan"],
    ["check starters.csv, import leavers.csv", "starters.csv dryRun, leavers.csv"],
    ["starters.csv bekommen Lizenzen, leavers.csv verlieren sie", "starters.csv assign, leavers.csv remove"],
  ])("%s", (text, told) => expect(short(text)).toBe(told));

  it("two that share what is said last", () =>
    expect(
      short(
        "a.csv get licenses, b.csv and c.csv lose theirs",
        ["a", "b", "c"].map((name) => ({ name: `${name}.csv` })),
      ),
    ).toBe("a.csv assign, b.csv remove, c.csv remove"));

  it.each([
    ["use starters.csv not leavers.csv", "starters.csv"],
    ["use starters.csv, leavers.csv is old", "clarify which_file"],
    ["starters.csv and leavers.csv", "clarify which_file"],
    ["give them licenses", "clarify which_file"],
    ["starters.csv get licenses, don't touch leavers.csv", "starters.csv"],
    ["starters.csv get licenses", "starters.csv"],
  ])("not in: %s", (text, told) => expect(short(text)).toBe(told));
});
