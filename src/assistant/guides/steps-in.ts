import { fromMarkdown } from "mdast-util-from-markdown";
import type { Section } from "./guide.ts";

/** The numbered steps of a section as Markdown, in order; none when it is no walkthrough. */
export function stepsIn({ body }: Section): readonly string[] {
  const list = fromMarkdown(body).children.find((node) => node.type === "list" && node.ordered === true);
  if (list?.type !== "list") return [];
  return list.children.map((item) => {
    const start = item.children[0]?.position?.start.offset;
    const end = item.children.at(-1)?.position?.end.offset;
    return start === undefined || end === undefined ? "" : body.slice(start, end);
  });
}
