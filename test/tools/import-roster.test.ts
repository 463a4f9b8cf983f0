// What a dropped list comes to, before any face shows it: which rows become which changes, what is asked first, and
// what comes back. The files themselves are test/roster's.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/tools/ask.ts";
import { keepFile, keptFile, nameFile } from "../../src/tools/kept-file.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
beforeEach(() => core.reset());
afterAll(() => core.close());

const DANA = "U01DANA";
const csv = (...lines: readonly string[]) => `${lines.join("\r\n")}\r\n`;
let dropped = 0;

/** Drops a list nobody has dropped before: a comment column keeps it apart from the others of this file. */
async function drop(text: string, name = "list.csv", by = DANA): Promise<string> {
  dropped += 1;
  const lines = text.trim().split("\r\n");
  const unlike = lines.map((line, index) => `${line},${index === 0 ? "Batch" : dropped}`).join("\r\n");
  return keepFile({ name, by, bytes: new TextEncoder().encode(unlike) }, core.means.notes);
}
const ask = (file: string, more: Readonly<Record<string, unknown>> = {}, as = DANA) =>
  core.ask("import_roster", { file, ...more }, { as });

function operationOf(outcome: Outcome) {
  if (outcome.kind !== "operation") throw new Error(`no card: ${JSON.stringify(outcome)}`);
  const { proposal } = outcome.operation;
  return {
    ...outcome,
    proposal,
    what: outcome.items.map(({ person, changes }) => `${person.name}: ${changes.map(({ kind }) => kind)}`),
    left: proposal.left.map(({ line, why }) => `${line}:${why.code}`),
  };
}
const labels = (outcome: Outcome) =>
  outcome.kind === "choose" ? outcome.options.map(({ label }) => label) : [];
async function pick(outcome: Outcome, label: string): Promise<Outcome> {
  if (outcome.kind !== "choose") throw new Error(`no menu: ${JSON.stringify(outcome)}`);
  const option = outcome.options.find((one) => one.label.startsWith(label));
  if (!option) throw new Error(`no “${label}” in ${labels(outcome)}`);
  return core.ask(option.tool, option.input);
}
const attachedTo = async (key: string | undefined) =>
  Buffer.from(
    (await keptFile(key ?? "", { by: DANA, notes: core.means.notes }))?.bytes ?? new Uint8Array(),
  ).toString();

