import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { usePopover, usePressOutside } from "./use-popover.ts";

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

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What of the choices holds every word that was typed. */
export function filterChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = fold(`${choice.label} ${choice.detail ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

/** A button that opens a list: arrows, Enter and Escape work, long lists can be searched by typing. */
export function Menu(props: MenuProps) {
  const { choices, name, children, onPick, className, disabled, picked = [], several, buttonId } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePressOutside(open, box, () => setOpen(false));
  const hide = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="menu" ref={box}>
      <button
        ref={button}
        id={buttonId}
        type="button"
        className={className ?? "button"}
        aria-disabled={disabled}
        aria-label={name}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => {
          if (open) hide();
          else if (!disabled) setOpen(true);
        }}
        onKeyDown={(event) => {
          if (open || disabled || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <MenuList
          choices={choices}
          name={name}
          picked={picked}
          button={button}
          onHide={hide}
          onLeave={() => setOpen(false)}
          onPick={(choice) => {
            if (!several) hide();
            onPick(choice);
          }}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly choices: readonly Choice[];
  readonly name: string;
  readonly picked: readonly string[];
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onPick: (choice: Choice) => void;
  readonly onHide: () => void;
  /** One has tabbed out of it: the focus is elsewhere already. */
  readonly onLeave: () => void;
}

/** The list of an open menu: it begins at what is picked, and ends with it. */
function MenuList({ choices, name, picked, button, onPick, onHide, onLeave }: ListProps) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => picked.includes(choice.value)),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const id = useId();
  const searchable = choices.length >= FILTER_FROM;
  const found = filterChoices(choices, typed).slice(0, SHOWN);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);
  // The list was asked for by key or click: what is typed next belongs to it.
  usePopover(list, button, () => filter.current?.focus({ preventScroll: true }));

  const onKey = (event: KeyboardEvent): void => {
    const chosen = found[active];
    if (event.key === "Escape") {
      event.stopPropagation();
      onHide();
    } else if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(found.length - 1);
    else if (event.key === "Enter" || (event.key === " " && !searchable)) {
      if (chosen) onPick(chosen);
    } else {
      if (event.key === "Tab") onLeave();
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="menu-list" ref={list} popover="manual">
      <input
        className={searchable ? "menu-filter" : "menu-filter unseen"}
        ref={filter}
        value={typed}
        readOnly={!searchable}
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
            onClick={() => onPick(choice)}
            onKeyDown={onKey}
          >
            <span>{choice.label}</span>
            {choice.detail && <small>{choice.detail}</small>}
          </div>
        ))}
        {found.length === 0 && <div className="choice-none">Nothing fits</div>}
      </div>
    </div>
  );
}
