// Renumbering: a row may get the extension that another row of the same list gives up. Whoever gives it up is done first;
// where they are left out, so is whoever waits for them; and nobody can wait for themselves, in a circle.
import { type Problem, problem } from "../../domain/problem.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import type { ExtensionHolder } from "../../ports/zoom.ts";
import type { ToolContext } from "../define-tool.ts";
import { nextFree } from "../extensions.ts";
import { type Known, type KnownPeople, leftOf } from "./known-people.ts";
import type { RowsAsked, RowsProposed } from "./rows-proposed.ts";

type Proposed = RowsProposed | RowsAsked;

/** What the rows come to, when each extension that a row of them gives up is as good as free for the others. */
export async function inTurn(
  people: KnownPeople,
  context: ToolContext,
  propose: (people: KnownPeople, context: ToolContext) => Promise<Proposed>,
): Promise<Proposed> {
  const holders = await context.zoom.extensions();
  const givers = giversAmong(people.known, holders);
  if (givers.size === 0) return propose(people, context);
  const others = holders.filter((holder) => givers.get(holder.extension)?.holder !== holder);
  const hopeful = { ...context, zoom: { ...context.zoom, extensions: async () => others } };
  // Each round leaves somebody out, or is the last.
  for (let rest = people; ; ) {
    const proposed = await propose(rest, hopeful);
    const { after, refused } = turnsOf(proposed.items, givers, holders);
    if (refused.size === 0) return "answer" in proposed ? proposed : waiting(proposed, after, givers);
    rest = without(rest, refused);
  }
}

/** Names, or extensions, that are told at most. */
const TOLD = 3;

/** A row that gives up its extension, if it is done. */
interface Giver {
  readonly holder: ExtensionHolder;
  readonly line: number;
}

/** By the extension that they have now; only where another row may want it. */
function giversAmong(
  known: readonly Known[],
  holders: readonly ExtensionHolder[],
): ReadonlyMap<string, Giver> {
  const renumbered = new Map(
    known.flatMap(({ row, person, phone }) =>
      row.extension !== null && phone?.extension ? [[String(person.email), row.line] as const] : [],
    ),
  );
  // One alone can give nothing to another.
  if (known.filter(({ row }) => row.extension !== null).length < 2) return new Map();
  return new Map(
    holders.flatMap((holder) => {
      const line = holder.email === null ? undefined : renumbered.get(holder.email.toLowerCase());
      return line === undefined ? [] : [[holder.extension, { holder, line }] as const];
    }),
  );
}

const wantedBy = ({ changes }: ProposedItem): string | null =>
  changes.flatMap((change) => (change.kind === "extension" ? [change.after] : []))[0] ?? null;

interface Turns {
  /** Whom an item waits for, by their places. */
  readonly after: ReadonlyMap<number, number>;
  /** Rows that can't be done, by line. */
  readonly refused: ReadonlyMap<number, Problem>;
}

function turnsOf(
  items: readonly ProposedItem[],
  givers: ReadonlyMap<string, Giver>,
  holders: readonly ExtensionHolder[],
): Turns {
  const placeOf = new Map(items.map(({ line }, place) => [line, place]));
  const after = new Map<number, number>();
  const refused = new Map<number, Problem>();
  for (const [place, item] of items.entries()) {
    const wanted = wantedBy(item);
    const giver = wanted === null ? undefined : givers.get(wanted);
    if (wanted === null || giver === undefined || giver.line === item.line || item.line === null) continue;
    const first = placeOf.get(giver.line);
    const gives = first === undefined ? undefined : items[first];
    if (first !== undefined && gives && wantedBy(gives) !== null) after.set(place, first);
    else refused.set(item.line, staysTaken(wanted, giver));
  }
  if (refused.size === 0) for (const [line, why] of inCircles(items, after, holders)) refused.set(line, why);
  return { after, refused };
}

const staysTaken = (extension: string, { holder, line }: Giver): Problem =>
  problem(
    "extension-taken",
    `Extension ${extension} is ${holder.name}'s, whose own row (line ${line}) is left out.`,
    `Correct line ${line}, and drop both.`,
  );

