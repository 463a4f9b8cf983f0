// What a message that is still being written says, and how much of that stands in Slack.
import type { AnyChunk, KnownBlock } from "@slack/types";
import { clip, type Message } from "./blocks/text.ts";

/** What is being done, before there are words. */
export interface Task {
  readonly title: string;
  readonly status: "in_progress" | "complete";
}

/** A chunk, and a Markdown block, may be 12,000 letters long. */
const LONGEST = 11_000;

export interface GrowingWords {
  /** Markdown, escaped already. */
  say(markdown: string): void;
  progress(task: Task): void;
  /** What Slack doesn't have yet, as much as one call takes; empty when it has all. */
  news(): AnyChunk[];
  /** Slack has taken these. */
  shown(chunks: readonly AnyChunk[]): void;
  /** Slack has taken the whole message. */
  allShown(): void;
  /** All of it as one message, cut to what a message holds. */
  whole(under?: readonly KnownBlock[]): Message;
}

/** Of nothing said yet, the whole is an ellipsis. */
export function growingWords(): GrowingWords {
  let text = "";
  let sent = 0;
  let task: Task | null = null;
  let sentTask: Task | null = null;
  return {
    say(markdown) {
      text += markdown;
    },
    progress(now) {
      task = now;
    },
    news: () => [
      ...(task && task !== sentTask ? [{ type: "task_update" as const, id: "progress", ...task }] : []),
      ...(text.length > sent
        ? [{ type: "markdown_text" as const, text: text.slice(sent, sent + LONGEST) }]
        : []),
    ],
    shown(chunks) {
      for (const chunk of chunks)
        if (chunk.type === "markdown_text" && "text" in chunk) sent += chunk.text.length;
      sentTask = task;
    },
    allShown() {
      sent = text.length;
      sentTask = task;
    },
    whole(under = []) {
      const words = text.trim() || (task ? `_${task.title} …_` : "…");
      return { text: words, blocks: [{ type: "markdown", text: clip(words, LONGEST) }, ...under] };
    },
  };
}
