import { useCallback, useEffect, useState } from "react";
import { useKept } from "./use-kept.ts";

const asked = new URLSearchParams(location.search);

/** The channel a newcomer asks in. */
export const HELP = "it-help";

interface Place {
  readonly me: string | null;
  readonly here: string | null;
  readonly tab: "messages" | "home";
  readonly thread: string | null;
}

/** What the address says of where to begin. */
const ASKED: Partial<Place> = {
  ...(asked.has("as") ? { me: asked.get("as") } : {}),
  ...(asked.has("channel") ? { here: asked.get("channel"), tab: "messages", thread: null } : {}),
};
const NOWHERE: Place = { me: null, here: null, tab: "messages", thread: null };

/** Who one is and where one is. Going somewhere else closes what was open, and puts the caret where one writes. */
export function usePlace() {
  const [place, setPlace] = useKept("ask-zac-place", NOWHERE, ASKED);
  /** A newcomer is nowhere yet: only for them is something put into the composer. */
  const [isNewcomer] = useState(place.here === null);
  const [railOpen, setRailOpen] = useState(false);
  // One begins where one writes.
  const [focusRequest, setFocusRequest] = useState(1);

  const move = useCallback(
    ({ as, channel }: { readonly as?: string; readonly channel?: string }): void => {
      setPlace((now) => ({
        me: as ?? now.me,
        here: channel ?? now.here,
        tab: channel === undefined ? now.tab : "messages",
        thread: null,
      }));
      setRailOpen(false);
      setFocusRequest((count) => count + 1);
    },
    [setPlace],
  );
  const setTab = useCallback((tab: Place["tab"]): void => setPlace((now) => ({ ...now, tab })), [setPlace]);
  const setThread = useCallback(
    (thread: string | null): void => setPlace((now) => ({ ...now, thread })),
    [setPlace],
  );
  /** The thread that was opened by hand last: whoever did that wants to be there. */
  const [called, setCalled] = useState<{ readonly thread: string | null; readonly times: number }>({
    thread: null,
    times: 0,
  });
  const goToThread = useCallback(
    (thread: string): void => {
      setThread(thread);
      setCalled(({ times }) => ({ thread, times: times + 1 }));
    },
    [setThread],
  );

  useEffect(() => {
    if (!railOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) setRailOpen(false);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [railOpen]);

  return {
    ...place,
    here: place.here ?? HELP,
    isNewcomer,
    setTab,
    setThread,
    called,
    goToThread,
    railOpen,
    setRailOpen,
    focusRequest,
    move,
  };
}
