// One look at an operation, for all its cards: as much of it as a card shows.

import type { OperationId } from "../domain/ids.ts";
import { countsOf, type Item, isOver, isStopping, isUnderWay, type Operation } from "../domain/operation.ts";
import { restOf } from "../operations/mark-undone.ts";
import type { Clock } from "../ports/clock.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import type { CardFacts } from "./blocks/card-facts.ts";
import { parkingOf } from "./parking.ts";
import { reportPlace } from "./report-place.ts";

const SHOWN_ITEMS = 40;
/** They are told by cause, so that many of them are a few lines. */
const SHOWN_BAD = 200;
/** For so long after another's end reads may still show the person as before, and nothing is begun. */
const JUST_OVER_MS = 10_000;

export interface LookMeans {
  readonly store: OperationStore;
  readonly notes: Notes;
  readonly switchboard: Switchboard;
  readonly clock: Clock;
  readonly mode: "observe" | "act";
  /** Since when Zoom has not answered; null while it does. */
  readonly silentSince: () => Date | null;
  /** True where nobody but the people named there reads along. */
  readonly isPrivate: (channel: string) => Promise<boolean>;
  /** Who could be the second person for this asker, in words. */
  readonly whoCanSecond: (requester: Operation["requester"]) => Promise<string>;
}

/** One look at an operation, for all its cards. */
export interface Drawing extends Pick<CardFacts, "operation" | "counts" | "pace"> {
  /** All of them, where they are few. */
  readonly items: readonly Item[] | null;
}

export interface Looks {
  behind(drawing: Pick<Drawing, "operation" | "items">): Promise<OperationId | null>;
  progressOf(operation: Operation): Promise<Pick<Drawing, "items" | "counts">>;
  factsOf(drawing: Drawing, reader?: Partial<Pick<CardFacts, "masked" | "askersOwn">>): Promise<CardFacts>;
}

/** Each look is read anew: nothing is kept from one to the next. */
export function cardLooks({
  store,
  notes,
  switchboard,
  clock,
  mode,
  silentSince,
  whoCanSecond,
  isPrivate,
}: LookMeans): Looks {
  /** What the card shows of them, and never all: what was not done comes first. */
  async function itemsFor({ id, state, size }: Operation): Promise<readonly Item[]> {
    if (isUnderWay(state)) return store.items(id, { limit: 1 });
    if (!isOver(state) || size <= SHOWN_ITEMS) return store.items(id, { limit: SHOWN_ITEMS });
    const bad = await store.items(id, {
      states: ["failed", "stale", "unknown", "skipped"],
      limit: SHOWN_BAD,
    });
    return [...bad, ...(await store.items(id, { states: ["applied", "unchanged"], limit: 20 }))];
  }

  /** How far it is: of a short one from its items, which its cards show anyway. */
  async function progressOf({ id, size }: Operation): Promise<Pick<Drawing, "items" | "counts">> {
    if (size > SHOWN_ITEMS) return { items: null, counts: await store.counts(id) };
    const items = await store.items(id);
    return { items, counts: countsOf(items) };
  }

  const factsOf = async (
    { operation, items, counts, pace }: Drawing,
    { masked = false, askersOwn = false }: Partial<Pick<CardFacts, "masked" | "askersOwn">> = {},
  ): Promise<CardFacts> => ({
    operation,
    items: items ?? (await itemsFor(operation)),
    counts,
    finishing: operation.state === "paused" || isStopping(operation) ? await store.halfWay(operation.id) : 0,
    rest: await restOf(operation, store, SHOWN_BAD),
    pace,
    masked,
    askersOwn,
    seconds: operation.state === "awaiting-approval" ? await whoCanSecond(operation.requester) : null,
    mode,
    paused: (!isOver(operation.state) || isStopping(operation)) && (await switchboard.paused()) !== null,
    silent: silentSince(),
    parked: isUnderWay(operation.state) ? await parkedNow(operation.id) : null,
    behind: await behindNow({ operation, items }),
    reportedBeside: isOver(operation.state) && (await reportPlace(operation, isPrivate)) !== null,
  });

  /** What waits for Zoom's next day, while that is to come. */
  async function parkedNow(id: OperationId): Promise<CardFacts["parked"]> {
    const parking = await parkingOf(id, notes);
    const isOver = parking?.until && parking.until <= clock.now();
    return parking && !isOver ? parking : null;
  }

  /** The other operation on the same person that this one, which has not begun, has to wait for. */
  async function behind({
    operation,
    items,
  }: Pick<Drawing, "operation" | "items">): Promise<OperationId | null> {
    const [item] = items ?? [];
    const isWaiting = item && operation.size === 1 && item.records.every(({ state }) => state === "pending");
    if (!isWaiting || !["confirmed", "applying"].includes(operation.state)) return null;
    const now = clock.now().getTime();
    const others = await store.list({ person: item.person.zoomId, limit: 8 });
    return (
      others.find(
        ({ id, state, finishedAt, confirmedAt }) =>
          id !== operation.id &&
          confirmedAt !== null &&
          (isUnderWay(state) || now - (finishedAt?.getTime() ?? 0) < JUST_OVER_MS),
      )?.id ?? null
    );
  }

  /** As that, while it is so: with the other one over there is nothing to tell unless this one was given back for it. */
  async function behindNow(drawing: Pick<Drawing, "operation" | "items">): Promise<OperationId | null> {
    const other = await behind(drawing);
    if (other === null || (drawing.items?.[0]?.attempts ?? 0) > 0) return other;
    const now = await store.get(other);
    return now && isUnderWay(now.state) ? other : null;
  }

  return { progressOf, factsOf, behind };
}
