// Requests that wait until a calling plan has enough free seats: kept for a month, listed, cancellable, and proposed
// again, never applied, when the seats are there.
import { z } from "zod";
import { Actor } from "../domain/actor.ts";
import { DAY_MS } from "../domain/day-ms.ts";
import type { CallingPlan } from "../domain/license.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { Notes } from "../ports/notes.ts";
import { fingerprint } from "./canonical.ts";

const SeatWait = z.object({
  by: Actor,
  /** What is proposed again. */
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  planType: z.number(),
  planName: z.string(),
  needed: z.number().int().positive(),
  title: z.string(),
});
export type SeatWait = z.infer<typeof SeatWait>;

const KIND = "seat-wait";
const KEPT_MS = 30 * DAY_MS;
const MOST = 100;

interface Means {
  readonly notes: Notes;
  readonly audit: AuditLog;
}

/** Puts it on the list. False when the same person's same request waits already. */
export async function addSeatWait(wait: SeatWait, { notes, audit }: Means): Promise<boolean> {
  const key = `seat-${fingerprint([wait.by.slackId, wait.tool, wait.input]).slice(0, 8)}`;
  if (!(await notes.putIfAbsent(KIND, key, wait, { expiresInMs: KEPT_MS }))) return false;
  await audit.append({
    who: wait.by.slackId,
    what: "waits-for-seat",
    operation: null,
    detail: { tool: wait.tool, input: wait.input, plan: wait.planType, needed: wait.needed },
  });
  return true;
}

/** What waits, whoever was first first. */
export async function seatWaits({
  notes,
}: Pick<Means, "notes">): Promise<readonly { readonly key: string; readonly wait: SeatWait }[]> {
  const rows = await notes.list(KIND, { limit: MOST });
  return rows
    .flatMap(({ key, value }) => {
      const read = SeatWait.safeParse(value);
      return read.success ? [{ key, wait: read.data }] : [];
    })
    .toReversed();
}

/** Takes it off the list: only one caller gets it. */
export async function takeSeatWait(
  key: string,
  { notes }: Pick<Means, "notes">,
): Promise<SeatWait | undefined> {
  const read = SeatWait.safeParse(await notes.take(KIND, key));
  return read.success ? read.data : undefined;
}

/** Takes those off the list whose seats are there now; each counts on the seats that those before it leave. */
export async function servedWaits(
  plans: readonly CallingPlan[],
  means: Pick<Means, "notes">,
): Promise<readonly SeatWait[]> {
  const free = new Map(plans.map(({ type, available }) => [type, available]));
  const served: SeatWait[] = [];
  for (const { key, wait } of await seatWaits(means)) {
    const left = free.get(wait.planType) ?? 0;
    if (left < wait.needed) continue;
    const taken = await takeSeatWait(key, means);
    if (!taken) continue;
    free.set(wait.planType, left - wait.needed);
    served.push(taken);
  }
  return served;
}
