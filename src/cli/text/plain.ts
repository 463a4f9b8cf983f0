// Text from anywhere, made fit for a terminal: names and cells may carry what would move the cursor or hide a line.

/** What a terminal would obey rather than show, and what would turn the direction of reading. */
const OBEYED = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text with nothing in it that a terminal obeys. */
export const shown = (text: string): string => text.replace(OBEYED, "");

/** Our own sentences are written for Slack: the command has another name here, and code needs no marks. */
export const forTerminal = (text: string): string =>
  shown(text)
    .replaceAll("/zphone", "zac")
    .replace(/`([^`\n]+)`/g, "$1");

/** The lines that have something, each ended. */
export const paragraph = (lines: readonly (string | null)[]): string =>
  lines
    .filter((line): line is string => line !== null && line !== "")
    .map((line) => `${line}\n`)
    .join("");
