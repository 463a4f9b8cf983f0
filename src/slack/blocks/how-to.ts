// A how-to answer: the guide's own section, its source, and what can be done from here.
import type { KnownBlock } from "@slack/types";
import type { HowToAnswer } from "../../assistant/guides/answer-how-to.ts";
import { hasSteps } from "../../assistant/guides/guide.ts";
import { guideOf } from "../../assistant/guides/load-guides.ts";
import { actions, button } from "./buttons.ts";
import { clip, context, escapeText, type Message, section } from "./text.ts";

/** Guides are our own Markdown: bold, lists, links. Escaped first, so that nothing in them can ping anybody. */
export const toMrkdwn = (markdown: string): string =>
  escapeText(markdown)
    .replace(/\*\*(.+?)\*\*/g, "*$1*")
    .replace(/^#{1,6}\s+(.*)$/gm, "*$1*")
    .replace(/\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g, "<$2|$1>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/^[-*] /gm, "• ");

/** Markdown of a guide's or a model's own as Slack's Markdown: what could be a mention, a shout or a tag is text. */
export const safeMarkdown = (markdown: string): string =>
  markdown.replace(/&(?=#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");

export const HOW_TO = {
  walk: "walk",
  doIt: "do-it",
  feedback: "how-to-feedback",
  guide: "guide",
} as const;

export interface Person {
  readonly name: string;
  readonly email: string;
  /** For forms, which know people by it; null where only the name is known. */
  readonly slackId: string | null;
}

interface Asked {
  readonly question: string;
  /** Whom the question named, for the walkthrough and the tool. */
  readonly person: Person | null;
}

const hostOf = (url: string): string => `<${url}|${new URL(url).hostname}>`;

/** Where it is from: guide and section, each with its own name, and the public pages behind them. */
function sourceLine(
  { guide, title, section: heading, source }: HowToAnswer,
  cited: readonly Cited[],
): string {
  const places = cited.length > 0 ? cited : title ? [{ title, heading: heading ?? "" }] : [];
  const named = places
    .map((one) => `*${escapeText(one.title)}*${one.heading ? ` › ${escapeText(one.heading)}` : ""}`)
    .join("; ");
  const pages = source.filter((one) => one.startsWith("https://")).map(hostOf);
  return [
    `From the guide ${escapeText(guide ?? "")}: ${named}`,
    ...(pages.length > 0 ? [`after ${[...new Set(pages)].join(", ")}`] : []),
  ].join(" · ");
}

interface Cited {
  readonly title: string;
  readonly heading: string;
}

/** What stands under an answer: its source, what can be done from here, and whether it was of use. */
export function underAnswer(
  answer: HowToAnswer,
  { question, person }: Asked,
  cited: readonly Cited[] = [],
): readonly KnownBlock[] {
  const about = { guide: answer.guide, section: answer.section, question: question.slice(0, 300) };
  const value = JSON.stringify({ ...about, tool: answer.tool, person });
  const guide = answer.guide ? guideOf(answer.guide) : undefined;
  // Where the section itself has no steps, those of its guide lead to the same end.
  const walkable = answer.walkable || (answer.tool !== null && (guide?.sections.some(hasSteps) ?? false));
  const others = answer.covered ? [] : answer.alternatives.slice(0, 3);
  return [
    ...(answer.guide ? [context(sourceLine(answer, cited))] : []),
    ...actions([
      ...(walkable ? [button({ label: "Walk me through it", action: HOW_TO.walk, value })] : []),
      ...(answer.tool ? [button({ label: "Do it for me", action: HOW_TO.doIt, value })] : []),
      ...others.map((one, index) =>
        button({
          label: guideOf(one.guide)?.title ?? one.guide,
          action: `${HOW_TO.guide}-${index}`,
          value: JSON.stringify(one),
        }),
      ),
    ]),
    ...(answer.covered ? [feedback({ ...about, by: cited.length > 0 ? "model" : "guide" })] : []),
  ];
}

const feedback = (about: object): KnownBlock => {
  const verdict = (text: string, opinion: "useful" | "useless") => ({
    text: { type: "plain_text" as const, text },
    accessibility_label: `This answer: ${text.toLowerCase()}`,
    value: clip(JSON.stringify({ ...about, opinion }), 2_000),
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: HOW_TO.feedback,
        positive_button: verdict("Helpful", "useful"),
        negative_button: verdict("Not helpful", "useless"),
      },
    ],
  };
};

/** The head of an answer in a model's words: what it is about. */
export const streamedHead = (title: string): string => (title ? `**${safeMarkdown(title)}**\n\n` : "");

/** The guide's own section as an answer, or that there is none. */
export function howToMessage(answer: HowToAnswer, asked: Asked): Message {
  const title = answer.title
    ? `*${escapeText(answer.title)}*${answer.section ? ` › ${escapeText(answer.section)}` : ""}\n`
    : "";
  return {
    text: clip(`${answer.title ? `${answer.title}\n` : ""}${escapeText(answer.answer)}`, 3_900),
    blocks: [section(`${title}${toMrkdwn(answer.answer)}`), ...underAnswer(answer, asked)],
  };
}
