// After an item's last change: does Zoom show what it took?
import { lookAt } from "../changes/catalog.ts";
import { AS_GIVEN, type Change } from "../domain/change.ts";
import type { Phone } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import type { Claimed } from "../ports/operation-store.ts";
import { finish, later, resultOf, type Turn, type Working } from "./item-turn.ts";

/** What Zoom gives by itself when a phone is switched on is not "somebody changed it". */
const givesPhone = (changes: readonly Change[]) =>
  changes.some((one) => one.kind === "phone-feature" && one.after);
const isAsGiven = (change: Change) => "before" in change && change.before === AS_GIVEN;

/** A number is looked up by itself as well, and may show there before it shows with the person: what is told is the person. */
const showsLess = (changes: readonly Change[], phone: Phone | undefined) =>
  changes.some(
    (one) =>
      one.kind === "number" &&
      one.after === "held" &&
      !phone?.numbers.some(({ number }) => number === one.number),
  );

/** After the last change: all of them must show, within the settle window. */
export async function readBack(claimed: Claimed, means: Working): Promise<Turn> {
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
    if (missing.length === 0 && !waitsForExtension && !showsLess(item.changes, phone))
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
