// How something reaches the app, whichever way it is connected.
import type { Json } from "../model.ts";

/** Slack gives an app this long to say that it has heard. */
export const ACK_MS = 3000;

export interface Envelope {
  readonly id: string;
  readonly type: "events_api" | "slash_commands" | "interactive";
  readonly payload: Json;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What became of it. Only `acked` means that the app has it. */
export type Receipt =
  | { readonly outcome: "acked"; readonly payload: unknown; readonly ms: number }
  | { readonly outcome: "timeout" | "not-connected" | "closed" | "refused"; readonly ms: number };

export interface Transport {
  send(envelope: Envelope): Promise<Receipt>;
  /** Envelopes the app has not answered yet. */
  inFlight(): number;
  connections(): number;
  /** Called whenever the app has connected. Never where it is we who call: nobody tells that it is there again. */
  onConnection(listener: () => void): void;
  /** Asks the app to connect anew, as Slack does every few hours. */
  disconnect(reason: "refresh_requested" | "warning" | "link_disabled" | "cut"): void;
  close(): Promise<void>;
}
