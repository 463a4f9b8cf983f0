// Where the keys are: nobody who uses the page by keys begins again at its top because something was closed or pressed.
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** For what is opened over the page: once it is gone, the focus is where it was before. */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (isLost() && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
    [before],
  );
}

/** As in layout.css: from here on a panel lies over the page. */
const PANELS_LIE_OVER = "(max-width: 1000px)";

/**
 * For a panel at the side: Escape closes it. Where it lies over what it was called from, and where `called` says that
 * somebody went there, the keys go there as well; they go back when it is closed.
 */
export function usePanelKeys(onClose: () => void, called: number) {
  useReturnedFocus();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (called > 0 || matchMedia(PANELS_LIE_OVER).matches) panel.current?.focus({ preventScroll: true });
  }, [called]);
  return {
    ref: panel,
    tabIndex: -1,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    },
  };
}

/** For what is drawn anew under somebody's fingers: where the button is gone that had the focus, the whole has it. */
export function useKeptFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (isInside.current && isLost()) box.current?.focus({ preventScroll: true });
  });
  return {
    ref: box,
    tabIndex: -1,
    onFocus: (): void => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<Box>): void => {
      isInside.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    },
  };
}
