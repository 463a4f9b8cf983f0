import type { Completion } from "./completions.ts";

interface Props {
  readonly id: string;
  readonly offers: readonly Completion[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onPick: (offer: Completion) => void;
}

/** What fits what is being typed. The keys stay with the text field; this is only seen and clicked. */
export function CompletionList({ id, offers, active, onActive, onPick }: Props) {
  if (offers.length === 0) return null;
  return (
    <div className="completions" role="listbox" id={id} aria-label="Suggestions">
      {offers.map((offer, index) => (
        <div
          key={offer.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? "choice choice-active" : "choice"}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(offer);
          }}
          onPointerMove={() => onActive(index)}
        >
          <span>{offer.label}</span>
          <small>{offer.detail}</small>
        </div>
      ))}
    </div>
  );
}
