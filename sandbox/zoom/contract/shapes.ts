// Pieces that many of Zoom's answers share. Strict: a field we answer and Zoom does not have is a fault of ours.
import { z } from "zod";

export const Id = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/);
/** Integers in answers, strings in requests. */
export const ExtensionNumber = z.int().positive();
/** With or without the plus: published samples show both. */
const PhoneNumber = z.string().regex(/^\+?[1-9]\d{6,14}$/);
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
export const DateTime = z.iso.datetime();
export const Count = z.int().nonnegative();

export const SiteRef = z.strictObject({ id: Id, name: z.string() });
export const NumberRef = z.strictObject({ id: Id, number: PhoneNumber });
export const PlanHeld = z.strictObject({ type: z.int(), name: z.string() });
export const Country = z.strictObject({ code: z.string().length(2), name: z.string() });

export const PlanSeats = z.strictObject({
  type: z.int(),
  name: z.string(),
  subscribed: Count,
  assigned: Count,
  available: Count,
});

/** A list in pages with a total, as the phone API has them. */
export const paged = <Item extends z.ZodType>(under: string, item: Item) =>
  z.strictObject({
    next_page_token: z.string(),
    page_size: z.int().positive(),
    total_records: Count,
    [under]: z.array(item),
  });

/** The same without a total: number management, and common areas. */
export const pagedWithoutTotal = <Item extends z.ZodType>(under: string, item: Item) =>
  z.strictObject({ next_page_token: z.string(), page_size: z.int().positive(), [under]: z.array(item) });

/** Zoom's refusal: a code of its own, which need not resemble the HTTP status. */
export const Refusal = z.strictObject({
  code: z.int(),
  message: z.string().min(1),
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
});
