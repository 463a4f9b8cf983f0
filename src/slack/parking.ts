// That an operation waits for Zoom's next day, kept for its cards and for who is told of it.
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Notes } from "../ports/notes.ts";

const KIND = "parked";
const WEEK_MS = 7 * DAY_MS;
const Parking = z.object({ until: z.coerce.date().nullable() });
export type Parking = z.infer<typeof Parking>;

/** Undefined where it never had to wait. */
export async function parkingOf(id: OperationId, notes: Notes): Promise<Parking | undefined> {
  const read = Parking.safeParse(await notes.get(KIND, String(id)));
  return read.success ? read.data : undefined;
}

/** True when that is news. */
export async function keepParking(id: OperationId, until: Date | null, notes: Notes): Promise<boolean> {
  const before = await parkingOf(id, notes);
  if (before && before.until?.getTime() === until?.getTime()) return false;
  await notes.put(KIND, String(id), { until: until?.toISOString() ?? null }, { expiresInMs: WEEK_MS });
  return true;
}
