// The guided form, made from the tools' own fields: what the grammar takes as words, the form takes as inputs.
import type { KnownBlock, ModalView } from "@slack/types";
import type { z } from "zod";
import type { Tool } from "../../tools/define-tool.ts";
import { slash } from "../../tools/slash.ts";
import { clip } from "./text.ts";

export const FORM = "form";
export const FORM_TOOL = "form-tool";

/** What travels with the form: where its answer goes. */
export interface FormFacts {
  readonly tool: string | null;
  readonly channel: string;
  readonly responseUrl: string | null;
}

const text = (words: string, most: number) => ({ type: "plain_text" as const, text: clip(words, most) });

interface Field {
  readonly kind: "people" | "person" | "yes" | "text";
  readonly optional: boolean;
}

/** What kind of input a field wants, from its schema and its words. */
function fieldOf(schema: z.ZodType): Field {
  let inner: { def: { type: string; innerType?: unknown } } = schema as never;
  let optional = false;
  while (inner.def.innerType) {
    optional = true;
    inner = inner.def.innerType as typeof inner;
  }
  const takes = slash.get(schema)?.takes ?? [];
  if (inner.def.type === "array") return { kind: "people", optional };
  if (inner.def.type === "boolean") return { kind: "yes", optional: true };
  return { kind: takes.includes("person") && takes[0] === "person" ? "person" : "text", optional };
}

const fieldsOf = (tool: Tool): readonly [string, z.ZodType][] =>
  Object.entries(tool.input.shape)
    .map(([name, schema]) => [name, schema as z.ZodType] as [string, z.ZodType])
    .filter(([, schema]) => {
      const hints = slash.get(schema);
      return (
        hints !== undefined &&
        (hints.position !== undefined || hints.flag !== undefined || hints.words !== undefined)
      );
    });

function inputOf(name: string, schema: z.ZodType, prefill: unknown): KnownBlock {
  const { kind, optional } = fieldOf(schema);
  const base = {
    type: "input" as const,
    block_id: name,
    optional,
    label: text(schema.description ?? name, 2_000),
  };
  const people = Array.isArray(prefill)
    ? prefill.filter((one): one is string => typeof one === "string" && /^[UW][A-Z0-9]{4,}$/.test(one))
    : [];
  const person = typeof prefill === "string" && /^[UW][A-Z0-9]{4,}$/.test(prefill) ? prefill : null;
  if (kind === "people")
    return {
      ...base,
      element: {
        type: "multi_users_select",
        action_id: name,
        placeholder: text("Pick people", 150),
        ...(people.length > 0 ? { initial_users: people } : {}),
      },
    };
  if (kind === "person")
    return {
      ...base,
      element: {
        type: "users_select",
        action_id: name,
        placeholder: text("Pick somebody", 150),
        ...(person ? { initial_user: person } : {}),
      },
    };
  if (kind === "yes")
    return {
      ...base,
      element: { type: "checkboxes", action_id: name, options: [{ text: text("Yes", 75), value: "yes" }] },
    };
  return {
    ...base,
    element: {
      type: "plain_text_input",
      action_id: name,
      ...(typeof prefill === "string" && prefill ? { initial_value: clip(prefill, 3_000) } : {}),
    },
  };
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
        options: tools.slice(0, 100).map((tool) => ({
          text: text(titleOf(tool), 75),
          description: text(tool.description, 75),
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

/** Second page: the tool's own fields. */
export const fieldForm = (
  tool: Tool,
  facts: FormFacts,
  prefill: Readonly<Record<string, unknown>> = {},
): ModalView => ({
  type: "modal",
  callback_id: FORM,
  private_metadata: JSON.stringify({ ...facts, tool: tool.name }),
  title: text(titleOf(tool), 24),
  submit: text("Go on", 24),
  close: text("Close", 24),
  blocks: [
    { type: "section", text: { type: "mrkdwn", text: clip(tool.description, 2_990) } },
    ...fieldsOf(tool).map(([name, schema]) => inputOf(name, schema, prefill[name])),
    {
      type: "input",
      block_id: "why",
      optional: true,
      label: text("Why (on the card and in the record)", 2_000),
      element: { type: "plain_text_input", action_id: "why" },
    },
  ],
});

type State = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null;
          readonly selected_users?: readonly string[];
          readonly selected_user?: string | null;
          readonly selected_option?: { readonly value: string } | null;
          readonly selected_options?: readonly { readonly value: string }[];
        }
      >
    >
  >
>;

/** The filled-in form as a tool's input; what was left empty is left out. */
export function formInput(state: State): {
  readonly tool: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly why: string | null;
} {
  const input: Record<string, unknown> = {};
  let tool: string | null = null;
  let why: string | null = null;
  for (const [name, elements] of Object.entries(state)) {
    const element = Object.values(elements)[0];
    if (!element) continue;
    if (name === FORM_TOOL) tool = element.selected_option?.value ?? null;
    else if (name === "why") why = element.value?.trim() || null;
    else if (element.selected_users) {
      if (element.selected_users.length > 0) input[name] = [...element.selected_users];
    } else if (element.selected_user) input[name] = element.selected_user;
    else if (element.selected_options) {
      if (element.selected_options.length > 0) input[name] = true;
    } else if (element.value?.trim()) input[name] = element.value.trim();
  }
  return { tool, input, why };
}
