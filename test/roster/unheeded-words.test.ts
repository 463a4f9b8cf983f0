// Words beside a list that stand in it, and of which nothing that was understood speaks: asked about, never lost.
import { expect, it, test } from "vitest";
import { EVERY_ROW, type RowsWanted } from "../../src/roster/pick/rows-wanted.ts";
import { readRoster } from "../../src/roster/read-roster.ts";
import { STANDARD_PLANS } from "../../src/roster/standard-plans.ts";

const LIST = `Email,Name,License,Office,Team,Status
bob.hartley@acme.example,Bob Hartley,Zoom Phone,London,Sales,Active
lee.wong@acme.example,Lee Wong,Zoom Phone,Berlin,Contractor,Active
kate.osei@acme.example,Kate Osei,Zoom Phone Pro,Berlin,Sales,New
hope.lund@acme.example,Hope Lund,Zoom Phone,New York,Warehouse,Active
`;

async function asked(said: string, wanted: Partial<RowsWanted> = {}) {
  const read = await readRoster(new TextEncoder().encode(LIST), {
    planNames: STANDARD_PLANS,
    region: "US",
    extensions: { min: 3, max: 6, reserved: [] },
    wanted: { ...EVERY_ROW, ...wanted, said },
  });
  return read.outcome === "file_error" && read.rowsAsked
    ? {
        question: read.problem.summary,
        options: read.rowsAsked.options.map(({ label }) => label),
        wanted: read.rowsAsked.options.map((one) => one.wanted),
      }
    : null;
}

test.each([
  ["all of them minus our warehouse fellow", "Team: Warehouse"],
  ["everybody outside of Berlin I guess", "Office: Berlin"],
  ["contractors come off please", "Team: Contractor"],
  ["kate quit on us", "Kate Osei (line 4)"],
  ["the folks over in new york moved", "Office: New York"],
  ["i heard Hope is ill", "Hope Lund (line 5)"],
  ["bob.hartley@acme.example asked not to be in there", "Bob Hartley (line 2)"],
])("“%s”: is it in, or left out?", async (said, label) => {
  const question = await asked(said);
  expect(question?.question).toContain(`“${label}”`);
  expect(question?.options[0]).toMatch(/^Only /);
  expect(question?.options[1]).toMatch(/^All but /);
  expect(question?.options.at(-1)).toBe("All of it (4 rows)");
});

test.each([
  "please set these people up by monday",
  "new starters, all active",
  "hope you had a good weekend, here are some more",
  "thanks for your help with the sales list",
  "phones for all 4",
])("“%s” names none of its rows", async (said) => expect(await asked(said)).toBeNull());

it("is not asked of what was understood", async () => {
  expect(await asked("only sales please", { only: ["sales"] })).toBeNull();
  expect(await asked("everyone in Berlin but Kate", { of: ["Berlin"], without: ["Kate"] })).toBeNull();
});

it("is asked of those beside a part that was understood, whether they come to it", async () => {
  const question = await asked("only sales please, lee too for once", { only: ["sales"] });
  expect(question?.options).toEqual([
    "Those whose Team is Sales, and Lee Wong (line 3) (3 rows)",
    "Those whose Team is Sales (2 rows)",
  ]);
});

it("has answers that are not asked about again", async () => {
  const question = await asked("all of them minus our warehouse fellow");
  expect(question?.wanted).toEqual([
    { only: [{ lines: "5", told: "those whose Team is Warehouse" }], without: [], of: [], said: null },
    {
      only: [{ lines: "2-4", told: "all without those whose Team is Warehouse" }],
      without: [],
      of: [],
      said: null,
    },
    { ...EVERY_ROW, said: null },
  ]);
});
