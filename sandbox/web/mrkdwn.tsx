import type { ReactNode } from "react";
import { Breakable } from "./breakable.tsx";
import { keyed } from "./keyed.ts";
import { useNames } from "./names.tsx";
import { type Piece, parseMrkdwn } from "./parse-mrkdwn.ts";

function Mention({ label, mine }: { readonly label: string; readonly mine?: boolean }) {
  return <span className={mine ? "mention mention-me" : "mention"}>{label}</span>;
}

/** A person's name as a mention; the id when nobody has it. */
export function PersonMention({ id, label }: { readonly id: string; readonly label?: string }) {
  const names = useNames();
  return <Mention label={`@${names.person(id)?.name ?? (label || id)}`} mine={id === names.me} />;
}

export function ChannelMention({ id, label }: { readonly id: string; readonly label?: string }) {
  const names = useNames();
  return <Mention label={`#${names.channel(id)?.name ?? (label || id)}`} />;
}

export function OutsideLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function PieceView({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.kind) {
    case "text":
      return <Breakable text={piece.text} />;
    case "code":
      return <code>{piece.text}</code>;
    case "break":
      return <br />;
    case "bold":
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
    case "person":
      return <PersonMention id={piece.id} label={piece.label} />;
    case "channel":
      return <ChannelMention id={piece.id} label={piece.label} />;
    case "group":
      return <Mention label={piece.label || `@${piece.id}`} />;
    case "broadcast":
      return <Mention label={piece.label} />;
    case "date":
      return piece.label;
    case "link":
      return <OutsideLink url={piece.url}>{piece.label}</OutsideLink>;
  }
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return keyed(pieces).map(({ key, thing }) => <PieceView key={key} piece={thing} />);
}

/** Text in Slack's markup. Nothing in it can become an element that Slack would not make of it. */
export function Mrkdwn({ text }: { readonly text: string }) {
  return keyed(parseMrkdwn(text)).map(({ key, thing: part }) => {
    if (part.kind === "preformatted") return <pre key={key}>{part.text}</pre>;
    if (part.kind === "quote")
      return (
        <blockquote key={key}>
          <Pieces pieces={part.pieces} />
        </blockquote>
      );
    return (
      <p key={key}>
        <Pieces pieces={part.pieces} />
      </p>
    );
  });
}
