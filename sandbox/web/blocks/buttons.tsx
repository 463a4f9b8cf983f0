import type { ActionsBlockElement } from "@slack/types";
import { Icon } from "../icons.tsx";
import { Menu } from "../menu.tsx";
import { asChoice } from "./as-choice.ts";
import { type Place, useAction } from "./use-action.tsx";

type ButtonElement = Extract<ActionsBlockElement, { type: "button" }>;

/** A button; with an address it is a link that tells the app too. */
export function PressButton({ place, element }: { readonly place: Place; readonly element: ButtonElement }) {
  const { act, busy, question } = useAction(element.confirm);
  const style =
    element.style === "danger" ? " button-danger" : element.style === "primary" ? " button-primary" : "";
  const press = (): void =>
    act({
      blockId: place.blockId,
      actionId: element.action_id ?? "",
      label: element.text.text,
      ...(element.value === undefined ? {} : { value: element.value }),
    });
  if (element.url && /^https?:/i.test(element.url))
    return (
      <a
        className={`button${style}`}
        href={element.url}
        target="_blank"
        rel="noreferrer noopener"
        onClick={press}
      >
        {element.text.text}
      </a>
    );
  return (
    <>
      <button
        type="button"
        className={`button${style}`}
        aria-disabled={busy}
        aria-busy={busy}
        aria-label={element.accessibility_label}
        onClick={() => {
          if (!busy) press();
        }}
      >
        {element.text.text}
      </button>
      {question}
    </>
  );
}

type OverflowElement = Extract<ActionsBlockElement, { type: "overflow" }>;

/** The three dots. */
export function Overflow({ place, element }: { readonly place: Place; readonly element: OverflowElement }) {
  const { act, busy, question } = useAction(element.confirm);
  return (
    <>
      <Menu
        choices={element.options.map(asChoice)}
        name="More"
        className="button overflow"
        disabled={busy}
        onPick={({ value }) => act({ blockId: place.blockId, actionId: element.action_id ?? "", value })}
      >
        <Icon name="more" />
      </Menu>
      {question}
    </>
  );
}
