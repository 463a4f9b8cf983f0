// What of Slack is here, how far, and which test shows it. A test keeps this table honest.

/** `documented`, seen in public reports (`observed`), or taken for likely (`assumed`). */
type Basis = "documented" | "observed" | "assumed";

export type Row =
  | {
      readonly what: string;
      readonly state: "supported" | "partial";
      readonly basis: Basis;
      /** File in test/sandbox/slack and the test's name. */
      readonly shownBy: readonly [file: string, test: string];
      /** What is missing or surprising. */
      readonly note?: string;
    }
  | { readonly what: string; readonly state: "not yet"; readonly note?: string };
