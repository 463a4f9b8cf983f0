import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

/** The number that would be given, or the menu's numbers, or the problem's code. */
async function given(words: object, first = "Lena"): Promise<unknown> {
  const outcome = await core.ask("assign_number", { people: [mailOf(first)], ...words }, { dryRun: true });
  if (outcome.kind === "blocked") return outcome.problem.code;
  if (outcome.kind === "choose") return outcome.options.map(({ input }) => input.number).toSorted();
  if (outcome.kind !== "preview") return outcome.kind;
  return outcome.proposal.items[0]?.changes.flatMap((change) =>
    change.kind === "number" ? [change.number] : [],
  );
}

test.each([
  ["an exact one", { number: "+14155550150" }, ["+14155550150"]],
  ["an exact one as people write it", { number: "(415) 555-0150" }, ["+14155550150"]],
  ["an area code with one left", { number: "212" }, ["+12125550160"]],
  ["an area code with several is a menu", { number: "415" }, ["+14155550150", "+14155550151"]],
  ["an ending", { number: "0071" }, ["+442079460071"]],
  ["a city", { city: "Berlin" }, ["+493023125050"]],
  ["a site", { site: "London" }, ["+442079460071"]],
  ["toll-free, only when asked for", { type: "toll-free" }, ["+18885550170"]],
  ["one that the main line holds", { number: "+14155550100" }, "number-taken"],
  ["one that a queue holds", { number: "+14155550190" }, "number-taken"],
  ["one that a person holds", { number: "+14155550101" }, "number-taken"],
  ["one of nobody's account", { number: "+14155559999" }, "no-such-number"],
  ["an area code with none", { number: "617" }, "no-free-number"],
  ["a short area code", { number: "30" }, ["+493023125050"]],
  ["an area code as people dial it", { number: "030" }, ["+493023125050"]],
  ["last digits before a short area code", { number: "71" }, ["+442079460071"]],
])("%s", async (_what, words, expected) => {
  expect(await given(words)).toEqual(expected);
});

test.each([
  ["415", ["+14155550150", "+14155550151"]],
  ["030", ["+493023125050"]],
  ["0071", ["+442079460071"]],
  ["71", ["+442079460071"]],
  ["99", []],
])("listed by area code, and where there is none of it by the last digits: %s", async (words, expected) => {
  const outcome = await core.say(`numbers ${words}`);
  if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
  expect([...outcome.answer.numbers].toSorted()).toEqual(expected);
});

test("a city or a site may be said without a flag; somebody's name stays somebody", async () => {
  const numbers = async (words: string) => {
    const outcome = await core.say(`${words} --dry-run`, { dryRun: true });
    if (outcome.kind === "choose") return outcome.options.map(({ input }) => input.number).toSorted();
    if (outcome.kind !== "preview") return outcome;
    return outcome.proposal.items.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === "number" ? [change.number] : [])),
    );
  };
  const lena = mailOf("Lena");
  expect(await numbers(`number ${lena} Berlin`)).toEqual(["+493023125050"]);
  expect(await numbers(`number ${lena} new york`)).toEqual(["+12125550160"]);
  expect(await numbers(`number ${lena} Paris`)).toMatchObject({ problem: { code: "no-free-number" } });
  expect(await numbers(`number ${lena} ${mailOf("Nils")}`)).toHaveLength(2);
});

test("the next one is never toll-free, and the same each time", async () => {
  const first = await given({ number: "next" });
  expect(first).toEqual(await given({ number: "next" }));
  expect(first).not.toEqual(["+18885550170"]);
});

test("who holds a taken number is said", async () => {
  const outcome = await core.ask("assign_number", { people: [mailOf("Lena")], number: "+14155550190" });
  expect(outcome).toMatchObject({
    problem: { summary: "+1 415 555 0190 is held by the queue Customer care." },
  });
});

test("somebody without a license gets one in the same operation, and never without a look", async () => {
  const outcome = await core.ask("assign_number", { people: [mailOf("Bob")], number: "212" });
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  expect(outcome.atOnce).toBe(false);
  expect(outcome.items[0]?.changes.map(({ kind }) => kind)).toEqual([
    "phone-feature",
    "calling-plan",
    "number",
  ]);
});

test("no emergency address at the site is a warning", async () => {
  const outcome = await core.ask("assign_number", { people: [mailOf("Lena")], number: "0071" });
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  expect(outcome.operation.proposal.warnings.join()).toContain("emergency address");
});

test("a phone where no emergency address is set comes with a warning, whatever gives it", async () => {
  await core.reset();
  const warned = async (words: string) => {
    const outcome = await core.say(words, { dryRun: true });
    if (outcome.kind !== "preview") throw new Error(JSON.stringify(outcome));
    return outcome.proposal.warnings.some((line) => line.includes("No emergency address is set"));
  };
  const bob = mailOf("Bob");
  // London has no address, the others have one.
  expect(await warned(`assign ${bob} --site London`)).toBe(true);
  expect(await warned(`assign ${bob}`)).toBe(false);
  expect(await warned(`number ${mailOf("Lena")} next`)).toBe(true);
  expect(await warned(`number ${mailOf("Kate")} next`)).toBe(false);
  expect(await warned(`site ${mailOf("Kate")} London`)).toBe(true);
});

test("a group that can't be read, or has nobody in it, is said", async () => {
  expect(await core.ask("assign_license", { people: ["<!subteam^SHIDDEN|@sales>"] })).toMatchObject({
    kind: "blocked",
    problem: { code: "group-unreadable", summary: "Slack does not let me read the group @sales." },
  });
  expect(await core.ask("assign_license", { people: ["<!subteam^SEMPTY|@void>"] })).toMatchObject({
    problem: { code: "group-empty" },
  });
});
