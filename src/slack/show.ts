// From an outcome to what is seen: the one place where a tool's answer meets Slack. Knows no tool by name.
import type { WebClient } from "@slack/web-api";
import { answerFromGuide, answerHowTo } from "../assistant/guides/answer-how-to.ts";
import type { OperationId } from "../domain/ids.ts";
import { isOpen } from "../domain/operation.ts";
import { type Confirming, confirm } from "../operations/confirm.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Ask, Outcome } from "../tools/ask.ts";
import { howToMessage } from "./blocks/how-to.ts";
import { answerMessage, chooseMessage, noOpMessage, problemMessage } from "./blocks/outcome.ts";
import { previewMessage } from "./blocks/preview.ts";
import { bright, escapeText, type Message, shadeOf } from "./blocks/text.ts";
import type { Cards } from "./cards.ts";
import { handOverKept, handOverTable, staysHere } from "./hand-over.ts";
import { keepMenu, type Waiting } from "./menus.ts";
import type { Respond } from "./respond.ts";
import { beside, placeOf, send, type Target } from "./target.ts";

export interface Showing {
  readonly client: WebClient;
  readonly respond: Respond;
  readonly cards: Cards;
  readonly notes: Notes;
  readonly store: OperationStore;
  readonly confirming: Confirming;
  /** Begins work on what was confirmed, and resolves when it is over or the time is up. */
  readonly work: (id: OperationId, patienceMs: number) => Promise<void>;
}

/** How long a command's answer waits for the result before it says that work goes on. */
const PATIENCE_MS = 2_500;

/** What came of a request: the outcome, and the key of the menu it was shown as. */
export interface Shown {
  readonly outcome: Outcome;
  readonly menu: string | null;
}

const maskedIn = (target: Target) => target.kind === "message" && !target.private;

function messageOf(outcome: Outcome, ask: Ask, target: Target, menu: string | null): Message | null {
  switch (outcome.kind) {
    case "answer":
      return answerMessage(outcome.answer, {
        masked: maskedIn(target),
        reveal: JSON.stringify({ tool: ask.tool, input: ask.input }).slice(0, 2_000),
        fileGoesAway: !staysHere(target),
      });
    case "how-to":
      return howToMessage(
        answerFromGuide(outcome.question.trim().replaceAll(" ", "-").toLowerCase()) ??
          answerHowTo(outcome.question),
        { question: outcome.question, person: null },
      );
    case "no-op":
      return noOpMessage(outcome.because);
    case "blocked":
      return problemMessage(outcome.problem, outcome.offers, outcome.beside);
    case "choose": {
      const numbers = outcome.options.flatMap(({ input }) =>
        typeof input.number === "string" ? [input.number] : [],
      );
      return chooseMessage(
        outcome.question,
        outcome.next,
        outcome.options,
        menu ?? "",
        maskedIn(target) ? shadeOf(numbers) : bright,
        escapeText,
        outcome.beside,
      );
    }
    case "preview":
      return previewMessage(outcome.proposal, ask);
    case "operation":
      return null;
  }
}

/**
 * Shows what came of a request. What may be done at once is done, and shown when it is over. `onCard`: it was clicked on
 * the card of what it undoes, which tells the end. `waiting`: whose request it is.
 */
export async function show(
  outcome: Outcome,
  ask: Ask,
  target: Target,
  means: Showing,
  { onCard = false, waiting = null }: { readonly onCard?: boolean; readonly waiting?: Waiting | null } = {},
): Promise<Shown> {
  const menu =
    outcome.kind === "choose"
      ? await keepMenu(
          { asker: ask.actor.slackId, why: outcome.why, waiting, options: [...outcome.options] },
          means.notes,
        )
      : null;
  await draw(outcome, ask, target, { menu, onCard }, means);
  return { outcome, menu };
}

async function draw(
  outcome: Outcome,
  ask: Ask,
  target: Target,
  { menu, onCard }: { readonly menu: string | null; readonly onCard: boolean },
  means: Showing,
): Promise<void> {
  const { cards, store, confirming, work } = means;
  const message = messageOf(outcome, ask, target, menu);
  // What belongs to an answer comes before it: last stands what there is to press.
  if (outcome.kind === "answer") await handOverKept(outcome.answer.attached, target, means);
  if (outcome.kind === "preview") await handOverKept(outcome.proposal.roster?.toFix, target, means);
  if (message) {
    await send(message, target, means);
    if (outcome.kind === "answer") await handOverTable(outcome.answer, target, means);
    return;
  }
  if (outcome.kind !== "operation") return;
  const { operation, atOnce } = outcome;
  // A one-click undo is told on the card of what it undoes.
  const inPlace = atOnce && operation.undoOf !== null && onCard;
  if (!inPlace) await cards.add(operation, placeOf(target));
  if (!atOnce) {
    await handOverKept(operation.proposal.roster?.toFix, target, means);
    return cards.refresh(operation.id);
  }
  const clicked = await confirm(operation.id, ask.actor, confirming, outcome);
  if (clicked.kind === "refused") {
    await send(problemMessage(clicked.problem), target, means);
    // Paused, it can still be confirmed later: there has to be something to press then.
    const refused = await store.get(operation.id);
    return refused && isOpen(refused.state) ? cards.refresh(operation.id) : undefined;
  }
  await work(operation.id, PATIENCE_MS);
  if (inPlace && operation.undoOf !== null) {
    const after = await store.get(operation.id);
    if (after?.state !== "applied") await cards.add(operation, placeOf(beside(target)));
    await cards.refresh(operation.undoOf);
  }
  await cards.refresh(operation.id);
}
