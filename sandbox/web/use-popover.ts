import { type RefObject, useEffect, useLayoutEffect } from "react";

const GAP = 4;
/** A list with less room than this below its button opens above it, where there is more. */
const ROOM = 300;
const TALLEST = 320;

/** Within the window, whatever scrolls or ends around the button. */
function putBeside(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - 2 * GAP;
  const above = at.top - 2 * GAP;
  const up = below < ROOM && above > below;
  list.style.minWidth = `${at.width}px`;
  list.style.maxHeight = `${Math.min(TALLEST, up ? above : below)}px`;
  list.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - list.offsetWidth - GAP))}px`;
  list.style.top = `${up ? at.top - GAP - list.offsetHeight : at.bottom + GAP}px`;
}

/** Keeps a list beside its button, in the top layer, whatever moves. `onOpened` is called once it stands there. */
export function usePopover(
  list: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  onOpened: () => void,
): void {
  // After every drawing, since a list gets shorter while one types; and along with whatever moves its button.
  useLayoutEffect(() => {
    const shown = list.current;
    const beside = button.current;
    if (!shown || !beside) return;
    // The top layer: a form around the button would cut the list off.
    if (!shown.matches(":popover-open")) {
      shown.showPopover();
      onOpened();
    }
    const follow = (): void => putBeside(shown, beside);
    follow();
    window.addEventListener("scroll", follow, true);
    window.addEventListener("resize", follow);
    return () => {
      window.removeEventListener("scroll", follow, true);
      window.removeEventListener("resize", follow);
    };
  });
}

/** Tells of a press anywhere else, while it is open. */
export function usePressOutside(
  open: boolean,
  box: RefObject<HTMLElement | null>,
  onOutside: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard once for as long as it is open
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onOutside();
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
}
