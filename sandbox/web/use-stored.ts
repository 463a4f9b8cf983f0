import { useCallback, useState } from "react";

const read = (key: string): Readonly<Record<string, string>> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    // Written below, by us.
    return typeof stored === "object" && stored !== null ? (stored as Record<string, string>) : {};
  } catch {
    return {};
  }
};

/** A small record of words that outlives a reload. */
export function useStored(key: string) {
  const [record, setRecord] = useState(() => read(key));
  const put = useCallback(
    (name: string, value: string): void =>
      setRecord((now) => {
        if (now[name] === value) return now;
        const next = { ...now, [name]: value };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // A private window forgets; nothing else is lost.
        }
        return next;
      }),
    [key],
  );
  return [record, put] as const;
}
