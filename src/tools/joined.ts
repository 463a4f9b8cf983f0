// Several proposals as one: a person has one item in it, and whoever gets what another gives up waits for them.
import { type Change, takesPhone } from "../domain/change.ts";
import { type Changes, changes, type ProposedItem, type SeatCount } from "../domain/proposal.ts";

const MAX_TITLE = 140;

/**
 * The proposals as one, made in this order and each on top of those before it. Undefined where they can't be: somebody
 * loses the phone that another part changes, or two would wait for each other.
 */
export function joined(parts: readonly Changes[]): Changes | undefined {
  const seats = seatsOver(parts);
  const items: ProposedItem[] = [];
  for (const part of parts) {
    const placeOf: number[] = [];
    for (const item of part.items) {
      const own = items.findIndex(({ person }) => person.zoomId === item.person.zoomId);
      const after = [
        ...item.after.flatMap((one) => placeOf[one] ?? []),
        ...givers(item, items, seats).filter((one) => one !== own),
      ];
      const placed = { ...item, after, putsBack: item.putsBack.flatMap((one) => placeOf[one] ?? []) };
      const mine = items[own];
      if (!mine) {
        placeOf.push(items.length);
        items.push({ ...placed, after: [...new Set(after)] });
        continue;
      }
      const both = together(mine, placed, own);
      if (!both) return undefined;
      placeOf.push(own);
      items[own] = both;
    }
  }
  return changes({
    title: titleOf(parts),
    items,
    seats: seats.map(({ taken: _, ...seat }) => seat),
    warnings: toldOfWhom(parts, ({ warnings }) => warnings),
    notes: toldOfWhom(parts, ({ notes }) => notes),
    left: parts.flatMap(({ left }) => left),
    mistakable: parts.some(({ mistakable }) => mistakable),
    needsSecond: parts.find(({ needsSecond }) => needsSecond !== null)?.needsSecond ?? null,
    siteNames: Object.assign({}, ...parts.map(({ siteNames }) => siteNames)),
  });
}

/** Lines that were said of one person each: among several people it has to be said of whom. What goes for more is told once. */
function toldOfWhom(
  parts: readonly Changes[],
  linesOf: (part: Changes) => readonly string[],
): readonly string[] {
  const people = new Set(parts.flatMap(({ items }) => items.map(({ person }) => person.zoomId)));
  const partsWith = Map.groupBy(
    parts.flatMap((part) => [...new Set(linesOf(part))].map((line) => ({ line, part }))),
    ({ line }) => line,
  );
  return [...partsWith].map(([line, [first, ...others]]) => {
    const [item, ...more] = first?.part.items ?? [];
    const isOfOne = people.size > 1 && others.length === 0 && more.length === 0;
    return item && isOfOne ? `${item.person.name}: ${line}` : line;
  });
}

/** Two items of one person, the second made on top of the first. */
function together(first: ProposedItem, second: ProposedItem, own: number): ProposedItem | undefined {
  const takes = [...first.changes, ...second.changes].some(takesPhone);
  if (takes || second.putsBack.length > 0 || second.after.some((one) => one > own)) return undefined;
  return {
    ...first,
    changes: [...first.changes, ...second.changes],
    lost: [...new Set([...first.lost, ...second.lost])],
    after: [...new Set([...first.after, ...second.after])],
  };
}

/** Items that give up what this one gets: a number, an extension, or a seat of which too few are free without it. */
const givers = (
  { changes: wanted }: ProposedItem,
  earlier: readonly ProposedItem[],
  seats: readonly Needed[],
): readonly number[] =>
  earlier.flatMap((giver, at) => (wanted.some((change) => givesUp(giver, change, seats)) ? [at] : []));

function givesUp({ changes: given, shown }: ProposedItem, wanted: Change, seats: readonly Needed[]): boolean {
  if (wanted.kind === "number")
    return (
      wanted.after === "held" &&
      given.some((one) => one.kind === "number" && one.after === "free" && one.number === wanted.number)
    );
  if (wanted.kind === "extension")
    return (
      shown.extension === wanted.after &&
      given.some((one) => one.kind === "extension" || one.kind === "site" || takesPhone(one))
    );
  if (wanted.kind !== "calling-plan" || !wanted.after) return false;
  const { type } = wanted.after;
  const short = seats.some((seat) => seat.type === type && seat.before < seat.taken);
  return short && given.some((one) => one.kind === "calling-plan" && one.before?.type === type);
}

/** A plan's seats over the whole, and how many of them are given. */
type Needed = SeatCount & { readonly taken: number };

function seatsOver(parts: readonly Changes[]): readonly Needed[] {
  const all = new Map<number, Needed>();
  const given = parts.flatMap(({ items }) => items.flatMap((item) => item.changes));
  for (const { seats } of parts)
    for (const seat of seats) {
      const taken = given.filter(
        (one) => one.kind === "calling-plan" && one.after?.type === seat.type,
      ).length;
      // Each was counted on top of those before it: the last one's "after" is the whole's.
      all.set(seat.type, { ...seat, before: all.get(seat.type)?.before ?? seat.before, taken });
    }
  return [...all.values()];
}

function titleOf(parts: readonly Changes[]): string {
  const whole = parts.map(({ title }) => title).join("; ");
  if (whole.length <= MAX_TITLE) return whole;
  const [first] = parts;
  return `${first?.title ?? ""}; and ${parts.length - 1} more`;
}
