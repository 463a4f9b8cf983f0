import { isOpen } from "../domain/operation.ts";
import type { Changes } from "../domain/proposal.ts";
import type { About } from "./memory.ts";
import type { Shown } from "./show.ts";

/** What is kept of an answer for what may be said after it: never more than a thread's readers have seen. */
export function remembered({ outcome, menu }: Shown): { readonly text: string; readonly about: About } {
  switch (outcome.kind) {
    case "operation": {
      const { id, proposal } = outcome.operation;
      return {
        text: `${titleOf(proposal)}.${isWaiting({ outcome, menu }) ? " Confirm or Cancel?" : ""}`,
        about: { operation: id },
      };
    }
    case "choose":
      return { text: outcome.question, about: { menu } };
    case "answer":
      return { text: outcome.answer.title, about: {} };
    case "blocked":
      return { text: outcome.problem.summary, about: {} };
    case "no-op":
      return { text: outcome.because, about: {} };
    case "preview":
      return { text: titleOf(outcome.proposal), about: {} };
    case "how-to":
      return { text: outcome.question, about: {} };
  }
}

/** With the list it is of: "the other one" is said of it later. */
const titleOf = ({ roster, title }: Pick<Changes, "roster" | "title">): string =>
  `${roster ? `${roster.file}: ` : ""}${title}`;

/** True when somebody has to press something before there is more. */
export const isWaiting = ({ outcome }: Shown): boolean =>
  outcome.kind === "choose" ||
  (outcome.kind === "operation" && !outcome.atOnce && isOpen(outcome.operation.state));
