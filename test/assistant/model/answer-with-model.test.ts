import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerHowTo } from "../../../src/assistant/guides/answer-how-to.ts";
import { answeringWith, type HowToOptions } from "../../../src/assistant/model/answer-with-model.ts";
import { lineStands } from "../../../src/assistant/model/check-answer.ts";
import { connectModel } from "../../../src/openai/connect-model.ts";
import { type WithModel, withStandIn } from "./with-stand-in.ts";

const QUESTION = "how do I assign a zoom phone license to one person?";

describe.each(["responses", "chat"] as const)("through %s", (api) => {
  let zac: WithModel;
  beforeAll(async () => {
    zac = await withStandIn(api);
  });
  afterEach(() => {
    zac.server.reset();
    zac.records.length = 0;
  });
  afterAll(() => zac.server.close());

  const ask = (question: string, behaviour = "sensible", options: HowToOptions = {}) =>
    answeringWith({
      ...zac.means,
      model: connectModel({ apiKey: null, baseUrl: zac.server.baseUrl, name: behaviour, api }),
    })(question, options);

  test("an answer in the model's words names its sources, and comes line by line", async () => {
    const lines: string[] = [];
    const told = await ask(QUESTION, "sensible", { onLine: (line) => lines.push(line) });
    expect(told).toMatchObject({ covered: true, guide: "assign-individual", by: "model" });
    expect(told.source.length).toBeGreaterThan(0);
    expect(told.answer).toBe(lines.join("\n").trim());
    expect(told.answer).not.toMatch(/\[\d\]/);
    expect(zac.records).toMatchObject([{ purpose: "how-to", ended: "answered", router: "model" }]);
  });

  test("whoever answers has no functions, and sees sections only", async () => {
    await ask(QUESTION, "sensible", { asker: "U02BOB" });
    expect(zac.server.state.asked).toMatchObject([{ functions: [] }]);
    expect(JSON.stringify(zac.server.state.asked)).not.toContain("U02BOB");
  });

  test.each([
    ["a path that no section has", "Go to Billing › Secret Settings › Delete Account [1]"],
    ["a button that no section has", "Press **Approve everything** [1]"],
    ["a figure that no section has", "It takes 4711 minutes. [1]"],
    ["a link that no section has", "See https://evil.example/login [1]"],
    ["a link in disguise", "See <https://evil.example|Zoom admin> [1]"],
    ["a shout", "<!channel> read this [1]"],
    ["a section that was not given", "Open the web portal. [9]"],
    ["no section", "Open the web portal."],
    ["that it is not covered", "NOT COVERED"],
  ])("an answer with %s is replaced by the section itself", async (_what, text) => {
    zac.says(text);
    const lines: string[] = [];
    expect(await ask(QUESTION, "any", { onLine: (line) => lines.push(line) })).toEqual({
      ...answerHowTo(QUESTION),
      by: "guide",
      missed: text === "NOT COVERED",
    });
    // Nothing that doesn't hold is ever shown, not even for a moment.
    for (const line of lines) expect(line).toBe("Open the web portal.");
  });

  test.each(["busy", "broken", "hung-up", "cut", "too-long", "refusal", "empty", "locked"])(
    "when the model is %s, the section itself is the answer",
    async (behaviour) => {
      expect(await ask(QUESTION, behaviour)).toEqual({
        ...answerHowTo(QUESTION),
        by: "guide",
        missed: false,
      });
      expect(zac.records).toHaveLength(1);
    },
  );

  test("what no guide covers is not asked of a model", async () => {
    expect(await ask("how do I bake bread?")).toMatchObject({ covered: false, by: "guide" });
    expect(zac.server.state.asked).toEqual([]);
  });
});

test("lines are held to their sections", () => {
  const sections = [
    {
      guide: "g",
      title: "Assign",
      heading: "Steps",
      text: "1. Open **Phone System Management › Users & Rooms**.\n2. Press **Assign**, then wait 5 minutes. See https://support.zoom.us/a.",
    },
  ];
  const stands = (line: string) => lineStands(line, sections);
  expect(stands("Open Phone System Management > Users & Rooms. [1]")).toBe(true);
  expect(stands("2. Press **Assign** and wait 5 minutes [1]")).toBe(true);
  expect(stands("See https://support.zoom.us/a. [1]")).toBe(true);
  expect(stands("Open Phone System Management › Numbers. [1]")).toBe(false);
  expect(stands("Open Account Management › Users & Rooms. [1]")).toBe(false);
  expect(stands("Wait 50 minutes. [1]")).toBe(false);
  expect(stands("See https://support.zoom.us/b. [1]")).toBe(false);
});
