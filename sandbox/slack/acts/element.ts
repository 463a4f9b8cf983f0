// Buttons, menus and fields as a person meets them: what stands on them, and what becomes of a choice.
import { elementsIn } from "../block-kit/check.ts";
import { at, isJson, type Json } from "../model.ts";

export interface Placed {
  readonly block: Json;
  readonly element: Json;
}

/** Every element of some blocks that can be acted on. */
export const placedIn = (blocks: readonly Json[]): Placed[] =>
  blocks.flatMap((block) =>
    elementsIn(block)
      .filter((element) => typeof element.action_id === "string")
      .map((element) => ({ block, element })),
  );

/** The words of a text object. */
const wordsOf = (text: unknown): string | undefined =>
  isJson(text) && typeof text.text === "string" ? text.text : undefined;

/** All the options of a menu, from groups too. */
export function optionsOf(element: Json): Json[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isJson) : [];
  return [element, ...groups].flatMap(({ options }) =>
    Array.isArray(options) ? options.filter(isJson) : [],
  );
}

const sameWords = (one: string | undefined, other: string): boolean =>
  one?.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether this is what a person would call it by: a button's words, or those in an empty menu. */
export const isLabelled = ({ element, block }: Placed, label: string): boolean =>
  [
    element.text,
    element.placeholder,
    isJson(element.positive_button) ? element.positive_button.text : undefined,
    isJson(element.negative_button) ? element.negative_button.text : undefined,
    block.type === "input" ? block.label : undefined,
  ].some((words) => sameWords(wordsOf(words), label));

const optionFor = (element: Json, value: unknown): Json | undefined =>
  optionsOf(element).find(
    (option) =>
      option.value === value || (typeof value === "string" && sameWords(wordsOf(option.text), value)),
  );

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined || value === "" ? [] : [value];

/** One value, by the name it has in an element's state. */
const SINGLE: Readonly<Record<string, { state: string; initial: string }>> = {
  users_select: { state: "selected_user", initial: "initial_user" },
  conversations_select: { state: "selected_conversation", initial: "initial_conversation" },
  channels_select: { state: "selected_channel", initial: "initial_channel" },
  datepicker: { state: "selected_date", initial: "initial_date" },
  timepicker: { state: "selected_time", initial: "initial_time" },
  datetimepicker: { state: "selected_date_time", initial: "initial_date_time" },
  plain_text_input: { state: "value", initial: "initial_value" },
  email_text_input: { state: "value", initial: "initial_value" },
  url_text_input: { state: "value", initial: "initial_value" },
  number_input: { state: "value", initial: "initial_value" },
  rich_text_input: { state: "rich_text_value", initial: "initial_value" },
};
const SEVERAL: Readonly<Record<string, { state: string; initial: string }>> = {
  multi_users_select: { state: "selected_users", initial: "initial_users" },
  multi_conversations_select: { state: "selected_conversations", initial: "initial_conversations" },
  multi_channels_select: { state: "selected_channels", initial: "initial_channels" },
};
const ONE_OPTION = ["static_select", "external_select", "radio_buttons", "overflow"];
const MORE_OPTIONS = ["multi_static_select", "multi_external_select", "checkboxes"];

/** The state of an element once a person has chosen; undefined when it offers no such thing. */
export function chosenState(element: Json, value: unknown): Json | undefined {
  const type = String(element.type);
  const isExternal = type.includes("external");
  const option = (one: unknown): Json | undefined =>
    isExternal && isJson(one)
      ? one
      : isExternal
        ? { text: { type: "plain_text", text: String(one) }, value: String(one) }
        : optionFor(element, one);
  if (ONE_OPTION.includes(type)) {
    if (value === null || value === "") return { type, selected_option: null };
    const selected = option(value);
    return selected ? { type, selected_option: selected } : undefined;
  }
  if (MORE_OPTIONS.includes(type)) {
    const selected = asList(value).map(option);
    return selected.includes(undefined) ? undefined : { type, selected_options: selected };
  }
  const several = SEVERAL[type];
  if (several) return { type, [several.state]: asList(value) };
  const single = SINGLE[type];
  if (!single) return undefined;
  if (single.state === "value") return { type, value: value === null || value === "" ? null : String(value) };
  return { type, [single.state]: value === "" ? null : value };
}

/** The state of an element nobody has touched; undefined for one that has none. */
export function initialState(element: Json): Json | undefined {
  const type = String(element.type);
  if (type === "overflow") return undefined;
  if (ONE_OPTION.includes(type)) return { type, selected_option: element.initial_option ?? null };
  if (MORE_OPTIONS.includes(type)) return { type, selected_options: element.initial_options ?? [] };
  const named = SINGLE[type] ?? SEVERAL[type];
  return named ? { type, [named.state]: element[named.initial] ?? (SEVERAL[type] ? [] : null) } : undefined;
}

/** Whether a field has been left empty. */
export function isEmpty(state: Json): boolean {
  const values = Object.entries(state).flatMap(([name, value]) => (name === "type" ? [] : [value]));
  return values.every(
    (value) =>
      value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0),
  );
}

/** Every field's state: as touched, or as it came. */
export function allValues(
  blocks: readonly Json[],
  touched: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of placedIn(blocks)) {
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const state = touched[blockId]?.[actionId] ?? initialState(element);
    if (state) at(values, blockId, (): Record<string, Json> => ({}))[actionId] = state;
  }
  return values;
}
