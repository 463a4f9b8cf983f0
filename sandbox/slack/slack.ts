// The workspace while it runs: its data, its clock and the ways in and out. Handed to everything that acts on it.
import type { EventDesk } from "./delivery/events.ts";
import type { Transport } from "./delivery/transport.ts";
import type { Faults } from "./faults.ts";
import type { Manifest } from "./manifest.ts";
import type { Roll } from "./members.ts";
import type { Json, WorkspaceData } from "./model.ts";
import type { Nudges } from "./nudges.ts";
import type { SessionState } from "./sessions.ts";
import type { Store } from "./store.ts";
import type { Tiers } from "./tiers.ts";

export interface Tokens {
  readonly bot: string;
  readonly app: string;
  readonly signingSecret: string;
}

/** One Web API call, as it is told by `GET /_sandbox/calls`. */
interface Call {
  readonly at: number;
  readonly method: string;
  readonly body: Json;
  readonly ok: boolean;
  readonly error: string | null;
}

/** A trigger opens one view, soon. */
interface Trigger {
  readonly user: string;
  readonly expiresAt: number;
  used: boolean;
}

export interface Slack {
  readonly manifest: Manifest;
  readonly roll: Roll;
  readonly tokens: Tokens;
  readonly scopes: ReadonlySet<string>;
  readonly store: Store;
  readonly data: WorkspaceData;
  readonly nudges: Nudges;
  readonly faults: Faults;
  readonly tiers: Tiers;
  readonly transport: Transport;
  readonly events: EventDesk;
  readonly calls: Call[];
  readonly triggers: Map<string, Trigger>;
  /** What people have picked in menus of messages: `user:ts` → block id → action id → state. */
  readonly picked: Map<string, Record<string, Record<string, Json>>>;
  /** What Zac says it is doing: `channel:thread` → text. */
  readonly statuses: Map<string, string>;
  /** Whether it is at work in a thread: `channel:thread` → state. */
  readonly sessions: Map<string, SessionState>;
  readonly url: () => string;
  readonly now: () => number;
  /** When something last came in from the app or went out to it. */
  lastActivity: number;
}

/** Something came or went: settling starts anew. */
export function touch(slack: Slack): void {
  slack.lastActivity = Date.now();
}

/** The next message id: the time, and always later than the one before. */
export function nextTs(slack: Slack): string {
  const micros = BigInt(Math.floor(slack.now())) * 1000n;
  const last = BigInt(slack.data.lastTs.replace(".", ""));
  const digits = String(micros > last ? micros : last + 1n);
  slack.data.lastTs = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  slack.store.save();
  return slack.data.lastTs;
}

/** An id nobody has had: the prefix says what it is of. */
export function nextId(slack: Slack, prefix: string): string {
  slack.data.counter += 1;
  slack.store.save();
  return `${prefix}${slack.data.counter.toString(36).toUpperCase().padStart(7, "0")}`;
}
