import { expect, test } from "vitest";
import { problem } from "../../../src/domain/problem.ts";
import { leftByKind, tellLeft } from "../../../src/tools/bulk/left-by-kind.ts";

const left = (line: number, who: string, code: string, what = "Not in Zoom.") => ({
  who,
  line,
  why: problem(code, what, "Invite them."),
});

test("rows left out for one reason are told together, with their lines and the remedy", () => {
  const kinds = leftByKind([
    left(3, "ana", "not-in-zoom"),
    left(4, "bo", "pending", "Not yet."),
    left(6, "cy", "not-in-zoom"),
    left(9, "di", "not-in-zoom"),
    left(11, "ed", "not-in-zoom"),
  ]);
  expect(kinds.map(({ code, count }) => [code, count])).toEqual([
    ["not-in-zoom", 4],
    ["pending", 1],
  ]);
  expect(kinds.map(tellLeft)).toEqual([
    "ana, cy, di and 1 more (lines 3, 6, 9 and 11): Not in Zoom. Invite them.",
    "bo (line 4): Not yet. Invite them.",
  ]);
});

test("a few sentences of one kind are told each, many in the words of the first", () => {
  const taken = (line: number) => left(line, `p${line}`, "extension-taken", `${line} is taken.`);
  expect(leftByKind([taken(3), taken(5)]).map(tellLeft)).toEqual([
    "p3 (line 3): 3 is taken. Invite them.",
    "p5 (line 5): 5 is taken. Invite them.",
  ]);
  expect(leftByKind([3, 5, 6, 7].map(taken)).map(tellLeft)).toEqual([
    "p3, p5, p6 and 1 more (lines 3, 5, 6 and 7): 3 is taken. … Invite them.",
  ]);
});

test("where each row has its own remedy, none is told for the others", () => {
  const slip = (line: number) => ({
    who: `p${line}`,
    line,
    why: problem(
      "invalid-email",
      `"p${line}(at)acme" is not an e-mail address.`,
      `Write p${line}@acme.example.`,
    ),
  });
  expect(leftByKind([2, 3, 4, 5].map(slip)).map(tellLeft)).toEqual([
    'p2, p3, p4 and 1 more (lines 2–5): "p2(at)acme" is not an e-mail address. … What to do stands in the file, row by row.',
  ]);
});

test("somebody with several rows is named once", () => {
  const [kind] = leftByKind([
    left(2, "Pat", "duplicate-conflict", "Twice."),
    left(5, "Kim", "duplicate-conflict", "Twice."),
    left(9, "Pat", "duplicate-conflict", "Twice."),
  ]);
  expect(kind && tellLeft(kind)).toBe("Pat, Kim (lines 2, 5 and 9): Twice. Invite them.");
});

test("a row that names nobody is told by its line, once", () => {
  const kinds = leftByKind([
    left(11, "line 11", "invalid-email", "No address."),
    left(12, "Pat", "missing-license", "No license."),
    left(14, "line 14", "missing-license", "No license."),
  ]);
  expect(kinds.map(tellLeft)).toEqual([
    "line 11: No address. Invite them.",
    "Pat and 1 more (lines 12 and 14): No license. Invite them.",
  ]);
});
