import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hasSteps } from "../../../src/assistant/guides/guide.ts";
import { loadGuides, readGuide } from "../../../src/assistant/guides/load-guides.ts";
import { stepsIn } from "../../../src/assistant/guides/steps-in.ts";

const TOOLS = [
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "transfer_phone",
  "assign_number",
  "unassign_number",
  "find_numbers",
  "set_extension",
  "set_site",
  "show_person",
  "show_licenses",
  "import_roster",
  "roster_template",
  "offboard_person",
  "undo_operation",
  "show_history",
];
const COMMANDS =
  "assign remove change transfer number unassign numbers extension site show licenses template offboard undo history help guide privacy";
/** The guides that the founding guide's content went into; other parts and outside scripts know them by these ids. */
const FOUNDING =
  "prerequisites assign-individual assign-bulk remove-license assign-number issue-not-enough-licenses issue-csv-fails issue-already-licensed issue-user-not-found issue-no-extension faq-duplicate-license faq-activation-time faq-bulk faq-leaver emergency-address help";
const MENUS = ["User Management", "Phone System Management", "Account Management", "Number Management"];

const guides = loadGuides();
const ids = guides.map(({ id }) => id);
const files = readdirSync(new URL("../../../prompts/guides/", import.meta.url));

test("every file is a guide called like its file, and the founding guides are there", () => {
  expect(ids.map((id) => `${id}.md`)).toEqual(files.toSorted());
  expect(ids).toEqual(expect.arrayContaining(FOUNDING.split(" ")));
});

test("no question is asked of two guides", () => {
  const asked = guides.flatMap(({ questions }) => Object.values(questions).flat());
  const twice = asked.filter((question, index) => asked.indexOf(question) !== index);
  expect(twice).toEqual([]);
});

describe.each(guides.map((guide) => [guide.id, guide] as const))("%s", (_, guide) => {
  const texts = [guide.intro, ...guide.sections.map(({ body }) => body)];
  const text = texts.join("\n");

  test("is read as YAML reads it", () => {
    const file = readFileSync(new URL(`../../../prompts/guides/${guide.id}.md`, import.meta.url), "utf8");
    const [, matter = ""] = /^---\n(.*?)\n---\n/s.exec(file) ?? [];
    expect(guide).toMatchObject({ ...parse(matter), source: guide.source });
  });

  test("has steps where it says so", () => {
    for (const section of guide.sections)
      expect(stepsIn(section).length > 0, section.heading).toBe(hasSteps(section));
  });

  test("names its public sources, or is about Zac itself", () => {
    for (const source of guide.source) expect(source).toMatch(/^https:\/\/\S+$|^this product$/);
    if (guide.source.includes("this product")) expect(["approvals", "help", "privacy"]).toContain(guide.id);
  });

  test("has sections that each say something and answer questions", () => {
    const headings = guide.sections.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    for (const { heading, body } of guide.sections) {
      expect(body.length, heading).toBeGreaterThan(40);
      expect(guide.questions[heading]?.length ?? 0, heading).toBeGreaterThan(2);
    }
  });

  test("speaks of tools, commands and guides that exist", () => {
    if (guide.tool !== null) expect(TOOLS).toContain(guide.tool);
    for (const [, command = ""] of text.matchAll(/\/zphone ([a-z]+)/g))
      expect(COMMANDS.split(" ")).toContain(command);
    for (const [, id = ""] of text.matchAll(/\/zphone guide ([a-z-]+)/g)) expect(ids).toContain(id);
    for (const [, section = ""] of text.matchAll(/the section "([^"]+)"/g))
      expect(guide.sections.map(({ heading }) => heading)).toContain(section);
  });

  test("quotes menu paths from the top of Zoom's menu, and has no tables (Slack shows none)", () => {
    for (const [, path = ""] of text.matchAll(/\*\*([^*]+ > [^*]+)\*\*/g))
      expect(MENUS).toContain(path.split(" > ")[0]);
    expect(text).not.toMatch(/\n\|/);
  });

  test("fills in the person in steps only, and can be walked where it has a check", () => {
    const steps = guide.sections.flatMap(stepsIn);
    for (const step of steps) expect(step.length).toBeGreaterThan(5);
    if (guide.check !== null) {
      expect(steps.length).toBeGreaterThan(1);
      expect(guide.tool).not.toBeNull();
      expect(text).toContain("{person}");
    }
    expect(text.replaceAll("{person}", "")).not.toMatch(/[{}]/);
  });
});

test("a faulty guide is told", () => {
  const matter = [
    "id: a",
    "title: Aa",
    "aliases:\n  - aa",
    "source: this product",
    "reviewed: 2026-11-24",
    "tool: null",
    "check: null",
  ].join("\n");
  const asked = "questions:\n  Here:\n    - why so";
  const guide = (front: string, body = "## Here\nText") => `---\n${front}\n---\n${body}`;
  expect(readGuide(guide(`${matter}\n${asked}`))).toMatchObject({ id: "a", questions: { Here: ["why so"] } });
  expect(() => readGuide("no front matter")).toThrow("front matter");
  expect(() => readGuide(guide(`${matter}\n${asked}`, "no heading"))).toThrow("no section");
  expect(() => readGuide(guide(`${matter}\nquestions:\n  Else:\n    - why not`))).toThrow("Else");
  expect(() => readGuide(guide(`${matter}\nquestions: { Here: [why so] }`))).toThrow("one a line");
  expect(() => readGuide(guide(`${matter}\nquestions:\n  Here: [why so]`))).toThrow("can't be read");
  expect(() => readGuide(guide(`${matter}\n${asked}\nextra: 1`))).toThrow("extra");
});
