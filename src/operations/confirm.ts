// A click on Confirm: one compare-and-set, with the clicker's rights decided now (laws 4, 7).
import type { Actor } from "../domain/actor.ts";
import type { OperationId } from "../domain/ids.ts";
import { isOpen, OPEN, type Operation, UNDER_WAY } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { AuditLog, NewAuditEntry } from "../ports/audit-log.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { BRAKE_HOURS, brake } from "./brakes.ts";
import type { Guards } from "./guards.ts";
import { mayNot, type Rights, type Role } from "./rights.ts";
import { shortOfSeats } from "./seats-claimed.ts";
import { siteProblem } from "./site-rights.ts";

/** What became of a click. `already`: nothing to decide any more; the operation's state says why. */
export type Clicked =
  | {
      readonly kind: "confirmed" | "awaiting-approval" | "scheduled" | "observed" | "already" | "cancelled";
      readonly operation: Operation;
    }
  | { readonly kind: "refused"; readonly problem: Problem };

export interface Confirming {
  readonly store: OperationStore;
  readonly audit: AuditLog;
  readonly rights: Rights;
  readonly switchboard: Switchboard;
  readonly policy: Policy;
  readonly zoom: Pick<ZoomReader, "phones" | "callingPlans">;
  readonly guards: Guards;
}

const GONE = problem("no-such-operation", "I don't know this operation any more.", "Ask for it again.");
const no = (why: Problem): Clicked => ({ kind: "refused", problem: why });

const entry = (what: NewAuditEntry["what"], by: Actor, { id, hash }: Operation): NewAuditEntry => ({
  who: by.slackId,
  what,
  operation: id,
  detail: { shown: hash },
});

async function refusal(
  operation: Operation,
  by: Actor,
  { rights, guards, store }: Confirming,
  decided: Role | null = null,
): Promise<Problem | null> {
  if (!guards.roleRecheck) return null;
  // Approvers need not administer anything: what waits for a second person is theirs to decide, and nothing else.
  const waits = operation.state === "awaiting-approval" && by.slackId !== operation.requester.slackId;
  if (waits && (await rights.maySecond(by))) return null;
  const role = decided ?? (await rights.roleOf(by));
  if (role.kind === "site-admin") return siteProblem(role.sites, operation, await store.items(operation.id));
  return role.kind === "admin" ? null : mayNot(await rights.whoMay());
}

/** What is known already when a command is confirmed by its asker at once; a click knows nothing. */
export interface JustProposed {
  /** As it was stored in this very turn: the compare-and-set still looks whether it is so. */
  readonly operation: Operation;
  /** What the asker was found to be in this very turn. */
  readonly role: Role | null;
}

/**
 * The click on Confirm. Never throws for what a person can cause; a second click finds it `already`. `typed`: the count
 * that was typed, where a click alone is not enough. `keep`: rows of people who aren't there yet are kept, too.
 */
export async function confirm(
  id: OperationId,
  by: Actor,
  means: Confirming,
  just: JustProposed | null = null,
  { typed = null, keep = false }: { readonly typed?: number | null; readonly keep?: boolean } = {},
): Promise<Clicked> {
  const { store, audit, policy } = means;
  const operation = just?.operation ?? (await store.get(id));
  if (!operation) return no(GONE);
  if (!isOpen(operation.state)) return { kind: "already", operation };

  const refused = await refusal(operation, by, means, just?.role ?? null);
  if (refused) {
    await audit.append({
      who: by.slackId,
      what: "refused",
      operation: id,
      detail: { click: "confirm", why: refused.code },
    });
    return no(refused);
  }
  if (policy.mode === "observe") {
    const observed = await store.move(id, { from: OPEN, to: "observed" }, entry("observed", by, operation));
    return observed ? { kind: "observed", operation: observed } : again(id, means);
  }
  const paused = operation.needsSecond ? await pausedProblem(means) : null;
  if (paused) return no(paused);
  const uncounted = countProblem(operation, by, typed);
  if (uncounted) return no(uncounted);
  if (operation.needsSecond && by.slackId === asker(operation) && operation.state !== "awaiting-approval")
    return askSecond(operation, by, means, keep);
  const unseconded = await secondProblem(operation, by, means);
  if (unseconded) return no(unseconded);

  // Decided again: several cards may have been proposed before any of them was confirmed.
  const over = operation.needsSecond === null && just === null ? await overBrake(operation, means) : null;
  if (over !== null) return askSecond({ ...operation, needsSecond: over }, by, means, keep);

  const short = operation.dueAt === null && just === null ? await shortOfSeats(operation, means) : null;
  if (short) return no(short);

  const to = operation.dueAt ? "scheduled" : "confirmed";
  const confirmed = await store.confirm(
    id,
    {
      hash: operation.hash,
      from: OPEN,
      by,
      to,
      keep,
      supersedes: (other) => ({
        who: by.slackId,
        what: "superseded",
        operation: other,
        detail: { by: id },
      }),
    },
    entry(to, by, operation),
  );
  return confirmed ? { kind: to, operation: confirmed } : again(id, means);
}

/** Where the asker has to say how many it is about: why this click does not. */
function countProblem(
  { state, proposal, requester }: Operation,
  by: Actor,
  typed: number | null,
): Problem | null {
  const wanted = state === "proposed" ? proposal.typed : null;
  if (wanted === null) return null;
  // A second person comes second: as long as its asker has not said how many it is about, there is nothing to second.
  if (by.slackId !== requester.slackId)
    return problem(
      "asker-first",
      `${requester.name} has to confirm this first, and type ${wanted}.`,
      "You are asked then.",
    );
  return typed === wanted
    ? null
    : problem("typed-count", `${wanted} people lose something by this.`, `Type ${wanted} to confirm it.`);
}

