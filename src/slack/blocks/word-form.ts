// The form for a word about something that was declined.
import type { ModalView } from "@slack/types";
import { clip } from "./text.ts";

export const WORD = "word";

const text = (words: string) => ({ type: "plain_text" as const, text: clip(words, 150) });

/** `facts` travels with the form. */
export const wordForm = (facts: string, name: string): ModalView => ({
  type: "modal",
  callback_id: WORD,
  private_metadata: facts,
  title: text("Declined"),
  submit: text("Send"),
  close: text("Without a word"),
  blocks: [
    {
      type: "input",
      block_id: WORD,
      optional: true,
      label: text(`A word to ${name}`),
      element: {
        type: "plain_text_input",
        action_id: WORD,
        multiline: true,
        max_length: 1_000,
        placeholder: text("Why not, or what to do instead"),
      },
    },
  ],
});
