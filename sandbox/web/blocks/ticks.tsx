import type { Confirm, Option } from "@slack/types";
import { asChoice } from "./as-choice.ts";
import { useSurface } from "./surface.tsx";
import { Text } from "./text.tsx";
import { type Place, useAction } from "./use-action.tsx";

/** Checkboxes and radio buttons. */
export function Ticks(props: {
  readonly place: Place;
  readonly element: { action_id?: string; options: Option[]; confirm?: Confirm };
  readonly kind: "checkbox" | "radio";
  readonly initial: readonly string[];
}) {
  const { place, element, kind, initial } = props;
  const surface = useSurface();
  const { act, question } = useAction(element.confirm);
  const actionId = element.action_id ?? "";
  const filled = surface.filled[place.blockId]?.[actionId];
  const picked = Array.isArray(filled) ? filled.map(String) : typeof filled === "string" ? [filled] : initial;
  const pick = (value: string): void => {
    const several = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value];
    surface.fill(place.blockId, actionId, kind === "radio" ? value : several);
    if (!place.asInput) act({ blockId: place.blockId, actionId, value: kind === "radio" ? value : several });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand beside the label there is
    <div className="ticks" role="group" aria-label={place.field?.name}>
      {element.options.map((option) => {
        const { value } = asChoice(option);
        return (
          <label key={value} className="tick">
            <input
              type={kind}
              name={`${place.blockId}-${actionId}`}
              checked={picked.includes(value)}
              onChange={() => pick(value)}
            />
            <span>
              <Text text={option.text} />
              {option.description && <small>{option.description.text}</small>}
            </span>
          </label>
        );
      })}
      {question}
    </div>
  );
}
