import { expect, test } from "vitest";
import { asWritten } from "../../../src/assistant/guides/as-written.ts";
import { inPairs, learnEvidence } from "../../../src/assistant/guides/evidence.ts";

const keyOf = ({ guide, section }: { readonly guide: string; readonly section: string }) =>
  `${guide}#${section}`;

test("the same subject asked for differently is told apart by the small words", () => {
  const weigh = learnEvidence(
    [
      { guide: "assign", section: "Steps", features: asWritten("how do I assign a license") },
      { guide: "who", section: "Roles", features: asWritten("may I assign a license") },
    ],
    keyOf,
  );
  const { guides, sections } = weigh(asWritten("may I license people"));
  expect(guides.get("who")).toBe(0);
  expect(guides.get("assign")).toBeLessThan(0);
  expect(sections.get("who#Roles")).toBe(0);
});

test("pairs count whatever their order, and nothing known suits everything alike", () => {
  expect(inPairs(["number", "assign"]).map(([name]) => name)).toEqual(["number", "assign+number", "assign"]);
  const weigh = learnEvidence([{ guide: "a", section: "S", features: inPairs(["number"]) }], keyOf);
  expect(weigh(inPairs(["xylophone"])).guides.get("a")).toBe(0);
});
