import { useEffect, useState } from "react";

/** State that a reload of this tab does not lose; `first` goes before what was kept. */
export function useKept<Shape extends object>(key: string, empty: Shape, first: Partial<Shape> = {}) {
  const [value, setValue] = useState<Shape>(() => {
    try {
      // Written below, by us.
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<Shape>;
      return { ...empty, ...kept, ...first };
    } catch {
      return { ...empty, ...first };
    }
  });
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A private window forgets; nothing else is lost.
    }
  }, [key, value]);
  return [value, setValue] as const;
}
