// Cards: where operations are shown, and kept up to date. A card is a row first and a message second, so that a crash
// between the two costs a redraw and not the report.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { OperationId } from "../domain/ids.ts";
import {
  doneOf,
  isOver,
  isUnderWay,
  OPEN,
  type Operation,
  type OperationState,
  UNDER_WAY,
} from "../domain/operation.ts";
import { openPaces } from "../operations/progress.ts";
import type { Card, CardStore } from "../ports/cards.ts";
import type { CardFacts } from "./blocks/card-facts.ts";
import { openlyTold, operationCard } from "./blocks/operation-card.ts";
import type { Message } from "./blocks/text.ts";
import { cardLooks, type Drawing, type LookMeans } from "./card-look.ts";
import { ANY_EVERY_MS, BUSY_EVERY_MS, cardMeasure } from "./card-measure.ts";
import { cardTurns } from "./card-turns.ts";
import { drawCard } from "./draw-card.ts";
import { NotTaken, type Respond } from "./respond.ts";

/** Where a card is to live. */
export interface Place {
  readonly kind: "message" | "ephemeral";
  readonly viewer: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly responseUrl: string | null;
  /** The message to draw over, when a click or an earlier answer is replaced by the card. */
  readonly ts: string | null;
}

export interface Cards {
  /** Remembers that this operation is shown there, once a viewer and role. Drawn with `refresh`. */
  add(operation: Operation, place: Place, role?: Card["role"]): Promise<void>;
  /** Brings all cards of the operation up to date. Never throws: what fails is drawn by the sweep. */
  refresh(id: OperationId): Promise<void>;
  /** Some of it is done: progress is drawn with measure, whoever says so how often. */
  moved(id: OperationId): void;
  /** Draws its messages anew although its state is the same: something around it has changed. */
  repaint(id: OperationId): Promise<void>;
  /** A click on an ephemeral card brought a fresh response_url. */
  renew(id: OperationId, viewer: string, responseUrl: string, ts: string | null): Promise<void>;
  /** What its card says, with all numbers; for whoever may see them. Undefined when the operation is not known any more. */
  openly(id: OperationId): Promise<Message | undefined>;
  /** Its card as it stands, buttons included, for a place that only whoever may decide reads. */
  shown(id: OperationId): Promise<Message | undefined>;
  /** Whether the operation is shown anywhere. */
  known(id: OperationId): Promise<boolean>;
  /** Draws what is out of date, wherever it was left. */
  sweep(): Promise<void>;
}

export interface CardMeans extends LookMeans {
  readonly client: WebClient;
  readonly cards: CardStore;
  readonly respond: Respond;
  readonly log: { warn(facts: object, message: string): void };
}

