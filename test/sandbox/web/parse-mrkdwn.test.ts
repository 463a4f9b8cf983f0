import { describe, expect, it } from "vitest";
import { type Piece, parseInline, parseMrkdwn } from "../../../sandbox/web/parse-mrkdwn.ts";

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ("pieces" in piece ? textOf(piece.pieces) : "text" in piece ? piece.text : ""))
    .join("");

describe("Slack's markup", () => {
  it("shows escaped markup in a name as the characters it is", () => {
    const pieces = parseInline("&lt;!channel&gt; &lt;b&gt;x&lt;/b&gt; has a phone");
    expect(pieces).toEqual([{ kind: "text", text: "<!channel> <b>x</b> has a phone" }]);
  });

  it("reads people, channels, links and what else stands in angle brackets", () => {
    expect(parseInline("<@U1> in <#C1|help>: <https://a.example/?x=1&amp;y=2|there>")).toEqual([
      { kind: "person", id: "U1", label: "" },
      { kind: "text", text: " in " },
      { kind: "channel", id: "C1", label: "help" },
      { kind: "text", text: ": " },
      { kind: "link", url: "https://a.example/?x=1&y=2", label: "there" },
    ]);
    expect(parseInline("<!here>")).toEqual([{ kind: "broadcast", label: "@here" }]);
    expect(parseInline("<!date^1764000000^{date}|24 Nov>")).toEqual([{ kind: "date", label: "24 Nov" }]);
  });

  it("follows no link but the plain kinds", () => {
    expect(parseInline("<javascript:alert(1)|press>")).toEqual([
      { kind: "text", text: "<javascript:alert(1)|press>" },
    ]);
  });

  it("styles words, and leaves alone what only looks like it", () => {
    expect(parseInline("*Bob* has _one_, ~two~")).toMatchObject([
      { kind: "bold" },
      { kind: "text", text: " has " },
      { kind: "italic" },
      { kind: "text", text: ", " },
      { kind: "strike" },
    ]);
    expect(textOf(parseInline("2 * 3 * 4 and snake_case_name"))).toBe("2 * 3 * 4 and snake_case_name");
    expect(parseInline("`*not bold*`")).toEqual([{ kind: "code", text: "*not bold*" }]);
  });

  it("keeps every character of a text without markup", () => {
    for (const text of ["", "*", "a_b*c~", "< >", "<", "``", "a\\b", "🙂 *"])
      expect(textOf(parseInline(text))).toBe(text);
  });

  it("tells quotes and preformatted parts from paragraphs", () => {
    expect(parseMrkdwn("one\n&gt; two\nthree\n```four\n*five*```").map(({ kind }) => kind)).toEqual([
      "paragraph",
      "quote",
      "paragraph",
      "preformatted",
    ]);
  });
});
