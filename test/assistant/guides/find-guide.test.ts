import { describe, expect, test } from "vitest";
import { findGuide } from "../../../src/assistant/guides/find-guide.ts";
import { loadGuides } from "../../../src/assistant/guides/load-guides.ts";
import { stem } from "../../../src/assistant/guides/stem.ts";
import { fold, wordsOf, wordsOfEach } from "../../../src/assistant/guides/words.ts";

const guideFor = (question: string) => findGuide(question).guide;

describe("a question finds its guide", () => {
  test.each([
    ["how do I assign a license?", "assign-individual"],
    ["what happens if i assign a license to somebody who already has one", "faq-duplicate-license"],
    ["my csv import keeps failing", "issue-csv-fails"],
    ["how do you assign a phone number", "assign-number"],
    ["where in zoom do admins assign phone licenses", "assign-individual"],
    ["hi", "help"],
  ])("%s", (question, guide) => expect(guideFor(question)).toBe(guide));

  test("whatever the spelling, the case and the mentions in it", () => {
    expect(guideFor("HOW DO I REMOVE A LICENCE FROM <@U02BOB>??")).toBe("remove-license");
    expect(guideFor("asign a lisense to bob how")).toBe("assign-individual");
    expect(guideFor("assign phone nubmer to a user")).toBe("assign-number");
  });

  test("in other languages", () => {
    expect(guideFor("Wie lange dauert es, bis die Lizenz aktiv ist?")).toBe("faq-activation-time");
    expect(guideFor("como faço para ativar meu telefone depois de receber a licença?")).toBe(
      "faq-activation-time",
    );
    expect(guideFor("comment retirer une licence")).toBe("remove-license");
    expect(guideFor("ライセンスを割り当てる方法")).toBe("assign-individual");
  });

  test("with the section that answers, and other guides as alternatives", () => {
    const found = findGuide("which columns does the csv need");
    expect(found).toMatchObject({ covered: true, guide: "assign-bulk", section: "Columns" });
    expect(found.alternatives.length).toBeGreaterThan(1);
    expect(found.alternatives.map(({ guide }) => guide)).not.toContain("assign-bulk");
  });
});

describe("what is none of ours is refused", () => {
  test.each([
    "what's the weather in berlin",
    "assign a webinar license to kate",
    "how do I get a figma license",
    "give me a license for slack",
    "how much does a zoom phone license cost",
    "tell me a joke about phones",
    "reset my password",
    "asdf qwertz",
    "",
    "🎉",
  ])("%s", (question) => expect(findGuide(question)).toMatchObject({ covered: false, guide: null }));

  test("but another product beside our own subject is only where the question comes from", () => {
    expect(guideFor("can I assign zoom phone licenses from slack in bulk?")).toBe("faq-bulk");
  });

  test("names the nearest guides all the same", () => {
    const found = findGuide("assign a webinar license to kate");
    expect(found.alternatives.length).toBeGreaterThan(0);
  });
});

describe("words", () => {
  test("folding drops accents, mentions, addresses and links", () => {
    expect(fold("Für <@U1> é bob@example.com https://x.example/y")).toBe("fur someone e someone someone");
  });

  test("stems bring the forms of a word together", () => {
    expect(new Set(["licenses", "licensed", "licensing"].map(stem)).size).toBe(1);
    expect(new Set(["remove", "removed", "removing", "removes"].map(stem)).size).toBe(1);
    expect(stem("access")).toBe("access");
    expect(stem("pin")).toBe("pin");
  });

  test("ways of saying one thing become one word", () => {
    expect(wordsOf("take the licence away")).toEqual(wordsOf("unassign the license"));
    expect(wordsOf("we have no more seats")).toContain("notenough");
  });

  test("many texts at once say what they say one by one", () => {
    const texts = loadGuides().flatMap(({ questions }) => Object.values(questions).flat().slice(0, 4));
    expect(wordsOfEach(texts)).toEqual(texts.map((text) => wordsOf(text)));
  });

  test("slips are corrected, several in one question too; words of other subjects are left alone", () => {
    expect(guideFor("how 2 cancle the licnse of an emplyee")).toBe("remove-license");
    expect(guideFor("csv uplaod give eror")).toBe("issue-csv-fails");
    expect(guideFor("extention missng after asigning a lisence")).toBe("issue-no-extension");
    expect(findGuide("is there a plane to Rome")).toMatchObject({ covered: false });
  });

  test("German is read word by word, verbs in two pieces too", () => {
    expect(guideFor("Wie nehme ich jemandem die Lizenz wieder weg?")).toBe("remove-license");
    expect(guideFor("Wie schalte ich für einen Kollegen Zoom Phone frei?")).toBe("assign-individual");
    expect(guideFor("Mitarbeiter hat gekündigt, was ist mit dem Telefon?")).toBe("faq-leaver");
    expect(guideFor("Lizenz kündigen für einen Benutzer")).toBe("remove-license");
  });

  test("what is told without the guides' words is found by what it means", () => {
    expect(guideFor("she doesn't call anyone anymore, get the seat back from her")).toBe("remove-license");
    expect(guideFor("the fire brigade would drive to our previous office")).toBe("emergency-address");
    expect(guideFor("Kevin handed in his notice, what about his phone")).toBe("faq-leaver");
    expect(guideFor("do you save what I type")).toBe("privacy");
  });
});
