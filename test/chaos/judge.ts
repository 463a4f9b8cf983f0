// Compares what the product says it did with what Zoom's stand-in saw: its ledger and its state know no excuses.
import { z } from "zod";
import type { Change } from "../../src/domain/change.ts";
import { type Item, isOver, type Operation } from "../../src/domain/operation.ts";
import type { AuditEntry } from "../../src/ports/audit-log.ts";
import { openStorage } from "../../src/storage/open-storage.ts";
import type { Write, ZoomState } from "../support/sandbox.ts";
import { ADMINS, call, REGULARS, type World } from "./world.ts";

export interface Verdict {
  readonly operations: number;
  readonly changes: number;
  /** Items that ended as failed, stale or skipped, and said so. */
  readonly toldAsNotDone: number;
  readonly lost: readonly string[];
  /** Told otherwise than it is in Zoom. */
  readonly wrong: readonly string[];
  readonly twice: readonly string[];
  readonly unauthorised: readonly string[];
  /** What is wrong with the record; null when it is whole. */
  readonly chain: string | null;
}

/** The words the ledger has for this change. */
function wordsOf(change: Change): string {
  switch (change.kind) {
    case "phone-feature":
      return change.after ? "phone on" : "phone off";
    case "calling-plan":
      if (change.before && change.after) return `plan ${change.before.type} to ${change.after.type}`;
      return change.after ? `plan ${change.after.type} given` : `plan ${change.before?.type} taken`;
    case "number":
      return `number ${change.number} ${change.after === "held" ? "given" : "taken"}`;
    case "extension":
      return `extension ${change.after}`;
    case "site":
      return `site ${change.after.name}${change.template ? ", template" : ""}`;
  }
}

interface Told {
  readonly operation: Operation;
  readonly items: readonly Item[];
}

const MadeRoom = z.object({
  change: z.object({ person: z.object({ email: z.string() }), after: z.string() }),
});

/** Counts what was said to be done and what was done, for each person and kind of write. */
function compareLedger(told: readonly Told[], ledger: readonly Write[], record: readonly AuditEntry[]) {
  const counts = new Map<string, { said: number; maybe: number; done: number; at: string[] }>();
  const of = (key: string) => {
    const found = counts.get(key) ?? { said: 0, maybe: 0, done: 0, at: [] };
    counts.set(key, found);
    return found;
  };
  for (const { target, what, at } of ledger) {
    const count = of(`${target}: ${what}`);
    count.done += 1;
    count.at.push(new Date(at).toISOString().slice(11));
  }
  for (const { items } of told)
    for (const { person, records } of items)
      for (const { change, state } of records) {
        const count = of(`${person.email}: ${wordsOf(change)}`);
        if (state === "applied") count.said += 1;
        // Begun, and told as failed: it may or may not have reached Zoom.
        else if (state !== "pending") count.maybe += 1;
      }
  // Somebody moved on for another of their list: told in the record before it was tried.
  for (const { what, detail } of record)
    if (what === "made-room") {
      const { person, after } = MadeRoom.parse(detail).change;
      of(`${person.email}: extension ${after}`).maybe += 1;
    }
  const twice: string[] = [];
  const lost: string[] = [];
  for (const [key, { said, maybe, done, at }] of counts) {
    if (done > said + maybe) twice.push(`${key}: ${done} times instead of ${said} (${at.join(", ")})`);
    if (done < said) lost.push(`${key}: said ${said}, done ${done}`);
  }
  return { twice, lost };
}

/** For each person, the last operation that said what they have now. */
function compareState(told: readonly Told[], { people }: ZoomState): readonly string[] {
  const last = new Map<
    string,
    { readonly item: Item; readonly operation: Operation; readonly ended: number }
  >();
  for (const { operation, items } of told)
    for (const item of items) {
      if (item.records.every(({ state }) => state === "pending") && item.state !== "applied") continue;
      const times = item.records.map(({ doneAt, intentAt }) => (doneAt ?? intentAt)?.getTime() ?? 0);
      const ended = Math.max(...times, 0);
      if (ended >= (last.get(item.person.email)?.ended ?? 0))
        last.set(item.person.email, { item, operation, ended });
    }
  const wrong: string[] = [];
  for (const [email, { item, operation }] of last) {
    if (item.state !== "applied" || !item.result) continue;
    const { shown } = item.result;
    const now = people.find((one) => one.email === email);
    const agrees =
      now !== undefined &&
      now.phoneEnabled === shown.phone &&
      now.plans.map(({ type }) => type).join() === shown.plans.join() &&
      now.extension === shown.extension &&
      [...now.numbers].sort().join() === shown.numbers.join();
    if (!agrees)
      wrong.push(
        `${email}: #${operation.id} says ${JSON.stringify(shown)}, Zoom has ${JSON.stringify(now ?? null)}`,
      );
  }
  return wrong;
}

