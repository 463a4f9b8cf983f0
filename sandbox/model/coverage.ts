// What the stand-in does of OpenAI's interfaces, and the test that shows it. A test reads this table and holds it to its word.

export type Coverage =
  | { readonly how: "supported"; readonly shownBy: string }
  /** Supported, but for what `without` names. */
  | { readonly how: "partial"; readonly shownBy: string; readonly without: string };

/** By method and path. `shownBy` is the beginning of a test's title in test/sandbox/model/server.test.ts. */
export const COVERAGE: Readonly<Record<string, Coverage>> = {
  "POST /v1/responses": {
    how: "partial",
    shownBy: "Responses",
    without: "stored responses, conversations, built-in tools, structured text, images, reasoning items",
  },
  "POST /v1/chat/completions": {
    how: "partial",
    shownBy: "Chat Completions",
    without: "stored completions, several choices, structured text, images, the old `functions`",
  },
  "GET /v1/models": { how: "supported", shownBy: "models are listed" },
};
