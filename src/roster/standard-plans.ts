import type { PlanRef } from "../domain/plan-ref.ts";

/** Zoom's standard base plans, for reading a file where no account is at hand. Where one is, its own plans count. */
export const STANDARD_PLANS: readonly PlanRef[] = [
  { type: 100, name: "US/CA Metered" },
  { type: 101, name: "AU/NZ Metered" },
  { type: 102, name: "UK/Ireland Metered" },
  { type: 103, name: "Europe Zone A Metered" },
  { type: 104, name: "Europe Zone B Metered" },
  { type: 107, name: "JP Metered" },
  { type: 200, name: "US/CA Unlimited" },
  { type: 201, name: "AU/NZ Unlimited" },
  { type: 202, name: "UK/Ireland Unlimited" },
  { type: 203, name: "Europe Zone A Unlimited" },
  { type: 204, name: "Europe Zone B Unlimited" },
  { type: 207, name: "JP Unlimited" },
  { type: 1000, name: "Global Select" },
  { type: 1001, name: "Global Select Metered" },
  { type: 3000, name: "Pro" },
];
