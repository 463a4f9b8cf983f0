// The Zoom adapter: the ports ZoomReader and ZoomWriter over Zoom's REST API. Everything Zoom-shaped (paths, scopes,
// codes, spellings) stays in this folder. It decides nothing: what to write, and whether to write again, is the core's.
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../ports/clock.ts";
import type { Pacer } from "../ports/pacer.ts";
import type { Lane, ZoomReader } from "../ports/zoom.ts";
import type { Zoom } from "../ports/zoom-writer.ts";
import { openAccount } from "./account.ts";
import { type CheckRow, checkZoom } from "./check.ts";
import type { CallFacts, Log } from "./one-call.ts";
import { zoomReader } from "./reader.ts";
import { requestsIn } from "./request.ts";
import { openSilence } from "./silence.ts";
import { keepToken } from "./token.ts";
import { zoomWriter } from "./writer.ts";

export interface ZoomSettings {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** With its version: `https://api.zoom.us/v2`. */
  readonly apiUrl: string;
  /** The token endpoint itself. */
  readonly oauthUrl: string;
  readonly pacer: Pacer;
  readonly clock?: Clock;
  /** False in `observe` mode: then no writer is built. */
  readonly mayWrite: boolean;
  readonly log: Log;
  readonly onCall?: (facts: CallFacts) => void;
  /** How long one call may take before it counts as unanswered. */
  readonly timeoutMs?: number;
  /** The same for calls that write: shorter than the writer's right to send lasts. */
  readonly writeTimeoutMs?: number;
}

export interface ZoomConnection extends Zoom {
  /** Looks at credentials, scopes and account, for `zac doctor`. */
  check(): Promise<readonly CheckRow[]>;
  /** Since when no call has had an answer; null while Zoom answers. */
  silentSince(): Date | null;
  /** Breaks off what is under way; calls from now on fail as unreachable. */
  close(): Promise<void>;
}

const realClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

/** Connects to one Zoom account. Nothing is sent before the first call. */
export function connectZoom(settings: ZoomSettings): ZoomConnection {
  const { clock = realClock, timeoutMs = 15_000, mayWrite, log, pacer, apiUrl, onCall } = settings;
  const { writeTimeoutMs = timeoutMs } = settings;
  const closing = new AbortController();
  const { signal } = closing;
  const tokens = keepToken({ ...settings, clock, timeoutMs, signal });
  const silence = openSilence(clock);
  const lane = (name: Lane) =>
    requestsIn(name, {
      apiUrl,
      tokens,
      pacer,
      clock,
      timeoutMs,
      writeTimeoutMs,
      signal,
      log,
      onCall: (facts) => {
        silence.heard(facts);
        onCall?.(facts);
      },
    });
  const lanes = { interactive: lane("interactive"), bulk: lane("bulk") };
  const account = openAccount({ requests: (name) => lanes[name], clock, log });
  const readers: Readonly<Record<Lane, ZoomReader>> = {
    interactive: zoomReader(account, "interactive", clock),
    bulk: zoomReader(account, "bulk", clock),
  };
  return {
    reader: (name) => readers[name],
    writer: mayWrite ? (name, stillOurs) => zoomWriter(account, name, clock, stillOurs) : null,
    check: () => checkZoom(tokens, readers.interactive, mayWrite),
    silentSince: silence.since,
    async close() {
      closing.abort(new Error("closed"));
    },
  };
}
