// The guided form, made from the tools' own fields: what the grammar takes as words, the form takes as inputs.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { z } from "zod";
import type { Tool } from "../../tools/define-tool.ts";
import { type Slash, slash } from "../../tools/slash.ts";
import { clip } from "./text.ts";

export const FORM = "form";
const FORM_TOOL = "form-tool";
const DRY_RUN = "dry-run";
const WHY = "why";
/** Slack's most for a menu. */
const MOST_OPTIONS = 100;

/** What travels with the form: where its answer goes. */
export interface FormFacts {
  readonly tool: string | null;
  readonly channel: string;
  readonly responseUrl: string | null;
}

/** What can be picked, by what a field is: filled from Zoom. A field without a menu is typed. */
export type Menus = Readonly<Record<string, readonly MenuLine[]>>;
export interface MenuLine {
  readonly label: string;
  readonly value: string;
}

const text = (words: string, most: number) => ({ type: "plain_text" as const, text: clip(words, most) });
const option = ({ label, value }: MenuLine) => ({ text: text(label, 75), value: clip(value, 150) });

interface Field {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly hints: Slash;
  readonly kind: "people" | "person" | "yes" | "count" | "text";
  readonly optional: boolean;
}

/** What kind of input a field wants, from its schema and its words. */
function fieldOf(name: string, schema: z.ZodType, hints: Slash): Field {
  let inner: { def: { type: string; innerType?: unknown } } = schema as never;
  let optional = false;
  while (inner.def.innerType) {
    optional = true;
    inner = inner.def.innerType as typeof inner;
  }
  const kinds = { array: "people", boolean: "yes", number: "count" } as const;
  const kind =
    kinds[inner.def.type as keyof typeof kinds] ?? (hints.takes?.[0] === "person" ? "person" : "text");
  return { name, schema, hints, kind, optional: optional || kind === "yes" };
}

/** The fields that can be filled in: those the grammar takes as words. */
export const fieldsOf = (tool: Tool): readonly Field[] =>
  Object.entries(tool.input.shape).flatMap(([name, schema]) => {
    const hints = slash.get(schema as z.ZodType);
    const isAsked = hints && (hints.position ?? hints.flag ?? hints.words) !== undefined;
    return isAsked ? [fieldOf(name, schema as z.ZodType, hints)] : [];
  });

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  number: "+14155550123, 415, its last digits, or next",
  extension: "4021, or next",
  plan: "The plan's name",
  site: "The site's name",
};

/** The menu of a field: what Zoom has, or the fixed words it knows. */
function menuOf({ hints }: Field, menus: Menus): readonly MenuLine[] | null {
  const filled = hints.is ? menus[hints.is] : undefined;
  if (filled && filled.length > 0 && filled.length <= MOST_OPTIONS) return filled;
  const words = [...new Set(Object.values(hints.words ?? {}))].filter((one) => typeof one === "string");
  return words.length > 0 && hints.position === undefined
    ? words.map((word) => ({ label: word.charAt(0).toUpperCase() + word.slice(1), value: word }))
    : null;
}

type Element = InputBlock["element"];

/** The people who were known before the form opened. A Slack id is the only thing that a menu of people takes. */
const peopleIn = (prefill: unknown): string[] =>
  (Array.isArray(prefill) ? prefill : [prefill]).filter(
    (one): one is string => typeof one === "string" && /^[UW][A-Z0-9]{4,}$/.test(one),
  );

const typedIn = (prefill: unknown): string | null =>
  typeof prefill === "string" && prefill ? prefill : null;

function elementOf(
  { name: action_id, hints, kind }: Field,
  prefill: unknown,
  menu: readonly MenuLine[] | null,
): Element {
  switch (kind) {
    case "people": {
      const people = peopleIn(prefill);
      const placeholder = text("Pick people", 150);
      const known = people.length > 0 ? { initial_users: people } : {};
      return { type: "multi_users_select", action_id, placeholder, ...known };
    }
    case "person": {
      const [person] = peopleIn(prefill);
      const placeholder = text("Pick somebody", 150);
      return { type: "users_select", action_id, placeholder, ...(person ? { initial_user: person } : {}) };
    }
    case "yes":
      return { type: "checkboxes", action_id, options: [option({ label: "Yes", value: "yes" })] };
    case "count":
      return { type: "number_input", action_id, is_decimal_allowed: false, min_value: "1" };
    case "text":
      if (hints.is === "day") return { type: "datepicker", action_id, placeholder: text("Pick a day", 150) };
      return menu
        ? menuElement(action_id, menu, typedIn(prefill))
        : textElement(action_id, hints, typedIn(prefill));
  }
}

function menuElement(action_id: string, menu: readonly MenuLine[], typed: string | null): Element {
  const initial = menu.find(({ value }) => value === typed);
  return {
    type: "static_select",
    action_id,
    placeholder: text("Pick one", 150),
    options: menu.map(option),
    ...(initial ? { initial_option: option(initial) } : {}),
  };
}

