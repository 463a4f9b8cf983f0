// What tools answer, as Slack messages. Knows outcomes, not tools.
import type { KnownBlock } from "@slack/types";
import type { OperationId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Answer, Beside, Offer } from "../../domain/proposal.ts";
import type { Choice } from "../../tools/ask.ts";
import { ACTIONS, actions, button, offerButtons } from "./buttons.ts";
import {
  bright,
  clip,
  context,
  escapeText,
  type Message,
  plain,
  type Shade,
  section,
  shadeOf,
} from "./text.ts";

/** A problem: what is wrong, what to do next, and what could be done instead. */
export function problemMessage(
  { summary, next }: Problem,
  offers: readonly Offer[] = [],
  beside?: Beside,
): Message {
  const text = `${escapeText(summary)} ${escapeText(next)}`.trim();
  return {
    text,
    blocks: [section(`${escapeText(summary)}\n${escapeText(next)}`.trim()), ...besideBlocks(beside, offers)],
  };
}

/** Seats were taken meanwhile: the card as it stands can't be done, and a new one asks who gets them. */
export const seatsGoneMessage = (id: OperationId, { summary, next }: Problem): Message => ({
  text: `${escapeText(summary)} ${escapeText(next)}`,
  blocks: [
    section(`${escapeText(summary)}\n${escapeText(next)}`),
    ...actions([
      button({ label: "Propose it again", action: ACTIONS.again, value: String(id), style: "primary" }),
      button({ label: "Cancel it", action: ACTIONS.cancel, value: String(id) }),
    ]),
  ],
});

/** What helps somebody who is stuck, above its buttons. Words to copy stand alone, so that nothing else is copied. */
const besideBlocks = (beside: Beside | undefined, offers: readonly Offer[]): readonly KnownBlock[] => [
  ...(beside && beside.lines.length > 0 ? [section(beside.lines.map(escapeText).join("\n"))] : []),
  ...actions(offerButtons([...offers, ...(beside?.offers ?? [])])),
  ...(beside?.copy ? [section(`To copy, for whoever buys:\n\`\`\`${escapeText(beside.copy)}\`\`\``)] : []),
];

/** `because` is plain text, and escaped here. */
export const noOpMessage = (because: string): Message => plain(escapeText(because));

const cell = (text: string) => ({ type: "raw_text" as const, text: text === "" ? " " : clip(text, 300) });

/** Slack's table block: 100 rows, 10,000 characters in all. What does not fit is said. */
function table({ columns, rows }: NonNullable<Answer["table"]>, shade: Shade): readonly KnownBlock[] {
  const fitting: (readonly string[])[] = [];
  let size = columns.join("").length;
  for (const row of rows.slice(0, 99)) {
    size += row.join("").length + row.length;
    if (size > 9_000) break;
    fitting.push(row);
  }
  // @slack/types names the block `table`; its cells are raw text here, so nothing in them is read as markup.
  const block = {
    type: "table",
    rows: [columns, ...fitting].map((row) => row.map((one) => cell(shade(one)))),
  } as KnownBlock;
  return fitting.length < rows.length
    ? [block, context(`${fitting.length} of ${rows.length} rows.`)]
    : [block];
}

/** An answer. Where others read along (`masked`), numbers are hidden behind a button for those who may see them. */
export function answerMessage(
  answer: Answer,
  {
    masked,
    reveal,
    fileGoesAway,
  }: {
    readonly masked: boolean;
    readonly reveal: string | null;
    /** Its file is sent to the asker alone. */
    readonly fileGoesAway: boolean;
  },
): Message {
  const shade = masked ? shadeOf(answer.numbers) : bright;
  const lines = answer.lines.map((line) => escapeText(shade(line)));
  const facts = answer.facts.map(({ label, value }) => `${escapeText(label)}: ${escapeText(shade(value))}`);
  const rows = (answer.table ? [answer.table.columns, ...answer.table.rows] : []).slice(0, 30).map((row) =>
    row
      .filter(Boolean)
      .map((one) => escapeText(shade(one)))
      .join(" · "),
  );
  const title = escapeText(shade(answer.title));
  const where =
    answer.file && fileGoesAway ? [`${escapeText(answer.file)} is in your messages with me.`] : [];
  const hidden = masked && answer.numbers.length > 0 && reveal !== null;
  return {
    text: clip([title, ...lines, ...facts, ...rows, ...where].join("\n"), 3_900),
    blocks: [
      section(`*${title}*${lines.length > 0 ? `\n${lines.join("\n")}` : ""}`),
      ...(facts.length > 0
        ? [
            {
              type: "section" as const,
              fields: answer.facts.slice(0, 10).map(({ label, value }) => ({
                type: "mrkdwn" as const,
                text: clip(`*${escapeText(label)}*\n${escapeText(shade(value))}`, 1_990),
              })),
            },
          ]
        : []),
      ...(answer.table && answer.table.rows.length > 0 ? table(answer.table, shade) : []),
      ...where.map((line) => context(line)),
      ...actions([
        ...(hidden ? [button({ label: "Show me", action: ACTIONS.reveal, value: reveal })] : []),
        ...offerButtons(answer.offers),
      ]),
    ],
  };
}

const FEW = 4;

/** A line of a menu, numbered: the number is an answer, too. */
const lineOf = ({ label, detail }: Line, index: number): string =>
  `${index + 1}. ${escapeText(label)}${detail ? ` — ${escapeText(detail)}` : ""}`;

type Line = Pick<Choice, "label" | "detail">;

/** Two who are called the same are told apart on their buttons, too. */
const buttonLabel = ({ label, detail }: Line, all: readonly Line[]): string =>
  all.filter((one) => one.label === label).length > 1 ? `${label} (${detail.split(" · ")[0]})` : label;

/**
 * A menu: a few options as buttons, many as a list to pick from. `key` is where the options are kept; `say` turns the
 * question into Slack's text.
 */
export function chooseMessage(
  question: string,
  next: string,
  options: readonly Line[],
  key: string,
  shade: Shade,
  say: (text: string) => string = escapeText,
  beside?: Beside,
): Message {
  const asked = say(question);
  const shaded = options.map(({ label, detail }) => ({ label: shade(label), detail: shade(detail) }));
  // One that its button tells whole needs no list.
  const isPlain = shaded.length === 1 && shaded[0]?.detail === "";
  const lines = isPlain ? [] : shaded.slice(0, 20).map(lineOf);
  const picked: readonly KnownBlock[] =
    options.length <= FEW
      ? actions(
          shaded.map((one, index) =>
            button({
              label: buttonLabel(one, shaded),
              action: `${ACTIONS.pick}-${index}`,
              value: `${key}:${index}`,
            }),
          ),
        )
      : [
          {
            type: "actions",
            elements: [
              {
                type: "static_select",
                action_id: ACTIONS.menu,
                placeholder: { type: "plain_text", text: "Pick one" },
                options: shaded.slice(0, 100).map((one, index) => ({
                  text: { type: "plain_text" as const, text: clip(one.label, 75), emoji: false },
                  ...(one.detail
                    ? {
                        description: {
                          type: "plain_text" as const,
                          text: clip(one.detail, 75),
                          emoji: false,
                        },
                      }
                    : {}),
                  value: `${key}:${index}`,
                })),
              },
            ],
          },
        ];
  return {
    text: [asked, ...lines].join("\n"),
    blocks: [
      section([asked, ...(options.length <= FEW ? lines : [])].join("\n")),
      ...picked,
      ...(next ? [context(escapeText(next))] : []),
      ...besideBlocks(beside, []),
    ],
  };
}
