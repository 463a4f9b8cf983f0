import { expect, test } from "vitest";
import {
  type Move,
  moved,
  startWalkthrough,
  stepOf,
  Walkthrough,
} from "../../../src/assistant/guides/walkthrough.ts";

const bob = { name: "Bob Jones", email: "bob@example.com" };

function started(id: string, section?: string): Walkthrough {
  const walkthrough = startWalkthrough(id, { person: bob, section: section ?? null });
  if (!walkthrough) throw new Error(`no steps in ${id}`);
  return walkthrough;
}

const after = (walkthrough: Walkthrough, ...moves: readonly Move[]): Walkthrough =>
  moves.reduce((sofar, move) => moved(sofar, move), walkthrough);

test("shows one step at a time, with the person's name", () => {
  const walkthrough = started("assign-individual");
  expect(stepOf(walkthrough)).toMatchObject({
    number: 1,
    of: 7,
    moves: ["next", "do-it", "stop"],
    check: null,
  });
  expect(stepOf(after(walkthrough, "next", "next"))).toMatchObject({
    number: 3,
    text: "Find Bob Jones in the list; the search bar takes a name or an e-mail address.",
    moves: ["back", "next", "do-it", "stop"],
  });
  expect(stepOf(after(walkthrough, "next", "back", "back"))).toMatchObject({ number: 1 });
});

test("its last step says what to look for in Zoom, and next after it ends it", () => {
  const last = after(started("assign-individual"), ...Array<Move>(6).fill("next"));
  expect(stepOf(last)).toMatchObject({ number: 7, check: "license" });
  expect(moved(last, "next")).toMatchObject({ state: "done", position: 6 });
});

test("stop and do it end it, and a late click changes nothing", () => {
  const walkthrough = started("assign-individual");
  const stopped = moved(walkthrough, "stop");
  expect(stopped.state).toBe("stopped");
  expect(moved(stopped, "next")).toEqual(stopped);
  expect(moved(walkthrough, "do-it").state).toBe("handed-over");
});

test("a guide without a tool offers no do it", () => {
  const walkthrough = started("desk-phones");
  expect(stepOf(walkthrough)?.moves).toEqual(["next", "stop"]);
  expect(moved(walkthrough, "do-it")).toEqual(walkthrough);
});

test("walks the section asked for, and nothing where there are no steps", () => {
  expect(stepOf(started("assign-individual", "From Users & Rooms"))).toMatchObject({ of: 8 });
  expect(startWalkthrough("faq-duplicate-license")).toBeUndefined();
  expect(startWalkthrough("no-such-guide")).toBeUndefined();
});

test("survives being stored, a shorter guide and a guide that is gone", () => {
  const walkthrough = after(started("remove-license"), "next", "next");
  expect(Walkthrough.parse(JSON.parse(JSON.stringify(walkthrough)))).toEqual(walkthrough);
  expect(stepOf({ ...walkthrough, position: 99 })).toMatchObject({ number: 7, check: "no-license" });
  expect(stepOf({ ...walkthrough, guide: "gone" })).toBeUndefined();
});

test("without a person it still reads well", () => {
  const walkthrough = startWalkthrough("remove-license");
  expect(walkthrough && stepOf(moved(moved(walkthrough, "next"), "next"))?.text).toBe(
    "Find the person in the list.",
  );
});
