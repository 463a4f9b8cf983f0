// The card of a dropped list, and what comes with it: figures, first rows, faults with their remedy, the file to correct.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

/** People who have what most lists give. */
const HOLDERS = 10;
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [
        ...company.users,
        ...staff(HOLDERS).map((user, index) => ({
          ...user,
          phone: { plan: 200, extension: 6_000 + index, numbers: [], site: "London" },
        })),
      ],
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const at = (name: string) => `${name}@acme.example`;
const drop = (name: string, lines: readonly string[], words = "") =>
  zac.as(DANA).say(words, { channel: "dm", files: [{ name, text: `${lines.join("\r\n")}\r\n` }] });
async function fileNamed(name: string): Promise<string> {
  const files = (await zac.as(DANA).messages("dm")).flatMap((message) => message.files);
  return zac.file(files.findLast((file) => file.name === name)?.id ?? "");
}

it("what stands against a row is told at once: site, extension and number; and who may be meant instead", async () => {
  const card = await drop("places.csv", [
    "Email,License,Site Name,Site Code,Extension,Phone Number",
    `${BOB},Zoom Phone,Tokyo,5,2041,+14155550141`,
    "bob.hartly@acme.example,Zoom Phone,,,,",
    `${at("devraj.patel")},Zoom Phone,London,5,,`,
  ]);
  expect(card.text).toContain("places.csv, 3 rows: *1* to give");
  expect(card.text).toContain("Site Name says Tokyo, Site Code 5 is London.");
  const csv = await fileNamed("places-to-fix.csv");
  expect(csv).toContain("Keep the one that is right and clear the other.");
  expect(csv).toMatch(/2041.*Ana García/);
  expect(csv).toMatch(/0141 is held by Ana García/);
});

it("an address that isn't in Zoom is told with whose may be meant", async () => {
  const card = await drop("slips.csv", [
    "Email,License",
    "bob.hartly@acme.example,Zoom Phone",
    `${at("devraj.patel")},Zoom Phone`,
  ]);
  expect(card.text).toContain(`Write ${BOB}, if Bob Hartley is meant; else invite them in Zoom.`);
});

it("rows that take are handed back from a list that gives, and are done with the words they come with", async () => {
  const card = await drop("moves.csv", [
    "Email,Action,License",
    `${BOB},Add,Zoom Phone`,
    `${KATE},Remove,Zoom Phone Pro`,
  ]);
  expect(card.text).toContain("moves.csv, 2 rows: *1* to give · 1 faulty");
  const csv = await fileNamed("moves-to-fix.csv");
  const removed = await zac
    .as(DANA)
    .say("remove licenses", { channel: "dm", files: [{ name: "moves-to-fix.csv", text: csv }] });
  expect(removed.text).toContain("Take the phone from Kate Osei?");
});

it("a list that waits stands on Home as well, where it can be confirmed", async () => {
  await drop("waits.csv", ["Email,License", `${BOB},Zoom Phone`]);
  const home = await zac.as(DANA).home();
  expect(home).toContain("waits.csv, 1 row: *1* to give");
  expect(home).toContain("2 | Bob Hartley | US/CA Unlimited");
  expect(home).toContain("Free seats");
});

