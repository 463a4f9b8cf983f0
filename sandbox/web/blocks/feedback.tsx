import type { ContextActionsBlock } from "@slack/types";
import { type Place, useAction } from "./use-action.tsx";

type ContextElement = ContextActionsBlock["elements"][number];

function Verdict({
  place,
  actionId,
  label,
  name,
  value,
}: {
  readonly place: Place;
  readonly actionId: string;
  readonly label: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}) {
  const { act, busy } = useAction(undefined);
  return (
    <button
      type="button"
      className="bare verdict"
      disabled={busy}
      aria-label={name}
      onClick={() => act({ blockId: place.blockId, actionId, label, ...(value ? { value } : {}) })}
    >
      {label}
    </button>
  );
}

/** What is pressed under an answer: whether it was of use, or to be rid of it. */
export function ContextElementView({
  element,
  place,
}: {
  readonly element: ContextElement;
  readonly place: Place;
}) {
  const actionId = element.action_id ?? "";
  if (element.type === "icon_button")
    return <Verdict place={place} actionId={actionId} label={element.text.text} value={element.value} />;
  return [element.positive_button, element.negative_button].map(
    ({ text, value, accessibility_label: name }) => (
      <Verdict key={value} place={place} actionId={actionId} label={text.text} name={name} value={value} />
    ),
  );
}
