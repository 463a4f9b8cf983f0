// What a look-up found, as a model may see it: counts, dates and names of calling plans as they are; everything that
// somebody could have written into Zoom (names, departments, sites) and every number and address as a handle.
import type { Outcome } from "../../tools/ask.ts";

/** Handles given out in one conversation, and back. */
export interface Handles {
  /** The value, or a handle that stands for it. */
  hide(value: string): string;
  /** The text with its handles spelled out. */
  reveal(text: string): string;
}

const PLAIN =
  /^(?:[\d.,]{1,9} ?%?|\d{4}-\d{2}-\d{2}(?:[ T][\d:]{4,8}.*)?|yes|no|none|active|inactive|pending|free|assigned|local|toll-free|)$/i;

/** Handles; `plans` are names that may be told. */
export function openHandles(plans: readonly string[]): Handles {
  const byValue = new Map<string, string>();
  const known = new Set(plans.map((name) => name.toLowerCase()));
  return {
    hide(value) {
      const text = value.trim();
      if (PLAIN.test(text) || known.has(text.toLowerCase())) return text;
      const handle = byValue.get(text) ?? `value#${byValue.size + 1}`;
      byValue.set(text, handle);
      return handle;
    },
    reveal: (text) => {
      const values = new Map([...byValue].map(([value, handle]) => [handle, value]));
      return text.replace(/value#\d+/g, (handle) => values.get(handle) ?? handle);
    },
  };
}

const ROWS = 30;

/** What a look-up came to, in the model's form. Titles and sentences stay out: they have names in them. */
export function toldToModel(outcome: Outcome, { hide }: Handles): string {
  switch (outcome.kind) {
    case "answer": {
      const { facts, table } = outcome.answer;
      return JSON.stringify({
        ...(facts.length > 0
          ? { facts: Object.fromEntries(facts.map(({ label, value }) => [label, hide(value)])) }
          : {}),
        ...(table
          ? {
              columns: table.columns,
              rows: table.rows.slice(0, ROWS).map((row) => row.map(hide)),
              rowsInAll: table.rows.length,
            }
          : {}),
      });
    }
    case "no-op":
      return '{"result":"nothing to tell"}';
    case "blocked":
      return JSON.stringify({ problem: outcome.problem.code });
    case "choose":
      return JSON.stringify({
        unclear: "several could be meant; the person is asked",
        options: outcome.options.length,
      });
    case "how-to":
    case "preview":
    case "operation":
      return '{"result":"not a look-up"}';
  }
}