/** One for a process: what is shown where is in rows, when it was drawn last is not. */
export function slackCards(means: CardMeans): Cards {
  const { store, cards, clock, log } = means;
  const looks = cardLooks(means);
  const drawMeans = { ...means, ...looks };
  const measure = cardMeasure(drawMeans);
  const paces = openPaces();
  const weatherTurned = weatherWatch(means);
  /** Drawn anew although nothing of their own has changed. */
  const repaint = new Set<OperationId>();
  const turns = cardTurns(drawAll, {
    clock,
    onFailed: (operation, error) =>
      log.warn({ error, operation }, "cards could not be drawn; the sweep tries again"),
  });

  async function drawAll(id: OperationId): Promise<void> {
    const repainting = repaint.delete(id);
    const [operation, shownOn] = await Promise.all([store.get(id), cards.of(id)]);
    if (!operation) return;
    const drawing = await lookAt(operation);
    for (const card of shownOn) await drawWithMeasure(card, drawing, repainting);
  }

  async function lookAt(operation: Operation): Promise<Drawing> {
    const { id, size, state } = operation;
    const { items, counts } = await looks.progressOf(operation);
    const at = clock.now().getTime();
    const pace = isUnderWay(state) ? paces.look(id, { done: doneOf(counts), size, at }) : null;
    if (isOver(state)) {
      paces.forget(id);
      turns.forget(id);
    }
    return { operation, items, counts, pace };
  }

  async function drawWithMeasure(card: Card, drawing: Drawing, repainting: boolean): Promise<void> {
    const { id, version } = drawing.operation;
    // What is beside a command can be drawn over a few times only: it is not spent on the weather.
    const outdated = card.shown < version || (repainting && card.kind === "message");
    if (!outdated && !measure.progressed(card, drawing)) return;
    const wait = await measure.waits(card, drawing);
    if (wait > 0) {
      if (repainting) repaint.add(id);
      if (Number.isFinite(wait)) turns.soon(id, wait);
      return;
    }
    if (!outdated && !(await measure.mayShowProgress(card))) return turns.soon(id, ANY_EVERY_MS);
    try {
      await draw(card, drawing);
    } catch (error) {
      if (isFinal(error)) return giveUp(card, drawing, error);
      const facts = { error, operation: id, card: String(card.id) };
      log.warn(facts, "a card could not be drawn; the sweep tries again");
    }
  }

  async function draw(card: Card, drawing: Drawing): Promise<void> {
    await drawCard(card, drawing, drawMeans);
    measure.drawn(card, drawing);
  }

  /** Slack will say the same again: what was in a command's answer goes to the DM instead; a lost message stays lost. */
  async function giveUp(card: Card, drawing: Drawing, error: unknown): Promise<void> {
    const { id, version } = drawing.operation;
    log.warn({ error, operation: id, card: String(card.id) }, "Slack does not take this card");
    if (card.kind === "ephemeral") await draw({ ...card, usesLeft: 0 }, drawing).catch(() => undefined);
    else await cards.drawn(card, { version });
  }

  function paintAnew(id: OperationId): Promise<void> {
    repaint.add(id);
    return turns.now(id);
  }

  /** All that is to be said of an operation, for one reader. */
  async function factsNow(id: OperationId): Promise<CardFacts | undefined> {
    const operation = await store.get(id);
    return operation && looks.factsOf({ operation, ...(await looks.progressOf(operation)), pace: null });
  }

  return {
    async add(operation, place, role = "asker") {
      await cards.add({
        operationId: operation.id,
        kind: place.kind,
        role,
        viewer: place.viewer,
        channel: place.channel,
        ts: place.ts,
        thread: place.thread,
        responseUrl: place.responseUrl,
        usesLeft: place.responseUrl ? 4 : 0,
        responseUrlAt: place.responseUrl ? clock.now() : null,
      });
    },
    refresh: turns.now,
    repaint: paintAnew,
    moved: (id) => turns.moved(id, BUSY_EVERY_MS),
    renew: (id, viewer, responseUrl, ts) => cards.renew(id, viewer, responseUrl, ts),
    async openly(id) {
      const facts = await factsNow(id);
      return facts && openlyTold(facts);
    },
    async shown(id) {
      const facts = await factsNow(id);
      return facts && operationCard(facts);
    },
    known: async (id) => (await cards.of(id)).length > 0,
    async sweep() {
      const states = await weatherTurned();
      const turned = states.length > 0 ? await store.list({ states, limit: 100 }) : [];
      for (const { id } of turned) await paintAnew(id);
      const ids = new Set((await cards.outdated(50)).map(({ operationId }) => operationId));
      for (const id of ids) await turns.now(id);
    },
  };
}

const isFinal = (error: unknown): boolean =>
  error instanceof NotTaken || error instanceof WebAPIPlatformError;

/**
 * Which operations' cards have to say something else than at the last look: with changes paused or going on again, by
 * whomever, all that wait or work; with Zoom silent or answering again, all that work.
 */
function weatherWatch({
  switchboard,
  silentSince,
}: Pick<LookMeans, "switchboard" | "silentSince">): () => Promise<readonly OperationState[]> {
  let last: { readonly paused: boolean; readonly silent: boolean } | undefined;
  return async () => {
    const before = last;
    const now = { paused: (await switchboard.paused()) !== null, silent: silentSince() !== null };
    last = now;
    if (!before) return [];
    if (before.paused !== now.paused) return [...OPEN, ...UNDER_WAY];
    return before.silent === now.silent ? [] : UNDER_WAY;
  };
}
