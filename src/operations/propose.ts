// A proposal becomes a stored operation: canonical, hashed, expiring. Nothing is written to Zoom here.
import type { Actor } from "../domain/actor.ts";
import type { Operation, Origin } from "../domain/operation.ts";
import type { Policy } from "../domain/policy.ts";
import { Changes } from "../domain/proposal.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import { fingerprint } from "./canonical.ts";

export interface Proposing {
  readonly tool: string;
  readonly risk: "reversible" | "destructive";
  readonly input: Readonly<Record<string, unknown>>;
  readonly proposal: Changes;
  readonly requester: Actor;
  readonly origin: Origin;
  readonly why: string | null;
  readonly needsSecond: string | null;
  readonly requestKey: string | null;
}

/** Stores the proposal as an operation that waits for a click. The same request key twice gives the first one back. */
export function propose(
  asked: Proposing,
  { store, expiry }: { readonly store: OperationStore; readonly expiry: Policy["expiry"] },
): Promise<Operation> {
  // Parsed once more, so that what is hashed is what will be read back from the store.
  const proposal = Changes.parse(asked.proposal);
  const hash = fingerprint(proposal);
  return store.create(
    {
      ...asked,
      proposal,
      hash,
      state: "proposed",
      // A list of which one row can be done is read and corrected for as long as any.
      expiresInMs: proposal.items.length > 1 || proposal.roster !== null ? expiry.bulk : expiry.single,
      undoOf: proposal.undoOf,
      dueAt: proposal.dueAt ? new Date(proposal.dueAt) : null,
    },
    {
      who: asked.requester.slackId,
      what: "proposed",
      operation: null,
      detail: {
        tool: asked.tool,
        input: asked.input,
        title: proposal.title,
        people: proposal.items.slice(0, 50).map(({ person }) => person.email),
        items: proposal.items.length,
        shown: hash,
        said: asked.origin.said.slice(0, 500),
        from: { face: asked.origin.face, channel: asked.origin.channel },
        why: asked.why,
      },
    },
  );
}
