// Words that every object of the language has an answer for. In a text they are words like others.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const context = contextOf(readFileSync("test/evals/sample/directory.json", "utf8"));
const FRAMES = [
  "assign bob WORD",
  "WORD bob",
  "WORD is bob licensed?",
  "bob has left at WORD",
  "remove kate tomorrow WORD",
  "give bob a WORD number",
  "bob moves to WORD",
  "WORDer offices only, bob needs a phone",
  "do we have enough for WORD more people?",
  "the WORD of them need phones: bob, lee",
  "change bob to WORD",
  "what is WORD?",
];
const WORDS = ["constructor", "__proto__", "valueOf", "toString", "hasOwnProperty", "isPrototypeOf"];

it.each(FRAMES)("“%s” reads them as it reads a word that it does not know", (frame) => {
  const unknown = interpretByRules(frame.replace("WORD", "flurbelig"), context);
  for (const word of WORDS)
    expect(interpretByRules(frame.replace("WORD", word), context).kind, word).toBe(unknown.kind);
});
