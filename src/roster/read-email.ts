import { isEmail } from "../domain/id-patterns.ts";
import type { Email } from "../domain/ids.ts";
import { narrow, withoutTextMark } from "./clean-cell.ts";
import type { NoteKind } from "./notes.ts";

/** `meant`: an address that can be suggested, where there is one; never one to use. */
export type EmailRead = { readonly email: Email } | { readonly meant: string | null };

const parsed = (text: string): Email | undefined => {
  const address = text.trim().toLowerCase();
  return text.length <= 254 && isEmail(address) ? address : undefined;
};

/** Reads a cell as one e-mail address. What would have to be guessed is a suggestion, not an address. */
export function readEmail(cell: string, note: (kind: NoteKind) => void): EmailRead {
  if (cell.length > 400) return { meant: null };
  let text = withoutTextMark(narrow(cell, note), note);
  // Slack writes an address as <mailto:a@b|a@b>; mail programs copy it as mailto:a@b.
  const mailto = /^<?mailto:([^|>]+)(?:\|[^>]*)?>?$/i.exec(text)?.[1]?.trim();
  if (mailto) {
    note("mailto");
    text = mailto;
  }
  if (/[‘’]/.test(text) && parsed(text.replace(/[‘’]/g, "'"))) {
    note("apostrophe");
    text = text.replace(/[‘’]/g, "'");
  }
  const email = parsed(text);
  if (email) {
    if (email !== text) note("capitals");
    return { email };
  }
  const inside = [...text.matchAll(/[^\s<>()[\],;:"|`]+@[^\s<>()[\],;:"|`]+/g)].map(([found]) =>
    found.replace(/[.'’>]+$/, ""),
  );
  // An address that stands in a cell twice, as in a link of a spreadsheet, is one.
  const [only, ...more] = new Set(inside.flatMap((found) => parsed(found) ?? []));
  // A blank between two words may stand for nothing, a point or a hyphen.
  const torn = /[\p{L}\p{N}]\s+[\p{L}\p{N}][^@]*@/u.test(text);
  const squeezed = torn
    ? undefined
    : parsed(
        text
          .replace(/\s+/g, "")
          .replace(/,/g, ".")
          .replace(/\(at\)|\[at\]/i, "@"),
      );
  return { meant: more.length === 0 ? (alone(only, text) ?? squeezed ?? null) : null };
}

/** The address found in a cell, unless what stands before it may belong to it: "sarah oneil@…" is anybody's. */
function alone(found: Email | undefined, text: string): Email | undefined {
  const before = text.slice(0, Math.max(0, text.toLowerCase().indexOf(found ?? ""))).trimEnd();
  const parted = /[<>()[\],;:"|`*–—-]$/.test(before) || !/(?:^|\s)\p{Ll}[\p{L}.]*$/u.test(before);
  return parted ? found : undefined;
}
