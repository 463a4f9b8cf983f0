// The inverse of what was applied, checked against what is there now. It describes; it writes nothing.

import { inverseOf } from "../changes/descriptions.ts";
import { extensionSet } from "../changes/extension/change.ts";
import { numberUnassign } from "../changes/number/change.ts";
import { siteMove } from "../changes/site/change.ts";
import type { Change, ChangeKindName } from "../domain/change.ts";
import { basePlanOf, shortPlanName } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import type { Item } from "../domain/operation.ts";
import { type Phone, shownOf } from "../domain/phone.ts";
import type { PlanRef } from "../domain/plan-ref.ts";
import { problem } from "../domain/problem.ts";
import type { Changes, ProposedItem } from "../domain/proposal.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { canonical } from "./canonical.ts";
import { tellChanged } from "./telling.ts";

export interface Undoing {
  readonly items: readonly ProposedItem[];
  /** What somebody changed since: undoing needs a look. */
  readonly conflicts: readonly string[];
  /** What can't be brought back, and why. */
  readonly warnings: readonly string[];
  /** Who is as before already: somebody else took it back. */
  readonly asBefore: readonly string[];
  /** How many there are of whom nothing was written. */
  readonly unwritten: number;
  /** Who was left half-way, and has got from others what was missing: their phone is not this one's to take. */
  readonly finishedByOthers: Changes["left"];
}

/** Giving goes feature → plan → site → extension → number, taking the other way round (law 8). */
const GIVING: Readonly<Record<ChangeKindName, number>> = {
  "phone-feature": 0,
  "calling-plan": 1,
  site: 2,
  extension: 3,
  number: 4,
};
const inOrder = (changes: readonly Change[]): readonly Change[] => {
  const gives = changes.some((change) => change.kind === "phone-feature" && change.after);
  return gives ? changes.toSorted((a, b) => GIVING[a.kind] - GIVING[b.kind]) : changes;
};

/** What would take these items back, as they stand in Zoom now. Items of which nothing was written give nothing. */
export async function undoing(items: readonly Item[], reader: ZoomReader): Promise<Undoing> {
  const zoom = items.length > ONE_BY_ONE ? await inLists(reader) : reader;
  const proposed: ProposedItem[] = [];
  const conflicts: string[] = [];
  const warnings: string[] = [];
  // What earlier parts of this undo give free: it may go back to whom it came from, who then has to wait for it.
  const freed = new Set<string>();
  const placeOf = new Map<number, number>();
  const asBefore: string[] = [];
  const finishedByOthers: Changes["left"][number][] = [];
  let unwritten = 0;
  for (const item of items.toReversed()) {
    // What Zoom has taken is ours, although it was not waited for to the end.
    const done = item.records
      .filter(({ state }) => state === "applied" || state === "sent")
      .map(({ change }) => change);
    if (done.length === 0) {
      if (item.state !== "unchanged") unwritten += 1;
      continue;
    }
    let phone = await zoom.phoneOf(item.person.zoomId);
    // A list may be older than our own writes: only what it shows as we left it is believed.
    if (zoom !== reader && !(item.result && canonical(item.result.shown) === canonical(shownOf(phone))))
      phone = await reader.phoneOf(item.person.zoomId);
    const since = planOfOthers(item, done, phone);
    if (since) {
      finishedByOthers.push(leftHalfWay(item, since));
      continue;
    }
    const wanted = inOrder([
      ...done
        .toReversed()
        .map(inverseOf)
        .filter((one) => one !== null),
      ...(await restored(item, done, zoom)),
    ]);
    const known = warnings.length;
    const changes = await possible(wanted, phone, { whose: item.person.name, zoom, warnings, freed });
    if (changes.length === 0 && warnings.length === known) asBefore.push(item.person.name);
    if (changes.length > 0) {
      if (item.result && canonical(item.result.shown) !== canonical(shownOf(phone)))
        conflicts.push(`${item.person.name}: ${tellChanged(item.result.shown, shownOf(phone))}`);
      const all = [...alsoGoing(changes, phone, item), ...changes];
      for (const one of freedBy(all, phone)) freed.add(one);
      placeOf.set(item.position, proposed.length);
      proposed.push({
        person: item.person,
        about: item.about,
        shown: shownOf(phone),
        changes: all,
        lost: [],
        line: item.line,
        // Done in this order, undone in the other: a giver gets back what the receiver has given up.
        after: items
          .filter(({ after }) => after.includes(item.position))
          .flatMap(({ position }) => placeOf.get(position) ?? []),
        putsBack: [],
      });
    }
  }
  return {
    items: proposed,
    conflicts,
    warnings,
    asBefore: asBefore.toReversed(),
    unwritten,
    finishedByOthers: finishedByOthers.toReversed(),
  };
}

/** The plan of a phone that was switched on here and got it elsewhere. What a half-way item was left as is not known. */
function planOfOthers(item: Item, done: readonly Change[], phone: Phone | undefined): PlanRef | undefined {
  const plan = basePlanOf(phone?.plans ?? []);
  const isOurs = done.some((change) => change.kind === "calling-plan" && change.after?.type === plan?.type);
  const switchedOn = done.some((change) => change.kind === "phone-feature" && change.after);
  return item.result === null && switchedOn && !isOurs ? plan : undefined;
}

/** Told by this code, because they are none of those who were done. */
export const HALF_WAY = "finished-by-others";