describe("giving", () => {
  test("every row is done, fine, or left out with its line and reason; those come back as a file", async () => {
    const card = operationOf(
      await ask(
        await drop(
          csv(
            "Email,Name,License",
            `${mailOf("Bob")},Bob Lee,Zoom Phone`,
            `${mailOf("Cara")},Cara Diaz,Zoom Phone`,
            `${mailOf("Tina")},Tina Wong,US/CA Unlimited`,
            `${mailOf("Pia")},Pia Holt,Zoom Phone`,
            `${mailOf("Ivan")},Ivan Roth,Zoom Phone`,
            `gwen.stone@example.com,Gwen Stone,Zoom Phone`,
            `${mailOf("Nils")},Somebody Else,Zoom Phone`,
            `not an address,Max Poe,Zoom Phone`,
          ),
          "july.csv",
        ),
      ),
    );
    expect(card.what).toEqual(["Bob Lee: phone-feature,calling-plan"]);
    expect(card.left.toSorted()).toEqual([
      "4:other-plan",
      "5:pending",
      "6:inactive",
      "7:not-in-zoom",
      "8:other-name",
      "9:invalid-email",
    ]);
    expect(card.proposal.roster).toMatchObject({ file: "july.csv", rows: 8, fine: 1, action: "assign" });
    expect(card.proposal.roster?.reading).toContain("Columns not used: Batch.");
    const toFix = card.proposal.roster?.toFix;
    expect(toFix?.name).toBe("july-to-fix.csv");
    const lines = (await attachedTo(toFix?.key)).trim().split("\r\n");
    expect(lines).toHaveLength(7);
    expect(lines[0]).toContain('"Email","Name","License","Batch","Problem","Suggestion"');
    expect(lines[1]).toContain("Has Zoom Phone Pro.");
  });

  test("of which one row can be done is valid as long as any list", async () => {
    const { operation } = operationOf(
      await ask(await drop(csv("Email,License", `${mailOf("Bob")},Zoom Phone`))),
    );
    expect(operation.expiresAt.getTime() - operation.createdAt.getTime()).toBe(60 * 60_000);
  });

  test("a file that was handed back reads again, without the two columns that were added", async () => {
    const first = operationOf(
      await ask(
        await drop(
          csv("Email,License", `${mailOf("Bob")},Zoom Phone`, `${mailOf("Nils")},Zoom Phon`),
          "a.csv",
        ),
      ),
    );
    const text = await attachedTo(first.proposal.roster?.toFix?.key);
    const again = await keepFile(
      {
        name: "a-to-fix.csv",
        by: DANA,
        bytes: new TextEncoder().encode(text.replace('"Zoom Phon"', '"Zoom Phone"')),
      },
      core.means.notes,
    );
    const card = operationOf(await ask(again));
    expect(card.what).toEqual(["Nils Berg: phone-feature,calling-plan"]);
    expect(card.proposal.roster?.reading.join(" ")).not.toContain("Problem");
  });

  test("more people than seats is asked about first: the first ones, who to free, which to pick, none", async () => {
    const everybody = [...["Bob", "Dana", "Imran", "Nils", "Mike"].map(mailOf), "mike.brown@example.com"].map(
      (email) => `${email},Zoom Phone Pro`,
    );
    const file = await drop(csv("Email,License", ...everybody), "seats.csv");
    const asked = await ask(file);
    expect(labels(asked)).toEqual([
      "Only the first 4",
      "Free some: who doesn't use theirs?",
      "Pick who",
      "None: leave it",
    ]);
    const card = operationOf(await pick(asked, "Only the first"));
    expect(card.what.map((one) => one.split(":")[0])).toEqual([
      "Bob Lee",
      "Dana Reyes",
      "Imran Qureshi",
      "Nils Berg",
    ]);
    expect(card.proposal.seats).toEqual([{ type: 3000, name: "Zoom Phone Pro", before: 4, after: 0 }]);
    expect(card.left).toEqual(["6:no-seats", "7:no-seats"]);
    // All are counted, whichever row tells it.
    expect(card.proposal.left.map(({ why }) => why.summary)).toEqual(
      Array(2).fill("Zoom Phone Pro has 4 free seats for 6 people."),
    );
    const picking = await pick(asked, "Pick who");
    expect(picking).toMatchObject({
      kind: "answer",
      answer: { attached: { name: "seats-to-pick.csv" } },
    });
    const key = picking.kind === "answer" ? picking.answer.attached?.key : undefined;
    expect((await attachedTo(key)).trim().split("\r\n")).toHaveLength(7);
    expect((await pick(asked, "Free some")).kind).toBe("answer");
    expect(await pick(asked, "None")).toMatchObject({ kind: "answer" });
    expect(await ask(file)).toMatchObject({ kind: "blocked", problem: { code: "no-file" } });
  });

  test("without a License column one menu decides for the whole file", async () => {
    const asked = await ask(await drop(csv("Email,Site", `${mailOf("Bob")},Berlin`, `${mailOf("Cara")},`)));
    expect(labels(asked)).toEqual([
      "Give US/CA Unlimited Calling Plan",
      "Give US/CA Metered Calling Plan",
      "Give Zoom Phone Pro",
      "Only set site, extension and number",
      "Take their phones away",
      "Not this file",
    ]);
    const card = operationOf(await pick(asked, "Give Zoom Phone Pro"));
    expect(card.what).toEqual(["Bob Lee: phone-feature,calling-plan,site"]);
    expect(card.left).toEqual(["3:other-plan"]);
  });

  test("without a License column, and everybody has a phone, what the file says comes first", async () => {
    const asked = await ask(
      await drop(csv("Email,Site", `${mailOf("Cara")},Berlin`, `${mailOf("Lena")},Berlin`)),
    );
    expect(labels(asked)[0]).toBe("Only set site, extension and number");
  });

  test("whoever the file says no to is left out, whatever the words were", async () => {
    const rows = [`${mailOf("Bob")},Y`, `${mailOf("Nils")},n`];
    const asked = await ask(await drop(csv("Email,Zoom Phone needed", ...rows)));
    expect(labels(asked)[0]).toBe("Give US/CA Unlimited Calling Plan");
    const card = operationOf(await pick(asked, "Give"));
    expect(card.what).toEqual(["Bob Lee: phone-feature,calling-plan"]);
    expect(card.left).toEqual(["3:missing-license"]);
    const said = operationOf(
      await ask(await drop(csv("Email,License", `${mailOf("Bob")},`, `${mailOf("Nils")},No`)), {
        action: "assign",
        callingPlan: "US/CA Unlimited",
      }),
    );
    expect(said.left).toEqual(["3:missing-license"]);
  });

  test("a plan said in words counts where the file names none", async () => {
    const file = await drop(csv("Email,License", `${mailOf("Bob")},Zoom Phone`, `${mailOf("Nils")},Pro`));
    const card = operationOf(await ask(file, { action: "assign", callingPlan: "100", withinSeats: true }));
    expect(card.proposal.left.map(({ why }) => why.code)).toEqual(["no-seats"]);
    expect(card.what).toEqual(["Nils Berg: phone-feature,calling-plan"]);
    expect(card.proposal.seats).toMatchObject([{ type: 3000 }]);
  });
});

