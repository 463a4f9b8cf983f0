// One item, from the first look to the last: look, commit the intent, write, and read back (laws 4, 5).
// A crash may come between any two lines; whoever takes the item up next starts at the top and looks first.
import { applyChange, lookAt } from "../changes/catalog.ts";
import { AS_GIVEN, type Change } from "../domain/change.ts";
import type { ChangeRecord, ItemResult, ItemState } from "../domain/operation.ts";
import { type Phone, type Shown, shownOf } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { Clock } from "../ports/clock.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import { type ZoomReader, ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import type { ZoomWriter } from "../ports/zoom-writer.ts";
import { fingerprint } from "./canonical.ts";
import type { Guards } from "./guards.ts";
import { problemOf } from "./refusals.ts";
import { tellChanged } from "./telling.ts";

/** How an item's turn ended. `later`: given back, to be taken up again. `lost`: it is somebody else's now. */
export type Turn = "finished" | "later" | "lost";

export interface Working {
  readonly store: OperationStore;
  readonly zoom: ZoomReader;
  readonly writer: ZoomWriter;
  readonly clock: Clock;
  readonly guards: Guards;
  /** Aborted when the lease is lost or the process is to end. */
  readonly signal: AbortSignal;
  /** Called with the ms to wait whenever the item is given back. */
  readonly onLater: (afterMs: number) => void;
}

/** Zoom takes up to minutes to make a phone user; after three it has forgotten. */
const ENABLE_LIMIT_MS = 180_000;
const same = (a: Shown, b: Shown) => fingerprint(a) === fingerprint(b);

class Ended extends Error {
  readonly turn: Turn;
  constructor(turn: Turn) {
    super(turn);
    this.turn = turn;
  }
}

/** Works one claimed item. Throws only what is a bug, or a store that cannot be reached: then nothing more is sent. */
export async function workItem(claimed: Claimed, means: Working): Promise<Turn> {
  try {
    return await begin(claimed, means);
  } catch (error) {
    if (error instanceof Ended) return error.turn;
    if (error instanceof ZoomUnreachable) return later(claimed, means, backOff(claimed), false);
    if (error instanceof ZoomRefused) return refused(claimed, means, error);
    throw error;
  }
}

const backOff = ({ item }: Claimed) => Math.min(1_000 * 1.6 ** Math.min(item.attempts, 12), 60_000);

async function later(
  { lease }: Claimed,
  { store, onLater }: Working,
  afterMs: number,
  keepTargets: boolean,
): Promise<Turn> {
  const released = await store.release(lease, { afterMs, keepTargets });
  if (released) onLater(afterMs);
  return released ? "later" : "lost";
}

/** A refused read or write: what passes by itself is waited for, everything else is told. */
async function refused(claimed: Claimed, means: Working, error: ZoomRefused): Promise<Turn> {
  if (error.reason === "rate-day")
    return later(
      claimed,
      means,
      Math.max((error.until?.getTime() ?? 0) - means.clock.now().getTime(), 60_000),
      false,
    );
  // A rotated secret or a crowded second passes; a whole import must not fail row by row for it.
  const passes =
    error.reason === "rate-second" || (error.reason === "token-expired" && claimed.item.attempts < 20);
  if (passes) return later(claimed, means, backOff(claimed), false);
  if (error.reason === "busy" && claimed.item.attempts < 5)
    return later(claimed, means, backOff(claimed), true);
  return finish(claimed, means, "failed", problemOf(error), null);
}

async function finish(
  { item, operation, lease }: Claimed,
  { store }: Working,
  state: ItemState,
  why: Problem | null,
  result: ItemResult | null,
): Promise<Turn> {
  const finished = await store.finish(
    lease,
    { state, problem: why, result },
    {
      who: operation.confirmedBy?.slackId ?? operation.requester.slackId,
      what: "item-finished",
      operation: operation.id,
      detail: {
        person: item.person.email,
        state,
        ...(why ? { why: why.code, told: why.summary } : {}),
        ...(result ? { shown: result.shown } : {}),
      },
    },
  );
  return finished ? "finished" : "lost";
}

const resultOf = (phone: Phone | undefined): ItemResult => ({
  extension: phone?.extension ?? null,
  numbers: (phone?.numbers ?? []).map(({ number }) => number),
  plan: phone?.plans[0]?.name ?? null,
  site: phone?.site?.name ?? null,
  shown: shownOf(phone),
});

