import { type KeyboardEvent, type RefObject, useState } from "react";
import { type Around, type Completion, completionsFor } from "./completions.ts";
import type { Draft } from "./draft.ts";

/** What is offered while somebody types into the field, which of it is chosen, and what the keys do with it. */
export function useCompletions(
  draft: Draft,
  onDraft: (draft: Draft) => void,
  around: Around,
  field: RefObject<HTMLTextAreaElement | null>,
) {
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [hidden, setHidden] = useState(false);
  const found = completionsFor(draft.text, Math.min(caret, draft.text.length), around);
  const offers = hidden ? [] : found.offers;
  const active = chosen ?? (found.whole ? -1 : 0);

  const pick = (offer: Completion | undefined): void => {
    if (!offer) return;
    const next = draft.text.slice(0, found.from) + offer.value + draft.text.slice(found.to);
    const at = found.from + offer.value.length;
    onDraft({ ...draft, text: next });
    setCaret(at);
    setChosen(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };

  return {
    offers,
    active,
    setCaret,
    setChosen,
    setHidden,
    pick,
    /** The text has changed, with the caret there: what was chosen before is chosen no more. */
    typedTo: (at: number): void => {
      setHidden(false);
      setChosen(null);
      setCaret(at);
    },
    /** Whether the key was for what is offered. */
    takes: ({ key }: KeyboardEvent): boolean => {
      if (offers.length === 0) return false;
      if (key === "ArrowDown") setChosen((active + 1) % offers.length);
      else if (key === "ArrowUp") setChosen((Math.max(active, 0) + offers.length - 1) % offers.length);
      else if (key === "Tab" || (key === "Enter" && active >= 0)) pick(offers[Math.max(active, 0)]);
      else if (key === "Escape") setHidden(true);
      else return false;
      return true;
    },
  };
}
