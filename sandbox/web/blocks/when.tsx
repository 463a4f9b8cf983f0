import type { Confirm } from "@slack/types";
import { useSurface } from "./surface.tsx";
import { type Place, useAction } from "./use-action.tsx";

/** A date or a time of day. */
export function When(props: {
  readonly place: Place;
  readonly element: { action_id?: string; confirm?: Confirm };
  readonly kind: "date" | "time";
  readonly initial: string | undefined;
}) {
  const { place, element, kind, initial } = props;
  const surface = useSurface();
  const { act, question } = useAction(element.confirm);
  const actionId = element.action_id ?? "";
  const filled = surface.filled[place.blockId]?.[actionId] ?? initial ?? "";
  return (
    <>
      <input
        type={kind}
        className="field"
        id={place.field?.id}
        aria-label={place.field?.name ?? (kind === "date" ? "Date" : "Time")}
        value={String(filled)}
        onChange={(event) => {
          surface.fill(place.blockId, actionId, event.target.value);
          if (!place.asInput && event.target.value)
            act({ blockId: place.blockId, actionId, value: event.target.value });
        }}
      />
      {question}
    </>
  );
}
