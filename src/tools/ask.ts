// What is asked of a tool, with what means, and what comes of it.
import type { Actor } from "../domain/actor.ts";
import type { Operation, Origin } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import type { Answer, Beside, Changes, Offer, Option, ProposedItem } from "../domain/proposal.ts";
import type { Rights, Role } from "../operations/rights.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Directory } from "../ports/directory.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { KeptRows } from "../ports/kept-rows.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { SeatSnapshots } from "../ports/seat-snapshots.ts";
import type { Switchboard } from "../ports/switchboard.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { Tool, ToolContext } from "./define-tool.ts";

/** How it was asked. Only an explicit command or a click may be applied without a further look. */
export type Via = "command" | "click" | "words" | "model";

/** One thing that is asked. Nothing of it was looked at yet: not the input, and not whether they may. */
export interface Ask {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly via: Via;
  /** The asker's own reason, for the record. */
  readonly why: string | null;
  readonly dryRun: boolean;
  /** The same key twice gives the same operation. */
  readonly requestKey: string | null;
  /** True where nobody else reads along. */
  readonly private: boolean;
}

export interface Choice extends Omit<Option, "menu"> {
  readonly tool: string;
  /** A further menu behind this line. */
  readonly menu?: { readonly question: string; readonly options: readonly Choice[] };
}

/** What there is to show. Faces render it; none needs to know the tool. */
export type Outcome =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "how-to"; readonly question: string }
  | { readonly kind: "no-op"; readonly because: string }
  | {
      readonly kind: "blocked";
      readonly problem: Problem;
      readonly offers: readonly Offer[];
      /** The field of the input that it is about. */
      readonly field?: string;
      readonly beside?: Beside;
    }
  | {
      readonly kind: "choose";
      readonly question: string;
      readonly next: string;
      readonly options: readonly Choice[];
      readonly why: string | null;
      readonly beside?: Beside;
    }
  | { readonly kind: "preview"; readonly proposal: Changes; readonly risk: "reversible" | "destructive" }
  /** Stored, and waiting. `atOnce`: may be confirmed by its asker without a card. */
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      /** The first of them, as they were proposed. */
      readonly items: readonly ProposedItem[];
      readonly atOnce: boolean;
      /** What the asker was found to be, just now; null when this is an earlier answer shown again. */
      readonly role: Role | null;
    };

/** What a tool is run with, the same for everybody who asks; run-tool adds who asks, where and when. */
export interface ToolMeans {
  readonly tools: readonly Tool[];
  readonly zoom: ZoomReader;
  readonly policy: Policy;
  readonly rights: Rights;
  readonly directory: Directory;
  readonly store: OperationStore;
  readonly audit: AuditLog;
  readonly switchboard: Switchboard;
  readonly notes: Notes;
  readonly kept: KeptRows;
  readonly jobs: JobQueue;
  readonly snapshots: SeatSnapshots;
  readonly clock: Clock;
  readonly allowed: ToolContext["allowed"];
  readonly cancel: (id: Operation["id"], actor: Actor) => Promise<boolean>;
}
