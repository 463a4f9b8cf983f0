// Cards: where operations are shown, and kept up to date. A card is a row first and a message second, so that a crash
// between the two costs a redraw and not the report.
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { OperationId } from "../domain/ids.ts";
import {
  doneOf,
  isOver,
  isStopping,
  isUnderWay,
  OPEN,
  type Operation,
  UNDER_WAY,
} from "../domain/operation.ts";
import { openPaces } from "../operations/progress.ts";
import type { Card, CardStore } from "../ports/cards.ts";
import { openlyTold, operationCard } from "./blocks/operation-card.ts";
import type { Message } from "./blocks/text.ts";
import { cardLooks, type Drawing, type LookMeans } from "./card-look.ts";
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

/** A response_url is good for 30 min and 5 uses; we stop before. */
const URL_MS = 25 * 60_000;
const BUSY_EVERY_MS = 2_000;
/** What a command has answered can't be drawn over: one that waits for another gets its turn to end first (decision 2). */
const BEHIND_MS = 12_000;
/** Slack takes 50 updates a minute, of all cards and all processes together; some are left for results. */
const ANY_EVERY_MS = 1_500;
/** An ephemeral card has few uses: one more sign of life now and then, and the last two are kept for the result. */
const EPHEMERAL_EVERY_MS = 20_000;

const isFinal = (error: unknown): boolean =>
  error instanceof NotTaken || error instanceof WebAPIPlatformError;

