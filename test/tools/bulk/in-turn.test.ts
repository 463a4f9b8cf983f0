// Renumbering within one list: who gives up an extension is done before who gets it, and nobody waits for themselves.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Outcome } from "../../../src/tools/ask.ts";
import { keepFile } from "../../../src/tools/kept-file.ts";
import { type CoreUnderTest, mailOf, openCore } from "../../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
beforeEach(() => core.reset());
afterAll(() => core.close());

let dropped = 0;
/** Extensions: Owen 1010, Cara 1021, Tina 1022, Max 1023, Kate 1041, Lena 1051. */
async function drop(
  rows: readonly (readonly [name: string, extension: string])[],
  more: Readonly<Record<string, unknown>> = { action: "place" },
): Promise<Outcome> {
  dropped += 1;
  const lines = rows.map(([name, extension]) => `${mailOf(name)},${extension},${dropped}`);
  const text = `Email,Extension Number,Batch\n${lines.join("\n")}\n`;
  const file = await keepFile(
    { name: "renumber.csv", by: "U01DANA", bytes: new TextEncoder().encode(text) },
    core.means.notes,
  );
  return core.ask("import_roster", { file, ...more });
}

function cardOf(outcome: Outcome) {
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  const { items } = outcome;
  const { proposal } = outcome.operation;
  return {
    turns: items.map(({ person, after }) => [
      person.name,
      after.map((place) => items[place]?.person.name ?? "nobody"),
    ]),
    notes: proposal.notes.join(" "),
    left: proposal.left.map(({ who, line, why }) => ({
      who,
      line,
      code: why.code,
      told: why.summary,
      next: why.next,
    })),
  };
}
const extensionOf = async (name: string) =>
  (await core.zoom.phones()).find(({ email }) => email === mailOf(name))?.extension ?? null;
const extensionsOf = (...names: readonly string[]) => Promise.all(names.map(extensionOf));

test("whoever gets the extension that another row gives up waits for that row", async () => {
  const outcome = await drop([
    ["Tina", "1021"],
    ["Cara", "1205"],
  ]);
  const card = cardOf(outcome);
  expect(card.turns).toEqual([
    ["Cara Diaz", []],
    ["Tina Wong", ["Cara Diaz"]],
  ]);
  expect(card.notes).toContain(
    "Passed on: 1021 from Cara Diaz to Tina Wong. Whoever gives one up is done first.",
  );
  expect(card.left).toEqual([]);
  const { operation, items } = await core.apply(outcome);
  expect(operation.state).toBe("applied");
  expect(items.every(({ state }) => state === "applied")).toBe(true);
  expect(await extensionsOf("Tina", "Cara")).toEqual(["1021", "1205"]);
  // And back again.
  const undo = await core.ask("undo_operation", { op: String(operation.id) });
  expect((await core.apply(undo)).operation.state).toBe("applied");
  core.later();
  expect(await extensionsOf("Tina", "Cara")).toEqual(["1022", "1021"]);
});

test("a chain is done from its free end", async () => {
  const outcome = await drop([
    ["Kate", "1021"],
    ["Cara", "1022"],
    ["Tina", "1023"],
    ["Lena", "1400"],
    ["Max", "1300"],
  ]);
  expect(cardOf(outcome).turns).toEqual([
    ["Max Poe", []],
    ["Tina Wong", ["Max Poe"]],
    ["Cara Diaz", ["Tina Wong"]],
    ["Kate Osei", ["Cara Diaz"]],
    ["Lena Frost", []],
  ]);
  expect((await core.apply(outcome)).operation.state).toBe("applied");
  expect(await extensionsOf("Kate", "Cara", "Tina", "Max")).toEqual(["1021", "1022", "1023", "1300"]);
});

test("somebody new gets the number of somebody who moves on", async () => {
  const outcome = await drop(
    [
      ["Bob", "1021"],
      ["Cara", "1205"],
    ],
    { action: "assign", callingPlan: "200" },
  );
  expect(cardOf(outcome).turns).toEqual([
    ["Cara Diaz", []],
    ["Bob Lee", ["Cara Diaz"]],
  ]);
  expect((await core.apply(outcome)).operation.state).toBe("applied");
  expect(await extensionsOf("Bob", "Cara")).toEqual(["1021", "1205"]);
});

