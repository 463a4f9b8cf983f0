import { expect, test } from "vitest";
import { asWritten } from "../../../src/assistant/guides/as-written.ts";
import { corpusOf } from "../../../src/assistant/guides/corpus.ts";
import { earFor } from "../../../src/assistant/guides/whose.ts";

const corpus = (...texts: readonly string[]) => corpusOf(texts.map(asWritten));
const hears = earFor(
  corpus("how do I give him a phone", "may I assign a license"),
  corpus("how do I book a room", "play a song"),
);
const ear = (text: string) => hears(asWritten(text));

test("what is put like one of ours sounds like ours, and the other way round", () => {
  expect(ear("may I give her a phone")).toBeGreaterThan(0);
  expect(ear("book a song")).toBeLessThan(0);
});

test("words nobody has heard say nothing", () => {
  expect(ear("xylophone")).toBe(0);
});