const leftHalfWay = ({ person, line }: Item, plan: PlanRef): Changes["left"][number] => ({
  who: `${person.name} (${person.email})`,
  why: problem(
    HALF_WAY,
    `Left half-way by it, and has ${shortPlanName(plan.name)} since.`,
    "Undo what gave that first, then undo the rest.",
  ),
  line,
});

/** More than these are looked up in lists: a call a person would take minutes. */
const ONE_BY_ONE = 8;

/** The same answers from two lists, read once. What is written is compared with each person again (law 4). */
async function inLists(
  zoom: ZoomReader,
): Promise<Pick<ZoomReader, "phoneOf" | "findNumber" | "sites" | "extensions">> {
  const [phones, numbers, sites, extensions] = await Promise.all([
    zoom.phones(),
    zoom.numbers({ free: false }),
    zoom.sites(),
    zoom.extensions(),
  ]);
  const phoneBy = new Map(phones.map((phone) => [String(phone.zoomId), phone]));
  const numberBy = new Map(numbers.map((number) => [String(number.number), number]));
  return {
    phoneOf: async (id) => phoneBy.get(id),
    findNumber: async (number) => numberBy.get(number),
    sites: async () => sites,
    extensions: async () => extensions,
  };
}

/** Numbers and extensions that nobody has any more once these changes are made. */
const freedBy = (changes: readonly Change[], phone: Phone | undefined): readonly string[] =>
  changes.flatMap((change) =>
    change.kind === "number" && change.after === "free"
      ? [change.number]
      : (change.kind === "extension" || (change.kind === "phone-feature" && !change.after)) &&
          phone?.extension
        ? [phone.extension]
        : [],
  );

/** A phone that was switched off comes back with what Zoom gives; its site and extension are put back on top. */
async function restored(
  item: Item,
  done: readonly Change[],
  zoom: Pick<ZoomReader, "sites">,
): Promise<readonly Change[]> {
  if (!done.some((change) => change.kind === "phone-feature" && !change.after)) return [];
  const { siteId, extension } = item.shown;
  const site = siteId === null ? undefined : (await zoom.sites()).find(({ id }) => id === siteId);
  return [
    ...(site ? [siteMove(item.person, null, site)] : []),
    ...(extension ? [extensionSet(item.person, null, extension)] : []),
  ];
}

/** Numbers that came after the license: taking the phone takes them along, so they are named. */
const alsoGoing = (
  changes: readonly Change[],
  phone: Phone | undefined,
  { person }: Item,
): readonly Change[] =>
  changes.some((change) => change.kind === "phone-feature" && !change.after)
    ? (phone?.numbers ?? [])
        .filter(
          ({ number }) => !changes.some((change) => change.kind === "number" && change.number === number),
        )
        .map((number) => numberUnassign(person, number))
    : [];

/** Leaves out what is so already or can't be any more, and says which. */
async function possible(
  wanted: readonly Change[],
  phone: Phone | undefined,
  {
    whose,
    zoom,
    warnings,
    freed,
  }: {
    readonly whose: string;
    readonly zoom: Pick<ZoomReader, "findNumber" | "extensions">;
    readonly warnings: string[];
    readonly freed: ReadonlySet<string>;
  },
): Promise<readonly Change[]> {
  const kept: Change[] = [];
  // A site brings another extension with it.
  const moves = wanted.some((change) => change.kind === "site" && !isSo(change, phone));
  for (const change of wanted) {
    if (isSo(change, phone) && !(change.kind === "extension" && moves)) continue;
    const had = await hadByNow(change, { zoom, freed });
    if (!had) kept.push(change);
    else if (had.told !== null) warnings.push(`${whose}'s ${had.told}`);
  }
  return kept;
}

/** As the person's phone shows it. Of a number that is given its own record tells: that is ahead of the person's. */
function isSo(change: Change, phone: Phone | undefined): boolean {
  switch (change.kind) {
    case "phone-feature":
      return (phone !== undefined) === change.after;
    case "calling-plan": {
      const holds = (type: number | undefined) => (phone?.plans ?? []).some((plan) => plan.type === type);
      return change.after ? holds(change.after.type) : !holds(change.before?.type);
    }
    case "site":
      return phone?.site?.id === change.after.id;
    case "extension":
      return phone?.extension === change.after;
    case "number":
      return (
        change.after === "free" && !(phone?.numbers ?? []).some(({ number }) => number === change.number)
      );
  }
}

/** What should come back is somebody's by now, or gone; nothing is told where it is this person's already. */
async function hadByNow(
  change: Change,
  {
    zoom,
    freed,
  }: { readonly zoom: Pick<ZoomReader, "findNumber" | "extensions">; readonly freed: ReadonlySet<string> },
): Promise<{ readonly told: string | null } | undefined> {
  if (change.kind === "number" && change.after === "held") {
    const found = await zoom.findNumber(change.number);
    if (found?.holder?.id === change.person.zoomId) return { told: null };
    if (found && (!found.holder || freed.has(change.number))) return undefined;
    const why = found?.holder ? `${found.holder.name} has it now` : "it is not in the account any more";
    return { told: `${spellNumber(change.number)} does not come back: ${why}.` };
  }
  if (change.kind === "extension" && !freed.has(change.after)) {
    const holder = (await zoom.extensions()).find(
      ({ extension, email }) => extension === change.after && email !== change.person.email,
    );
    return holder && { told: `extension ${change.after} does not come back: ${holder.name} has it now.` };
  }
  return undefined;
}