test("whoever waits for a row that is left out is left out, and so on", async () => {
  const outcome = await drop([
    ["Owen", "1021"],
    ["Cara", "1022"],
    // Kate has that one, and stays.
    ["Tina", "1041"],
    ["Max", "1400"],
  ]);
  const card = cardOf(outcome);
  expect(card.turns).toEqual([["Max Poe", []]]);
  expect(card.left.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))).toMatchObject([
    {
      line: 2,
      code: "extension-taken",
      told: "Extension 1021 is Cara Diaz's, whose own row (line 3) is left out.",
    },
    {
      line: 3,
      code: "extension-taken",
      told: "Extension 1022 is Tina Wong's, whose own row (line 4) is left out.",
    },
    { line: 4, code: "extension-taken", told: "Extension 1041 is taken by Kate Osei." },
  ]);
});

test("whoever waits for somebody who can't be done after all is not begun, and told why", async () => {
  const outcome = await drop([
    ["Tina", "1021"],
    ["Cara", "1205"],
  ]);
  await core.mutate({ email: mailOf("Cara"), plan: 100 });
  const { items } = await core.apply(outcome);
  expect(items.map(({ state }) => state)).toEqual(["stale", "skipped"]);
  expect(items[1]?.problem?.summary).toBe("Not begun: Cara Diaz, who had to come first, was not done.");
  expect(await extensionsOf("Tina", "Cara")).toEqual(["1022", "1021"]);
});

test("a swap is left out, with how it is done in two", async () => {
  const outcome = await drop([
    ["Tina", "1021"],
    ["Cara", "1022"],
    ["Max", "1400"],
  ]);
  const card = cardOf(outcome);
  expect(card.turns).toEqual([["Max Poe", []]]);
  expect(card.left).toMatchObject([
    {
      line: 2,
      code: "extension-circle",
      told: "Swaps extensions with Cara Diaz; nobody can be given one that is still taken.",
      next: "Write a free extension here, such as 1024, and drop these rows; after that drop this one with 1021.",
    },
    { line: 3, next: "Leave it as it is, and drop it together with line 2." },
  ]);
  // As told: one of them aside, then on.
  const aside = await drop([
    ["Tina", "1024"],
    ["Cara", "1022"],
  ]);
  expect((await core.apply(aside)).operation.state).toBe("applied");
  expect((await core.apply(await drop([["Tina", "1021"]]))).operation.state).toBe("applied");
  expect(await extensionsOf("Tina", "Cara")).toEqual(["1021", "1022"]);
});

test("whoever can't be done is no part of what is asked about seats", async () => {
  const asked = await drop(
    [
      ["Tina", "1021"],
      ["Cara", "1022"],
      ["Bob", "1300"],
      ["Nils", "1301"],
      ["Dana", "1302"],
    ],
    { action: "assign", callingPlan: "3000" },
  );
  // One seat of those for five is somebody's already; there are four, and they are enough.
  expect(asked.kind).toBe("operation");
  for (const name of ["Kate", "Lena", "Max"]) await core.mutate({ email: mailOf(name), plan: 3000 });
  const short = await drop(
    [
      ["Tina", "1021"],
      ["Cara", "1022"],
      ["Bob", "1300"],
      ["Nils", "1301"],
    ],
    { action: "assign", callingPlan: "3000" },
  );
  expect(short).toMatchObject({ kind: "choose" });
  if (short.kind === "choose") expect(short.options[0]?.label).toBe("Only the first 1");
});

test("a circle of three is told as one, and the others are done", async () => {
  const outcome = await drop([
    ["Cara", "1022"],
    ["Tina", "1023"],
    ["Max", "1021"],
    ["Owen", "1500"],
    ["Lena", "1010"],
  ]);
  const card = cardOf(outcome);
  expect(card.turns).toEqual([
    ["Owen Marsh", []],
    ["Lena Frost", ["Owen Marsh"]],
  ]);
  expect(card.left.map(({ code }) => code)).toEqual(Array(3).fill("extension-circle"));
  expect(card.left[0]?.told).toContain("Passes extensions round in a circle with Tina Wong, Max Poe;");
});