describe("the preview of a list", () => {
  it("counts, shows the first rows, groups the faults, and hands them back as a file that reads again", async () => {
    const card = await drop("august.csv", [
      "E-Mail;License;Private Phone;Extension",
      `${BOB.toUpperCase()};zoom phone;+1 415 555 9999;`,
      `${KATE};US/CA Unlimited;;`,
      `${at("priya.nair")};Zoom Phone;;`,
      `nobody@acme.example;Zoom Phone;;`,
      `${at("mike.chen")};Zoom Phon;;12`,
      ";;;",
    ]);
    expect(card.text).toContain(
      "august.csv, 5 rows: *1* to give · 1 faulty · 1 not in Zoom · 1 with another plan · 1 pending in Zoom",
    );
    expect(card.text).toContain("free seats 2 → 1");
    expect(card.text).toContain("2 | Bob Hartley | US/CA Unlimited");
    expect(card.text).toMatch(/mike\.chen@acme\.example\* \(line 6\): "Zoom Phon" is not a license\./);
    expect(card.text).toMatch(/priya\.nair@acme\.example\* \(line 4\): Has not accepted/);
    expect(card.text).toContain("Columns not used: Private Phone.");
    expect(card.text).toContain("1 blank line was left out.");
    expect(card.buttons).toEqual(["Confirm", "Do 1 now, keep 2 for when they appear", "Cancel"]);
    // The least needed stands behind the three dots.
    expect(card.options.at(-1)?.label).toBe("Not this file");
    const back = await fileNamed("august-to-fix.csv");
    expect(back.trim().split("\r\n")).toHaveLength(5);
    const again = await drop("august-to-fix.csv", [
      ...back
        .replace(/^\ufeff/, "")
        .replace('"Zoom Phon"', '"Zoom Phone"')
        .replace('"12"', '""')
        .trim()
        .split("\r\n"),
    ]);
    expect(again.text).toContain("Mike Chen");
    expect(again.text).not.toContain("Problem");
    await zac.as(DANA).pick(card, "Not this file");
    await zac.as(DANA).becomes(card, /Cancelled/);
  });

  it("asks when there are more people than seats", async () => {
    const asked = await drop("many.csv", [
      "Email,License",
      ...["bob.hartley", "mike.chen", "mike.cheng", "lee.wong"].map((name) => `${at(name)},Zoom Phone`),
    ]);
    expect(asked.text).toContain("Not enough seats.");
    const card = await zac.as(DANA).pick(asked, "Only the first 2");
    expect(card.text).toContain("free seats 2 → 0");
    expect(await zac.ledger()).toEqual([]);
  });

  it("asks whether it is the right file when nearly everybody has already what it says", async () => {
    const holders = Array.from({ length: HOLDERS }, (_, index) => `${emailOf(index)},US/CA Unlimited`);
    const asked = await drop("last-year.csv", [
      "Email,License",
      ...holders,
      `${at("devraj.patel")},US/CA Unlimited`,
    ]);
    expect(asked.text).toContain(
      "10 of 11 people in last-year.csv have already what it says. Is this the right file?",
    );
    expect(asked.buttons).toEqual(["Yes, show me the other one", "Not this file"]);
    const card = await zac.as(DANA).pick(asked, "Yes");
    expect(card.text).toContain("Zoom phone for Devraj Patel?");
    expect(card.text).toContain("last-year.csv, 11 rows: *1* to give · 10 fine already");
    expect(await zac.ledger()).toEqual([]);
  });

  it("knows the same list again", async () => {
    const lines = ["Email,License", `${at("lee.wong")},Zoom Phone`];
    const card = await drop("once.csv", lines);
    expect((await drop("other name.csv", lines)).text).toMatch(/other name\.csv is already waiting as #\d+/);
    await zac.as(DANA).becomes(await zac.as(DANA).click(card, "Confirm"), /has|done/i);
    expect((await drop("once.csv", lines)).text).toMatch(/It was done .* as #\d+ \(1 of 1\)/);
  });
});

it("a list that is typed as on a command line is told how it is dropped", async () => {
  const told = await zac.as(DANA).command("import starters.csv");
  expect(told.text).toContain("drop it as a CSV into a message to me");
});

it("/zphone template gives the columns that are read", async () => {
  const told = await zac.as(DANA).command("template");
  expect(told.text).toContain("roster-template.csv is in your messages with me.");
  await zac.settle();
  expect(await fileNamed("roster-template.csv")).toContain(
    '"Email","First Name","Last Name","License","Site","Extension Number","Phone Number"',
  );
});
