import { useCallback, useEffect, useState } from "react";

const asked = new URLSearchParams(location.search);

/** The channel a newcomer asks in. */
export const HELP = "it-help";

/** Whether the address says where to begin: then nothing is put into the composer. */
export const placeWasAsked = asked.has("channel");

/** Who one is and where one is. Going somewhere else closes what was open, and puts the caret where one writes. */
export function usePlace() {
  const [me, setMe] = useState<string | null>(asked.get("as"));
  const [here, setHere] = useState(asked.get("channel") ?? HELP);
  const [tab, setTab] = useState<"messages" | "home">("messages");
  const [thread, setThread] = useState<string | null>(null);
  const [railOpen, setRailOpen] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);

  const move = useCallback((to: { readonly as?: string; readonly channel?: string }): void => {
    if (to.as !== undefined) setMe(to.as);
    if (to.channel !== undefined) {
      setHere(to.channel);
      setTab("messages");
    }
    setThread(null);
    setRailOpen(false);
    setFocusRequest((count) => count + 1);
  }, []);

  useEffect(() => {
    if (!railOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) setRailOpen(false);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [railOpen]);

  return { me, here, tab, setTab, thread, setThread, railOpen, setRailOpen, focusRequest, move };
}
