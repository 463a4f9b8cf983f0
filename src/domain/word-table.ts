/** A table in which people's words are looked up. A plain object has an answer of its own for "constructor", which is a word. */
export const wordTable = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null), entries);
