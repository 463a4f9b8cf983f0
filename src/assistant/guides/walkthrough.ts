// A guide one step at a time. Pure: whoever shows it stores the walkthrough, so that it survives a restart.
import { z } from "zod";
import { Shown } from "../../domain/phone.ts";
import { type CheckId, hasSteps, tellOf } from "./guide.ts";
import { guideOf } from "./load-guides.ts";
import { stepsIn } from "./steps-in.ts";

/** Where somebody is in a guide. Plain data, to be stored as it is. */
export const Walkthrough = z
  .object({
    guide: z.string(),
    section: z.string(),
    /** Whom it is about, when that is known. */
    person: z.object({ name: z.string(), email: z.string() }).nullable(),
    /** What that person had in Zoom at the start, to see by whether a step took. */
    before: Shown.nullable(),
    /** The step shown, from 0. */
    position: z.number().int().nonnegative(),
    state: z.enum(["walking", "done", "stopped", "handed-over"]),
  })
  .readonly();
export type Walkthrough = z.infer<typeof Walkthrough>;

/** What a button does. `do-it` leaves the rest to the guide's tool. */
export type Move = "back" | "next" | "do-it" | "stop";

export interface Step {
  readonly title: string;
  readonly section: string;
  /** From 1, of how many. */
  readonly number: number;
  readonly of: number;
  /** Markdown, with the person's name filled in. */
  readonly text: string;
  readonly moves: readonly Move[];
  readonly tool: string | null;
  /** What to look for in Zoom when this step is done; only at the last one. */
  readonly check: CheckId | null;
  /** Whether there is anything to look for at the end. */
  readonly checkable: boolean;
}

function stepsOf({
  guide,
  section,
}: {
  readonly guide: string;
  readonly section: string;
}): readonly string[] {
  const found = guideOf(guide)?.sections.find(({ heading }) => heading === section);
  return found ? stepsIn(found) : [];
}

/** Begins a guide's walkthrough: the section asked for, else the first with steps. Undefined when there is none. */
export function startWalkthrough(
  id: string,
  options: {
    readonly section?: string | null;
    readonly person?: Walkthrough["person"];
    readonly before?: Shown | null;
  } = {},
): Walkthrough | undefined {
  const walkable = guideOf(id)?.sections.filter(hasSteps) ?? [];
  const section = walkable.find(({ heading }) => heading === options.section) ?? walkable[0];
  if (!section) return undefined;
  return {
    guide: id,
    section: section.heading,
    person: options.person ?? null,
    before: options.before ?? null,
    position: 0,
    state: "walking",
  };
}

/** The step to show. Undefined when the guide is no longer there, as after an update. */
export function stepOf(walkthrough: Walkthrough): Step | undefined {
  const guide = guideOf(walkthrough.guide);
  const steps = stepsOf(walkthrough);
  if (!guide || steps.length === 0) return undefined;
  // A guide may have become shorter while somebody was in it.
  const position = Math.min(walkthrough.position, steps.length - 1);
  const last = position === steps.length - 1;
  return {
    title: guide.title,
    section: walkthrough.section,
    number: position + 1,
    of: steps.length,
    text: tellOf(steps[position] ?? "", walkthrough.person?.name ?? null),
    moves: [
      ...(position > 0 ? (["back"] as const) : []),
      "next",
      ...(guide.tool ? (["do-it"] as const) : []),
      "stop",
    ],
    tool: guide.tool,
    check: last ? guide.check : null,
    checkable: guide.check !== null,
  };
}

/** Where a move leads. Once it has ended, a walkthrough stays as it is: a late click changes nothing. */
export function moved(walkthrough: Walkthrough, move: Move): Walkthrough {
  if (walkthrough.state !== "walking") return walkthrough;
  switch (move) {
    case "stop":
      return { ...walkthrough, state: "stopped" };
    case "do-it":
      return guideOf(walkthrough.guide)?.tool ? { ...walkthrough, state: "handed-over" } : walkthrough;
    case "back":
      return { ...walkthrough, position: Math.max(0, walkthrough.position - 1) };
    case "next":
      return walkthrough.position + 1 >= stepsOf(walkthrough).length
        ? { ...walkthrough, state: "done" }
        : { ...walkthrough, position: walkthrough.position + 1 };
  }
}