/** Where it needs a second person: why whoever clicks is none. */
async function secondProblem(
  operation: Operation,
  by: Actor,
  { rights }: Confirming,
): Promise<Problem | null> {
  const { needsSecond, requester } = operation;
  if (!needsSecond) return null;
  if (by.slackId === asker(operation))
    return problem(
      "second-person",
      `A second person has to confirm this: ${needsSecond}.`,
      `They have been asked: ${await rights.whoCanSecond(requester)} can.`,
    );
  return (await rights.maySecond(by))
    ? null
    : problem("second-person", "Only an approver may be the second person.", "The card tells who.");
}

/** Why it needs a second person by now, with all that its asker had confirmed since it was proposed. */
async function overBrake(
  { id, risk, undoOf, requester }: Operation,
  { store, policy, zoom }: Confirming,
): Promise<string | null> {
  if (risk !== "destructive" || undoOf !== null) return null;
  const done = await store.removalsSince(requester.slackId, BRAKE_HOURS);
  const all = await store.removalsSince(requester.slackId, BRAKE_HOURS, id);
  return all > done ? brake({ all, done }, { policy, zoom }) : null;
}

async function askSecond(
  operation: Operation,
  by: Actor,
  { store, rights, policy }: Confirming,
  keep: boolean,
): Promise<Clicked> {
  const seconds = await rights.seconds(operation.requester);
  if (seconds.length === 0)
    return no(
      problem(
        "nobody-else",
        `A second person has to confirm this (${operation.needsSecond}), and there is nobody else who may.`,
        "Add somebody to `approvers` or `admins` in zac.config.yml.",
      ),
    );
  const waiting = await store.move(
    operation.id,
    {
      from: ["proposed"],
      to: "awaiting-approval",
      expiresInMs: policy.expiry.approval,
      ...(keep ? { keeps: true } : {}),
      ...(operation.needsSecond === null ? {} : { needsSecond: operation.needsSecond }),
    },
    entry("approval-asked", by, operation),
  );
  return waiting ? { kind: "awaiting-approval", operation: waiting } : { kind: "already", operation };
}

async function pausedProblem({ switchboard }: Confirming): Promise<Problem | null> {
  const paused = await switchboard.paused();
  return (
    paused &&
    problem(
      "paused",
      `Changes are paused${paused.why ? `: ${paused.why}` : ""}.`,
      "`/zphone resume` lets them go on; then press Confirm again.",
    )
  );
}

/**
 * Everything is paused, or somebody or the clock was faster: look again. Expired ones are moved on, so that the card
 * can say so.
 */
async function again(id: OperationId, means: Confirming): Promise<Clicked> {
  const { store } = means;
  await store.sweep((operation) => ({ who: "zac", what: "expired", operation, detail: {} }));
  const operation = await store.get(id);
  if (!operation) return no(GONE);
  const paused = isOpen(operation.state) ? await pausedProblem(means) : null;
  return paused ? no(paused) : { kind: "already", operation };
}

/** What was clicked, by whoever's it is or by anybody who might have confirmed it. */
async function clickedOn(
  id: OperationId,
  by: Actor,
  whose: (operation: Operation) => string | undefined,
  means: Confirming,
): Promise<{ readonly operation: Operation } | { readonly refused: Clicked }> {
  const operation = await means.store.get(id);
  if (!operation) return { refused: no(GONE) };
  const refused = by.slackId === whose(operation) ? null : await refusal(operation, by, means);
  return refused ? { refused: no(refused) } : { operation };
}
const asker = ({ requester }: Operation): string => requester.slackId;

/** The click on Cancel: the asker's own, or of anybody who might have confirmed. */
export async function cancel(id: OperationId, by: Actor, means: Confirming, why?: string): Promise<Clicked> {
  const clicked = await clickedOn(id, by, asker, means);
  if ("refused" in clicked) return clicked.refused;
  const cancelled = await means.store.move(
    id,
    {
      from: [...OPEN, "scheduled"],
      to: "cancelled",
      reason: why ?? `cancelled by ${by.name}`,
    },
    entry("cancelled", by, clicked.operation),
  );
  return cancelled ? { kind: "cancelled", operation: cancelled } : again(id, means);
}

/** The click on Go on, after many failures: what failed so far no longer counts against it. */
export async function goOn(id: OperationId, by: Actor, means: Confirming): Promise<Clicked> {
  const clicked = await clickedOn(id, by, ({ confirmedBy }) => confirmedBy?.slackId, means);
  if ("refused" in clicked) return clicked.refused;
  const going = await means.store.move(
    id,
    { from: ["paused"], to: "confirmed", forgive: true },
    entry("resumed", by, clicked.operation),
  );
  return going ? { kind: "confirmed", operation: going } : again(id, means);
}

/** The click on Stop: nobody more is begun; whoever was is brought to the end of their changes, for FINISHING_MS at most. */
export async function stop(id: OperationId, by: Actor, means: Confirming): Promise<Clicked> {
  const clicked = await clickedOn(id, by, asker, means);
  if ("refused" in clicked) return clicked.refused;
  const stopped = await means.store.move(
    id,
    { from: UNDER_WAY, to: "stopped", reason: `stopped by ${by.name}` },
    entry("stopped", by, clicked.operation),
  );
  if (!stopped) return again(id, means);
  await means.store.endStopped(id);
  return { kind: "cancelled", operation: stopped };
}