function textElement(action_id: string, hints: Slash, typed: string | null): Element {
  const placeholder = hints.is ? PLACEHOLDERS[hints.is] : undefined;
  return {
    type: "plain_text_input",
    action_id,
    ...(placeholder ? { placeholder: text(placeholder, 150) } : {}),
    ...(typed ? { initial_value: clip(typed, 3_000) } : {}),
  };
}

const inputOf = (field: Field, prefill: unknown, menus: Menus): InputBlock => ({
  type: "input",
  block_id: field.name,
  optional: field.optional,
  label: text(field.schema.description ?? field.name, 2_000),
  element: elementOf(field, prefill, menuOf(field, menus)),
});

const MOST_OF_A_DESCRIPTION = 75;

/** As much of a description as stands in a menu: it ends where something was said, and not within a word. */
function inShort(description: string): string {
  if (description.length <= MOST_OF_A_DESCRIPTION) return description;
  const ends = [". ", ": ", "; ", ", "].map((mark) =>
    description.lastIndexOf(mark, MOST_OF_A_DESCRIPTION - 1),
  );
  const end = Math.max(...ends);
  return end > 0 ? description.slice(0, end) : description;
}

/** First page: what to do. Only what this person may ask for is offered. */
export const toolForm = (tools: readonly Tool[], facts: FormFacts): ModalView => ({
  type: "modal",
  callback_id: FORM,
  private_metadata: JSON.stringify(facts),
  title: text("Ask Zac", 24),
  submit: text("Next", 24),
  close: text("Close", 24),
  blocks: [
    {
      type: "input",
      block_id: FORM_TOOL,
      label: text("What do you want to do?", 2_000),
      element: {
        type: "static_select",
        action_id: FORM_TOOL,
        placeholder: text("Pick one", 150),
        options: tools.slice(0, MOST_OPTIONS).map((tool) => ({
          text: text(titleOf(tool), 75),
          description: text(inShort(tool.description), MOST_OF_A_DESCRIPTION),
          value: tool.name,
        })),
      },
    },
  ],
});

/** "Assign license": a tool's name as a title. */
const titleOf = ({ name }: Tool): string => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const optionalInput = (block_id: string, label: string, element: object): KnownBlock =>
  ({ type: "input", block_id, optional: true, label: text(label, 2_000), element }) as KnownBlock;

/** Second page: the tool's own fields. What changes something can be shown first, and given a reason. */
export function fieldForm(
  tool: Tool,
  facts: FormFacts,
  {
    prefill = {},
    menus = {},
  }: { readonly prefill?: Readonly<Record<string, unknown>>; readonly menus?: Menus } = {},
): ModalView {
  const changes = tool.risk === "reversible" || tool.risk === "destructive";
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: JSON.stringify({ ...facts, tool: tool.name }),
    title: text(titleOf(tool), 24),
    submit: text("Go on", 24),
    close: text("Close", 24),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: clip(tool.description, 2_990) } },
      ...fieldsOf(tool).map((field) => inputOf(field, prefill[field.name], menus)),
      ...(changes
        ? [
            optionalInput(WHY, "Why (on the card and in the record)", {
              type: "plain_text_input",
              action_id: WHY,
            }),
            optionalInput(DRY_RUN, "Dry run", {
              type: "checkboxes",
              action_id: DRY_RUN,
              options: [option({ label: "Only show what would be done", value: "yes" })],
            }),
          ]
        : []),
    ],
  };
}

interface Filled {
  readonly value?: string | null;
  readonly selected_users?: readonly string[];
  readonly selected_user?: string | null;
  readonly selected_date?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
}
type State = Readonly<Record<string, Readonly<Record<string, Filled>>>>;

const filledIn = (filled: Filled): unknown => {
  if (filled.selected_users) return filled.selected_users.length > 0 ? [...filled.selected_users] : undefined;
  if (filled.selected_options) return filled.selected_options.length > 0 ? true : undefined;
  const typed =
    filled.selected_user ?? filled.selected_date ?? filled.selected_option?.value ?? filled.value?.trim();
  return typed || undefined;
};

/** The filled-in form as a tool's input; what was left empty is left out. */
export function formInput(state: State): {
  readonly tool: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly why: string | null;
  readonly dryRun: boolean;
} {
  const all = Object.entries(state).flatMap(([name, elements]) => {
    const [filled] = Object.values(elements);
    const value = filled ? filledIn(filled) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const of = (wanted: string) => all.find(([name]) => name === wanted)?.[1];
  const own = [FORM_TOOL, WHY, DRY_RUN];
  return {
    tool: (of(FORM_TOOL) as string | undefined) ?? null,
    why: (of(WHY) as string | undefined) ?? null,
    dryRun: of(DRY_RUN) === true,
    input: Object.fromEntries(all.filter(([name]) => !own.includes(name))),
  };
}
