// Slack's own markup, read into pieces. Only what Slack itself would make of it becomes anything but text.

import { withEmoji } from "./emoji.ts";

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "bold" | "italic" | "strike"; readonly pieces: readonly Piece[] }
  | { readonly kind: "person" | "channel" | "group"; readonly id: string; readonly label: string }
  | { readonly kind: "broadcast"; readonly label: string }
  | { readonly kind: "date"; readonly label: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string };

export type Part =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  | { readonly kind: "preformatted"; readonly text: string }
  | { readonly kind: "quote"; readonly pieces: readonly Piece[] };

/** Undoes the three escapes Slack knows. */
export const unescapeText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const STYLES = { "*": "bold", _: "italic", "~": "strike" } as const;
const isStyle = (mark: string): mark is keyof typeof STYLES => mark in STYLES;

function referenceOf(inner: string): Piece {
  const [target = "", ...rest] = inner.split("|");
  const label = unescapeText(rest.join("|"));
  if (target.startsWith("@")) return { kind: "person", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!subteam^")) return { kind: "group", id: target.slice(9), label };
  if (target.startsWith("!date^")) return { kind: "date", label: label || target };
  if (target.startsWith("!")) return { kind: "broadcast", label: `@${target.slice(1)}` };
  const url = unescapeText(target);
  // Anything else than these schemes stays text: a page must not follow what a display name says.
  if (/^(https?:|mailto:|tel:)/i.test(url))
    return { kind: "link", url, label: label || url.replace(/^mailto:/, "") };
  return { kind: "text", text: unescapeText(`<${inner}>`) };
}

const opens = (before: string | undefined): boolean =>
  before === undefined || /[\s([{"'—–\-/>*_~]/.test(before);
const closes = (after: string | undefined): boolean =>
  after === undefined || /[\s.,;:!?)\]}"'—–\-/<*_~…]/.test(after);

/** Where a style that opens at `from` closes: on the same line, not before a blank, and at the end of a word. */
function closingOf(text: string, from: number, mark: string): number {
  for (let at = from + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "`") {
      const end = text.indexOf("`", at + 1);
      if (end > at) at = end;
      continue;
    }
    if (text[at] === mark && at > from + 1 && !/\s/.test(text[at - 1] ?? "") && closes(text[at + 1]))
      return at;
  }
  return -1;
}

/** One run of text into pieces. */
export function parseInline(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = "";
  const push = (piece: Piece): void => {
    if (plain !== "") pieces.push({ kind: "text", text: withEmoji(unescapeText(plain)) });
    plain = "";
    pieces.push(piece);
  };
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? "";
    if (mark === "\n") {
      push({ kind: "break" });
      at += 1;
      continue;
    }
    if (mark === "<") {
      const end = text.indexOf(">", at);
      if (end > at + 1) {
        push(referenceOf(text.slice(at + 1, end)));
        at = end + 1;
        continue;
      }
    }
    if (mark === "`") {
      const end = text.indexOf("`", at + 1);
      const inner = end > at + 1 ? text.slice(at + 1, end) : "";
      if (inner !== "" && !inner.includes("\n")) {
        push({ kind: "code", text: unescapeText(inner) });
        at = end + 1;
        continue;
      }
    }
    if (isStyle(mark) && opens(text[at - 1]) && !/\s/.test(text[at + 1] ?? " ")) {
      const end = closingOf(text, at, mark);
      if (end > 0) {
        push({ kind: STYLES[mark], pieces: parseInline(text.slice(at + 1, end)) });
        at = end + 1;
        continue;
      }
    }
    plain += mark;
    at += 1;
  }
  if (plain !== "") pieces.push({ kind: "text", text: withEmoji(unescapeText(plain)) });
  return pieces;
}

/** A whole mrkdwn text: paragraphs, quotes and preformatted parts. */
export function parseMrkdwn(text: string): Part[] {
  const parts: Part[] = [];
  for (const [index, chunk] of text.split("```").entries()) {
    if (index % 2 === 1) {
      parts.push({ kind: "preformatted", text: unescapeText(chunk.replace(/^\n|\n$/g, "")) });
      continue;
    }
    let lines: string[] = [];
    let quoted = false;
    const flush = (): void => {
      const body = lines.join("\n");
      if (body.trim() !== "") parts.push({ kind: quoted ? "quote" : "paragraph", pieces: parseInline(body) });
      lines = [];
    };
    for (const line of chunk.split("\n")) {
      const isQuote = line.startsWith("&gt;");
      if (isQuote !== quoted) flush();
      quoted = isQuote;
      lines.push(isQuote ? line.slice(4).trimStart() : line);
    }
    flush();
  }
  return parts;
}
