// The rules of this house, as the people who run it wrote them down.
import { z } from "zod";

const Duration = z
  .string()
  .regex(/^\d+(s|m|h|d)$/, "a number and s, m, h or d, such as 15m")
  .transform(
    (text) => Number.parseInt(text, 10) * { s: 1e3, m: 6e4, h: 36e5, d: 864e5 }[text.slice(-1) as "s"],
  );
const Channel = z.string().min(1).nullable().default(null);
const People = z.array(z.string().min(1)).default([]);

const Admins = z.strictObject({
  /** Owners and admins of the Zoom account. On until somebody is listed here. */
  fromZoom: z.boolean().optional(),
  /** Slack member ids or e-mail addresses. */
  people: People,
  /** Slack user groups, by id. */
  groups: People,
  /** Site name → Slack user groups, member ids or e-mail addresses. */
  sites: z.record(z.string(), z.array(z.string())).default({}),
});

/** What zac.config.yml says, every key with its default. Durations are in ms. */
export const Policy = z.strictObject({
  mode: z.enum(["observe", "act"]).default("observe"),
  admins: Admins.prefault({}),
  approvers: People,
  /** E-mail addresses; "owners" stands for the owner of the Zoom account. */
  protected: z.array(z.string()).default(["owners"]),
  confirm: z.enum(["destructive", "always"]).default("destructive"),
  defaultCallingPlan: z.union([z.string(), z.number()]).transform(String).nullable().default(null),
  sites: z
    .record(
      z.string(),
      z.strictObject({
        plan: z.union([z.string(), z.number()]).transform(String).nullable().default(null),
        template: z.string().nullable().default(null),
        /** Prefixes of the numbers that belong to this site, such as +4930. */
        numbers: z.array(z.string()).default([]),
      }),
    )
    .default({}),
  channels: z.strictObject({ requests: Channel, approvals: Channel, audit: Channel }).prefault({}),
  privateChannels: People,
  limits: z
    .strictObject({
      removals: z.number().int().positive().default(25),
      share: z.number().positive().max(1).default(0.2),
      shareFrom: z.number().int().positive().default(10),
      failures: z.number().positive().max(1).default(0.4),
      lowSeats: z.number().int().nonnegative().default(5),
    })
    .prefault({}),
  notify: z.strictObject({ person: z.boolean().default(true), after: Duration.prefault("2m") }).prefault({}),
  expiry: z
    .strictObject({
      single: Duration.prefault("15m"),
      bulk: Duration.prefault("60m"),
      approval: Duration.prefault("72h"),
    })
    .prefault({}),
  extensions: z
    .strictObject({
      min: z.number().int().positive().default(3),
      max: z.number().int().positive().default(6),
      reserved: z.array(z.string().regex(/^\d+$/)).default(["000", "112", "911", "933", "999"]),
    })
    .prefault({}),
  rateShare: z.number().positive().max(1).default(0.9),
  /** Two-letter country whose number format is meant where no country code is written. */
  region: z.string().length(2).default("US"),
  requireReason: z.enum(["none", "destructive", "all"]).default("none"),
  cli: z.strictObject({ writes: z.boolean().default(false) }).prefault({}),
  model: z
    .strictObject({
      dailyTokens: z.number().int().positive().default(2_000_000),
      /** What a million tokens cost, by the model's name, in the currency of your bill. */
      prices: z
        .record(
          z.string(),
          z.strictObject({
            input: z.number().nonnegative(),
            cached: z.number().nonnegative().optional(),
            output: z.number().nonnegative(),
          }),
        )
        .default({}),
      /** Which of OpenAI's interfaces to speak; `chat` is for servers that know no other. */
      api: z.enum(["responses", "chat"]).default("responses"),
    })
    .prefault({}),
});
export type Policy = z.infer<typeof Policy>;
