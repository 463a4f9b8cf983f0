// What somebody has, by person, extension or number; and what of it is only for those who administer phones.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CoreUnderTest, openCore } from "../support/core.ts";

const BOB = "U04BOB";
const CARA = "U05CARA";
let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

const shown = async (words: string, as?: string) => {
  const outcome = await core.say(words, as === undefined ? {} : { as });
  if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
  return outcome.answer;
};
const value = ({ facts }: Awaited<ReturnType<typeof shown>>, label: string) =>
  facts.find((fact) => fact.label === label)?.value;

test("a person, their extension and their number lead to the same phone", async () => {
  for (const words of ["show <@U05CARA>", "show Cara Diaz", "show 1021", "show +14155550101"]) {
    const cara = await shown(words);
    expect(cara.title).toBe("Cara Diaz (cara.diaz@example.com)");
    expect(value(cara, "Calling plan")).toBe("US/CA Unlimited Calling Plan");
    expect(value(cara, "Extension")).toBe("1021");
    expect(cara.numbers).toEqual(["+14155550101"]);
  }
});

test.each([
  ["nobody's phone yet", "show <@U04BOB>", ["assign_license"]],
  ["a phone with all there is", "show <@U05CARA>", ["remove_license"]],
  ["a phone without a number", "show <@U14MAX>", ["assign_number", "remove_license"]],
  [
    "a phone without an extension either",
    "show <@U15ZOE>",
    ["set_extension", "assign_number", "remove_license"],
  ],
  ["somebody who is switched off", "show <@U11IVAN>", []],
])("what is offered next: %s", async (_, words, tools) => {
  expect((await shown(words)).offers.map(({ tool }) => tool)).toEqual(tools);
});

test("several people are a table, a row each; who was not found is told beside it", async () => {
  const both = await shown("show <@U05CARA> <@U12TINA> nobody@example.com");
  expect(both.title).toBe("2 people");
  expect(both.table?.rows.map(([name, , plan, extension]) => [name, plan, extension])).toEqual([
    ["Cara Diaz", "US/CA Unlimited Calling Plan", "1021"],
    ["Tina Wong", "Zoom Phone Pro", "1022"],
  ]);
  expect(both.numbers).toEqual(["+14155550101", "+14155550102", "+14155550103"]);
  expect(both.lines).toEqual([expect.stringContaining("nobody@example.com")]);
});

describe("a number that is nobody's phone", () => {
  test("is told with who holds it, or as free", async () => {
    expect((await shown("show +14155550190")).lines).toEqual(["Held by Customer care (queue)."]);
    expect((await shown("show +14155550150")).lines).toEqual(["Free: nobody has it."]);
  });

  test("is told as none where Zoom does not know it", async () => {
    expect(await core.say("show +14155559999")).toMatchObject({
      kind: "blocked",
      problem: { code: "no-such-number" },
    });
  });
});

describe("whoever does not administer phones", () => {
  test("sees what is their own, however they ask for it", async () => {
    for (const words of ["show", "show me", "show <@U05CARA>", "show 1021", "show +14155550101"])
      expect((await shown(words, CARA)).title).toBe("Cara Diaz (cara.diaz@example.com)");
    expect((await shown("show me", BOB)).lines).toEqual(["You have no Zoom phone."]);
  });

  test.each(["show <@U05CARA>", "show 1021", "show +14155550101", "show +14155550190", "show me <@U05CARA>"])(
    "is refused what is others': “%s”",
    async (words) => {
      expect(await core.say(words, { as: BOB })).toMatchObject({
        kind: "blocked",
        problem: { code: "not-allowed", summary: "You can look at your own phone: `/zphone show me`." },
      });
    },
  );

  test("is offered nothing: changes are for others to make", async () => {
    expect((await shown("show me", CARA)).offers).toEqual([]);
  });
});
