// The trouble the workspace can be told to make for the app's Web API calls. The same seed makes the same trouble.
import { z } from "zod";

/** What isn't named goes back to its default. Shares are 0–1. */
export const FaultSettings = z.strictObject({
  seed: z.number().int().default(1),
  latencyMs: z.number().min(0).max(60_000).default(0),
  jitterMs: z.number().min(0).max(60_000).default(0),
  rate429: z.number().min(0).max(1).default(0),
  /** Seconds in `Retry-After`. */
  retryAfter: z.number().int().min(0).default(1),
  rate5xx: z.number().min(0).max(1).default(0),
  /** Does what was asked, and then drops the connection instead of answering. */
  commitThenDrop: z.number().min(0).max(1).default(0),
  refuseUploads: z.boolean().default(false),
  /** Only these methods, when there are any; response_url is called `response_url`. */
  methods: z.array(z.string()).default([]),
  /** Methods this workspace does not have, as older ones and some plans don't. */
  unknownMethods: z.array(z.string()).default([]),
  /** How many times in all; without it there is no end. */
  times: z.number().int().positive().nullable().default(null),
  /** Keeps to Slack's rate tiers: 429 for what comes too often. */
  tiers: z.boolean().default(false),
  /** In a channel the mention arrives before its message. */
  mentionFirst: z.boolean().default(false),
  /** The mention says nothing of files that came with its message. */
  mentionWithoutFiles: z.boolean().default(false),
  /** Messages carry stubs of their files, as those of another company's people do. */
  fileStubs: z.boolean().default(false),
  /** Files lead to the sign-in page, as they do without files:read. */
  filesSignIn: z.boolean().default(false),
});
export type FaultSettings = z.infer<typeof FaultSettings>;

/** What happens to one call. */
interface Trouble {
  readonly waitMs: number;
  readonly kind: "none" | "429" | "5xx" | "commit-then-drop";
}

export interface Faults {
  settings: FaultSettings;
  set(settings: FaultSettings): void;
  next(method: string): Trouble;
}

/** A small generator of our own (mulberry32): a run can be repeated from its seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** No trouble, until some is set. */
export function createFaults(): Faults {
  let random = randomFrom(1);
  let made = 0;
  return {
    settings: FaultSettings.parse({}),
    set(settings) {
      this.settings = settings;
      random = randomFrom(settings.seed);
      made = 0;
    },
    next(method) {
      const { latencyMs, jitterMs, rate429, rate5xx, commitThenDrop, methods, times } = this.settings;
      const meant = methods.length === 0 || methods.includes(method);
      const waitMs = meant && latencyMs + jitterMs > 0 ? latencyMs + random() * jitterMs : 0;
      if (!meant || rate429 + rate5xx + commitThenDrop === 0 || (times !== null && made >= times))
        return { waitMs, kind: "none" };
      const drawn = random();
      const kind =
        drawn < rate429
          ? "429"
          : drawn < rate429 + rate5xx
            ? "5xx"
            : drawn < rate429 + rate5xx + commitThenDrop
              ? "commit-then-drop"
              : "none";
      if (kind !== "none") made += 1;
      return { waitMs, kind };
    },
  };
}
