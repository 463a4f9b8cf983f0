import { useState } from "react";

/** As in layout.css: below the first the inspector waits to be called, below the second it gives way to a thread. */
const ROOM_FOR_INSPECTOR = 1_100;
const ROOM_FOR_BOTH = 1_580;

/** The inspector at the side: open where there is room, and called in the place of a thread that hides it. */
export function useSide(threadIsOpen: boolean, closeThread: () => void) {
  const [isOpen, setOpen] = useState(() => window.innerWidth >= ROOM_FOR_INSPECTOR);
  return {
    isOpen,
    close: (): void => setOpen(false),
    turn: (): void => {
      const hidden = threadIsOpen && window.innerWidth <= ROOM_FOR_BOTH;
      if (hidden) closeThread();
      setOpen(hidden || !isOpen);
    },
  };
}
