// The small parts blocks are made of, with Slack's limits (documented, reference figures in comments where they are not).
import { z } from "zod";

/** Text of 1 to `most` characters. */
export const words = (most: number) => z.string().min(1).max(most);

/** `most`: letters. */
export const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: words(most), emoji: z.boolean().optional() });

/** `most`: letters. */
export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: words(most), verbatim: z.boolean().optional() });

/** `most`: letters. */
export const anyText = (most: number) => z.discriminatedUnion("type", [plainText(most), mrkdwn(most)]);

export const color = z.enum(["primary", "danger"]);

/** The dialog that asks once more before a click is sent. */
export const confirmDialog = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: color.optional(),
});

const optionWith = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({
    text,
    value: words(150).optional(),
    description: anyText(75).optional(),
    url: words(3000).optional(),
  });
/** An option of a menu: plain words only. */
export const menuOption = optionWith(plainText(75));
/** An option beside a box or a circle: may carry formatting. */
export const boxOption = optionWith(anyText(75));
export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
});

export const actionId = z.string().min(1).max(255);
export const blockId = z.string().min(1).max(255);

const imageSource = {
  image_url: words(3000).optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
};
/** Exactly one of the two, as Slack wants it. */
export const hasImageSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

export const imageElement = z
  .strictObject({ type: z.literal("image"), alt_text: words(2000), ...imageSource })
  .refine(hasImageSource, "must define either `image_url` or `slack_file`");
export const imageParts = imageSource;

// Rich text is a language of its own; what is checked is that each part has a type it may have.
const richPart = z.looseObject({
  type: z.enum([
    "text",
    "link",
    "user",
    "usergroup",
    "channel",
    "emoji",
    "broadcast",
    "date",
    "team",
    "color",
  ]),
});
const richSection = z.looseObject({ type: z.literal("rich_text_section"), elements: z.array(richPart) });
const richElement = z.discriminatedUnion("type", [
  richSection,
  z.looseObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(richSection),
  }),
  z.looseObject({ type: z.literal("rich_text_quote"), elements: z.array(richPart) }),
  z.looseObject({ type: z.literal("rich_text_preformatted"), elements: z.array(richPart) }),
]);
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId.optional(),
  elements: z.array(richElement),
});
