// One person's phone at Zoom, in a time of the test's own: reads that are old, calls that wait, answers that are lost.
import { E164, ZoomUserId } from "../../src/domain/ids.ts";
import type { Phone } from "../../src/domain/phone.ts";
import { type ZoomReader, ZoomUnreachable } from "../../src/ports/zoom.ts";
import { ZoomWithheld, type ZoomWriter } from "../../src/ports/zoom-writer.ts";
import type { OwnTime } from "../support/own-time.ts";

/** The process is gone: whatever it was about to do is not done. */
export class Killed extends Error {}

interface Held {
  readonly feature: boolean;
  /** When the phone user is there to be read. */
  readonly readyAt: number;
  readonly plans: readonly number[];
  readonly numbers: readonly E164[];
}

export interface Account {
  /** Every write that had an effect or repeated one. */
  readonly ledger: string[];
  /** How old what is read is, in ms. */
  staleMs: number;
  /** From switching a phone on to there being one. */
  enableMs: number;
  /** What happens to the next writes, in order; nothing at all when empty. */
  readonly next: (() => Fate | Promise<Fate>)[];
  readonly reader: ZoomReader;
  writer(stillOurs?: () => Promise<boolean>): ZoomWriter;
}
export type Fate = "answered" | "lost" | "killed after it was sent";

const NO_PHONE: Held = { feature: false, readyAt: 0, plans: [], numbers: [] };

export function pretendAccount({ clock }: OwnTime, name = "bob"): Account {
  const history: { readonly at: number; readonly held: Held }[] = [{ at: 0, held: NO_PHONE }];
  const now = () => clock.now().getTime();
  const held = (at = now()) => history.findLast((one) => one.at <= at)?.held ?? NO_PHONE;
  const shown = () => held(now() - account.staleMs);
  const unasked = async (): Promise<never> => {
    throw new Error("nobody should ask this here");
  };

  const reader: ZoomReader = {
    async phoneOf(zoomId): Promise<Phone | undefined> {
      const { feature, readyAt, plans, numbers } = shown();
      if (!feature || readyAt > now() - account.staleMs) return undefined;
      return {
        zoomId: ZoomUserId.parse(zoomId),
        email: `${name}@example.com`,
        name: name.toUpperCase(),
        extension: "1043",
        plans: plans.map((type) => ({ type, name: "US/CA Unlimited" })),
        numbers: numbers.map((number) => ({ id: `n${number}`, number })),
        site: null,
      };
    },
    phoneFeature: async () => shown().feature,
    findPerson: unasked,
    people: unasked,
    phones: unasked,
    callingPlans: unasked,
    sites: unasked,
    siteCodes: unasked,
    templates: unasked,
    numbers: unasked,
    // The number's own record is ahead of the person's.
    async findNumber(digits) {
      const number = E164.parse(digits);
      const holder = held().numbers.includes(number)
        ? { kind: "person" as const, id: `z-${name}`, name: name.toUpperCase(), extension: "1043" }
        : null;
      const place = { siteId: null, siteName: null, city: null };
      return { id: `n${number}`, number, holder, ...place, tollFree: false, ready: true };
    },
    extensions: unasked,
    memberships: unasked,
    lacksEmergencyAddress: unasked,
    calledSince: unasked,
  };

  async function write(what: string, stillOurs: () => Promise<boolean>, after: (before: Held) => Held) {
    const fate = (await account.next.shift()?.()) ?? "answered";
    if (!(await stillOurs())) throw new ZoomWithheld(what);
    account.ledger.push(what);
    history.push({ at: now(), held: after(held()) });
    if (fate === "lost") throw new ZoomUnreachable(what, new Error("no answer"));
    if (fate !== "answered") throw new Killed(what);
    return { trackingId: null };
  }

  const account: Account = {
    ledger: [],
    staleMs: 0,
    enableMs: 0,
    next: [],
    reader,
    writer: (stillOurs = async () => true) => ({
      ...reader,
      setPhoneFeature: (_, on) =>
        write(`phone ${on ? "on" : "off"}`, stillOurs, (before) => {
          if (!on) return NO_PHONE;
          return before.feature
            ? before
            : { feature: true, readyAt: now() + account.enableMs, plans: [], numbers: [] };
        }),
      assignPlan: (_, type) =>
        write(`plan ${type} given`, stillOurs, (before) => ({ ...before, plans: [...before.plans, type] })),
      unassignPlan: (_, type) =>
        write(`plan ${type} taken`, stillOurs, (before) => ({
          ...before,
          plans: before.plans.filter((one) => one !== type),
        })),
      switchPlan: unasked,
      updatePhone: unasked,
      assignNumber: (_, number) =>
        write(`number ${number} given`, stillOurs, (before) => ({
          ...before,
          numbers: [...before.numbers, E164.parse(number)],
        })),
      unassignNumber: unasked,
    }),
  };
  return account;
}