describe("other things that a list can ask for", () => {
  const holders = csv(
    "Email,License",
    `${mailOf("Cara")},Zoom Phone Pro`,
    `${mailOf("Tina")},Zoom Phone Pro`,
  );

  test("a plan in words that could be two, or is none, is asked about once", async () => {
    const file = await drop(csv("Email", mailOf("Bob"), mailOf("Nils")));
    expect(await ask(file, { action: "assign", callingPlan: "Gold" })).toMatchObject({ kind: "choose" });
    const asked = await ask(file, { action: "assign", callingPlan: "US/CA" });
    expect(labels(asked)).toEqual(
      expect.arrayContaining(["US/CA Unlimited Calling Plan", "US/CA Metered Calling Plan"]),
    );
    const card = operationOf(await pick(asked, "US/CA Unlimited"));
    expect(card.what).toHaveLength(2);
  });

  test("a site that nobody knows is told with the sites there are", async () => {
    const card = operationOf(
      await ask(
        await drop(
          csv("Email,License,Site", `${mailOf("Bob")},Zoom Phone,`, `${mailOf("Nils")},Zoom Phone,Paris`),
        ),
      ),
    );
    expect(card.proposal.left.map(({ why }) => why)).toEqual([
      expect.objectContaining({
        summary: "No site is called “Paris”.",
        next: expect.stringMatching(/^Write one of these in the file: .*Berlin/),
      }),
    ]);
  });

  test("another plan: the License column says which, and who has it already is fine", async () => {
    const card = operationOf(await ask(await drop(holders), { action: "change" }));
    expect(card.what).toEqual(["Cara Diaz: calling-plan"]);
    expect(card.operation.risk).toBe("destructive");
    expect(card.proposal.roster?.fine).toBe(1);
    expect(card.proposal.seats).toEqual([
      { type: 200, name: "US/CA Unlimited Calling Plan", before: 6, after: 7 },
      { type: 3000, name: "Zoom Phone Pro", before: 4, after: 3 },
    ]);
  });

  test("another plan that nobody named is asked for once", async () => {
    const asked = await ask(await drop(csv("Email", mailOf("Cara"), mailOf("Kate"))), { action: "change" });
    expect(operationOf(await pick(asked, "Zoom Phone Pro")).what).toHaveLength(2);
  });

  test("site, extension and number only", async () => {
    const file = await drop(
      csv(
        "Email,Site Name,Extension Number,Phone Number",
        `${mailOf("Cara")},Berlin,,`,
        `${mailOf("Kate")},,1777,+493023125050`,
        `${mailOf("Bob")},Berlin,,`,
        `${mailOf("Lena")},London,,`,
      ),
    );
    const card = operationOf(await ask(file, { action: "place" }));
    expect(card.what).toEqual(["Cara Diaz: site", "Kate Osei: extension,number"]);
    expect(card.left).toEqual(["4:no-license"]);
    expect(card.proposal.roster?.fine).toBe(1);
    const done = await core.apply(card);
    expect(done.operation.state).toBe("applied");
  });

  test("one site for everybody, said in words", async () => {
    const file = await drop(csv("Email", mailOf("Cara"), mailOf("Tina")));
    expect(operationOf(await ask(file, { action: "place", site: "London" })).what).toEqual([
      "Cara Diaz: site",
      "Tina Wong: site",
    ]);
  });

  test("taking away needs no license, and says what undo can't bring back", async () => {
    const card = operationOf(await ask(await drop(holders), { action: "remove" }));
    expect(card.what).toHaveLength(2);
    expect(card.items[0]?.lost.length).toBeGreaterThan(0);
  });
});

