// A walkthrough as it is seen: the step, where one is in it, and where one can go from here.
import type { ActionsBlock } from "@slack/types";
import type { Move, Step } from "../../assistant/guides/walkthrough.ts";
import { actions, button } from "./buttons.ts";
import { toMrkdwn } from "./how-to.ts";
import { context, escapeText, type Message, section } from "./text.ts";

export const WALK = {
  back: "walk-back",
  next: "walk-next",
  "do-it": "walk-do-it",
  stop: "walk-stop",
} as const satisfies Record<Move, string>;
export const WALK_PERSON = "walk-person";

const LABELS: Readonly<Record<Move, string>> = {
  back: "Back",
  next: "Next",
  "do-it": "Do it for me",
  stop: "Stop",
};

export interface StepFacts {
  readonly step: Step;
  /** Names this walkthrough, and the step its buttons were drawn for. */
  readonly value: string;
  /** What Zoom showed, when the last step was said to be done and had not taken. */
  readonly notYet: string | null;
  /** Zoom could be looked at, if it were known for whom. */
  readonly asksWhom: boolean;
}

/** One step, with its buttons. */
export function stepMessage({ step, value, notYet, asksWhom }: StepFacts): Message {
  const last = step.number === step.of;
  const nextLabel = notYet ? "Check again" : last ? "Done" : "Next";
  const whom: ActionsBlock["elements"][number] = {
    type: "users_select",
    action_id: WALK_PERSON,
    placeholder: { type: "plain_text", text: "Who is it for?" },
  };
  return {
    text: `${escapeText(step.title)}, step ${step.number} of ${step.of}: ${escapeText(step.text)}${notYet ? `\n${escapeText(notYet)}` : ""}`,
    blocks: [
      section(
        `*${escapeText(step.title)}* · step ${step.number} of ${step.of}\n${toMrkdwn(step.text)}${notYet ? `\n\n:hourglass_flowing_sand: ${escapeText(notYet)}` : ""}`,
      ),
      ...actions(
        step.moves.map((move) =>
          button({
            label: move === "next" ? nextLabel : LABELS[move],
            action: WALK[move],
            value,
            ...(move === "next" ? { style: "primary" as const } : {}),
          }),
        ),
      ),
      ...(asksWhom
        ? [
            context("Say who it is for, and I look in Zoom whether the last step took."),
            { type: "actions" as const, block_id: value, elements: [whom] },
          ]
        : []),
    ],
  };
}

/** The end of a walkthrough, in a sentence. `looked`: it is what Zoom showed. */
export const endMessage = (words: string, { looked = false } = {}): Message => ({
  text: words,
  blocks: [section(words), ...(looked ? [context("Looked up in Zoom just now.")] : [])],
});
