// How many calls Zoom lets through: per account, table and label, in each second that slides along.
import type { RateLabel, RateTable } from "./contract/facts.ts";

export type RatePlan = "business" | "pro";

/** Calls a second [documented: Zoom's rate limit page, phone and general table]. */
const LIMITS: Readonly<Record<RatePlan, Readonly<Record<string, number>>>> = {
  business: {
    "phone.LIGHT": 40,
    "phone.MEDIUM": 20,
    "phone.HEAVY": 10,
    "general.LIGHT": 80,
    "general.MEDIUM": 60,
    "general.HEAVY": 40,
  },
  pro: {
    "phone.LIGHT": 20,
    "phone.MEDIUM": 10,
    "phone.HEAVY": 5,
    "general.LIGHT": 30,
    "general.MEDIUM": 20,
    "general.HEAVY": 10,
  },
};

/** Heavy calls a day [documented]. */
const DAILY: Readonly<Record<RatePlan, Readonly<Record<RateTable, number>>>> = {
  business: { phone: 30_000, general: 60_000 },
  pro: { phone: 15_000, general: 30_000 },
};

export interface Verdict {
  readonly allowed: boolean;
  readonly kind: "second" | "day";
  readonly limit: number;
  readonly remaining: number;
  /** Calls let through in the second that ends now, this one included. */
  readonly inLastSecond: number;
}

export interface Rates {
  take(table: RateTable, label: RateLabel, at: { readonly mono: number; readonly now: number }): Verdict;
  /** Other limits than the plan's, and how many more calls the day has; null for as many as the plan allows. */
  set(limits: Readonly<Record<string, number>>, callsLeftToday: number | null): void;
}

const WINDOW_MS = 1000;
const dayOf = (now: number) => Math.floor(now / 86_400_000);

/** Refused calls are not counted [unknown at Zoom; this is the kinder reading]. */
export function createRates(plan: RatePlan): Rates {
  const sent = new Map<string, number[]>();
  const heavy = new Map<string, number>();
  let limits: Readonly<Record<string, number>> = {};
  let callsLeft: number | null = null;
  let leftOnDay = 0;

  function daily(table: RateTable, label: RateLabel, now: number): Verdict | null {
    if (callsLeft !== null && dayOf(now) === leftOnDay) {
      if (callsLeft === 0) return { allowed: false, kind: "day", limit: 0, remaining: 0, inLastSecond: 0 };
      callsLeft -= 1;
    }
    if (label !== "HEAVY") return null;
    const key = `${table}.${dayOf(now)}`;
    const used = heavy.get(key) ?? 0;
    const limit = DAILY[plan][table];
    if (used >= limit) return { allowed: false, kind: "day", limit, remaining: 0, inLastSecond: 0 };
    heavy.set(key, used + 1);
    return null;
  }

  return {
    take(table, label, { mono, now }) {
      const key = `${table}.${label}`;
      const limit = limits[key] ?? LIMITS[plan][key] ?? 1;
      const window = sent.get(key) ?? [];
      const first = window.findIndex((at) => mono - at < WINDOW_MS);
      const within = first === -1 ? [] : first === 0 ? window : window.slice(first);
      sent.set(key, within);
      if (within.length >= limit)
        return { allowed: false, kind: "second", limit, remaining: 0, inLastSecond: within.length };
      const refused = daily(table, label, now);
      if (refused) return refused;
      within.push(mono);
      return {
        allowed: true,
        kind: "second",
        limit,
        remaining: Math.max(0, limit - within.length),
        inLastSecond: within.length,
      };
    },
    set(newLimits, callsLeftToday) {
      limits = newLimits;
      callsLeft = callsLeftToday;
      leftOnDay = dayOf(Date.now());
    },
  };
}
