// Cards: where operations are shown, and kept up to date. A card is a row first and a message second, so that a crash
// between the two costs a redraw and not the report.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { OperationId } from "../domain/ids.ts";
import { isOpen, isOver, type Operation } from "../domain/operation.ts";
import type { Card, CardStore } from "../ports/cards.ts";
import type { Clock } from "../ports/clock.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import { operationCard } from "./blocks/operation-card.ts";
import type { Message } from "./blocks/text.ts";
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
  /** A click on an ephemeral card brought a fresh response_url. */
  renew(id: OperationId, viewer: string, responseUrl: string, ts: string | null): Promise<void>;
  /** Whether the operation is shown anywhere. */
  known(id: OperationId): Promise<boolean>;
  /** Draws what is out of date, wherever it was left. */
  sweep(): Promise<void>;
}

export interface CardMeans {
  readonly client: WebClient;
  readonly store: OperationStore;
  readonly cards: CardStore;
  readonly switchboard: Switchboard;
  readonly clock: Clock;
  readonly mode: "observe" | "act";
  readonly respond: Respond;
  /** True where nobody but the people named there reads along. */
  readonly isPrivate: (channel: string) => Promise<boolean>;
  readonly log: { warn(facts: object, message: string): void };
}

/** A response_url is good for 30 min and 5 uses; we stop before. */
const URL_MS = 25 * 60_000;
const BUSY_EVERY_MS = 2_000;

const isFinal = (error: unknown): boolean =>
  error instanceof NotTaken || error instanceof WebAPIPlatformError;

export function slackCards(means: CardMeans): Cards {
  const { client, store, cards, switchboard, clock, mode, respond, isPrivate, log } = means;
  const drawing = new Map<OperationId, Promise<void>>();
  const again = new Set<OperationId>();
  const drawnAt = new Map<bigint, number>();
  const later = new Map<OperationId, NodeJS.Timeout>();

  const usable = (card: Card) =>
    card.responseUrl !== null &&
    card.usesLeft > 0 &&
    clock.now().getTime() - (card.responseUrlAt?.getTime() ?? 0) < URL_MS;

  async function messageFor(card: Card, operation: Operation): Promise<Message> {
    const paused = (await switchboard.paused()) !== null;
    return operationCard({
      operation,
      items: await store.items(operation.id, { limit: 40 }),
      counts: await store.counts(operation.id),
      masked: card.kind === "message" && !(await isPrivate(card.channel)),
      mode,
      paused,
    });
  }

  async function draw(card: Card, operation: Operation): Promise<void> {
    // What a command's URL has posted can't be drawn over (observed): an old result beside a newer message stays as it is.
    if (card.kind === "ephemeral" && card.ts === null && operation.state === "undone" && card.shown >= 0)
      return void (await cards.drawn(card, { version: operation.version }));
    const { text, blocks } = await messageFor(card, operation);
    const body = { text, blocks: [...blocks] };
    if (card.kind === "ephemeral" && usable(card)) {
      await respond(card.responseUrl ?? "", {
        ...body,
        response_type: "ephemeral",
        replace_original: card.ts !== null,
      });
      await cards.drawn(card, { version: operation.version, used: 1 });
    } else if (card.kind === "message" && card.ts) {
      await client.chat.update({ channel: card.channel, ts: card.ts, ...body });
      await cards.drawn(card, { version: operation.version });
    } else {
      // An ephemeral card whose URL is used up goes on in the DM; a message that isn't there yet is posted.
      const channel =
        card.kind === "message"
          ? card.channel
          : ((await client.conversations.open({ users: card.viewer })).channel?.id ?? card.viewer);
      const { ts } = await client.chat.postMessage({
        channel,
        ...body,
        unfurl_links: false,
        ...(card.kind === "message" && card.thread ? { thread_ts: card.thread } : {}),
      });
      await cards.drawn(card, {
        version: operation.version,
        channel,
        kind: "message",
        ...(ts ? { ts } : {}),
      });
    }
    drawnAt.set(card.id, clock.now().getTime());
  }

  /** Slack will say the same again: what was in a command's answer goes to the DM instead; a lost message stays lost. */
  async function giveUp(card: Card, operation: Operation, error: unknown): Promise<void> {
    log.warn({ error, operation: operation.id, card: String(card.id) }, "Slack does not take this card");
    if (card.kind === "ephemeral") await draw({ ...card, usesLeft: 0 }, operation).catch(() => undefined);
    else await cards.drawn(card, { version: operation.version });
  }

  /** Uses of a response_url are few, and messages may be updated every two seconds: progress is shown with measure. */
  function waits(card: Card, operation: Operation): number {
    if (isOver(operation.state) || isOpen(operation.state) || operation.state === "scheduled") return 0;
    const since = clock.now().getTime() - (drawnAt.get(card.id) ?? 0);
    if (card.kind === "message") return Math.max(0, BUSY_EVERY_MS - since);
    // One "working" for an ephemeral card, and not before the result had its chance.
    const begun = clock.now().getTime() - (operation.confirmedAt?.getTime() ?? 0);
    return card.usesLeft <= 2 ? Number.POSITIVE_INFINITY : Math.max(0, BUSY_EVERY_MS - begun);
  }

  async function drawAll(id: OperationId): Promise<void> {
    do {
      again.delete(id);
      const operation = await store.get(id);
      if (!operation) return;
      for (const card of await cards.of(id)) {
        if (card.shown >= operation.version) continue;
        const wait = waits(card, operation);
        if (wait > 0) {
          if (Number.isFinite(wait)) soon(id, wait);
          continue;
        }
        try {
          await draw(card, operation);
        } catch (error) {
          if (isFinal(error)) await giveUp(card, operation, error);
          else
            log.warn(
              { error, operation: id, card: String(card.id) },
              "a card could not be drawn; the sweep tries again",
            );
        }
      }
    } while (again.has(id));
  }

  function soon(id: OperationId, ms: number): void {
    if (later.has(id)) return;
    const timer = setTimeout(() => {
      later.delete(id);
      void refresh(id);
    }, ms);
    timer.unref();
    later.set(id, timer);
  }

  function refresh(id: OperationId): Promise<void> {
    const current = drawing.get(id);
    if (current !== undefined) {
      again.add(id);
      return current;
    }
    const turn = drawAll(id)
      .catch((error: unknown) =>
        log.warn({ error, operation: id }, "cards could not be drawn; the sweep tries again"),
      )
      .finally(() => drawing.delete(id));
    drawing.set(id, turn);
    return turn;
  }

  return {
    async add(operation, place, role = "asker") {
      const before = await cards.of(operation.id);
      if (before.some((card) => card.role === role && card.viewer === place.viewer)) return;
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
    refresh,
    renew: (id, viewer, responseUrl, ts) => cards.renew(id, viewer, responseUrl, ts),
    known: async (id) => (await cards.of(id)).length > 0,
    async sweep() {
      const ids = new Set((await cards.outdated(50)).map(({ operationId }) => operationId));
      for (const id of ids) await refresh(id);
    },
  };
}
