// A tool is one thing a person can ask for: one object in one file. Commands, help, the model's functions, the guided
// form and the command line are all made from it; no face mentions a tool by name.
import type { z } from "zod";
import type { Actor } from "../domain/actor.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Proposal } from "../domain/proposal.ts";
import type { NewRequest } from "../operations/requests.ts";
import type { Rights, Role } from "../operations/rights.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { Directory } from "../ports/directory.ts";
import type { KeptRows } from "../ports/kept-rows.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Budget } from "../ports/pacer.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import type { ZoomReader } from "../ports/zoom.ts";

/** `house`: touches our own records (pause, a request), never Zoom. */
export type Risk = "read" | "house" | "reversible" | "destructive";

/** What a proposal may look at. There is no way from here to a write to Zoom (law 1). */
export interface ToolContext {
  readonly zoom: ZoomReader;
  readonly actor: Actor;
  readonly role: Role;
  readonly policy: Policy;
  readonly rights: Rights;
  readonly directory: Directory;
  readonly records: Pick<
    OperationStore,
    "get" | "items" | "counts" | "list" | "removalsSince" | "forgetRows"
  >;
  readonly audit: AuditLog;
  readonly switchboard: Switchboard;
  readonly notes: Notes;
  /** Rows that wait for their people. Keeping one writes nothing to Zoom. */
  readonly kept: KeptRows;
  readonly snapshots: Pick<SeatSnapshots, "list">;
  readonly now: Date;
  /** Calls a second that may be sent to Zoom: only for telling how long something takes. */
  readonly allowed: (budget: Budget) => number;
  /** Hands a request to those who may; false when the same one waits already. */
  readonly request: (request: NewRequest) => Promise<boolean>;
  /** Cancels what waits, for this actor; false when it was decided meanwhile. */
  readonly cancel: (id: OperationId) => Promise<boolean>;
  /** All tools, for help. */
  readonly tools: readonly Tool[];
  /** Where it was asked. A conversation others read along shows no numbers. */
  readonly private: boolean;
}

export interface Tool<Shape extends z.ZodObject = z.ZodObject> {
  /** Fixed: cases, records and the audit use it. */
  readonly name: string;
  /** First word after /zphone; null for what only buttons ask. */
  readonly command: string | null;
  /** Other first words that mean the same. */
  readonly also?: readonly string[];
  readonly risk: Risk;
  /** Everybody, or those who may change things. What is asked by others is refused, or becomes a request. */
  readonly audience: "everyone" | "admins";
  /** Guests and strangers may ask it too: how-to, help, privacy. */
  readonly forOutsiders?: true;
  /** For people in help and for the model: what it does, and what it won't. */
  readonly description: string;
  readonly input: Shape;
  /** Words after /zphone; help text and test cases at once. */
  readonly examples: readonly string[];
  propose(input: z.infer<Shape>, context: ToolContext): Promise<Proposal>;
}

/** A tool whose input shape the registry need not know: its own schema parses what `propose` is given. */
export const defineTool = <Shape extends z.ZodObject>(tool: Tool<Shape>): Tool => ({
  ...tool,
  // run-tool parses with this very schema before it calls propose, so what arrives is what propose takes.
  propose: (input, context) => tool.propose(input as z.infer<Shape>, context),
});
