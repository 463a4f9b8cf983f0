// A how-to answer: the guide's own section, its source, and what can be done from here.
import type { HowToAnswer } from "../../assistant/guides/answer-how-to.ts";
import { actions, button } from "./buttons.ts";
import { context, escapeText, type Message, section } from "./text.ts";

/** Guides are our own Markdown: bold, lists, links. Escaped first, so that nothing in them can ping anybody. */
export const toMrkdwn = (markdown: string): string =>
  escapeText(markdown)
    .replace(/\*\*(.+?)\*\*/g, "*$1*")
    .replace(/^#{1,6}\s+(.*)$/gm, "*$1*")
    .replace(/\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g, "<$2|$1>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/^[-*] /gm, "• ");

export const HOW_TO = {
  walk: "walk",
  doIt: "do-it",
  useful: "useful",
  useless: "useless",
  guide: "guide",
} as const;

/** `person`: whom the question named, for the walkthrough and the tool. */
export function howToMessage(
  answer: HowToAnswer,
  question: string,
  person: { readonly name: string; readonly email: string } | null = null,
): Message {
  const body = toMrkdwn(answer.answer);
  const title = answer.title
    ? `*${escapeText(answer.title)}*${answer.section ? ` › ${escapeText(answer.section)}` : ""}\n`
    : "";
  const sources = answer.source
    .filter((one) => one.startsWith("https://"))
    .map((one) => `<${one}|${new URL(one).hostname}>`);
  const value = JSON.stringify({
    guide: answer.guide,
    section: answer.section,
    tool: answer.tool,
    person,
    question: question.slice(0, 300),
  });
  return {
    text: `${answer.title ? `${answer.title}\n` : ""}${answer.answer}`.slice(0, 3_900),
    blocks: [
      section(`${title}${body}`),
      ...(sources.length > 0 || answer.guide
        ? [
            context(
              `From the guide ${escapeText(answer.guide ?? "")}${sources.length > 0 ? `, after ${sources.join(", ")}` : ""}`,
            ),
          ]
        : []),
      ...actions([
        ...(answer.walkable ? [button({ label: "Walk me through it", action: HOW_TO.walk, value })] : []),
        ...(answer.tool ? [button({ label: "Do it for me", action: HOW_TO.doIt, value })] : []),
        ...(answer.covered
          ? [
              button({ label: "👍", action: HOW_TO.useful, value }),
              button({ label: "👎", action: HOW_TO.useless, value }),
            ]
          : answer.alternatives.slice(0, 3).map(({ guide }, index) =>
              button({
                label: guide.replaceAll("-", " "),
                action: `${HOW_TO.guide}-${index}`,
                value: guide,
              }),
            )),
      ]),
    ],
  };
}
