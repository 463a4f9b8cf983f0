// One change, until it is settled: look, commit the intent, send one call, look again (laws 4, 5).
import type { Sight } from "../changes/applied-kind.ts";
import { applyChange, lookAt, takesTime } from "../changes/catalog.ts";
import type { ChangeRecord, ChangeState } from "../domain/operation.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import type { Claimed } from "../ports/operation-store.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { ZoomWithheld } from "../ports/zoom-writer.ts";
import { unlessHalted, withheld } from "./halted.ts";
import { Ended, finish, later, mayLagFor, resultOf, type Working } from "./item-turn.ts";

/** Zoom takes up to minutes to make a phone user; after three it has forgotten. */
const ENABLE_LIMIT_MS = 180_000;
/** Before something is sent again: a look that is older says nothing, because the first call may have arrived since. */
const LOOK_GOOD_MS = 2_000;

/** What the journal tells of the write, of whoever had the item before. */
const sentBefore = (state: ChangeState): Sight["sent"] =>
  state === "intent" ? "maybe" : state === "sent" ? "yes" : "never";

/** One change, until it is settled; whatever ends the item's turn before that is thrown as Ended. */
export async function workChange(
  claimed: Claimed,
  record: ChangeRecord,
  so: { readonly phone: Phone | undefined; readonly wrote: boolean },
  means: Working,
): Promise<{ readonly phone: Phone | undefined; readonly wrote: boolean }> {
  const { store, zoom, writer, clock, guards, signal } = means;
  const { item, operation, lease } = claimed;
  const { change, position } = record;
  const person = item.person.zoomId;
  let phone = so.phone;
  let sent = sentBefore(record.state);
  // Until when a call may have left. Not the intent's time: it may have waited long for its slot, in a process that has
  // ended since; and up to now the item was somebody else's to send.
  let mayHaveLeftAt = clock.elapsed();
  let intentAt = record.intentAt?.getTime() ?? 0;
  let trackingId: string | null = record.trackingId;
  const patience = means.rooms.patience(clock, signal);

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
      patience.seen();
      // Once this item has written, what its reads show is newer than any operation before it.
      const lag = sent === "never" && !so.wrote ? await mayLagFor(claimed, means) : 0;
      if (lag > 0) throw new Ended(await later(claimed, means, lag, true));
      return settled(sent !== "never");
    }
    // What Zoom has taken is waited for, whatever old reads say of it.
    if (standing === "pending" || (standing === "as-before" && sent === "yes")) {
      if (!(await patience.again())) throw await untilItShows(claimed, intentAt, means);
      if (!signal.aborted) phone = await zoom.phoneOf(person);
      continue;
    }
    if (standing === "other") throw await changedByOthers(claimed, sent, means);
    // As before. What was sent may not show yet: nothing is sent again before the settle window is over.
    if (sent !== "never" && clock.elapsed() - mayHaveLeftAt < guards.settleMs) {
      await clock.sleep(Math.min(400 + turn * 200, 1_000), signal).catch(() => undefined);
      phone = await zoom.phoneOf(person);
      continue;
    }
    const leave = await means.rooms[so.wrote ? "following" : "first"].enter();
    try {
      // What was seen last may be older than a call that left before this turn: a long list takes seconds to read, and
      // so does waiting for room.
      const lookedAt = clock.elapsed();
      if (sent !== "never") {
        phone = await zoom.phoneOf(person, "alone");
        if ((await lookAt(change, { zoom, phone, sent })) !== "as-before") continue;
        const ended = await unlessHalted(claimed, position, so.wrote, means);
        if (ended) throw new Ended(ended);
      }
      if (!(await store.intend(lease, position)))
        throw new Ended(await withheld(claimed, so.wrote || sent !== "never", means));
      // The database may have been away for a while.
      if (sent !== "never" && clock.elapsed() - lookedAt > LOOK_GOOD_MS) continue;
      intentAt = clock.now().getTime();
      ({ trackingId } = await applyChange(change, writer));
    } catch (error) {
      if (error instanceof Ended) throw error;
      if (error instanceof ZoomWithheld) throw new Ended("lost");
      if (error instanceof ZoomUnreachable) {
        trackingId = error.trackingId;
        sent = "maybe";
        mayHaveLeftAt = clock.elapsed();
        phone = await zoom.phoneOf(person);
        continue;
      }
      if (error instanceof ZoomRefused) {
        // Zoom refuses what has been done already: after a "no" it is the look that tells. On a day that is over it refuses all.
        if (error.reason !== "rate-day") {
          phone = await zoom.phoneOf(person);
          if ((await lookAt(change, { zoom, phone, sent: "maybe" })) === "as-after")
            return settled(sent !== "never");
        }
        // Of a call that may have left before this one the "no" says nothing: the intent stays.
        if (sent === "never")
          await store.settle(lease, position, { state: "failed", trackingId: error.trackingId }, null);
      }
      throw error;
    } finally {
      leave();
    }
    sent = "yes";
    if (!takesTime(change)) return settled(true);
    const [kept] = await Promise.all([
      store.settle(lease, position, { state: "sent", trackingId }, null),
      patience.taken(),
    ]);
    if (!kept) throw new Ended("lost");
    if (!signal.aborted) phone = await zoom.phoneOf(person);
  }
}

/** Zoom has taken it, and it does not show yet: looked for again in a moment, and given up once Zoom has forgotten it. */
async function untilItShows(claimed: Claimed, intentAt: number, means: Working): Promise<Ended> {
  const { item, operation } = claimed;
  const why = problem(
    "not-enabled",
    "Zoom has not switched Zoom Phone on within 3 minutes.",
    "Look in Zoom, then press Retry failed.",
  );
  if (means.clock.now().getTime() - intentAt > ENABLE_LIMIT_MS)
    return new Ended(await finish(claimed, means, "failed", why, null));
  const pause = operation.size > 3 ? 1_000 : 250;
  return new Ended(
    await later(claimed, means, Math.min(pause * 1.5 ** Math.min(item.attempts, 8), 5_000), true),
  );
}

/** It is neither as shown nor as wanted: nothing more is written for this person. */
async function changedByOthers(claimed: Claimed, sent: Sight["sent"], means: Working): Promise<Ended> {
  const { item } = claimed;
  const nothingDone = sent === "never" && !item.records.some(({ state }) => state === "applied");
  const why = problem(
    "changed-meanwhile",
    "Somebody else changed this person while it was under way.",
    "Look with `/zphone show`, then ask again.",
  );
  const now = resultOf(await means.zoom.phoneOf(item.person.zoomId));
  return new Ended(await finish(claimed, means, nothingDone ? "stale" : "failed", why, now));
}
