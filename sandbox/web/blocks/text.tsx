import type { MrkdwnElement, PlainTextElement, RawTextElement } from "@slack/types";
import { withEmoji } from "../emoji.ts";
import { Mrkdwn } from "../mrkdwn.tsx";

/** A text object: markup where it says so, the plain characters everywhere else. */
export function Text({ text }: { readonly text: PlainTextElement | MrkdwnElement | RawTextElement }) {
  if (text.type === "mrkdwn") return <Mrkdwn text={text.text} />;
  return (
    <p className="plain">{"emoji" in text && text.emoji === false ? text.text : withEmoji(text.text)}</p>
  );
}
