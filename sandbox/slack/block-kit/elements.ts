// Buttons, menus and fields, each with the limits Slack documents.
import { z } from "zod";
import {
  actionId,
  boxOption,
  color,
  confirmDialog,
  imageElement,
  menuOption,
  optionGroup,
  plainText,
  richText,
  words,
} from "./objects.ts";

const act = { action_id: actionId.optional() };
const asks = { ...act, confirm: confirmDialog.optional() };
const focuses = { focus_on_load: z.boolean().optional() };
const hints = { placeholder: plainText(150).optional() };
const choice = { ...asks, ...focuses, ...hints };
const dispatches = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])) })
    .optional(),
};
const typed = { ...act, ...focuses, ...hints, ...dispatches };
const several = { max_selected_items: z.number().int().min(1).optional() };
const conversationFilter = z
  .strictObject({
    include: z.array(z.enum(["im", "mpim", "private", "public"])).optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const offersOptions = (menu: { options?: unknown; option_groups?: unknown }) =>
  (menu.options === undefined) !== (menu.option_groups === undefined);
const OFFERS = "must define either `options` or `option_groups`";
const offered = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const button = z.strictObject({
  type: z.literal("button"),
  ...asks,
  text: plainText(75),
  value: words(2000).optional(),
  url: words(3000).optional(),
  style: color.optional(),
  accessibility_label: words(75).optional(),
});
const workflowButton = z.strictObject({
  type: z.literal("workflow_button"),
  ...asks,
  text: plainText(75),
  workflow: z.looseObject({}),
  style: color.optional(),
  accessibility_label: words(75).optional(),
});
const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...asks,
  options: z.array(menuOption).min(1).max(5),
});
const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...choice,
    ...offered,
    initial_option: menuOption.optional(),
  })
  .refine(offersOptions, OFFERS);
const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...choice,
    ...offered,
    ...several,
    initial_options: z.array(menuOption).optional(),
  })
  .refine(offersOptions, OFFERS);
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...choice,
  initial_option: menuOption.optional(),
  min_query_length: z.number().int().min(0).optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal("multi_external_select"),
  ...choice,
  ...several,
  initial_options: z.array(menuOption).optional(),
  min_query_length: z.number().int().min(0).optional(),
});
const usersSelect = z.strictObject({
  type: z.literal("users_select"),
  ...choice,
  initial_user: z.string().optional(),
});
const multiUsersSelect = z.strictObject({
  type: z.literal("multi_users_select"),
  ...choice,
  ...several,
  initial_users: z.array(z.string()).optional(),
});
const conversation = {
  ...choice,
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter,
};
const answersThere = { response_url_enabled: z.boolean().optional() };
const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...conversation,
  ...answersThere,
  initial_conversation: z.string().optional(),
});
const multiConversationsSelect = z.strictObject({
  type: z.literal("multi_conversations_select"),
  ...conversation,
  ...several,
  initial_conversations: z.array(z.string()).optional(),
});
const channelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...choice,
  ...answersThere,
  initial_channel: z.string().optional(),
});
const multiChannelsSelect = z.strictObject({
  type: z.literal("multi_channels_select"),
  ...choice,
  ...several,
  initial_channels: z.array(z.string()).optional(),
});
const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  ...asks,
  ...focuses,
  options: z.array(boxOption).min(1).max(10),
  initial_options: z.array(boxOption).optional(),
});
const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  ...asks,
  ...focuses,
  options: z.array(boxOption).min(1).max(10),
  initial_option: boxOption.optional(),
});
const datepicker = z.strictObject({ type: z.literal("datepicker"), ...choice, initial_date: day.optional() });
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...choice,
  initial_time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  timezone: z.string().optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...asks,
  ...focuses,
  initial_date_time: z.number().int().optional(),
});
const plainTextInput = z.strictObject({
  type: z.literal("plain_text_input"),
  ...typed,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});
const emailInput = z.strictObject({
  type: z.literal("email_text_input"),
  ...typed,
  initial_value: z.string().optional(),
});
const urlInput = z.strictObject({
  type: z.literal("url_text_input"),
  ...typed,
  initial_value: z.string().optional(),
});
const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().optional(),
  max_lines: z.number().int().optional(),
});
const fileInput = z.strictObject({
  type: z.literal("file_input"),
  ...act,
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});
const verdict = z.strictObject({
  text: plainText(75),
  value: words(2000),
  accessibility_label: words(75).optional(),
});
const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  ...act,
  positive_button: verdict,
  negative_button: verdict,
});
const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  ...asks,
  icon: z.literal("trash"),
  text: plainText(75),
  value: words(2000).optional(),
  accessibility_label: words(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const selects = [
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
  usersSelect,
  multiUsersSelect,
  conversationsSelect,
  multiConversationsSelect,
  channelsSelect,
  multiChannelsSelect,
] as const;
const boxes = [checkboxes, radioButtons, datepicker, timepicker] as const;

/** What may stand in an actions block, beside a section, in an input block, and in a context_actions block. */
export const actionElement = z.discriminatedUnion("type", [
  button,
  workflowButton,
  overflow,
  datetimepicker,
  richTextInput,
  ...selects,
  ...boxes,
]);
export const accessory = z.discriminatedUnion("type", [
  button,
  workflowButton,
  overflow,
  imageElement,
  ...selects,
  ...boxes,
]);
export const inputElement = z.discriminatedUnion("type", [
  plainTextInput,
  emailInput,
  urlInput,
  numberInput,
  richTextInput,
  fileInput,
  datetimepicker,
  ...selects,
  ...boxes,
]);
export const contextAction = z.discriminatedUnion("type", [feedbackButtons, iconButton]);
