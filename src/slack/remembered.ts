import { isOpen } from "../domain/operation.ts";
import type { About } from "./memory.ts";
import type { Shown } from "./show.ts";

/** What is kept of an answer for what may be said after it: never more than a thread's readers have seen. */
export function remembered({ outcome, menu }: Shown): { readonly text: string; readonly about: About } {
  switch (outcome.kind) {
    case "operation": {
      const { id, proposal } = outcome.operation;
      // Of which list it is: "the other one" is said of it later.
      const file = proposal.roster ? `${proposal.roster.file}: ` : "";
      return {
        text: `${file}${proposal.title}.${isWaiting({ outcome, menu }) ? " Confirm or Cancel?" : ""}`,
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
      return { text: outcome.proposal.title, about: {} };
    case "how-to":
      return { text: outcome.question, about: {} };
  }
}

/** True when somebody has to press something before there is more. */
export const isWaiting = ({ outcome }: Shown): boolean =>
  outcome.kind === "choose" ||
  (outcome.kind === "operation" && !outcome.atOnce && isOpen(outcome.operation.state));
