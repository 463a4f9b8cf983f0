// Zoom gives a new phone the next free extension, and that may be the one somebody else of the same list is to get. Whoever
// was given it so, and was promised nothing, moves on to a free one; whoever was promised it waits meanwhile.
import { applyChange } from "../changes/catalog.ts";
import type { OperationId } from "../domain/ids.ts";
import type { Item } from "../domain/operation.ts";
import type { Phone } from "../domain/phone.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import { ZoomRefused } from "../ports/zoom.ts";
import type { Working } from "./item-turn.ts";

/** Who of an operation gets a phone or another extension by it, by address: with the extension they were promised, or null. */
export type Promises = ReadonlyMap<string, string | null>;

/** What operations promise; they never change, and a long one is read once. */
export function promisesOf(store: Pick<OperationStore, "items">): (id: OperationId) => Promise<Promises> {
  const known = new Map<OperationId, Promise<Promises>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const reading = readPromises(id, store);
    known.set(id, reading);
    reading.catch(() => known.delete(id));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return reading;
  };
}

const REMEMBERED = 8;
const PART = 500;

async function readPromises(id: OperationId, store: Pick<OperationStore, "items">): Promise<Promises> {
  const promises = new Map<string, string | null>();
  for (let offset = 0; ; offset += PART) {
    const items = await store.items(id, { limit: PART, offset });
    for (const item of items) {
      const promised = promisedTo(item);
      if (promised !== null || getsPhone(item)) promises.set(item.person.email, promised);
    }
    if (items.length < PART) return promises;
  }
}

const getsPhone = ({ changes }: Item): boolean =>
  changes.some((change) => change.kind === "phone-feature" && change.after);

const promisedTo = ({ changes }: Item): string | null =>
  changes.flatMap((change) => (change.kind === "extension" ? [change.after] : []))[0] ?? null;

/** So many free ones are tried: others of the list look for one at the same time. */
const TRIED = 20;

/** `withheld`: paused or stopped meanwhile, or the lease was lost; nothing was sent. */
export type Moved = "moved" | "stays" | "withheld";

/** Moves this person off an extension that Zoom gave and that is promised to another. */
export async function makeRoom(
  { item, operation, lease }: Claimed,
  phone: Phone | undefined,
  { promises, store, zoom, writer }: Working,
): Promise<Moved> {
  const held = phone?.extension ?? null;
  if (held === null || operation.size === 1 || !getsPhone(item) || held === promisedTo(item)) return "stays";
  const wanted = new Set((await promises(operation.id)).values());
  if (!wanted.has(held)) return "stays";
  const taken = new Set((await zoom.extensions()).map(({ extension }) => extension));
  const free = freeAfter(held, (one) => taken.has(one) || wanted.has(one));
  for (let turn = 0; turn < TRIED; turn += 1) {
    const after = free[(item.position + turn) % free.length];
    if (after === undefined) return "stays";
    const change = { kind: "extension", person: item.person, before: held, after } as const;
    const told = { who: "zac", what: "made-room", operation: operation.id, detail: { change } } as const;
    if (!(await store.intendAside(lease, told))) return "withheld";
    try {
      await applyChange(change, writer);
      return "moved";
    } catch (error) {
      if (!(error instanceof ZoomRefused && error.reason === "extension-taken")) throw error;
    }
  }
  return "stays";
}

/** The next free ones of the same length. */
function freeAfter(from: string, isTaken: (extension: string) => boolean): readonly string[] {
  const free: string[] = [];
  for (let at = BigInt(from) + 1n; free.length < TRIED && String(at).length === from.length; at += 1n)
    if (!isTaken(String(at))) free.push(String(at));
  return free;
}

/** Whether the extension that was refused as taken is with somebody who got it just now, and moves on. */
export async function comesFree(
  { item, operation }: Claimed,
  { promises, zoom }: Pick<Working, "promises" | "zoom">,
): Promise<boolean> {
  const wanted = promisedTo(item);
  if (wanted === null || operation.size === 1) return false;
  const holder = (await zoom.extensions()).find(({ extension }) => extension === wanted);
  // Nobody, by a list that is older than the refusal: asked again.
  if (!holder) return true;
  const promised = holder.email === null ? undefined : (await promises(operation.id)).get(holder.email);
  return promised !== undefined && promised !== wanted;
}
