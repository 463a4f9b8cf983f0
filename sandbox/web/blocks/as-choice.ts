import type { Option, PlainTextOption } from "@slack/types";
import type { Choice } from "../menu.tsx";

/** An option of Slack's as one of our menus shows it. */
export const asChoice = (option: Option | PlainTextOption): Choice => ({
  value: option.value ?? option.text.text,
  label: option.text.text,
  detail: option.description?.text,
});