describe("before anything is proposed", () => {
  test("a list of leavers is asked about, whatever the words were", async () => {
    const leavers = csv("Email,License,Last Day", `${mailOf("Cara")},Zoom Phone,2026-01-30`);
    for (const action of [null, "assign"]) {
      const asked = await ask(await drop(leavers), { action });
      expect(labels(asked)).toEqual(["Take their phones away", "Give them licenses", "Not this file"]);
      expect(operationOf(await pick(asked, "Take")).operation.risk).toBe("destructive");
    }
  });

  test("a list of strangers, and one where all is done already, may be the wrong file", async () => {
    const strangers = ["a", "b", "c"].map((one) => `${one}@example.org,Zoom Phone`);
    const asked = await ask(
      await drop(csv("Email,License", ...strangers, `${mailOf("Bob")},Zoom Phone`), "x.csv"),
    );
    expect(asked).toMatchObject({
      question: "3 of 4 people in x.csv are not in Zoom. Is this the right file?",
    });
    expect(operationOf(await pick(asked, "Yes")).what).toHaveLength(1);
    const holders = ["Owen", "Cara", "Kate", "Lena", "Zoe"].map((one) => `${mailOf(one)},Zoom Phone`);
    // Ten holders are hard to come by in a small company: the same few stand for them with other spellings of nothing.
    const fine = await ask(await drop(csv("Email,License", ...holders), "y.csv"));
    expect(fine).toMatchObject({ kind: "answer" });
  });

  test("nothing is written by a look at it", async () => {
    const checked = await ask(
      await drop(csv("Email,License", `${mailOf("Bob")},Zoom Phone`, `${mailOf("Nils")},Phone`)),
      { dryRun: true },
    );
    if (checked.kind !== "preview") throw new Error(`stored, or not looked at: ${JSON.stringify(checked)}`);
    expect(checked.proposal.items).toHaveLength(1);
    expect(checked.proposal.roster?.toFix?.name).toBe("list-to-fix.csv");
    expect(checked.proposal.left).toMatchObject([{ line: 3, why: { summary: '"Phone" is not a license.' } }]);
  });
});

