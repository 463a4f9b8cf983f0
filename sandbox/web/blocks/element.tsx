// The interactive elements: what Slack lets a person press, pick and fill in.
import type { ActionsBlockElement } from "@slack/types";
import { useNames } from "../names.tsx";
import { asChoice } from "./as-choice.ts";
import { Overflow, PressButton } from "./buttons.tsx";
import { Select, SeveralSelect } from "./select.tsx";
import { Ticks } from "./ticks.tsx";
import type { Place } from "./use-action.tsx";
import { When } from "./when.tsx";

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
