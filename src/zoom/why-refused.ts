// Zoom refuses plans and numbers with words that say nothing ("Invalid field."). What is behind it can be seen.
import { isBasePlan, isBundlePlan } from "../domain/license.ts";
import { type RefusalReason, type ZoomReader, ZoomRefused } from "../ports/zoom.ts";

interface About {
  readonly zoomId: string;
  /** The plan that was to be held afterwards. */
  readonly wanted?: number;
  /** The plan that was held before. */
  readonly held?: number;
  readonly number?: string;
}

const plan = (type: number) => ({ type, name: "" });

async function seen(about: About, zoom: ZoomReader): Promise<RefusalReason> {
  const { wanted, held, number } = about;
  if (number !== undefined) {
    const [found, phone] = await Promise.all([zoom.findNumber(number), zoom.phoneOf(about.zoomId)]);
    if (!phone) return "no-phone";
    if (!found) return "not-found";
    if (found.holder || !found.ready) return "number-in-use";
    return phone.plans.length === 0 ? "plan-required" : "other";
  }
  const phone = await zoom.phoneOf(about.zoomId);
  if (!phone) return "no-phone";
  if (held !== undefined && !phone.plans.some(({ type }) => type === held)) return "plan-not-held";
  if (held !== undefined && isBundlePlan(plan(held))) return "plan-from-bundle";
  if (wanted === undefined) return "other";
  const others = phone.plans.filter((one) => one.type !== held);
  if (others.some((one) => one.type === wanted || (isBasePlan(one) && isBasePlan(plan(wanted)))))
    return "plan-held";
  const pool = (await zoom.callingPlans()).find(({ type }) => type === wanted);
  return pool !== undefined && pool.available <= 0 ? "no-seats" : "other";
}

/**
 * The same refusal with the reason that a look at Zoom gives, when Zoom gave none itself. Only looks: it never writes,
 * and when the look fails too, the first refusal stands.
 */
export async function lookAfterRefusal(error: unknown, about: About, zoom: ZoomReader): Promise<unknown> {
  if (!(error instanceof ZoomRefused) || error.reason !== "other") return error;
  const reason = await seen(about, zoom).catch(() => "other" as const);
  if (reason === "other") return error;
  const { status, code, message, asked, trackingId, until } = error;
  return new ZoomRefused({ reason, status, code, message, asked, trackingId, until });
}
