// Tells open pages that there is something new to fetch, and where. What it is, they ask for themselves.
import type { ServerResponse } from "node:http";

/** `only`: nobody else is told. `members`: the people of that channel are. */
interface Nudge {
  readonly type: "message" | "view" | "status" | "prompts" | "notice" | "reset";
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly text?: string;
}

interface Listener {
  readonly person: string;
  readonly response: ServerResponse;
}

const HEARTBEAT_MS = 15_000;

export interface Nudges {
  publish(nudge: Nudge, to: "everybody" | readonly string[]): void;
  /** Keeps the answer open as a stream of events for this person. */
  listen(person: string, response: ServerResponse): void;
  close(): void;
}

export function createNudges(): Nudges {
  const listeners = new Set<Listener>();
  const heartbeat = setInterval(() => {
    for (const { response } of listeners) response.write(": still here\n\n");
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    publish(nudge, to) {
      const line = `data: ${JSON.stringify(nudge)}\n\n`;
      for (const { person, response } of listeners)
        if (to === "everybody" || to.includes(person)) response.write(line);
    },
    listen(person, response) {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        connection: "keep-alive",
      });
      response.write(": hello\n\n");
      const listener = { person, response };
      listeners.add(listener);
      response.on("close", () => listeners.delete(listener));
    },
    close() {
      clearInterval(heartbeat);
      for (const { response } of listeners) response.end();
      listeners.clear();
    },
  };
}
