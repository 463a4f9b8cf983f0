import { expect, test } from "vitest";
import { earFor } from "../../../src/assistant/guides/whose.ts";

const ear = earFor(
  ["how do I give him a phone", "may I assign a license"],
  ["how do I book a room", "play a song"],
);

test("what is put like one of ours sounds like ours, and the other way round", () => {
  expect(ear("may I give her a phone")).toBeGreaterThan(0);
  expect(ear("book a song")).toBeLessThan(0);
});

test("words nobody has heard say nothing", () => {
  expect(ear("xylophone")).toBe(0);
  expect(ear("")).toBe(0);
});
