// What Zac notices by itself: leavers that still hold a phone, seats that run low, and having been away.
import type { WebClient } from "@slack/web-api";
import { DAY_MS } from "../domain/day-ms.ts";
import { type CallingPlan, isBasePlan } from "../domain/license.ts";
import type { Operation } from "../domain/operation.ts";
import type { Person } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import type { Policy } from "../domain/policy.ts";
import type { Rights } from "../operations/rights.ts";
import type { Clock } from "../ports/clock.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { SeatSnapshot, SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { slackBack } from "./back.ts";
import { leaverCard } from "./blocks/leaver-card.ts";
import { escapeText, type Message, section } from "./blocks/text.ts";

export interface WatchMeans {
  readonly client: WebClient;
  readonly policy: Policy;
  readonly rights: Pick<Rights, "deciders">;
  readonly zoom: ZoomReader;
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly inbox: Inbox;
  readonly store: OperationStore;
  readonly snapshots: SeatSnapshots;
  readonly clock: Clock;
  readonly log: { warn(facts: object, message: string): void };
}

export interface Watch {
  start(): Promise<void>;
  stop(): void;
  /** `event`: by Zoom's name of it. Either of the others tells who it is; with neither nothing is done. */
  personChanged(event: {
    readonly event: string;
    readonly zoomId: string | null;
    readonly email: string | null;
  }): Promise<void>;
  /** Seats may have crossed the low mark. */
  concluded(operation: Operation): Promise<void>;
}

const NIGHTLY = "nightly";
const GONE = new Set(["user.deactivated", "user.deleted", "user.disassociated"]);

/** A leaver is told once in 30 days, a plan that is low once until it is not: by whichever process sees it first. */
export function slackWatch(means: WatchMeans): Watch {
  const { client, policy, rights, zoom, notes, jobs, inbox, store, snapshots, clock, log } = means;
  /** To the channel for requests; where there is none, to each of those who administer Zoom Phone. */
  async function post({ text, blocks }: Message): Promise<void> {
    const to = policy.channels.requests
      ? [policy.channels.requests]
      : await Promise.all(
          (await rights.deciders(null, [])).map(
            async (slackId) => (await client.conversations.open({ users: slackId })).channel?.id ?? slackId,
          ),
        );
    for (const channel of to)
      await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false });
  }
  const say = (text: string) => post({ text, blocks: [section(text)] });
  const back = slackBack({ notes, jobs, store, clock, say, log });

  /** What somebody holds, read anew where Zoom still knows them: lists may be a minute old. */
  async function heldBy(email: string, person: Person | undefined): Promise<Phone | undefined> {
    const id =
      person?.zoomId ??
      (await zoom.phones()).find((phone) => phone.email.toLowerCase() === email.toLowerCase())?.zoomId;
    return id ? zoom.phoneOf(id) : undefined;
  }

  /** One card a leaver, whoever tells of them: Zoom's event, which may overtake Zoom's own lists, or the nightly look. */
  async function leaver(email: string, because: string): Promise<void> {
    const person = await zoom.findPerson(email);
    const phone = await heldBy(email, person);
    if (!phone) return;
    if (!(await notes.putIfAbsent("leaver", email, true, { expiresInMs: 30 * DAY_MS }))) return;
    await post(leaverCard(email, { person, phone, because }));
  }

  async function nightly(): Promise<void> {
    const plans = await zoom.callingPlans();
    const phones = await zoom.phones();
    await snapshots.record(seatsOfDay(clock.now().toISOString().slice(0, 10), plans, phones));
    await inbox.prune(7 * DAY_MS);
    // Also where Zoom's events tell of leavers: one that was missed is found here.
    const holders = new Set(phones.map(({ email }) => email.toLowerCase()));
    for (const { status, email } of await zoom.people())
      if (status === "inactive" && holders.has(email)) await leaver(email, "is deactivated in Zoom");
    // Seats are taken in Zoom as well, without us.
    for (const plan of plans) await tellLow(plan);
  }

  /** Once when a plan gets low or full, and again only after it was not. */
  async function tellLow(plan: CallingPlan): Promise<void> {
    if (!isBasePlan(plan) || plan.subscribed === 0) return;
    const key = String(plan.type);
    if (plan.available > policy.limits.lowSeats) return notes.remove("low-seats", key);
    if (!(await notes.putIfAbsent("low-seats", key, true))) return;
    const name = escapeText(plan.name);
    await say(
      plan.available === 0
        ? `${name} is full: ${plan.assigned} of ${plan.subscribed} seats are taken. \`/zphone licenses unused\` tells who may not need one.`
        : `${name} has ${plan.available} free ${plan.available === 1 ? "seat" : "seats"} left.`,
    );
  }

  return {
    async start() {
      await jobs.work(NIGHTLY, nightly);
      await jobs.schedule(NIGHTLY, "17 2 * * *");
      await back.start();
    },
    stop: () => back.stop(),
    async personChanged({ event, zoomId, email }) {
      const known = email ?? (zoomId ? ((await zoom.findPerson(zoomId))?.email ?? null) : null);
      if (known && GONE.has(event))
        await leaver(known, event === "user.deleted" ? "was deleted in Zoom" : "was deactivated in Zoom");
    },
    async concluded(operation) {
      const types = new Set(operation.proposal.seats.map(({ type }) => type));
      if (types.size === 0) return;
      for (const plan of await zoom.callingPlans()) if (types.has(plan.type)) await tellLow(plan);
    },
  };
}

/** The seats of each plan on that day, in all and by site. */
function seatsOfDay(
  day: string,
  plans: readonly CallingPlan[],
  phones: readonly Phone[],
): readonly SeatSnapshot[] {
  const sites = [...new Set(phones.map((phone) => phone.site?.name ?? null).filter((name) => name !== null))];
  const held = (type: number, site: string) =>
    phones.filter((phone) => phone.site?.name === site && phone.plans.some((plan) => plan.type === type))
      .length;
  return plans.flatMap(({ type: planType, name: planName, subscribed, assigned }) => [
    { day, planType, planName, site: null, subscribed, assigned },
    ...sites.map((site) => ({ day, planType, planName, site, subscribed, assigned: held(planType, site) })),
  ]);
}
