import type { Confirm } from "@slack/types";
import { Icon } from "../icons.tsx";
import { type Choice, Menu } from "../menu.tsx";
import { useSurface } from "./surface.tsx";
import { type Place, useAction } from "./use-action.tsx";

/** What it is for, where a label says so, and what is picked. */
const spoken = (place: Place, picked: string): string =>
  place.field ? `${place.field.name}: ${picked}` : picked;

/** A menu to pick one thing from. */
export function Select(props: {
  readonly place: Place;
  readonly element: { action_id?: string; confirm?: Confirm; placeholder?: { text: string } };
  readonly choices: readonly Choice[];
  readonly initial: string | undefined;
}) {
  const { place, element, choices, initial } = props;
  const surface = useSurface();
  const { act, busy, question } = useAction(element.confirm);
  const actionId = element.action_id ?? "";
  const filled = surface.filled[place.blockId]?.[actionId] ?? initial;
  const current = choices.find(({ value }) => value === filled);
  const name = current?.label ?? element.placeholder?.text ?? "Choose";
  return (
    <>
      <Menu
        choices={choices}
        name={spoken(place, name)}
        buttonId={place.field?.id}
        className="button select"
        disabled={busy}
        picked={current ? [current.value] : []}
        onPick={(choice) => {
          surface.fill(place.blockId, actionId, choice.value);
          if (!place.asInput) act({ blockId: place.blockId, actionId, value: choice.value });
        }}
      >
        <span className={current ? "select-label" : "select-label quiet"}>{name}</span>
        <Icon name="down" size={14} />
      </Menu>
      {question}
    </>
  );
}

/** A menu to pick several things from. */
export function SeveralSelect(props: {
  readonly place: Place;
  readonly element: { action_id?: string; placeholder?: { text: string } };
  readonly choices: readonly Choice[];
  readonly initial: readonly string[];
}) {
  const { place, element, choices, initial } = props;
  const surface = useSurface();
  const { act } = useAction(undefined);
  const actionId = element.action_id ?? "";
  const filled = surface.filled[place.blockId]?.[actionId];
  const picked = Array.isArray(filled) ? filled.map(String) : initial;
  const labels = choices.filter(({ value }) => picked.includes(value)).map(({ label }) => label);
  const name = labels.join(", ") || element.placeholder?.text || "Choose";
  return (
    <Menu
      choices={choices}
      name={spoken(place, name)}
      buttonId={place.field?.id}
      className="button select"
      picked={picked}
      several
      onPick={({ value }) => {
        const next = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value];
        surface.fill(place.blockId, actionId, next);
        if (!place.asInput) act({ blockId: place.blockId, actionId, value: next });
      }}
    >
      <span className={labels.length > 0 ? "select-label" : "select-label quiet"}>{name}</span>
      <Icon name="down" size={14} />
    </Menu>
  );
}
