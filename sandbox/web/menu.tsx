import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

interface MenuProps {
  readonly choices: readonly Choice[];
  /** Named for screen readers; the visible label is `children`. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onPick: (choice: Choice) => void;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly picked?: readonly string[];
  /** Stays open for the next pick. */
  readonly several?: boolean;
  /** For a label that stands beside it. */
  readonly buttonId?: string | undefined;
}

const FILTER_FROM = 9;
const SHOWN = 60;
const GAP = 4;
/** A list with less room than this below its button opens above it, where there is more. */
const ROOM = 300;
const TALLEST = 320;

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What of the choices holds every word that was typed. */
export function filterChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = fold(`${choice.label} ${choice.detail ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

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

/** A button that opens a list: arrows, Enter and Escape work, long lists can be searched by typing. */
export function Menu(props: MenuProps) {
  const { choices, name, children, onPick, className, disabled, picked = [], several, buttonId } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = filterChoices(choices, typed).slice(0, SHOWN);

  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
  useEffect(() => {
    if (open) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [open, active, id]);

  // After every drawing, since a list gets shorter while one types; and along with whatever moves its button.
  useLayoutEffect(() => {
    const shown = list.current;
    const beside = button.current;
    if (!open || !shown || !beside) return;
    // The top layer: a form around the button would cut the list off.
    if (!shown.matches(":popover-open")) {
      shown.showPopover();
      // The list was asked for by key or click: what is typed next belongs to it.
      filter.current?.focus({ preventScroll: true });
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

  const show = (): void => {
    setTyped("");
    setActive(
      Math.max(
        0,
        choices.findIndex((choice) => picked.includes(choice.value)),
      ),
    );
    setOpen(true);
  };
  const hide = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const pick = (choice: Choice | undefined): void => {
    if (!choice) return;
    if (!several) hide();
    onPick(choice);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      hide();
    } else if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(found.length - 1);
    else if (event.key === "Enter" || (event.key === " " && choices.length < FILTER_FROM))
      pick(found[active]);
    else {
      if (event.key === "Tab") setOpen(false);
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="menu" ref={box}>
      <button
        ref={button}
        id={buttonId}
        type="button"
        className={className ?? "button"}
        disabled={disabled}
        aria-label={name}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => (open ? hide() : show())}
        onKeyDown={(event) => {
          if (open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
          event.preventDefault();
          show();
        }}
      >
        {children}
      </button>
      {open && (
        <div className="menu-list" ref={list} popover="manual">
          <input
            className={choices.length < FILTER_FROM ? "menu-filter unseen" : "menu-filter"}
            ref={filter}
            value={typed}
            readOnly={choices.length < FILTER_FROM}
            placeholder="Type to search"
            role="combobox"
            aria-label={`Search: ${name}`}
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={`${id}-${active}`}
            onKeyDown={onKey}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
            }}
          />
          <div id={id} role="listbox" className="menu-choices" aria-label={name}>
            {found.map((choice, index) => (
              <div
                key={choice.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={picked.includes(choice.value)}
                className={index === active ? "choice choice-active" : "choice"}
                onPointerMove={() => setActive(index)}
                onClick={() => pick(choice)}
                onKeyDown={onKey}
              >
                <span>{choice.label}</span>
                {choice.detail && <small>{choice.detail}</small>}
              </div>
            ))}
            {found.length === 0 && <div className="choice-none">Nothing fits</div>}
          </div>
        </div>
      )}
    </div>
  );
}
