// The words everything else is said in. Pure: nothing here reads a clock, a socket or an environment.
import { z } from "zod";

/** A person's e-mail address as Zoom knows it: trimmed, lower case. */
export const Email = z.string().trim().toLowerCase().pipe(z.email()).brand<"Email">();
export type Email = z.infer<typeof Email>;
