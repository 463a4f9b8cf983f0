import { z } from "zod";
import { E164, type ZoomUserId } from "./ids.ts";
import type { PlanRef } from "./plan-ref.ts";

export const SiteRef = z.object({ id: z.string(), name: z.string() }).readonly();
export type SiteRef = z.infer<typeof SiteRef>;

/** A site of the account. `code` is put before the short extension when site codes are in use. */
export interface Site extends SiteRef {
  readonly code: string | null;
  readonly main: boolean;
  /** Digits of the short extension at this site. */
  readonly shortLength: number;
}

/** What somebody has in Zoom Phone. No phone at all (the feature is off) is `undefined` where phones are read. */
export interface Phone {
  readonly zoomId: ZoomUserId;
  readonly email: string;
  readonly name: string;
  /** The full extension: site code and short number. Null while Zoom has not given one. */
  readonly extension: string | null;
  readonly plans: readonly PlanRef[];
  readonly numbers: readonly { readonly id: string; readonly number: E164 }[];
  readonly site: SiteRef | null;
}

/**
 * What a card showed of a person, by which a later look is compared: law 4. Sorted and free of volatile ids, so that
 * two looks at an unchanged person are equal.
 */
export const Shown = z
  .object({
    phone: z.boolean(),
    plans: z.array(z.number().int()),
    extension: z.string().nullable(),
    numbers: z.array(E164),
    siteId: z.string().nullable(),
  })
  .readonly();
export type Shown = z.infer<typeof Shown>;

/** The comparable facts of a phone; of nobody's phone, when the feature is off. */
export const shownOf = (phone: Phone | undefined): Shown => ({
  phone: phone !== undefined,
  plans: (phone?.plans ?? []).map(({ type }) => type).toSorted((a, b) => a - b),
  extension: phone?.extension ?? null,
  numbers: (phone?.numbers ?? []).map(({ number }) => number).toSorted(),
  siteId: phone?.site?.id ?? null,
});
