// What Zac notices by itself: leavers that still hold a phone, seats that run low, and having been away.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { basePlanOf, isBasePlan } from "../domain/license.ts";
import type { Operation } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Clock } from "../ports/clock.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { ACTIONS, actions, button } from "./blocks/buttons.ts";
import { escapeText, type Message, section } from "./blocks/text.ts";

export interface WatchMeans {
  readonly client: WebClient;
  readonly policy: Policy;
  readonly zoom: ZoomReader;
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly inbox: Inbox;
  readonly store: OperationStore;
  readonly snapshots: SeatSnapshots;
  readonly clock: Clock;
  /** False when Zoom's webhooks tell of leavers: then nobody looks for them at night. */
  readonly looksForLeavers: boolean;
  readonly log: { warn(facts: object, message: string): void };
}

export interface Watch {
  start(): Promise<void>;
  stop(): void;
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
const DAY_MS = 86_400_000;
const BEAT_MS = 20_000;
const AWAY_MS = 120_000;

export function slackWatch(means: WatchMeans): Watch {
  const { client, policy, zoom, notes, jobs, inbox, store, snapshots, clock, looksForLeavers, log } = means;
  let beat: NodeJS.Timeout | undefined;

  async function post({ text, blocks }: Message): Promise<void> {
    const channel = policy.channels.requests;
    if (channel) await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false });
  }
  const say = (text: string) => post({ text, blocks: [section(text)] });

  async function leaver(email: string, because: string): Promise<void> {
    const person = await zoom.findPerson(email);
    const phone = (await zoom.phones()).find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (!phone || person?.status === "active") return;
    if (!(await notes.putIfAbsent("leaver", email, true, { expiresInMs: 30 * DAY_MS }))) return;
    const plan = basePlanOf(phone.plans)?.name ?? "no plan";
    const text = `${escapeText(phone.name)} (${escapeText(email)}) ${because} and still holds a Zoom phone: ${escapeText(plan)}${phone.extension ? `, extension ${phone.extension}` : ""}.`;
    await post({
      text,
      blocks: [
        section(text),
        ...actions([
          button({
            label: "Offboard",
            action: `${ACTIONS.offer}-0`,
            value: JSON.stringify({ tool: "offboard_person", input: { people: [email] } }),
            style: "primary",
          }),
          button({ label: "Leave", action: ACTIONS.leave, value: email }),
        ]),
      ],
    });
  }

  async function nightly(): Promise<void> {
    const plans = await zoom.callingPlans();
    const phones = await zoom.phones();
    const day = clock.now().toISOString().slice(0, 10);
    const sites = [
      ...new Set(phones.map((phone) => phone.site?.name ?? null).filter((name) => name !== null)),
    ];
    const held = (type: number, site: string) =>
      phones.filter((phone) => phone.site?.name === site && phone.plans.some((plan) => plan.type === type))
        .length;
    await snapshots.record(
      plans.flatMap(({ type, name, subscribed, assigned }) => [
        { day, planType: type, planName: name, site: null, subscribed, assigned },
        ...sites.map((site) => ({
          day,
          planType: type,
          planName: name,
          site,
          subscribed,
          assigned: held(type, site),
        })),
      ]),
    );
    await inbox.prune(7 * DAY_MS);
    if (!looksForLeavers) return;
    for (const person of await zoom.people())
      if (person.status === "inactive") await leaver(person.email, "is deactivated in Zoom");
  }

  /** Back after a while: one line of what finished meanwhile and what needs somebody. */
  async function back(): Promise<void> {
    const last = z.string().safeParse(await notes.get("alive", "zac"));
    const now = clock.now();
    if (last.success && now.getTime() - Date.parse(last.data) > AWAY_MS) {
      const minutes = Math.round((now.getTime() - Date.parse(last.data)) / 60_000);
      const open = await store.list({ states: ["confirmed", "applying", "paused"], limit: 50 });
      const waiting = await store.list({ states: ["awaiting-approval"], limit: 50 });
      const list = (operations: readonly Operation[]) =>
        operations
          .slice(0, 5)
          .map(({ id, proposal }) => `#${id} ${escapeText(proposal.title)}`)
          .join(", ");
      await say(
        `I was away for ${minutes} minutes. ${open.length > 0 ? `Finishing now: ${list(open)}.` : "Nothing was left half-done."}${waiting.length > 0 ? ` Waiting for a second person: ${list(waiting)}.` : ""}`,
      );
    }
    await notes.put("alive", "zac", now.toISOString());
  }

  return {
    async start() {
      await jobs.work(NIGHTLY, nightly);
      await jobs.schedule(NIGHTLY, "17 2 * * *");
      await back();
      beat = setInterval(
        () =>
          void notes
            .put("alive", "zac", clock.now().toISOString())
            .catch((error: unknown) => log.warn({ error }, "no sign of life could be left")),
        BEAT_MS,
      );
    },
    stop: () => clearInterval(beat),
    async personChanged({ event, zoomId, email }) {
      const known = email ?? (zoomId ? ((await zoom.findPerson(zoomId))?.email ?? null) : null);
      if (known && GONE.has(event))
        await leaver(known, event === "user.deleted" ? "was deleted in Zoom" : "was deactivated in Zoom");
    },
    async concluded(operation) {
      const types = new Set(operation.proposal.seats.map(({ type }) => type));
      if (types.size === 0 || policy.channels.requests === null) return;
      for (const plan of (await zoom.callingPlans()).filter(
        (one) => types.has(one.type) && isBasePlan(one),
      )) {
        const key = String(plan.type);
        if (plan.available > policy.limits.lowSeats) await notes.remove("low-seats", key);
        else if (plan.subscribed > 0 && (await notes.putIfAbsent("low-seats", key, true)))
          await say(
            plan.available === 0
              ? `${escapeText(plan.name)} is full: ${plan.assigned} of ${plan.subscribed} seats are taken.`
              : `${escapeText(plan.name)} has ${plan.available} free ${plan.available === 1 ? "seat" : "seats"} left.`,
          );
      }
    },
  };
}
