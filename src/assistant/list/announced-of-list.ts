// What is said of a list before it comes: "these people are leaving us, list follows".
import type { Interpretation } from "../interpretation.ts";
import { type UnderstandingContext, understand } from "../understand.ts";
import { leansOnAList, marksOf } from "./leans-on-a-list.ts";

const ANNOUNCES = /\b(?:FILE|LIST|IMPORT)\b|\b(?:attach\w*|drop\w*|send\w*|follows?|following|folgt|suit)\b/u;

/** What was said last of a list that was to come; undefined where nothing of the kind was. */
export function announcedOfList(context: UnderstandingContext): Interpretation | undefined {
  const said = context.thread?.findLast(({ from }) => from === "speaker")?.text ?? "";
  if (!ANNOUNCES.test(marksOf(said, context)) || !leansOnAList(said, { ...context, thread: [] }))
    return undefined;
  const read = understand(said, { ...context, thread: [] });
  const told =
    read.kind === "acts" &&
    read.acts.every(({ tool, input }) => tool === "import_roster" && (input.action || input.callingPlan));
  return told ? read : undefined;
}