export function slackCards(means: CardMeans): Cards {
  const { client, store, cards, notes, switchboard, clock, respond, isPrivate, log } = means;
  const { progressOf, factsOf, behind } = cardLooks(means);
  const drawing = new Map<OperationId, Promise<void>>();
  const again = new Set<OperationId>();
  const drawn = new Map<bigint, { readonly at: number; readonly done: number }>();
  const movedAt = new Map<OperationId, number>();
  const later = new Map<OperationId, NodeJS.Timeout>();
  const repaint = new Set<OperationId>();
  let weather: { readonly paused: boolean; readonly silent: boolean } | undefined;
  const paces = openPaces();

  const usable = (card: Card) =>
    card.responseUrl !== null &&
    card.usesLeft > 0 &&
    clock.now().getTime() - (card.responseUrlAt?.getTime() ?? 0) < URL_MS;

  const messageFor = async (card: Card, drawing: Drawing): Promise<Message> =>
    operationCard(
      await factsOf(drawing, {
        masked: card.kind === "message" && !(await isPrivate(card.channel)),
        askersOwn: card.role === "asker" && (card.kind === "ephemeral" || card.channel.startsWith("D")),
      }),
    );

  async function draw(card: Card, drawing: Drawing): Promise<void> {
    const { operation } = drawing;
    // What a command's URL has posted can't be drawn over (observed): an old result beside a newer message stays as it is.
    if (card.kind === "ephemeral" && card.ts === null && operation.state === "undone" && card.shown >= 0)
      return void (await cards.drawn(card, { version: operation.version }));
    const { text, blocks } = await messageFor(card, drawing);
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
    if (isOver(operation.state) && !isStopping(operation)) drawn.delete(card.id);
    else drawn.set(card.id, { at: clock.now().getTime(), done: doneOf(drawing.counts) });
  }

  /** Slack will say the same again: what was in a command's answer goes to the DM instead; a lost message stays lost. */
  async function giveUp(card: Card, drawing: Drawing, error: unknown): Promise<void> {
    const { operation } = drawing;
    log.warn({ error, operation: operation.id, card: String(card.id) }, "Slack does not take this card");
    if (card.kind === "ephemeral") await draw({ ...card, usesLeft: 0 }, drawing).catch(() => undefined);
    else await cards.drawn(card, { version: operation.version });
  }

  /** For how long this card has to wait: progress is shown with measure, everything else at once. */
  async function waits(card: Card, { operation, items }: Drawing): Promise<number> {
    // What waits for a decision is shown at once, too.
    if (!isUnderWay(operation.state) || operation.state === "paused") return 0;
    const now = clock.now().getTime();
    const before = drawn.get(card.id);
    if (card.kind === "message") return Math.max(0, BUSY_EVERY_MS - (now - (before?.at ?? 0)));
    if (card.usesLeft <= 2) return Number.POSITIVE_INFINITY;
    // Not before the result had its chance.
    const begun = now - (operation.confirmedAt?.getTime() ?? 0);
    if (card.shown >= operation.version) return Math.max(0, EPHEMERAL_EVERY_MS - (now - (before?.at ?? 0)));
    if (begun < BUSY_EVERY_MS) return BUSY_EVERY_MS - begun;
    const isBehind = card.ts === null && begun < BEHIND_MS && (await behind({ operation, items })) !== null;
    return isBehind ? BEHIND_MS - begun : 0;
  }

  /** Whether there is progress to show on a card that is otherwise up to date. */
  function progressed(card: Card, { operation, counts }: Drawing): boolean {
    if (!(isUnderWay(operation.state) || isStopping(operation)) || operation.size === 1) return false;
    const there = card.kind === "message" ? card.ts !== null : usable(card) && drawn.has(card.id);
    return there && drawn.get(card.id)?.done !== doneOf(counts);
  }

  /** The right to show progress now: one process has it for two seconds, and all cards together for a moment. */
  const mayShowProgress = async (card: Card): Promise<boolean> =>
    (await notes.putIfAbsent("progress", String(card.id), true, { expiresInMs: BUSY_EVERY_MS - 100 })) &&
    (await notes.putIfAbsent("progress", "any", true, { expiresInMs: ANY_EVERY_MS }));

  async function drawAll(id: OperationId): Promise<void> {
    do {
      again.delete(id);
      const repainting = repaint.delete(id);
      const [operation, shownOn] = await Promise.all([store.get(id), cards.of(id)]);
      if (!operation) return;
      const { items, counts } = await progressOf(operation);
      const { size, state } = operation;
      const at = clock.now().getTime();
      const pace = isUnderWay(state) ? paces.look(id, { done: doneOf(counts), size, at }) : null;
      if (isOver(state)) {
        paces.forget(id);
        movedAt.delete(id);
      }
      const drawing: Drawing = { operation, items, counts, pace };
      for (const card of shownOn) {
        // What is beside a command can be drawn over a few times only: it is not spent on the weather.
        const outdated = card.shown < operation.version || (repainting && card.kind === "message");
        if (!outdated && !progressed(card, drawing)) continue;
        const wait = await waits(card, drawing);
        if (wait > 0) {
          if (repainting) repaint.add(id);
          if (Number.isFinite(wait)) soon(id, wait);
          continue;
        }
        if (!outdated && !(await mayShowProgress(card))) {
          soon(id, ANY_EVERY_MS);
          continue;
        }
        try {
          await draw(card, drawing);
        } catch (error) {
          if (isFinal(error)) await giveUp(card, drawing, error);
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

  /**
   * Since the last look changes were paused or go on, by whomever: every card that waits or works says so. Or Zoom has
   * stopped answering, or answers again: every card that works does.
   */
  async function showWeather(): Promise<void> {
    const before = weather;
    const now = { paused: (await switchboard.paused()) !== null, silent: means.silentSince() !== null };
    weather = now;
    if (!before || (before.paused === now.paused && before.silent === now.silent)) return;
    const states = before.paused === now.paused ? UNDER_WAY : [...OPEN, ...UNDER_WAY];
    for (const { id } of await store.list({ states, limit: 100 })) await paintAnew(id);
  }

  function paintAnew(id: OperationId): Promise<void> {
    repaint.add(id);
    return refresh(id);
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
    refresh,
    repaint: paintAnew,
    moved(id) {
      const now = clock.now().getTime();
      const wait = Math.max(0, BUSY_EVERY_MS - (now - (movedAt.get(id) ?? 0)));
      if (later.has(id)) return;
      movedAt.set(id, now + wait);
      if (wait === 0) void refresh(id);
      else soon(id, wait);
    },
    renew: (id, viewer, responseUrl, ts) => cards.renew(id, viewer, responseUrl, ts),
    async openly(id) {
      const operation = await store.get(id);
      if (!operation) return undefined;
      return openlyTold(await factsOf({ operation, ...(await progressOf(operation)), pace: null }));
    },
    async shown(id) {
      const operation = await store.get(id);
      if (!operation) return undefined;
      return operationCard(await factsOf({ operation, ...(await progressOf(operation)), pace: null }));
    },
    known: async (id) => (await cards.of(id)).length > 0,
    async sweep() {
      await showWeather();
      const ids = new Set((await cards.outdated(50)).map(({ operationId }) => operationId));
      for (const id of ids) await refresh(id);
    },
  };
}
