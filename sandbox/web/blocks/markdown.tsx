import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ReactNode } from "react";
import { keyed } from "../keyed.ts";
import { OutsideLink } from "../mrkdwn.tsx";

function Children({ of }: { readonly of: Parents }) {
  return keyed<Nodes>(of.children, ({ position: _, ...said }) => JSON.stringify(said)).map(
    ({ key, thing }) => <Node key={key} node={thing} />,
  );
}

/** One node of Markdown. HTML in it is shown as the characters it is. */
function Node({ node }: { readonly node: Nodes }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return (
        <p>
          <Children of={node} />
        </p>
      );
    case "heading":
      return (
        <h4>
          <Children of={node} />
        </h4>
      );
    case "strong":
      return (
        <strong>
          <Children of={node} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Children of={node} />
        </em>
      );
    case "blockquote":
      return (
        <blockquote>
          <Children of={node} />
        </blockquote>
      );
    case "list":
      return node.ordered ? (
        <ol start={node.start ?? 1}>
          <Children of={node} />
        </ol>
      ) : (
        <ul>
          <Children of={node} />
        </ul>
      );
    case "listItem":
      return (
        <li>
          <Children of={node} />
        </li>
      );
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <pre>{node.value}</pre>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "link":
      return /^(https?:|mailto:|tel:)/i.test(node.url) ? (
        <OutsideLink url={node.url}>
          <Children of={node} />
        </OutsideLink>
      ) : (
        <Children of={node} />
      );
    case "text":
    case "html":
      return node.value;
    default:
      return "children" in node ? <Children of={node} /> : null;
  }
}

/** A block of standard Markdown. */
export function Markdown({ text }: { readonly text: string }) {
  return <Children of={fromMarkdown(text)} />;
}
