/**
 * Things with a key each, for lists of what has no name: what it says, and which one it is of those that say the same. What
 * stays as it is when something beside it changes keeps its key, and with it the focus and what is open.
 */
export function keyed<Thing>(
  things: readonly Thing[],
  tell: (thing: Thing) => string = (thing) => JSON.stringify(thing),
): readonly { readonly key: string; readonly thing: Thing }[] {
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const said = tell(thing);
    const nth = (counts.get(said) ?? 0) + 1;
    counts.set(said, nth);
    return { key: `${nth} ${said}`, thing };
  });
}
