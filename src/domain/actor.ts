import { z } from "zod";
import { Email } from "./ids.ts";

/** Who asks or clicks. `slackId` decides what they may do; a CLI user is proven by the machine's own login. */
export const Actor = z
  .object({
    slackId: z.string(),
    name: z.string(),
    email: Email.nullable(),
    /** IANA time zone, for dates people say and read. */
    timeZone: z.string(),
    /** Guests, strangers from shared channels and deactivated accounts: how-to only. */
    standing: z.enum(["member", "guest", "stranger", "gone"]),
    face: z.enum(["slack", "cli"]),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;
