// Proposals as tools make them, as far as a store cares.
import { Actor } from "../../src/domain/actor.ts";
import { Change } from "../../src/domain/change.ts";
import type { OperationId } from "../../src/domain/ids.ts";
import { Changes, ProposedItem } from "../../src/domain/proposal.ts";
import type { NewAuditEntry } from "../../src/ports/audit-log.ts";
import type { NewOperation } from "../../src/ports/operation-store.ts";

export const actor = (slackId = "U1ADA"): Actor =>
  Actor.parse({
    slackId,
    name: `Person ${slackId}`,
    email: `${slackId.toLowerCase()}@example.com`,
    timeZone: "Europe/Berlin",
    standing: "member",
    face: "slack",
  });

const personOf = (name: string) => ({
  zoomId: `z-${name}`,
  email: `${name}@example.com`,
  name: name.toUpperCase(),
});
const PLAN = { type: 200, name: "US/CA Unlimited" };

/** Somebody gets a phone: the feature, then a plan. */
export const giving = (name: string, more: Partial<ProposedItem> = {}): ProposedItem =>
  itemOf(name, more, [
    { kind: "phone-feature", person: personOf(name), before: false, after: true },
    { kind: "calling-plan", person: personOf(name), before: null, after: PLAN },
  ]);

/** Somebody loses it. */
export const taking = (name: string, more: Partial<ProposedItem> = {}): ProposedItem =>
  itemOf(name, more, [
    { kind: "calling-plan", person: personOf(name), before: PLAN, after: null },
    { kind: "phone-feature", person: personOf(name), before: true, after: false },
  ]);

/** A number goes to somebody. */
export const numbering = (name: string, number: string): ProposedItem =>
  itemOf(name, {}, [
    { kind: "number", person: personOf(name), number, numberId: `n${number}`, before: "free", after: "held" },
  ]);

const itemOf = (name: string, more: Partial<ProposedItem>, changes: readonly unknown[]): ProposedItem => ({
  ...ProposedItem.parse({
    person: personOf(name),
    about: "Support, Berlin",
    shown: { phone: false, plans: [], extension: null, numbers: [], siteId: null },
    changes: changes.map((change) => Change.parse(change)),
  }),
  ...more,
});

export const entry = (
  what: NewAuditEntry["what"],
  operation: OperationId | null = null,
  detail: Record<string, unknown> = {},
): NewAuditEntry => ({ who: "U1ADA", what, operation, detail });

export const newOperation = (
  items: readonly ProposedItem[],
  more: Partial<NewOperation> = {},
): NewOperation => ({
  tool: "assign_license",
  risk: "reversible",
  state: "proposed",
  requester: actor(),
  origin: { face: "slack", channel: "C1", thread: null, said: "/zphone assign @bob" },
  why: null,
  proposal: Changes.parse({
    outcome: "changes",
    title: `Assign to ${items.length}`,
    items,
    seats: [{ ...PLAN, before: 12, after: 12 - items.length }],
    warnings: [],
    notes: [],
    left: [],
  }),
  input: { people: items.map(({ person }) => person.email) },
  hash: "hash-of-the-proposal",
  expiresInMs: 900_000,
  needsSecond: null,
  undoOf: null,
  dueAt: null,
  requestKey: null,
  ...more,
});
