// What Slack shows of a message.
import { asJson, asList, type Json, textIn } from "./stand-in-calls.ts";

/** A message as one person sees it, and what can be pressed in it. */
export interface Seen {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  readonly text: string;
  readonly ephemeral: boolean;
  /** Still being written. */
  readonly streaming: boolean;
  readonly buttons: readonly string[];
  /** What can be said of an answer under it. */
  readonly verdicts: readonly string[];
  /** Lines of its menu, with what picking sends. */
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** Text of a message: its blocks where it has any, for that is what people see. */
export function wordsOf(blocks: readonly Json[], text: string): string {
  const words = blocks.flatMap((block): readonly string[] => {
    if (block.type === "section" || block.type === "header")
      return [textIn(block.text), ...asList(block.fields).map(textIn)];
    if (block.type === "context") return asList(block.elements).map(textIn);
    if (block.type === "markdown") return [String(block.text)];
    if (block.type === "task_card") return [String(block.title)];
    if (block.type === "table")
      return (Array.isArray(block.rows) ? block.rows : []).map((row) => asList(row).map(textIn).join(" | "));
    return [];
  });
  return words.length > 0 ? words.join("\n") : text;
}

/** The message as people see it. */
export function seen(message: Json): Seen {
  const blocks = asList(message.blocks);
  const elements = blocks.flatMap((block) => [
    ...(block.type === "actions" ? asList(block.elements) : []),
    ...(block.accessory ? [asJson(block.accessory)] : []),
  ]);
  return {
    channel: String(message.channel),
    ts: String(message.ts),
    thread: typeof message.thread_ts === "string" ? message.thread_ts : null,
    user: String(message.user),
    text: wordsOf(blocks, String(message.text)),
    ephemeral: message.ephemeral === true,
    streaming: message.streaming === true,
    buttons: elements.filter(({ type }) => type === "button").map(({ text }) => textIn(text)),
    verdicts: blocks
      .filter(({ type }) => type === "context_actions")
      .flatMap((block) => asList(block.elements))
      .flatMap((one) =>
        [one.positive_button, one.negative_button].map((verdict) => textIn(asJson(verdict).text)),
      ),
    options: elements.flatMap((element) => [
      ...(element.type === "button" ? [{ label: textIn(element.text), value: String(element.value) }] : []),
      ...asList(element.options).map((option) => ({
        label: textIn(option.text),
        value: String(option.value),
      })),
    ]),
    files: asList(message.files).map(({ id, name }) => ({ id: String(id), name: String(name) })),
  };
}

export const fits = ({ text }: Seen, words: string | RegExp): boolean =>
  typeof words === "string" ? text.includes(words) : words.test(text);

/** A card that says that work goes on: what comes of it is the answer. */
export const isUnderWay = ({ text }: Seen): boolean =>
  /Working …|Waiting for #|switching the phone on|░/.test(text);
