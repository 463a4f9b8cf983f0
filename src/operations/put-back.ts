// A transfer frees the giver first. When the receiver then can't be served, the giver gets everything back, by an
// operation of its own, confirmed with the transfer: the card said so beforehand.
import type { Item, Operation } from "../domain/operation.ts";
import { changes } from "../domain/proposal.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { fingerprint } from "./canonical.ts";
import { undoing } from "./undo.ts";

const missed = ({ state }: Item) => ["failed", "stale", "skipped", "unknown"].includes(state);
const HOUR_MS = 3_600_000;

/** Stores what puts back the items that a failed one names; undefined when there is nothing to put back. */
export async function putBack(
  operation: Operation,
  { store, zoom }: { readonly store: OperationStore; readonly zoom: ZoomReader },
): Promise<Operation | undefined> {
  const items = await store.items(operation.id);
  const wanted = new Set(items.filter(missed).flatMap(({ putsBack }) => putsBack));
  if (wanted.size === 0) return undefined;
  const { items: inverse, warnings } = await undoing(
    items.filter(({ position, state }) => wanted.has(position) && state === "applied"),
    zoom,
  );
  if (inverse.length === 0) return undefined;
  const proposal = changes({
    title: `Put back: ${operation.proposal.title}`,
    items: inverse,
    warnings,
    undoOf: operation.id,
  });
  return store.create(
    {
      tool: "undo_operation",
      risk: "destructive",
      state: "confirmed",
      requester: operation.requester,
      origin: operation.origin,
      why: `the receiver of #${operation.id} could not be served`,
      proposal,
      input: { op: String(operation.id) },
      hash: fingerprint(proposal),
      expiresInMs: HOUR_MS,
      needsSecond: null,
      undoOf: operation.id,
      dueAt: null,
      requestKey: `put-back:${operation.id}`,
    },
    {
      who: "zac",
      what: "proposed",
      operation: null,
      detail: { putsBack: operation.id, shown: fingerprint(proposal) },
    },
  );
}
