import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextStyleable,
} from "@slack/types";
import type { ReactNode } from "react";
import { keyed } from "../keyed.ts";
import { ChannelMention, OutsideLink, PersonMention } from "../mrkdwn.tsx";

type Style = NonNullable<RichTextStyleable["style"]>;

function styled(content: ReactNode, style: Style | undefined): ReactNode {
  let result = content;
  if (style?.code) result = <code>{result}</code>;
  if (style?.bold) result = <strong>{result}</strong>;
  if (style?.italic) result = <em>{result}</em>;
  if (style?.strike) result = <s>{result}</s>;
  return result;
}

function contentOf(element: RichTextElement): ReactNode {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return /^(https?:|mailto:|tel:)/i.test(element.url) ? (
        <OutsideLink url={element.url}>{element.text ?? element.url}</OutsideLink>
      ) : (
        (element.text ?? element.url)
      );
    case "user":
      return <PersonMention id={element.user_id} />;
    case "channel":
      return <ChannelMention id={element.channel_id} />;
    case "usergroup":
      return <span className="mention">@{element.usergroup_id}</span>;
    case "broadcast":
      return <span className="mention">@{element.range}</span>;
    case "emoji":
      return element.unicode
        ? String.fromCodePoint(...element.unicode.split("-").map((code) => Number.parseInt(code, 16)))
        : `:${element.name}:`;
    case "date":
      return element.fallback ?? new Date(element.timestamp * 1000).toLocaleString();
    case "color":
      return element.value;
    case "team":
      return element.team_id;
  }
}

function Inline({ elements }: { readonly elements: readonly RichTextElement[] }) {
  return keyed(elements).map(({ key, thing: element }) => (
    <span key={key} className="run">
      {styled(contentOf(element), element.style)}
    </span>
  ));
}

function List({ list }: { readonly list: RichTextList }) {
  const items = keyed(list.elements).map(({ key, thing: section }) => (
    <li key={key}>
      <Inline elements={section.elements} />
    </li>
  ));
  const indent = { marginInlineStart: `${(list.indent ?? 0) * 1.4}em` };
  return list.style === "ordered" ? <ol style={indent}>{items}</ol> : <ul style={indent}>{items}</ul>;
}

function Part({ element }: { readonly element: RichTextBlockElement }) {
  switch (element.type) {
    case "rich_text_section":
      return (
        <p>
          <Inline elements={element.elements} />
        </p>
      );
    case "rich_text_list":
      return <List list={element} />;
    case "rich_text_quote":
      return (
        <blockquote>
          <Inline elements={element.elements} />
        </blockquote>
      );
    case "rich_text_preformatted":
      return (
        <pre>
          <Inline elements={element.elements} />
        </pre>
      );
  }
}

export function RichText({ block }: { readonly block: RichTextBlock }) {
  return keyed(block.elements).map(({ key, thing }) => <Part key={key} element={thing} />);
}
