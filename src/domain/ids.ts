// The words everything else is said in. Pure: nothing in src/domain reads a clock, a socket or an environment.
import { z } from "zod";
import { EMAIL, NUMBER } from "./id-patterns.ts";

/** A person's e-mail address as Zoom knows it: trimmed, lower case. The only join between Slack and Zoom. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ pattern: EMAIL }))
  .brand<"Email">();
export type Email = z.infer<typeof Email>;

/** A phone number as `+` and 7 to 15 digits. */
export const E164 = z.string().regex(NUMBER).brand<"E164">();
export type E164 = z.infer<typeof E164>;

/** Zoom's id of a user. Ids go into paths, so anything else than Zoom's own alphabet is refused here. */
export const ZoomUserId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<"ZoomUserId">();
export type ZoomUserId = z.infer<typeof ZoomUserId>;

/** A Slack member: `U…`, or `W…` in an enterprise grid. What a person may do hangs on this id, never on a typed name. */
export const SlackUserId = z
  .string()
  .regex(/^[UW][A-Z0-9]+$/)
  .brand<"SlackUserId">();
export type SlackUserId = z.infer<typeof SlackUserId>;

/** The running number of a stored operation: what a button carries, and what people call "#71". */
export const OperationId = z.coerce.number().int().positive().brand<"OperationId">();
export type OperationId = z.infer<typeof OperationId>;
