import { useCallback, useEffect, useState } from "react";
import { Refused } from "./api.ts";

const SHOWN_MS = 12_000;

/** One sentence about what just happened, for a while. */
export function useNotice() {
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const tellProblem = useCallback((error: unknown): void => {
    setNotice(error instanceof Refused ? `Slack says: ${error.message}` : "The sandbox did not answer.");
  }, []);
  return { notice, setNotice, tellProblem };
}
