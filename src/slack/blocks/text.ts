// The one place where text becomes Slack text: escaped, so that no name pings, links or formats anything.
import type { KnownBlock, TableBlock } from "@slack/types";
import { maskNumber, spellNumber } from "../../domain/number.ts";

/** What is sent: blocks for the eye, `text` for notifications, screen readers and scripts. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Text from anywhere as Slack shows it literally. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** At most so many letters; what was cut ends in "…". */
export const clip = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Hides phone numbers where others read along; leaves text as it is where only the asker does. */
export type Shade = (text: string) => string;
/** Hides nothing: for where only the asker reads. */
export const bright: Shade = (text) => text;
/** Hides these numbers, as E.164 and as they are spelled; any other number in the text stays. */
export function shadeOf(numbers: readonly string[]): Shade {
  const wanted = [...new Set(numbers)];
  return (text) =>
    wanted.reduce(
      (shaded, number) =>
        shaded.replaceAll(spellNumber(number), maskNumber(number)).replaceAll(number, maskNumber(number)),
      text,
    );
}

/** Leaves the number out, however it is written: for records that many read. */
export const hidingOf =
  (numbers: readonly string[]): Shade =>
  (text) =>
    [...new Set(numbers)].reduce(
      (told, number) =>
        [spellNumber(number), maskNumber(number), number].reduce(
          (rest, spelled) => rest.replaceAll(spelled, "a number"),
          told,
        ),
      text,
    );

/** Slack's own Markdown: whoever calls has escaped names. Cut to what Slack takes. */
export const section = (text: string): KnownBlock => ({
  type: "section",
  text: { type: "mrkdwn", text: clip(text, 2_990) },
});
/** Ten lines at most, as `section`. */
export const context = (...lines: readonly string[]): KnownBlock => ({
  type: "context",
  elements: lines.slice(0, 10).map((text) => ({ type: "mrkdwn", text: clip(text, 1_990) })),
});

/** The rows of a table in words, a line each: for where a table itself can't be. */
export const rowsOf = ({ rows }: TableBlock): readonly string[] =>
  rows.map((row) =>
    row.map((one) => ("text" in one && typeof one.text === "string" ? escapeText(one.text) : "")).join(" | "),
  );

/** Blocks and text of the same words. */
export const plain = (text: string): Message => ({ text, blocks: [section(text)] });
