import { useCallback, useEffect, useState } from "react";
import { Refused } from "./api.ts";

const SHOWN_MS = 12_000;

const WORDS: Readonly<Record<string, string>> = {
  dispatch_failed: "Zac is not connected, so Slack could not hand this to him (dispatch_failed).",
  operation_timeout: "Zac did not answer Slack within three seconds (operation_timeout).",
  no_such_element: "That button is not there any more.",
  "HTTP 413": "Too large to send here: about 45 MB at most, all files together.",
};

/** Slack's own word for what went wrong, in a sentence where we have one. */
const spoken = (word: string): string => WORDS[word] ?? `Slack says: ${word}`;

/** One sentence about what just happened, for a while. */
export function useNotice() {
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const tellProblem = useCallback((error: unknown): void => {
    setNotice(error instanceof Refused ? spoken(error.message) : "The sandbox did not answer.");
  }, []);
  return { notice, setNotice, tellProblem };
}
