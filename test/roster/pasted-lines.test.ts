import { expect, test } from "vitest";
import { pastedLines } from "../../src/roster/pasted-lines.ts";
import { check, inShort } from "./check.ts";

const ROWS = "bob@example.com,Zoom Phone\nkate@example.com,Zoom Phone";

test.each([
  ["a code block with a header", `import these\n\`\`\`Email,License\n${ROWS}\n\`\`\``, "ok 2"],
  ["lines of a spreadsheet, tabs and all", `Email\tLicense\nbob@example.com\tZoom Phone`, "ok 1"],
  ["lines without a header, columns told by what is in them", `please\n${ROWS}`, "ok 2"],
  [
    "a row with a fault among the others",
    `Email,License\nbob@example.com,Zoom Phone\nkate at example,Zoom Phone\nlee@example.com,Pro`,
    "ok 2 | 3:INVALID_EMAIL",
  ],
  [
    "addresses as Slack marks them",
    "Email,License\n<mailto:bob@example.com|bob@example.com>,Zoom Phone",
    "ok 1",
  ],
  ["addresses alone", "a@example.com\nb@example.com\nc@example.com", "MISSING_COLUMN"],
  [
    "addresses alone under their title, in a code block",
    "```Email\na@example.com\nb@example.com```",
    "MISSING_COLUMN",
  ],
])("%s is a list", async (_what, message, read) => {
  expect(inShort(await check(pastedLines(message)?.csv ?? ""))).toBe(read);
});

test.each([
  ["a sentence with addresses", "assign bob@example.com, kate@example.com and lee@example.com a license"],
  ["two addresses below each other", "remove the phones of\na@example.com\nb@example.com"],
  ["words with commas", "first, do this\nthen, do that"],
  ["code that is no list", "```const a = 1, b = 2;\nrun(a, b);```"],
  ["nothing", ""],
])("%s is none", (_what, message) => {
  expect(pastedLines(message)).toBeNull();
});

test("what is said beside the list is kept", () => {
  expect(pastedLines(`remove these, please\n\`\`\`\nEmail,License\n${ROWS}\n\`\`\`\nthanks`)?.rest).toMatch(
    /^remove these, please\s+thanks$/,
  );
  expect(pastedLines(`take their phones:\nEmail,License\n${ROWS}`)?.rest).toBe("take their phones:");
});
