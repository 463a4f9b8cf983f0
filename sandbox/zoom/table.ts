/** Records by key that can be read as they were a moment ago: Zoom's reads may lag behind its writes. */
export interface Table<Item> {
  get(key: string, asOf?: number): Item | undefined;
  /** In the order of arrival. */
  all(asOf?: number): readonly Item[];
  put(item: Item, now: number): void;
  remove(key: string, now: number): void;
  /** How long older records are kept to be shown; 0 keeps none. */
  keepFor(ms: number): void;
}

interface Older<Item> {
  readonly until: number;
  readonly item: Item | undefined;
}

/** Holds these items from the start on, without a past. */
export function createTable<Item>(keyOf: (item: Item) => string, items: readonly Item[]): Table<Item> {
  const current = new Map(items.map((item) => [keyOf(item), item]));
  const older = new Map<string, readonly Older<Item>[]>();
  let keepMs = 0;

  const remember = (key: string, now: number) => {
    if (keepMs === 0) return;
    const kept = (older.get(key) ?? []).filter(({ until }) => until > now - keepMs);
    older.set(key, [...kept, { until: now, item: current.get(key) }]);
  };

  const get = (key: string, asOf?: number) => {
    const then = asOf === undefined ? undefined : older.get(key)?.find(({ until }) => until > asOf);
    return then ? then.item : current.get(key);
  };

  return {
    get,
    all(asOf) {
      if (asOf === undefined || older.size === 0) return [...current.values()];
      return [...current.keys()].flatMap((key) => get(key, asOf) ?? []);
    },
    put(item, now) {
      remember(keyOf(item), now);
      current.set(keyOf(item), item);
    },
    remove(key, now) {
      remember(key, now);
      current.delete(key);
    },
    keepFor(ms) {
      keepMs = ms;
      if (ms === 0) older.clear();
    },
  };
}