describe("rows that are kept already", () => {
  const list = (plan: string) =>
    csv(
      "Email,License",
      `${mailOf("Bob")},Zoom Phone`,
      `${mailOf("Pia")},${plan}`,
      ...["new", "newer", "newest"].map((name) => `${name}@example.com,Zoom Phone`),
    );

  test("are told as that in whatever file they come again, and are neither offered nor handed back", async () => {
    const odd = await ask(await drop(list("Zoom Phone"), "starters.csv"));
    const first = operationOf(await pick(odd, "Yes, go on"));
    expect(first.proposal.keep).toHaveLength(4);
    expect(await core.click(first.operation.id, DANA, undefined, true)).toMatchObject({ kind: "confirmed" });
    await core.settle(first.operation.id);
    core.later();

    const again = await ask(await drop(list("Zoom Phone"), "again.csv"));
    expect(again).toMatchObject({
      kind: "answer",
      answer: { attached: null, offers: [{ label: "Not this file" }] },
    });
    expect(JSON.stringify(again)).toContain("Kept already from starters.csv, by Dana Reyes: done as soon");

    const other = await ask(await drop(list("Zoom Phone Pro"), "others.csv"));
    expect(JSON.stringify(other)).toContain("for something else (US/CA Unlimited).");
    expect(other).toMatchObject({ answer: { attached: { name: "others-to-fix.csv" } } });
    await core.ask("cancel_kept", { who: "starters.csv" });
  });
});

describe("the same list again", () => {
  const text = () => csv("Email,License", `${mailOf("Bob")},Zoom Phone`);

  test("waits under its number until it is decided, and is told when it is done", async () => {
    const file = await drop(text());
    const first = operationOf(await ask(file));
    const again = await ask(file);
    expect(again).toMatchObject({ kind: "choose" });
    expect(JSON.stringify(again)).toContain(`waiting as #${first.operation.id}`);
    const second = operationOf(await pick(again, "Propose it anew"));
    await core.apply(second);
    expect(JSON.stringify(await ask(file))).toMatch(
      new RegExp(`It was done [^"]* as #${second.operation.id} \\(1 of 1\\)`),
    );
  });

  test("is told with whatever has to be asked about it first", async () => {
    const people = [...["Bob", "Dana", "Imran", "Nils", "Mike"].map(mailOf), "mike.brown@example.com"];
    const file = await drop(csv("Email,License", ...people.map((one) => `${one},Zoom Phone Pro`)));
    await core.apply(await pick(await ask(file), "Only the first"));
    expect(JSON.stringify(await ask(file))).toMatch(
      /The same list was done [^"]* as #\d+ [^"]*Not enough seats/,
    );
  });

  test("what was undone meanwhile is proposed again, and says so", async () => {
    const file = await drop(text());
    await core.apply(await ask(file));
    await core.reset();
    const card = operationOf(await ask(file));
    expect(card.proposal.warnings[0]).toContain("The same list was done");
  });
});

describe("a file", () => {
  test("is forgotten at once, with what was proposed from it", async () => {
    const file = await drop(csv("Email,License", `${mailOf("Bob")},Zoom Phone`, "x,y"), "secret.csv");
    const card = operationOf(await ask(file));
    const op = String(card.operation.id);
    expect(await core.ask("forget_file", { file, op }, { as: "U02IMRAN" })).toMatchObject({
      kind: "blocked",
    });
    expect(await core.ask("forget_file", { file, op })).toMatchObject({
      answer: { title: expect.stringContaining("Forgotten: secret.csv") },
    });
    expect((await core.means.store.get(card.operation.id))?.state).toBe("cancelled");
    for (const key of [file, card.proposal.roster?.toFix?.key ?? ""])
      expect(await core.means.notes.get("file", key)).toBeUndefined();
  });

  test("is known by its name to whoever dropped it, and to nobody else", async () => {
    const file = await drop(csv("Email,License", `${mailOf("Bob")},Zoom Phone`), "Mine.csv");
    await nameFile(file, { name: "Mine.csv", by: DANA }, core.means.notes);
    expect((await ask("mine.csv")).kind).toBe("operation");
    expect(await ask("mine.csv", {}, "U02IMRAN")).toMatchObject({ problem: { code: "no-file" } });
  });
});
