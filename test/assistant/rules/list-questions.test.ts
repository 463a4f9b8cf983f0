// What is asked of a list: seen as a question of it, and nothing else taken for one.
import { expect, test } from "vitest";
import { askedOfList } from "../../../src/assistant/rules/files/list-questions.ts";

test.each([
  ["who's in Berlin?", { asks: "rows", only: ["Berlin"] }],
  ["whos in london", { asks: "rows", only: ["london"] }],
  ["how many are in sales?", { asks: "rows", only: ["sales"] }],
  ["anyone from finance in there?", { asks: "rows", only: ["finance"] }],
  ["is there anyone from Tokyo?", { asks: "rows", only: ["Tokyo"] }],
  ["who are the interns?", { asks: "rows", only: ["interns"] }],
  ["how many interns are on it?", { asks: "rows", only: ["interns"] }],
  ["is Kate on it?", { asks: "rows", only: ["Kate"] }],
  ["is <@U02BOB> on it?", { asks: "rows", only: ["<@U02BOB>"] }],
  ["ist Kate dabei?", { asks: "rows", only: ["Kate"] }],
  ["qui est à Berlin ?", { asks: "rows", only: ["berlin"] }],
  ["wer ist in Berlin?", { asks: "rows", only: ["Berlin"] }],
  ["show me the berlin ones", { asks: "rows", only: ["berlin"] }],
  ["who is on it?", { asks: "rows" }],
  ["how many from finance?", { asks: "rows", only: ["finance"] }],
  ["how many people is that?", { asks: "rows" }],
  ["how many of these are there in total?", { asks: "rows" }],
  ["will Kate get one?", { asks: "rows", only: ["Kate"] }],
  ["is the sales team losing theirs?", { asks: "rows", only: ["sales team"] }],
  ["who of these has a phone", { asks: "with-phone" }],
  ["who already has a phone?", { asks: "with-phone" }],
  ["how many of these have a phone already?", { asks: "with-phone" }],
  ["wer davon hat schon ein Telefon?", { asks: "with-phone" }],
  ["does anyone in there have a license already?", { asks: "with-phone" }],
  ["which of these have no license", { asks: "without-phone" }],
  ["who of them still needs a phone?", { asks: "without-phone" }],
])("%s", (text, asked) => expect(askedOfList(text)).toEqual(asked));

test.each([
  "who has a phone",
  "who is in zoom",
  "who's in charge?",
  "who are the admins?",
  "who are you?",
  "is it on there?",
  "is bob in London?",
  "how many licenses are in it",
  "how many are there",
  "remove the berlin ones",
  "give everyone in Berlin a license",
])("%s is no question of a list's rows", (text) => expect(askedOfList(text)).toBeUndefined());
