// Is this something Slack would take? The answer is a list of faults in Slack's words, each with a pointer to the place.
import { z } from "zod";
import { isJson, type Json } from "../model.ts";
import { homeBlock, messageBlock, modalBlock } from "./blocks.ts";
import { plainText } from "./objects.ts";

export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** How Slack writes a fault in `errors`; in `response_metadata.messages` it is the same after `[ERROR] `. */
export const told = ({ pointer, message }: Fault): string => `${message} [json-pointer:${pointer}]`;

type Issue = z.core.$ZodIssue;

/** Slack's wording of what is wrong. Texts seen in public error reports where there are any, else in their manner. */
function faultOf(issue: Issue, root: string, input: unknown): Fault[] {
  const at = (path: readonly PropertyKey[]): string => [root, ...path.map(String)].join("/");
  const here = at(issue.path);
  const given = issue.path.reduce<unknown>(
    // Walking down an unknown JSON value by a path that the schema has just walked itself.
    (value, key) => (typeof value === "object" && value !== null ? (value as Json)[String(key)] : undefined),
    input,
  );
  switch (issue.code) {
    case "invalid_type":
    case "invalid_value":
      if (given === undefined)
        return [
          {
            pointer: at(issue.path.slice(0, -1)),
            message: `missing required field: ${String(issue.path.at(-1))}`,
          },
        ];
      return [
        {
          pointer: here,
          message: issue.code === "invalid_type" ? `must be a ${issue.expected}` : "invalid value",
        },
      ];
    case "too_big":
      if (issue.origin === "string")
        return [
          { pointer: at(issue.path.slice(0, -1)), message: "failed to match all allowed schemas" },
          { pointer: here, message: `must be less than ${Number(issue.maximum) + 1} characters` },
        ];
      return [
        {
          pointer: here,
          message:
            issue.origin === "array"
              ? `no more than ${issue.maximum} items allowed`
              : `must be at most ${issue.maximum}`,
        },
      ];
    case "too_small":
      if (issue.origin === "string")
        return [{ pointer: here, message: `must be more than ${Number(issue.minimum) - 1} characters` }];
      return [
        {
          pointer: here,
          message:
            issue.origin === "array"
              ? `no less than ${issue.minimum} items allowed`
              : `must be at least ${issue.minimum}`,
        },
      ];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ pointer: here, message: `invalid additional property: ${key}` }));
    case "invalid_union":
      if (given === undefined)
        return [{ pointer: at(issue.path.slice(0, -1)), message: "missing required field: type" }];
      return [{ pointer: here, message: `unsupported type: ${String(given)}` }];
    default:
      return [{ pointer: here, message: issue.message }];
  }
}

const faultsOf = (schema: z.ZodType, input: unknown, root: string): Fault[] => {
  const read = schema.safeParse(input);
  return read.success ? [] : read.error.issues.flatMap((issue) => faultOf(issue, root, input));
};

/** Every element of a block that can be acted on. */
export function elementsIn(block: Json): Json[] {
  const candidates = [
    block.accessory,
    block.element,
    ...(Array.isArray(block.elements) ? block.elements : []),
    ...(Array.isArray(block.actions) ? block.actions : []),
  ];
  const nested =
    block.type === "carousel" && Array.isArray(block.elements)
      ? block.elements.filter(isJson).flatMap(elementsIn)
      : [];
  return [...candidates.filter(isJson).filter(({ type }) => type !== "card"), ...nested];
}

/** Ids that must be there only once: blocks in the whole, actions within their block. */
function twice(blocks: readonly Json[], root: string): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<unknown>();
  for (const [index, block] of blocks.entries()) {
    if (block.block_id !== undefined && seen.has(block.block_id))
      faults.push({
        pointer: `${root}/${index}/block_id`,
        message: `\`block_id\` already exists: ${block.block_id}`,
      });
    seen.add(block.block_id);
    const actions = new Set<unknown>();
    for (const { action_id } of elementsIn(block)) {
      if (action_id !== undefined && actions.has(action_id))
        faults.push({ pointer: `${root}/${index}`, message: `\`action_id\` already exists: ${action_id}` });
      actions.add(action_id);
    }
  }
  return faults;
}

/** All the words in a block that a person would read. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0);
  if (!isJson(value)) return 0;
  let sum = 0;
  for (const [key, part] of Object.entries(value))
    sum += key === "text" && typeof part === "string" ? part.length : lengthOf(part);
  return sum;
}

const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
const MARKDOWN_TOTAL = 12_000;
const TABLE_TOTAL = 10_000;
/** Observed, not documented: bolt-js#2509. */
const MESSAGE_TOTAL = 13_200;

/** The faults of a message's blocks; `too-long` when they are fine one by one and too much together. */
export function checkMessageBlocks(blocks: unknown): readonly Fault[] | "too-long" {
  const faults = faultsOf(z.array(messageBlock).max(MESSAGE_BLOCKS), blocks, "/blocks");
  if (faults.length > 0 || !Array.isArray(blocks)) return faults;
  const all = blocks.filter(isJson);
  faults.push(...twice(all, "/blocks"));
  const ofType = (...types: string[]) => all.filter(({ type }) => types.includes(String(type)));
  if (ofType("table").length > 1)
    faults.push({ pointer: "/blocks", message: "only one table block is allowed" });
  if (ofType("table", "data_table").some((block) => lengthOf(block.rows) > TABLE_TOTAL))
    faults.push({ pointer: "/blocks", message: `table must be less than ${TABLE_TOTAL + 1} characters` });
  if (lengthOf(ofType("markdown")) > MARKDOWN_TOTAL)
    faults.push({
      pointer: "/blocks",
      message: `markdown text must be less than ${MARKDOWN_TOTAL + 1} characters`,
    });
  if (
    faults.length === 0 &&
    lengthOf(all.filter(({ type }) => type !== "table" && type !== "data_table")) > MESSAGE_TOTAL
  )
    return "too-long";
  return faults;
}

const viewParts = {
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
};
const modal = z.strictObject({
  type: z.literal("modal"),
  ...viewParts,
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  blocks: z.array(modalBlock).max(VIEW_BLOCKS),
});
const home = z.strictObject({
  type: z.literal("home"),
  ...viewParts,
  blocks: z.array(homeBlock).max(VIEW_BLOCKS),
});

/** The faults of a modal or a Home tab. */
export function checkView(view: unknown): readonly Fault[] {
  const faults = faultsOf(z.discriminatedUnion("type", [modal, home]), view, "/view");
  if (faults.length > 0 || !isJson(view) || !Array.isArray(view.blocks)) return faults;
  const blocks = view.blocks.filter(isJson);
  if (view.type === "modal" && view.submit === undefined && blocks.some(({ type }) => type === "input"))
    faults.push({ pointer: "/view", message: "missing required field: submit" });
  return [...faults, ...twice(blocks, "/view/blocks")];
}

/** Slack gives an id to what has none, so that a click can be told. */
export function withIds(blocks: readonly Json[], nextId: () => string): Json[] {
  return blocks.map((block) => {
    const named: Json = { ...block, block_id: block.block_id ?? nextId() };
    const name = (element: unknown): unknown =>
      isJson(element) && !("action_id" in element) && ACTIONABLE.test(String(element.type))
        ? { ...element, action_id: nextId() }
        : element;
    if (Array.isArray(named.elements) && named.type !== "carousel") named.elements = named.elements.map(name);
    if (named.accessory) named.accessory = name(named.accessory);
    if (named.element) named.element = name(named.element);
    return named;
  });
}
const ACTIONABLE = /button|select|overflow|picker|input|checkboxes/;