/** What Zoom gives by itself when a phone is switched on is not "somebody changed it". */
const givesPhone = (changes: readonly Change[]) =>
  changes.some((one) => one.kind === "phone-feature" && one.after);
const isAsGiven = (change: Change) => "before" in change && change.before === AS_GIVEN;

async function begin(claimed: Claimed, means: Working): Promise<Turn> {
  const { item } = claimed;
  const { zoom } = means;
  const person = item.person.zoomId;
  let phone = await zoom.phoneOf(person);

  const untouched = item.records.every(({ state }) => state === "pending");
  if (untouched && !same(shownOf(phone), item.shown)) {
    const lag = await mayLagFor(claimed, means);
    if (lag > 0) return later(claimed, means, lag, true);
    const standings = await Promise.all(
      item.changes.map((change) => lookAt(change, { zoom, phone, sent: "never" })),
    );
    if (standings.every((standing) => standing === "as-after"))
      return finish(claimed, means, "unchanged", null, resultOf(phone));
    return finish(claimed, means, "stale", staleness(item.shown, phone), null);
  }

  let wrote = false;
  for (const record of item.records) {
    if (record.state === "applied" || record.state === "unchanged") {
      wrote ||= record.state === "applied";
      continue;
    }
    const did = await workChange(claimed, record, { phone, wrote }, means);
    wrote ||= did.wrote;
    phone = did.phone;
  }
  return wrote && means.guards.readBack
    ? readBack(claimed, means)
    : finish(claimed, means, wrote ? "applied" : "unchanged", null, resultOf(await zoom.phoneOf(person)));
}

/** For how many ms reads may still show this person as before another operation of ours, which is over or about to be. */
async function mayLagFor({ item, operation }: Claimed, { store, clock, guards }: Working): Promise<number> {
  const now = clock.now().getTime();
  const others = await store.list({ person: item.person.zoomId, limit: 8 });
  const ended = others
    .filter(({ id, confirmedAt }) => id !== operation.id && confirmedAt !== null)
    .map(({ state, finishedAt }) => finishedAt?.getTime() ?? (state === "applying" ? now : 0));
  return Math.max(0, ...ended.map((at) => at + guards.settleMs - now));
}

const staleness = (shown: Shown, phone: Phone | undefined): Problem =>
  problem(
    "stale",
    `Changed meanwhile: ${tellChanged(shown, shownOf(phone))}.`,
    "Nothing was done; propose it again.",
  );

