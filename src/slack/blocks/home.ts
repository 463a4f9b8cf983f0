// The Home tab, drawn: my phone, what waits for me with its own card, what was done last, and whether changes are on.
import type { KnownBlock } from "@slack/types";
import { type CallingPlan, isBasePlan, shortPlanName } from "../../domain/license.ts";
import { spellNumber } from "../../domain/number.ts";
import type { Operation } from "../../domain/operation.ts";
import type { Phone } from "../../domain/phone.ts";
import { ACTIONS, actions, button } from "./buttons.ts";
import { context, escapeText, type Message, rowsOf, section } from "./text.ts";

/** What Home is drawn from; the parts an admin sees are empty for everybody else. */
export interface HomeFacts {
  readonly phone: Phone | undefined;
  readonly mayChange: boolean;
  /** Cards that wait for this person, whole: what is confirmed here is what is shown here. */
  readonly waiting: readonly Message[];
  /** How many more wait. */
  readonly moreWaiting: number;
  readonly last: readonly Operation[];
  readonly plans: readonly CallingPlan[];
  readonly mode: "observe" | "act";
  /** Why and by whom changes are paused; null while they are not. */
  readonly paused: string | null;
}

const header = (text: string): KnownBlock => ({ type: "header", text: { type: "plain_text", text } });
const fact = (label: string, value: string) => ({
  type: "mrkdwn" as const,
  text: `*${label}*\n${escapeText(value)}`,
});

function myPhone({ phone, mayChange }: HomeFacts): readonly KnownBlock[] {
  if (phone)
    return [
      {
        type: "section",
        fields: [
          fact("Number", phone.numbers.map(({ number }) => spellNumber(number)).join(", ") || "none"),
          fact("Extension", phone.extension ?? "not given yet"),
          fact("Calling plan", phone.plans.map(({ name }) => shortPlanName(name)).join(", ") || "none"),
          fact("Site", phone.site?.name ?? "main"),
        ],
      },
    ];
  return [
    section("You have no Zoom phone."),
    ...(mayChange
      ? []
      : actions([
          button({
            label: "Ask for a phone",
            action: `${ACTIONS.offer}-0`,
            value: JSON.stringify({ tool: "request_license", input: {} }),
          }),
        ])),
  ];
}

/** One line an operation, with Undo where something was written that is still as it was left. */
function lastOne({ id, proposal, state }: Operation): KnownBlock {
  const undoable = state === "applied" || state === "partly-applied" || state === "stopped";
  return {
    type: "section",
    text: {
      type: "mrkdwn",
      text: `#${id} ${escapeText(proposal.title)}: ${state.replace("-", " ")}`,
    },
    ...(undoable
      ? { accessory: button({ label: "Undo", action: ACTIONS.undo, value: String(id) }) }
      : state === "scheduled"
        ? { accessory: button({ label: "Cancel", action: ACTIONS.cancel, value: String(id) }) }
        : {}),
  };
}

const seats = (plans: readonly CallingPlan[]): string =>
  plans
    .filter((plan) => isBasePlan(plan) && plan.subscribed > 0)
    .map(
      ({ name, available, subscribed }) =>
        `${escapeText(shortPlanName(name))}: *${available}* of ${subscribed} free`,
    )
    .join("\n");

const switchedOn = ({ mode, paused }: HomeFacts): string =>
  paused !== null
    ? `Changes are paused for everybody: ${escapeText(paused)}. \`/zphone resume\` goes on.`
    : mode === "observe"
      ? "Observing: cards are complete, nothing is written to Zoom."
      : "Changes are on. `/zphone help` shows what you can do.";

/** Slack takes a table in a message only: one on Home, and none of Home is drawn. */
const asOnHome = (block: KnownBlock): KnownBlock =>
  block.type === "table" ? section(rowsOf(block).join("\n")) : block;

/** The Home tab's blocks. */
export function homeBlocks(facts: HomeFacts): readonly KnownBlock[] {
  const { mayChange, waiting, moreWaiting, last, plans } = facts;
  return [
    context(switchedOn(facts)),
    header("My phone"),
    ...myPhone(facts),
    ...(mayChange
      ? [
          header("Waiting for me"),
          ...(waiting.length === 0
            ? [section("Nothing.")]
            : waiting.flatMap(({ blocks }, index) => [
                ...(index > 0 ? [{ type: "divider" as const }] : []),
                ...blocks.map(asOnHome),
              ])),
          ...(moreWaiting > 0 ? [context(`… and ${moreWaiting} more: \`/zphone pending\` lists them.`)] : []),
          header("My last operations"),
          ...(last.length === 0 ? [section("None yet. Try `/zphone assign @somebody`.")] : last.map(lastOne)),
          ...(seats(plans) ? [header("Free seats"), section(seats(plans))] : []),
        ]
      : []),
  ];
}
