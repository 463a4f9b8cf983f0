// The company both stand-ins start from: who is in Slack, who is in Zoom, and what the account has to give.
// One file, read once; a fault is one sentence, so that somebody who writes their own seed is told what to change.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const SlackId = z.string().regex(/^[UW][A-Z0-9]+$/, "a Slack id, such as U02BOB");
const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/, "a phone number as + and 7 to 15 digits");
const Extension = z
  .union([z.number().int().positive(), z.string().regex(/^\d+$/, "digits")])
  .transform((value) => String(value));

const SeedPhone = z.object({
  /** Type code of a calling plan; null for somebody whose phone is on without one. */
  plan: z.number().int().nullable(),
  extension: Extension.nullable(),
  numbers: z.array(E164).max(10, "at most 10 numbers, as Zoom allows").default([]),
  site: z.string().nullable().default(null),
});

const SeedUser = z.object({
  slack_id: SlackId,
  name: z.string().min(1),
  email: z.string().toLowerCase().pipe(z.email()),
  zoom: z.enum(["active", "pending", "inactive", "none"]),
  phone: SeedPhone.nullable().default(null),
  /** Where somebody works who has no phone yet. */
  site: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  owner: z.boolean().default(false),
});
export type SeedUser = z.infer<typeof SeedUser>;

const SeedPlan = z.object({
  name: z.string().min(1),
  type: z.number().int(),
  subscribed: z.number().int().nonnegative(),
  assigned: z.number().int().nonnegative(),
  available: z.number().int().nonnegative(),
});

const SeedFile = z.object({
  bot: z
    .object({ slack_id: SlackId, name: z.string().min(1) })
    .default({ slack_id: "U00ZAC", name: "Ask Zac" }),
  admins: z.array(SlackId).default([]),
  sites: z
    .array(
      z.object({
        name: z.string().min(1),
        /** Put before the short extension. Site codes are on when any site has one. */
        code: z
          .string()
          .regex(/^\d{1,3}$/, "one to three digits")
          .nullable()
          .default(null),
        main: z.boolean().default(false),
        /** Whether the site has an emergency address. */
        address: z.boolean().default(true),
      }),
    )
    .min(1, "at least one site"),
  plans: z.array(SeedPlan).min(1, "at least one calling plan"),
  default_plan: z.number().int().nullable().default(null),
  users: z.array(SeedUser),
  unassigned_numbers: z.array(E164).default([]),
  /** Numbers no person holds: `{"+1…": "callQueue Support"}`, the kind first, then the name. */
  other_numbers: z
    .record(E164, z.string().regex(/^\S+ \S/, "a kind and a name, such as callQueue Support"))
    .default({}),
});

/** The company a sandbox starts with. */
export type Seed = z.infer<typeof SeedFile>;

/** The seed used when nobody names another. */
const DEFAULT_SEED = fileURLToPath(new URL("default-seed.json", import.meta.url));

/** A seed that cannot be used; the message is the whole story. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** Reads a company from a file, the default one when none is named. Throws SeedError with one sentence. */
export function readSeed(path: string = DEFAULT_SEED): Seed {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new SeedError(`The seed ${path} cannot be read.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SeedError(`The seed ${path} is not JSON.`);
  }
  return parseSeed(json, path);
}

/** The same for a company that is already in memory; `origin` is how it is called in a fault. */
export function parseSeed(json: unknown, origin = "given"): Seed {
  const read = SeedFile.safeParse(json);
  if (!read.success) {
    const [first, ...more] = read.error.issues;
    const others = more.length > 0 ? ` (and ${more.length} more)` : "";
    throw new SeedError(
      `The seed ${origin} has a fault at ${first?.path.join(".")}: ${first?.message}${others}.`,
    );
  }
  const fault = faultOf(read.data);
  if (fault) throw new SeedError(`The seed ${origin} does not add up: ${fault}.`);
  return read.data;
}

function faultOf(seed: Seed): string | undefined {
  const sites = new Set(seed.sites.map(({ name }) => name));
  const plans = new Set(seed.plans.map(({ type }) => type));
  const ids = new Set([seed.bot.slack_id]);
  const once = { email: new Set<string>(), extension: new Set<string>(), number: new Set<string>() };
  const taken = (what: keyof typeof once, value: string) => {
    if (once[what].has(value)) return `the ${what} ${value} is there twice`;
    once[what].add(value);
  };
  for (const user of seed.users) {
    if (ids.has(user.slack_id)) return `the Slack id ${user.slack_id} is there twice`;
    ids.add(user.slack_id);
    const { phone } = user;
    const faults = [
      taken("email", user.email),
      phone?.extension ? taken("extension", phone.extension) : undefined,
      ...(phone?.numbers ?? []).map((number) => taken("number", number)),
      phone && user.zoom !== "active" ? `${user.email} has a phone but is ${user.zoom} in Zoom` : undefined,
      phone?.plan != null && !plans.has(phone.plan)
        ? `${user.email} holds the unknown plan ${phone.plan}`
        : undefined,
      ...[user.site, phone?.site].map((site) =>
        site && !sites.has(site) ? `${user.email} is at the unknown site ${site}` : undefined,
      ),
    ];
    const fault = faults.find((one) => one !== undefined);
    if (fault) return fault;
  }
  for (const number of [...seed.unassigned_numbers, ...Object.keys(seed.other_numbers)]) {
    const fault = taken("number", number);
    if (fault) return fault;
  }
  const stranger = seed.admins.find((id) => !ids.has(id));
  if (stranger) return `the admin ${stranger} is no user`;
  if (seed.default_plan !== null && !plans.has(seed.default_plan))
    return `default_plan ${seed.default_plan} is no plan`;
}
