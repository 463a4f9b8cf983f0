import { z } from "zod";

/** One of Zoom's calling plans, as a person holds it: type code and name. "Plan" never means anything else here. */
export const PlanRef = z.object({ type: z.number().int(), name: z.string() }).readonly();
export type PlanRef = z.infer<typeof PlanRef>;
