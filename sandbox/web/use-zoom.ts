// What Zoom holds, and which of it has just changed.
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "./api.ts";
import type { LedgerEntry, ZoomState } from "./model.ts";

const POLL_MS = 800;
const STATE_EVERY = 4;
const FLASH_MS = 4_000;

/** Keys of the rows whose content differs: `person:…`, `plan:…`. */
export function changedRows(before: ZoomState, after: ZoomState): readonly string[] {
  const rowsOf = (state: ZoomState): ReadonlyMap<string, string> =>
    new Map([
      ...state.people.map((one) => [`person:${one.email}`, JSON.stringify(one)] as const),
      ...state.plans.map((one) => [`plan:${one.type}`, JSON.stringify(one)] as const),
      ...state.numbers.map((one) => [`number:${one.number}`, JSON.stringify(one)] as const),
    ]);
  const old = rowsOf(before);
  return [...rowsOf(after)].filter(([key, text]) => old.get(key) !== text).map(([key]) => key);
}

export function useZoom() {
  const [state, setState] = useState<ZoomState | null>(null);
  const [ledger, setLedger] = useState<readonly LedgerEntry[]>([]);
  const [flashing, setFlashing] = useState<ReadonlySet<string>>(new Set());
  const [recent, setRecent] = useState<readonly string[]>([]);
  const last = useRef<ZoomState | null>(null);
  const busy = useRef(false);

  const since = useRef(0);
  const round = useRef(0);

  const look = useCallback(async (force: boolean): Promise<void> => {
    const written = await api.ledger(since.current);
    // The stand-in answers from that moment on, so what was written in it comes again.
    const fresh = since.current === 0 ? written : written.filter(({ at }) => at > since.current);
    since.current = written.at(-1)?.at ?? since.current;
    if (fresh.length > 0) setLedger((now) => [...now, ...fresh]);
    // Somebody else's change is not in the ledger: now and then the whole state is read all the same.
    if (!force && fresh.length === 0 && last.current && round.current % STATE_EVERY !== 0) return;
    const next = await api.zoomState();
    const changed = last.current ? changedRows(last.current, next) : [];
    const first = last.current === null;
    last.current = next;
    if (!first && changed.length === 0) return;
    setState(next);
    if (changed.length === 0) return;
    setRecent((now) => [...changed, ...now.filter((key) => !changed.includes(key))]);
    setFlashing((now) => new Set([...now, ...changed]));
    setTimeout(() => {
      setFlashing((now) => new Set([...now].filter((key) => !changed.includes(key))));
    }, FLASH_MS);
  }, []);

  const refresh = useCallback(
    async (force = true): Promise<void> => {
      if (busy.current || document.hidden) return;
      busy.current = true;
      round.current += 1;
      try {
        await look(force);
      } catch {
        // Zoom's stand-in is away: the next poll tells.
      } finally {
        busy.current = false;
      }
    },
    [look],
  );

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(false), POLL_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  return { state, ledger, flashing, recent, refresh };
}
