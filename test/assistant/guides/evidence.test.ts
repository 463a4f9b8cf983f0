import { expect, test } from "vitest";
import { asWritten, metAsWritten, writtenIn } from "../../../src/assistant/guides/as-written.ts";
import { corpusOf, havingBoth, havingInARow } from "../../../src/assistant/guides/corpus.ts";
import { learnEvidence, metInPairs, pairedIn } from "../../../src/assistant/guides/evidence.ts";

const keyOf = ({ guide, section }: { readonly guide: string; readonly section: string }) =>
  `${guide}#${section}`;

test("words are found together wherever they stand, and in a row only there", () => {
  const corpus = corpusOf([["a", "b", "c"], ["b", "a"], ["c"], ["a", "a", "b"]]);
  expect(havingBoth(corpus, "a", "b")).toEqual([0, 1, 3]);
  expect(havingInARow(corpus, "a", "b")).toEqual([0, 3]);
  expect(havingBoth(corpus, "a", "z")).toEqual([]);
});

test("the same subject asked for differently is told apart by the small words", () => {
  const corpus = corpusOf(["how do I assign a license", "may I assign a license"].map(asWritten));
  const about = [
    { guide: "assign", section: "Steps" },
    { guide: "who", section: "Roles" },
  ];
  const weigh = learnEvidence(corpus, about, { thingsIn: writtenIn, keyOf });
  const { guides, sections } = weigh(metAsWritten(asWritten("may I license people"), corpus));
  expect(guides.get("who")).toBe(0);
  expect(guides.get("assign")).toBeLessThan(0);
  expect(sections.get("who#Roles")).toBe(0);
});

test("what nobody has heard of suits everything alike", () => {
  const corpus = corpusOf([["number"], ["site"]]);
  const about = [
    { guide: "a", section: "S" },
    { guide: "b", section: "S" },
  ];
  const weigh = learnEvidence(corpus, about, { thingsIn: pairedIn, keyOf });
  expect([...weigh(metInPairs(["xylophone"], corpus)).guides.values()]).toEqual([0, 0]);
});
