import { describe, expect, it } from "vitest";
import { completionsFor } from "../../../sandbox/web/completions.ts";
import { mentionWords, typedElements } from "../../../sandbox/web/mentions.ts";
import type { Person } from "../../../sandbox/web/model.ts";

const person = (id: string, name: string, handle: string): Person => ({
  id,
  name,
  handle,
  email: `${handle}@acme.example`,
  admin: false,
});
const people = [
  person("U1", "Bob Lee", "bob"),
  person("U2", "Bob Leeson", "leeson"),
  person("U3", "Ana García", "ana"),
  person("U4", "Mike Chen", "mike"),
  person("U5", "Mike Chen", "mikec"),
];
const around = {
  people,
  channels: [{ id: "C1", name: "it-help", private: false, members: [] }],
  commands: [{ command: "/zphone", description: "Zoom Phone", usage_hint: "assign @bob | licenses" }],
};
const offersFor = (text: string): readonly string[] =>
  completionsFor(text, text.length, around).offers.map(({ value }) => value);

describe("what the composer offers", () => {
  it("offers commands with what can follow them, until the words stand there", () => {
    expect(offersFor("/z")).toEqual(["/zphone assign ", "/zphone licenses"]);
    expect(offersFor("/zphone as")).toEqual(["/zphone assign "]);
    expect(offersFor("/zphone licenses")).toEqual([]);
    expect(offersFor("/zphone assign ")).toEqual([]);
  });

  it("knows a command that can be sent as it stands", () => {
    expect(completionsFor("/zphone", 7, around).whole).toBe(true);
    expect(completionsFor("/zphone as", 10, around).whole).toBe(false);
  });

  it("finds people by part of the name, without accents, and replaces what was typed", () => {
    const found = completionsFor("give @garcia", 12, around);
    expect(found).toMatchObject({ from: 5, to: 12, offers: [{ value: "@Ana García " }] });
    expect(offersFor("/zphone assign @Bob Lee ")).toEqual([]);
    expect(offersFor("mail bob@acme")).toEqual([]);
  });

  it("writes people who share a name by their handles", () => {
    expect(offersFor("@mike")).toEqual(["@mike ", "@mikec "]);
    expect([...mentionWords(people).values()]).toEqual([
      "Bob Lee",
      "Bob Leeson",
      "Ana García",
      "mike",
      "mikec",
    ]);
  });

  it("offers channels", () => {
    expect(offersFor("see #it")).toEqual(["#it-help "]);
  });
});

describe("a typed command, shown back", () => {
  it("marks the longest name that stands there", () => {
    expect(typedElements("assign @Bob Leeson and @bob lee, not @bobby", people)).toEqual([
      { type: "text", text: "assign " },
      { type: "user", user_id: "U2" },
      { type: "text", text: " and " },
      { type: "user", user_id: "U1" },
      { type: "text", text: ", not @bobby" },
    ]);
  });
});
