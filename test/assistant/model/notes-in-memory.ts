import type { Notes } from "../../../src/ports/notes.ts";

/** Notes for one test. Nothing expires. */
export function notesInMemory(): Notes {
  const kept = new Map<string, Map<string, unknown>>();
  const of = (kind: string) => {
    const notes = kept.get(kind) ?? new Map<string, unknown>();
    kept.set(kind, notes);
    return notes;
  };
  return {
    get: async (kind, key) => of(kind).get(key),
    put: async (kind, key, value) => void of(kind).set(key, value),
    putIfAbsent: async (kind, key, value) => {
      if (of(kind).has(key)) return false;
      of(kind).set(key, value);
      return true;
    },
    take: async (kind, key) => {
      const value = of(kind).get(key);
      of(kind).delete(key);
      return value;
    },
    remove: async (kind, key) => void of(kind).delete(key),
    list: async (kind, { limit }) =>
      [...of(kind)].slice(0, limit).map(([key, value]) => ({ key, value, at: new Date(0) })),
  };
}
