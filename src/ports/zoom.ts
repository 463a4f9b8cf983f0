// What the core reads of Zoom. Everybody may read; the writer is a file of its own, out of reach of tools (laws 1, 2).

import type { CallingPlan } from "../domain/license.ts";
import type { PhoneNumber } from "../domain/number.ts";
import type { Person } from "../domain/person.ts";
import type { Phone, Site } from "../domain/phone.ts";

/** Who holds an extension; people and everything else that rings. */
export interface ExtensionHolder {
  readonly extension: string;
  readonly kind: "person" | "queue" | "main-line" | "common-area" | "shared-line" | "other";
  readonly name: string;
  readonly email: string | null;
}

/** What is told before somebody's phone is taken, because no undo brings it back. */
export interface Memberships {
  readonly queues: readonly string[];
  readonly sharedLines: readonly string[];
}

export interface SettingTemplate {
  readonly id: string;
  readonly name: string;
  readonly siteId: string | null;
}

/**
 * Reading Zoom. Each call throws ZoomRefused or ZoomUnreachable; "nobody" and "no phone" are `undefined`.
 * Lists are read through to the end; where a list is cached, its name says so and for how long.
 */
export interface ZoomReader {
  /** By Zoom id or e-mail address. */
  findPerson(idOrEmail: string): Promise<Person | undefined>;
  /** Everybody: active, pending and inactive. Cached for up to 30 s: for finding people by name, not for deciding. */
  people(): Promise<readonly Person[]>;
  /**
   * Undefined when the phone feature is off, and while Zoom is still switching it on. Always read afresh; of a long
   * operation together with others where that is quicker, unless it is to be looked at `alone`.
   */
  phoneOf(zoomId: string, how?: "alone"): Promise<Phone | undefined>;
  /** Whether the phone feature is switched on, phone user ready or not. */
  phoneFeature(zoomId: string): Promise<boolean>;
  /** All phone users. Cached for up to 30 s. */
  phones(): Promise<readonly Phone[]>;
  callingPlans(): Promise<readonly CallingPlan[]>;
  /** Cached for up to 5 min. */
  sites(): Promise<readonly Site[]>;
  /** True when site codes are put before extensions. Cached for up to 5 min. */
  siteCodes(): Promise<boolean>;
  /** Cached for up to 5 min. */
  templates(): Promise<readonly SettingTemplate[]>;
  /** Free numbers that are ready, or all of them; by prefix in E.164 when given. */
  numbers(query: {
    readonly free: boolean;
    readonly prefix?: string;
    readonly siteId?: string;
  }): Promise<readonly PhoneNumber[]>;
  /** One number of the account, whoever holds it. */
  findNumber(number: string): Promise<PhoneNumber | undefined>;
  /** Every extension in use. Cached for up to 30 s; the holder of one is read again before it is given away. */
  extensions(): Promise<readonly ExtensionHolder[]>;
  /**
   * Who is in which queue is cached for up to 5 min: it takes a call a queue. Shared lines take a call a person, and none
   * where the account has no shared lines.
   */
  memberships(zoomId: string): Promise<Memberships>;
  /**
   * True when neither the person nor the site has an emergency address. `zoomId` is null for somebody without a phone,
   * `siteId` for where Zoom puts them: their own site, or the main one. A site's address is cached for up to 5 min.
   */
  lacksEmergencyAddress(at: {
    readonly zoomId: string | null;
    readonly siteId: string | null;
  }): Promise<boolean>;
  /** Whether any call was made or taken since that day (yyyy-mm-dd). One call per month asked: use sparingly. */
  calledSince(zoomId: string, day: string): Promise<boolean>;
}

/** Whose share of the rate limit a call may use. */
export type Lane = "interactive" | "bulk";

/** Why Zoom said no, as far as a person or the executor cares. */
export type RefusalReason =
  | "not-found"
  | "no-phone"
  | "no-seats"
  | "extension-taken"
  | "extension-reserved"
  | "extension-range"
  | "number-in-use"
  | "plan-required"
  | "plan-not-held"
  | "plan-held"
  | "plan-from-bundle"
  | "person-pending"
  | "person-inactive"
  | "busy"
  | "rate-second"
  | "rate-day"
  | "token-expired"
  | "missing-scope"
  | "not-zoom-phone"
  | "other";

/** Zoom answered no. `reason` is what the adapter made of operation, status, code and message. */
export class ZoomRefused extends Error {
  override readonly name = "ZoomRefused";
  readonly reason: RefusalReason;
  readonly status: number;
  readonly code: number | null;
  /** "PATCH /phone/users/{userId}": never an id, never a body. */
  readonly asked: string;
  readonly trackingId: string | null;
  /** For `rate-day`: when calls are allowed again. */
  readonly until: Date | null;
  constructor(facts: {
    reason: RefusalReason;
    status: number;
    code: number | null;
    message: string;
    asked: string;
    trackingId?: string | null;
    until?: Date | null;
  }) {
    super(facts.message);
    this.reason = facts.reason;
    this.status = facts.status;
    this.code = facts.code;
    this.asked = facts.asked;
    this.trackingId = facts.trackingId ?? null;
    this.until = facts.until ?? null;
  }
}

/** No answer, or none that can be understood: the call may or may not have taken effect. */
export class ZoomUnreachable extends Error {
  override readonly name = "ZoomUnreachable";
  readonly asked: string;
  readonly trackingId: string | null;
  constructor(asked: string, cause: unknown, trackingId: string | null = null) {
    super(`Zoom did not answer ${asked}`, { cause });
    this.asked = asked;
    this.trackingId = trackingId;
  }
}
