import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

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
  const { choices, name, children, onPick, className, disabled, picked = [], several } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [up, setUp] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
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

  const show = (): void => {
    const place = button.current?.getBoundingClientRect();
    setUp(place !== undefined && window.innerHeight - place.bottom < 300 && place.top > 300);
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
    <div className={up ? "menu menu-up" : "menu"} ref={box}>
      <button
        ref={button}
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
        <div className="menu-list">
          <input
            className={choices.length < FILTER_FROM ? "menu-filter unseen" : "menu-filter"}
            // The list was asked for by key or click: what is typed next belongs to it.
            ref={(input) => input?.focus({ preventScroll: true })}
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
