// The card of a request: who asks for what, what exactly it would change where one look is enough, and who decides.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import type { Changes } from "../../domain/proposal.ts";
import type { Request } from "../../operations/requests.ts";
import type { RequestPreview } from "../request-preview.ts";
import { ACTIONS, actions, button } from "./buttons.ts";
import { seatsOf } from "./card-facts.ts";
import { itemLines } from "./open-card.ts";
import { bright, context, escapeText, type Message, section } from "./text.ts";

/** Numbers it would show: where others read along they must not be, and then it is not shown at all. */
export const numbersIn = ({ items }: Changes): readonly string[] =>
  items.flatMap(({ changes, shown }) => [
    ...shown.numbers,
    ...changes.flatMap((change) => describeChange(change).numbers),
  ]);

const changesOf = ({ items, seats, notes, warnings }: Changes): readonly KnownBlock[] => [
  section([...items.map((item) => itemLines(item, bright)), seatsOf(seats)].filter(Boolean).join("\n")),
  ...(notes.length > 0 ? [context(escapeText(notes.join(" ")))] : []),
  ...(warnings.length > 0
    ? [section(warnings.map((line) => `*Warning:* ${escapeText(line)}`).join("\n"))]
    : []),
];

/** The card. `key`: what the request is kept under. */
export function requestCard(
  { by, title, why, sites }: Request,
  key: string,
  preview: RequestPreview | null,
): Message {
  const whose = sites.length > 0 ? ` It is about ${escapeText(sites.join(", "))}.` : "";
  return {
    text: `${escapeText(by.name)} asks: ${escapeText(title)}`,
    blocks: [
      section(
        `*${escapeText(by.name)} asks: ${escapeText(title)}*\n${escapeText(by.email ?? "No address")} may not do this themselves.${whose}${why ? `\n“${escapeText(why)}”` : ""}`,
      ),
      ...(preview ? changesOf(preview.proposal) : []),
      ...actions([
        ...(preview
          ? [
              button({
                label: "Confirm",
                action: ACTIONS.requestConfirm,
                value: JSON.stringify({ key, deed: preview.deed }),
                style: "primary",
              }),
            ]
          : []),
        button({
          label: "Propose",
          action: ACTIONS.requestPropose,
          value: key,
          ...(preview ? {} : { style: "primary" as const }),
        }),
        button({ label: "Decline", action: ACTIONS.requestDecline, value: key }),
      ]),
      context(
        preview
          ? "Confirm does exactly this. Propose shows it as a card of yours first."
          : "Propose shows the exact changes first; nothing is done by it.",
      ),
    ],
  };
}