/** Those who wait for each other: the first of them has to go aside for a while. */
function* inCircles(
  items: readonly ProposedItem[],
  after: ReadonlyMap<number, number>,
  holders: readonly ExtensionHolder[],
): Generator<readonly [number, Problem]> {
  const seen = new Set<number>();
  for (const start of after.keys()) {
    if (seen.has(start)) continue;
    const way: number[] = [];
    for (let at: number | undefined = start; at !== undefined && !seen.has(at); at = after.get(at)) {
      seen.add(at);
      way.push(at);
    }
    const back = after.get(way.at(-1) ?? start);
    const circle = back === undefined || !way.includes(back) ? [] : way.slice(way.indexOf(back));
    yield* circleProblems(
      circle.toSorted((a, b) => a - b).flatMap((place) => items[place] ?? []),
      holders,
    );
  }
}

function* circleProblems(
  circle: readonly ProposedItem[],
  holders: readonly ExtensionHolder[],
): Generator<readonly [number, Problem]> {
  const [aside] = circle;
  if (!aside) return;
  const wanted = wantedBy(aside) ?? "";
  const free = nextFree(aside.shown.extension ?? wanted, [
    ...holders.map(({ extension }) => extension),
    ...circle.flatMap((item) => wantedBy(item) ?? []),
  ]);
  for (const item of circle) {
    if (item.line === null) continue;
    const others = circle.filter((one) => one !== item).map(({ person }) => person.name);
    const how =
      others.length === 1
        ? `Swaps extensions with ${others.join()}`
        : `Passes extensions round in a circle with ${others.slice(0, TOLD).join(", ")}${others.length > TOLD ? " and others" : ""}`;
    const summary = `${how}; nobody can be given one that is still taken.`;
    const next =
      item === aside
        ? `Write a free extension here, such as ${free}, and drop these rows; after that drop this one with ${wanted}.`
        : `Leave it as it is, and drop it together with line ${aside.line}.`;
    yield [item.line, problem("extension-circle", summary, next)];
  }
}

/** The same people, and these rows left out. */
function without(people: KnownPeople, refused: ReadonlyMap<number, Problem>): KnownPeople {
  const left = people.known.flatMap(({ row, person }) => {
    const why = refused.get(row.line);
    return why ? [leftOf(row, why, person)] : [];
  });
  return {
    ...people,
    known: people.known.filter(({ row }) => !refused.has(row.line)),
    left: [...people.left, ...left],
  };
}

function waiting(
  proposed: RowsProposed,
  after: ReadonlyMap<number, number>,
  givers: ReadonlyMap<string, Giver>,
): RowsProposed {
  if (after.size === 0) return proposed;
  const { items, card } = proposed;
  const passed = [...after.keys()].flatMap((place) => {
    const item = items[place];
    const wanted = item ? wantedBy(item) : null;
    const giver = wanted === null ? undefined : givers.get(wanted);
    return item && giver ? [`${wanted} from ${giver.holder.name} to ${item.person.name}`] : [];
  });
  const told =
    passed.length > TOLD
      ? `${passed.length} extensions pass from one row of the list to another.`
      : `Passed on: ${passed.join("; ")}.`;
  return {
    ...proposed,
    items: giversFirst(items, after),
    card: { ...card, notes: [...(card.notes ?? []), `${told} Whoever gives one up is done first.`] },
  };
}

/** Each behind whom they wait for, and else as they were: undone, they are taken from the other end. */
function giversFirst(
  items: readonly ProposedItem[],
  after: ReadonlyMap<number, number>,
): readonly ProposedItem[] {
  const placed = new Map<number, number>();
  for (const start of items.keys()) {
    const way: number[] = [];
    for (let at: number | undefined = start; at !== undefined && !placed.has(at); at = after.get(at))
      way.push(at);
    for (const place of way.toReversed()) placed.set(place, placed.size);
  }
  return [...placed.keys()].flatMap((place) => {
    const item = items[place];
    const first = placed.get(after.get(place) ?? -1);
    return item ? [first === undefined ? item : { ...item, after: [...item.after, first] }] : [];
  });
}
