// The blocks themselves, and which of them may stand in a message, in a modal and on the Home tab.
import { z } from "zod";
import { accessory, actionElement, button, contextAction, inputElement } from "./elements.ts";
import {
  anyText,
  blockId,
  hasImageSource,
  imageElement,
  imageParts,
  mrkdwn,
  plainText,
  richText,
  words,
} from "./objects.ts";

const id = { block_id: blockId.optional() };

const section = z
  .strictObject({
    type: z.literal("section"),
    ...id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    ({ text, fields }) => text !== undefined || fields !== undefined,
    "must define either `text` or `fields`",
  );
const actions = z.strictObject({
  type: z.literal("actions"),
  ...id,
  elements: z.array(actionElement).min(1).max(25),
});
const context = z.strictObject({
  type: z.literal("context"),
  ...id,
  elements: z
    .array(z.discriminatedUnion("type", [imageElement, plainText(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});
const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  ...id,
  elements: z.array(contextAction).min(1).max(5),
});
const divider = z.strictObject({ type: z.literal("divider"), ...id });
const header = z.strictObject({ type: z.literal("header"), ...id, text: plainText(150) });
const image = z
  .strictObject({
    type: z.literal("image"),
    ...id,
    alt_text: words(2000),
    title: plainText(2000).optional(),
    ...imageParts,
  })
  .refine(hasImageSource, "must define either `image_url` or `slack_file`");
const input = z.strictObject({
  type: z.literal("input"),
  ...id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});
const markdown = z.strictObject({ type: z.literal("markdown"), ...id, text: words(12_000) });
const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });
const rawNumber = z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string() });
const cell = z.discriminatedUnion("type", [rawText, rawNumber, richText]);
const table = z.strictObject({
  type: z.literal("table"),
  ...id,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(["left", "center", "right"]).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});
const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    ...id,
    caption: words(2000),
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(101),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), "rows must be of equal length");
const file = z.strictObject({
  type: z.literal("file"),
  ...id,
  source: z.literal("remote"),
  external_id: z.string(),
});
const taskCard = z.strictObject({
  type: z.literal("task_card"),
  ...id,
  task_id: words(255),
  title: words(150),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal("url"), url: words(3000), text: words(150) })).optional(),
});
const plan = z.strictObject({
  type: z.literal("plan"),
  ...id,
  title: words(150),
  tasks: z.array(taskCard).optional(),
});
const card = z.strictObject({
  type: z.literal("card"),
  ...id,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(button).max(3).optional(),
});
const carousel = z.strictObject({
  type: z.literal("carousel"),
  ...id,
  elements: z.array(card).min(1).max(10),
});
const alert = z.strictObject({
  type: z.literal("alert"),
  ...id,
  text: anyText(200),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});
const video = z.looseObject({
  type: z.literal("video"),
  ...id,
  alt_text: words(2000),
  title: plainText(200),
});

const everywhere = [section, actions, context, divider, header, image, input, richText, video] as const;

/** A block in a message, in a modal, on the Home tab. */
export const messageBlock = z.discriminatedUnion("type", [
  ...everywhere,
  contextActions,
  markdown,
  table,
  dataTable,
  file,
  taskCard,
  plan,
  card,
  carousel,
]);
export const modalBlock = z.discriminatedUnion("type", [...everywhere, alert]);
export const homeBlock = z.discriminatedUnion("type", [...everywhere]);
