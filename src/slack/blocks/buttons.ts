import type { ActionsBlock, Button, KnownBlock, Overflow } from "@slack/types";
import type { Offer } from "../../domain/proposal.ts";
import { clip, escapeText } from "./text.ts";

/** Action ids: what a click is about. Ids with a number behind a dash differ within one message, as Slack wants it. */
export const ACTIONS = {
  confirm: "confirm",
  confirmKeep: "confirm-keep",
  cancel: "cancel",
  undo: "undo",
  retry: "retry",
  stop: "stop",
  goOn: "go-on",
  again: "again",
  reveal: "reveal",
  revealCard: "reveal-card",
  offer: "offer",
  pick: "pick",
  menu: "menu",
  leave: "leave",
  requestConfirm: "request-confirm",
  requestPropose: "request-propose",
  requestDecline: "request-decline",
} as const;

/** Slack's rows of buttons take many; a phone shows three. */
export const MOST_BUTTONS = 3;

interface ButtonFacts {
  readonly label: string;
  readonly action: string;
  readonly value: string;
  readonly style?: "primary" | "danger";
  /** Slack's own dialog in front of the click. */
  readonly ask?: { readonly title: string; readonly text: string; readonly yes: string };
}

/** Cut to what Slack takes. `ask`: Slack's own dialog, before the click is sent. */
export const button = ({ label, action, value, style, ask }: ButtonFacts): Button => ({
  type: "button",
  action_id: action,
  value: clip(value, 2_000),
  text: { type: "plain_text", text: clip(label, 75), emoji: false },
  ...(style ? { style } : {}),
  ...(ask
    ? {
        confirm: {
          title: { type: "plain_text", text: clip(ask.title, 100) },
          text: { type: "mrkdwn", text: clip(escapeText(ask.text), 300) },
          confirm: { type: "plain_text", text: clip(ask.yes, 30) },
          deny: { type: "plain_text", text: "Back" },
          ...(style === "danger" ? { style: "danger" as const } : {}),
        },
      }
    : {}),
});

/** A row of buttons; nothing when there are none. */
export const actions = (buttons: readonly ActionsBlock["elements"][number][]): readonly KnownBlock[] =>
  buttons.length === 0 ? [] : [{ type: "actions", elements: [...buttons] }];

/** The first three: a row of buttons has room for no more. */
export const offerButtons = (offers: readonly Offer[]): readonly Button[] =>
  offers
    .slice(0, 3)
    .map(({ label, tool, input }, index) =>
      button({ label, action: `${ACTIONS.offer}-${index}`, value: JSON.stringify({ tool, input }) }),
    );

/** The same behind three dots, where a row of buttons is full. */
export const offerMenu = (offers: readonly Offer[]): readonly Overflow[] =>
  offers.length === 0
    ? []
    : [
        {
          type: "overflow",
          action_id: `${ACTIONS.offer}-9`,
          options: offers.map(({ label, tool, input }) => ({
            text: { type: "plain_text", text: clip(label, 75), emoji: false },
            value: JSON.stringify({ tool, input }),
          })),
        },
      ];
