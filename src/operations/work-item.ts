// One item, from the first look to the last: look, commit the intent, write, and read back (laws 4, 5).
// A crash may come between any two lines; whoever takes the item up next starts at the top and looks first.
import { lookAt } from "../changes/catalog.ts";
import { type Phone, type Shown, shownOf } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { Claimed } from "../ports/operation-store.ts";
import { ZoomRefused, ZoomUnreachable } from "../ports/zoom.ts";
import { fingerprint } from "./canonical.ts";
import { tryAgain } from "./halted.ts";
import { Ended, finish, later, mayLagFor, resultOf, type Turn, type Working } from "./item-turn.ts";
import { comesFree, makeRoom } from "./make-room.ts";
import { readBack } from "./read-back.ts";
import { problemOf } from "./refusals.ts";
import { tellChanged } from "./telling.ts";
import { workChange } from "./work-change.ts";

const same = (a: Shown, b: Shown) => fingerprint(a) === fingerprint(b);

/** Works one claimed item. Throws only what is a bug, or a store that cannot be reached: then nothing more is sent. */
export async function workItem(claimed: Claimed, means: Working): Promise<Turn> {
  try {
    return await begin(claimed, means);
  } catch (error) {
    if (error instanceof Ended) return error.turn;
    if (error instanceof ZoomUnreachable) return tryAgain(claimed, means, backOff(claimed), false);
    if (error instanceof ZoomRefused) return refused(claimed, means, error);
    throw error;
  }
}

const backOff = ({ item }: Claimed) => Math.min(1_000 * 1.6 ** Math.min(item.attempts, 12), 60_000);

/** A refused read or write: what passes by itself is waited for, everything else is told. */
async function refused(claimed: Claimed, means: Working, error: ZoomRefused): Promise<Turn> {
  if (error.reason === "rate-day") {
    const wait = Math.max((error.until?.getTime() ?? 0) - means.clock.now().getTime(), 60_000);
    const turn = await tryAgain(claimed, means, wait, false);
    if (turn === "later") means.onParked(error.until);
    return turn;
  }
  // A rotated secret or a crowded second passes; a whole import must not fail row by row for it.
  const passes =
    error.reason === "rate-second" || (error.reason === "token-expired" && claimed.item.attempts < 20);
  if (passes) return tryAgain(claimed, means, backOff(claimed), false);
  if (error.reason === "extension-taken" && claimed.item.attempts < 60 && (await comesFree(claimed, means))) {
    // It may hold what another waits for: two who wait for each other would wait for ever.
    await makeRoom(claimed, await means.zoom.phoneOf(claimed.item.person.zoomId), means);
    return later(claimed, means, 1_000, true);
  }
  if (error.reason === "busy" && claimed.item.attempts < 5)
    return tryAgain(claimed, means, backOff(claimed), true);
  const plan = claimed.item.changes.find((change) => change.kind === "calling-plan")?.after ?? undefined;
  return finish(claimed, means, "failed", problemOf(error, plan), null);
}

async function begin(claimed: Claimed, means: Working): Promise<Turn> {
  const { item, operation } = claimed;
  const { zoom } = means;
  const person = item.person.zoomId;
  let phone = await zoom.phoneOf(person);

  const untouched = item.records.every(({ state }) => state === "pending" || state === "failed");
  // A list may spell somebody otherwise than the look that was shown: nobody is called changed for that.
  if (untouched && operation.size > 1 && !same(shownOf(phone), item.shown))
    phone = await zoom.phoneOf(person, "alone");
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

  const { wrote, phone: seen } = await workChanges(claimed, phone, means);
  const moved =
    wrote && !item.changes.some(({ kind }) => kind === "extension")
      ? await makeRoom(claimed, seen, means)
      : "stays";
  // Paused: this is made up for when it goes on. Of a stopped operation everything of this person is done.
  if (moved === "withheld" && (await means.store.get(operation.id))?.state !== "stopped")
    return later(claimed, means, 2_000, true);
  return wrote && means.guards.readBack
    ? readBack(claimed, means)
    : finish(claimed, means, wrote ? "applied" : "unchanged", null, resultOf(await zoom.phoneOf(person)));
}

/** Every change of it that is not settled yet, in order. Tells whether anything was written, and what was seen last. */
async function workChanges(claimed: Claimed, seen: Phone | undefined, means: Working) {
  const leave = await means.rooms.halfWay.enter();
  try {
    let phone = seen;
    let wrote = false;
    for (const record of claimed.item.records) {
      if (record.state === "applied" || record.state === "unchanged") {
        wrote ||= record.state === "applied";
        continue;
      }
      const did = await workChange(claimed, record, { phone, wrote }, means);
      wrote ||= did.wrote;
      phone = did.phone;
    }
    return { wrote, phone };
  } finally {
    leave();
  }
}

const staleness = (shown: Shown, phone: Phone | undefined): Problem =>
  problem(
    "stale",
    `Changed meanwhile: ${tellChanged(shown, shownOf(phone))}.`,
    "Nothing was written for them; propose it again.",
  );
