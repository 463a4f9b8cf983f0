// The interactive elements: what Slack lets a person press, pick and fill in.
import type { ActionsBlockElement, Confirm, Option, PlainTextOption } from "@slack/types";
import { type ReactNode, useState } from "react";
import { Icon } from "../icons.tsx";
import { type Choice, Menu } from "../menu.tsx";
import { useNames } from "../names.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { type BlockAction, useSurface } from "./surface.tsx";
import { Text } from "./text.tsx";

interface Place {
  readonly blockId: string;
  /** In an input block nothing is sent before the form is; in an actions block each pick is. */
  readonly asInput?: boolean;
}

/** Asks Slack's question first where there is one, and is busy until the click was acknowledged. */
export function useAction(confirm: Confirm | undefined) {
  const surface = useSurface();
  const [waiting, setWaiting] = useState<BlockAction | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (action: BlockAction): Promise<void> => {
    setBusy(true);
    try {
      await surface.act(action);
    } finally {
      setBusy(false);
    }
  };
  const act = (action: BlockAction): void => {
    if (confirm) setWaiting(action);
    else void send(action);
  };
  const question: ReactNode = waiting && confirm && (
    <ConfirmDialog
      dialog={confirm}
      onDeny={() => setWaiting(null)}
      onConfirm={() => {
        setWaiting(null);
        void send(waiting);
      }}
    />
  );
  return { act, busy, question };
}

const asChoice = (option: Option | PlainTextOption): Choice => ({
  value: option.value ?? option.text.text,
  label: option.text.text,
  detail: option.description?.text,
});

function Select(props: {
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
        name={name}
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

function SeveralSelect(props: {
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
      name={name}
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

function Ticks(props: {
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
    <div className="ticks">
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

function When(props: {
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
        aria-label={kind === "date" ? "Date" : "Time"}
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

type ButtonElement = Extract<ActionsBlockElement, { type: "button" }>;

function PressButton({ place, element }: { readonly place: Place; readonly element: ButtonElement }) {
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
        disabled={busy}
        aria-busy={busy}
        aria-label={element.accessibility_label}
        onClick={press}
      >
        {element.text.text}
      </button>
      {question}
    </>
  );
}

type OverflowElement = Extract<ActionsBlockElement, { type: "overflow" }>;

function Overflow({ place, element }: { readonly place: Place; readonly element: OverflowElement }) {
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

/** Any interactive element of a section, an actions block or a form. */
export function Element({
  element,
  place,
}: {
  readonly element: ActionsBlockElement;
  readonly place: Place;
}) {
  const names = useNames();
  switch (element.type) {
    case "button":
      return <PressButton place={place} element={element} />;
    case "overflow":
      return <Overflow place={place} element={element} />;
    case "static_select": {
      const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
      const initial = element.initial_option && asChoice(element.initial_option).value;
      return <Select place={place} element={element} choices={options.map(asChoice)} initial={initial} />;
    }
    case "users_select":
      return (
        <Select place={place} element={element} choices={names.choices} initial={element.initial_user} />
      );
    case "multi_static_select": {
      const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
      const initial = (element.initial_options ?? []).map((option) => asChoice(option).value);
      return (
        <SeveralSelect place={place} element={element} choices={options.map(asChoice)} initial={initial} />
      );
    }
    case "multi_users_select":
      return (
        <SeveralSelect
          place={place}
          element={element}
          choices={names.choices}
          initial={element.initial_users ?? []}
        />
      );
    case "checkboxes": {
      const initial = (element.initial_options ?? []).map((option) => asChoice(option).value);
      return <Ticks place={place} element={element} kind="checkbox" initial={initial} />;
    }
    case "radio_buttons": {
      const initial = element.initial_option ? [asChoice(element.initial_option).value] : [];
      return <Ticks place={place} element={element} kind="radio" initial={initial} />;
    }
    case "datepicker":
      return <When place={place} element={element} kind="date" initial={element.initial_date} />;
    case "timepicker":
      return <When place={place} element={element} kind="time" initial={element.initial_time} />;
    default:
      return <span className="not-shown">{element.type} is not shown here yet</span>;
  }
}