/** One change, until it is settled; whatever ends the item's turn before that is thrown as Ended. */
async function workChange(
  claimed: Claimed,
  record: ChangeRecord,
  so: { readonly phone: Phone | undefined; readonly wrote: boolean },
  means: Working,
): Promise<{ readonly phone: Phone | undefined; readonly wrote: boolean }> {
  const { store, zoom, writer, clock, guards, signal } = means;
  const { item, operation, lease } = claimed;
  const { change, position } = record;
  const person = item.person.zoomId;
  const isFeature = change.kind === "phone-feature";
  let phone = so.phone;
  let sent: "never" | "maybe" | "yes" = record.state === "intent" ? "maybe" : "never";
  let intentAt = record.intentAt?.getTime() ?? 0;
  let trackingId: string | null = record.trackingId;

  const settled = async (wrote: boolean) => {
    const kept = await store.settle(
      lease,
      position,
      { state: wrote ? "applied" : "unchanged", trackingId },
      {
        who: operation.confirmedBy?.slackId ?? operation.requester.slackId,
        what: wrote ? "change-applied" : "change-unchanged",
        operation: operation.id,
        detail: { change, tracking: trackingId },
      },
    );
    if (!kept) throw new Ended("lost");
    return { phone, wrote };
  };

  for (let turn = 0; ; turn += 1) {
    if (signal.aborted) throw new Ended(await later(claimed, means, 0, true));
    const standing = await lookAt(change, { zoom, phone, sent });
    if (standing === "as-after") {
      // Once this item has written, what its reads show is newer than any operation before it.
      const lag = sent === "never" && !so.wrote ? await mayLagFor(claimed, means) : 0;
      if (lag > 0) throw new Ended(await later(claimed, means, lag, true));
      return settled(sent !== "never");
    }
    if (standing === "pending") {
      const waited = clock.now().getTime() - intentAt;
      if (waited > ENABLE_LIMIT_MS)
        throw new Ended(
          await finish(
            claimed,
            means,
            "failed",
            problem(
              "not-enabled",
              "Zoom has not switched Zoom Phone on within 3 minutes.",
              "Look in Zoom, then press Retry failed.",
            ),
            null,
          ),
        );
      const pause = operation.size > 3 ? 1_000 : 250;
      throw new Ended(
        await later(claimed, means, Math.min(pause * 1.5 ** Math.min(item.attempts, 8), 5_000), true),
      );
    }
    if (standing === "other")
      throw new Ended(
        await finish(
          claimed,
          means,
          sent === "never" && !item.records.some(({ state }) => state === "applied") ? "stale" : "failed",
          problem(
            "changed-meanwhile",
            "Somebody else changed this person while it was under way.",
            "Look with `/zphone show`, then ask again.",
          ),
          resultOf(await zoom.phoneOf(person)),
        ),
      );
    // As before. What was sent may not show yet: nothing is sent again before the settle window is over.
    if (sent !== "never" && clock.now().getTime() - intentAt < guards.settleMs) {
      await clock.sleep(Math.min(400 + turn * 200, 1_000), signal).catch(() => undefined);
      phone = await zoom.phoneOf(person);
      continue;
    }
    if (!(await store.intend(lease, position))) throw new Ended(await withheld(claimed, means));
    intentAt = clock.now().getTime();
    try {
      ({ trackingId } = await applyChange(change, writer));
    } catch (error) {
      if (error instanceof ZoomUnreachable) {
        trackingId = error.trackingId;
        sent = "maybe";
        phone = await zoom.phoneOf(person);
        continue;
      }
      // Zoom refuses what has been done already: after a "no" it is the look that tells.
      if (error instanceof ZoomRefused && error.reason !== "rate-day") {
        phone = await zoom.phoneOf(person);
        if ((await lookAt(change, { zoom, phone, sent: "maybe" })) === "as-after") return settled(true);
        await store.settle(lease, position, { state: "failed", trackingId: error.trackingId }, null);
      }
      throw error;
    }
    sent = "yes";
    if (!isFeature) return settled(true);
    phone = await zoom.phoneOf(person);
  }
}

/** The intent could not be committed: stopped, paused, or the lease is somebody else's. Nothing was sent. */
async function withheld(claimed: Claimed, means: Working): Promise<Turn> {
  const operation = await means.store.get(claimed.operation.id);
  if (operation?.state === "stopped") {
    const begun = claimed.item.records.some(({ state }) => state === "applied");
    return finish(
      claimed,
      means,
      begun ? "failed" : "skipped",
      problem("stopped", begun ? "Stopped half-way." : "Stopped before it began.", "Ask again for the rest."),
      null,
    );
  }
  return later(claimed, means, 2_000, false);
}

/** After the last change: all of them must show, within the settle window. */
async function readBack(claimed: Claimed, means: Working): Promise<Turn> {
  const { item } = claimed;
  const { zoom, clock, guards, signal } = means;
  const until = clock.now().getTime() + Math.max(guards.settleMs, 1);
  for (let turn = 0; ; turn += 1) {
    const phone = await zoom.phoneOf(item.person.zoomId);
    const standings = await Promise.all(
      item.changes.map((change) => lookAt(change, { zoom, phone, sent: "yes" })),
    );
    const missing = item.changes.filter((_, index) => standings[index] !== "as-after");
    // An extension comes with the phone, a moment later: worth one more look, not a failure.
    const waitsForExtension =
      givesPhone(item.changes) &&
      !item.changes.some((one) => isAsGiven(one)) &&
      phone?.extension === null &&
      turn < 3;
    if (missing.length === 0 && !waitsForExtension)
      return finish(claimed, means, "applied", null, resultOf(phone));
    if (signal.aborted) return later(claimed, means, 0, true);
    if (clock.now().getTime() >= until) {
      if (missing.length === 0) return finish(claimed, means, "applied", null, resultOf(phone));
      return finish(
        claimed,
        means,
        "failed",
        problem(
          "not-shown",
          "Zoom took the change but does not show it.",
          "Look in Zoom, then press Retry failed.",
        ),
        resultOf(phone),
      );
    }
    await clock.sleep(Math.min(100 * 2 ** turn, 1_000), signal).catch(() => undefined);
  }
}