/** What the record tells of clicks and of messages that came more than once. */
function repeats(told: readonly Told[], record: readonly AuditEntry[]): readonly string[] {
  const found: string[] = [];
  const seen = new Map<string, number>();
  for (const { what, operation } of record)
    if (what === "confirmed" || what === "operation-finished") {
      const key = `#${operation} ${what}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  for (const [key, times] of seen) if (times > 1) found.push(`${key} ${times} times`);
  const asked = new Map<string, number>();
  for (const { operation, items } of told)
    for (const { person } of items)
      if (operation.undoOf === null) asked.set(person.email, (asked.get(person.email) ?? 0) + 1);
  for (const [email, times] of asked)
    if (times > 1 && indexOf(email) >= REGULARS) found.push(`${email}: one message, ${times} operations`);
  return found;
}

const indexOf = (email: string): number => Number(/^person\.(\d+)@/.exec(email)?.[1] ?? -1);

async function readRecord(
  read: (from: bigint, limit: number) => Promise<readonly AuditEntry[]>,
): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const page = await read((all.at(-1)?.sequence ?? 0n) + 1n, 1_000);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** How many operations and arrivals are not over yet. The product has to be down: the embedded database is one process's. */
export async function unfinished({ place }: World): Promise<number> {
  const storage = await openStorage(place);
  try {
    const open = await storage.operations.list({
      states: ["confirmed", "applying", "paused"],
      limit: 10_000,
    });
    return open.length + (await storage.inbox.unfinished()).length;
  } finally {
    await storage.close();
  }
}

/** Who asked more often than they were answered: each command became an operation, or a message that is none's card. */
async function unanswered(
  world: World,
  told: readonly Told[],
  commands: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const reasons = new Set(told.map(({ operation }) => operation.why));
  const without = new Map<string, number>();
  for (const [tag, who] of commands) if (!reasons.has(tag)) without.set(who, (without.get(who) ?? 0) + 1);
  const faults: string[] = [];
  for (const [who, times] of without) {
    const seen = await Promise.all(
      ["it-help", "dm"].map((channel) =>
        call<readonly { readonly user: string; readonly blocks: unknown }[]>(
          `${world.slack}/_sandbox/messages?as=${who}&channel=${channel}`,
        ),
      ),
    );
    const others = seen
      .flat()
      .filter(
        ({ user, blocks }) => user === "U00ZAC" && !/#\d+ ·|"undo"|"confirm"/.test(JSON.stringify(blocks)),
      );
    if (others.length < times) faults.push(`${who}: ${times - others.length} commands without an answer`);
  }
  return faults;
}

/** Judges a world at rest: the product is down, and its faults are over. */
export async function judge(
  world: World,
  commands: ReadonlyMap<string, string> = new Map(),
): Promise<Verdict> {
  const ledger = await call<readonly Write[]>(`${world.zoom}/_sandbox/ledger`);
  const state = await call<ZoomState>(`${world.zoom}/_sandbox/state`);
  const storage = await openStorage(world.place);
  try {
    const operations = await storage.operations.list({ limit: 100_000 });
    const told: Told[] = [];
    for (const operation of operations.toReversed())
      told.push({ operation, items: await storage.operations.items(operation.id) });
    const record = await readRecord((from, limit) => storage.audit.read(from, limit));
    const { twice, lost } = compareLedger(told, ledger, record);
    const stuck = told.flatMap(({ operation, items }) => {
      if (operation.confirmedAt === null) return [];
      const open = items.filter((one) => one.state === "waiting" || one.state === "applying");
      return !isOver(operation.state) || open.length > 0 ? [`#${operation.id} never ended`] : [];
    });
    const arrivals = (await storage.inbox.unfinished()).map(({ key }) => `${key} was never answered`);
    const fault = await storage.audit.verify();
    return {
      operations: told.filter(({ operation }) => operation.confirmedAt !== null).length,
      changes: ledger.length,
      toldAsNotDone: told.flatMap(({ items }) =>
        items.filter((one) => ["failed", "stale", "skipped", "unknown"].includes(one.state)),
      ).length,
      lost: [...lost, ...stuck, ...arrivals, ...(await unanswered(world, told, commands))],
      wrong: compareState(told, state),
      twice: [...twice, ...repeats(told, record)],
      unauthorised: told
        .filter(({ operation: { confirmedBy } }) => confirmedBy && !ADMINS.includes(confirmedBy.slackId))
        .map(({ operation }) => `#${operation.id} confirmed by ${operation.confirmedBy?.name}`),
      chain: fault && `line ${fault.sequence}: ${fault.why}`,
    };
  } finally {
    await storage.close();
  }
}

/** Whether anything at all is wrong. */
export const isClean = ({ lost, wrong, twice, unauthorised, chain }: Verdict): boolean =>
  lost.length + wrong.length + twice.length + unauthorised.length === 0 && chain === null;
