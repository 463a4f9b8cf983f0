// What Zoom allows: per account and second, by table and label, for the two plans Zoom Phone is sold with; and per
// day where there is such a limit. Source: developers.zoom.us, API rate limits.
import type { Budget } from "../ports/pacer.ts";

export type RatePlan = "pro" | "business";

interface Allowance {
  readonly perSecond: number;
  readonly perDay: number | null;
}

const TABLE: Record<RatePlan, Record<Budget["table"], Record<Budget["label"], Allowance>>> = {
  pro: {
    phone: {
      LIGHT: { perSecond: 20, perDay: null },
      MEDIUM: { perSecond: 10, perDay: null },
      HEAVY: { perSecond: 5, perDay: 15_000 },
    },
    general: {
      LIGHT: { perSecond: 30, perDay: null },
      MEDIUM: { perSecond: 20, perDay: null },
      HEAVY: { perSecond: 10, perDay: 30_000 },
    },
  },
  business: {
    phone: {
      LIGHT: { perSecond: 40, perDay: null },
      MEDIUM: { perSecond: 20, perDay: null },
      HEAVY: { perSecond: 10, perDay: 30_000 },
    },
    general: {
      LIGHT: { perSecond: 80, perDay: null },
      MEDIUM: { perSecond: 60, perDay: null },
      HEAVY: { perSecond: 40, perDay: 60_000 },
    },
  },
};

/** What Zoom allows the whole account in this budget, however many programs share it. */
export const allowanceOf = (plan: RatePlan, { table, label }: Budget): Allowance => TABLE[plan][table][label];
