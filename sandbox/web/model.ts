// What the stand-ins tell the page, as sandbox-api.md has it.
import type { KnownBlock, View } from "@slack/types";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly admin: boolean;
  readonly handle?: string;
  readonly title?: string;
  readonly bot?: boolean;
  readonly timezone?: string;
  /** The channel of this person's DM with Zac. */
  readonly dm?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  readonly members: readonly string[];
}

export interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usage_hint?: string;
}

export interface Workspace {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly bot: { readonly id: string; readonly name: string; readonly handle: string };
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly type: string;
    readonly callback_id: string;
  }[];
  readonly suggested_prompts: readonly Prompt[];
  /** What Zac suggests in somebody's DM, by its channel. */
  readonly prompts: Readonly<Record<string, { readonly title: string; readonly prompts: readonly Prompt[] }>>;
  /** What Zac is doing at this moment, by `channel:thread`. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Whether Zac is at work in a thread, by `channel:thread`. */
  readonly sessions: Readonly<Record<string, string>>;
}

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
}

export interface Message {
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly files: readonly SharedFile[];
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly streaming: boolean;
  /** Typed here as a slash command: Slack shows nothing of it, this page does, to its typist. */
  readonly echo?: boolean;
}

// Blocks of a view are those of a message; Slack's own type for it is only wider for blocks yet to come.
export type ShownView = View & { readonly id: string; readonly blocks: readonly KnownBlock[] };

export interface ProductStatus {
  /** `away`: the sandbox itself does not answer. */
  readonly state: "starting" | "up" | "stopping" | "down" | "away";
  readonly pid: number | null;
  readonly url: string | null;
  readonly reason: string | null;
}

export interface ZoomPerson {
  readonly email: string;
  readonly status: string;
  readonly role: string;
  readonly phoneEnabled: boolean;
  readonly plans: readonly { readonly type: number; readonly name: string }[];
  readonly extension: string | null;
  readonly numbers: readonly string[];
  readonly site: string | null;
}

export interface ZoomPlan {
  readonly type: number;
  readonly name: string;
  readonly subscribed: number;
  readonly assigned: number;
  readonly available: number;
}

export interface ZoomState {
  readonly people: readonly ZoomPerson[];
  readonly plans: readonly ZoomPlan[];
  readonly numbers: readonly {
    readonly number: string;
    readonly status: string;
    readonly assignedTo: string | null;
  }[];
}

export interface LedgerEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly what: string;
}
