import { describe, expect, it } from "vitest";
import { DETAIL_FILES, scoreDetails } from "./score.ts";

describe("every detail that was said", () => {
  it.each(DETAIL_FILES)("is done, or asked about: %s", (file) => {
    const { cases, misses } = scoreDetails(file);
    expect(misses.filter(({ wrongWrite }) => wrongWrite)).toEqual([]);
    expect(misses.length / cases, JSON.stringify(misses, null, 1)).toBeLessThanOrEqual(0.1);
  });
});
