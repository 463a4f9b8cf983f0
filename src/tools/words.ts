// What was typed after a command, as words with a kind: mentions, addresses, numbers, digits, plain words, flags.
import type { WordKind } from "./slash.ts";

export interface Word {
  readonly kind: WordKind | "flag";
  readonly text: string;
  /** A comma or "and" stood before it: another person begins. */
  readonly apart: boolean;
}

const PATTERN =
  /(?<group><!subteam\^S[A-Z0-9]+(?:\|[^>]*)?>)|(?<person><@[UW][A-Z0-9]+(?:\|[^>]*)?>|<mailto:[^>]+>)|(?<tel><tel:[^>]+>)|[“”"](?<quoted>[^“”"]*)[“”"]|(?:--|—)(?<flag>[a-z][a-z-]*)=?|(?<comma>[,;&])|(?<plain>[^\s,;“”"]+)/giu;

const PHONE = /^\+?[\d().\-/]{7,20}$/;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

function kindOf(text: string): WordKind {
  if (EMAIL.test(text) || /^@[\p{L}\p{N}._-]+$/u.test(text) || /^(me|myself)$/i.test(text)) return "person";
  if (/^#?\d{1,6}$/.test(text)) return "digits";
  if (PHONE.test(text) && text.replace(/\D/g, "").length >= 7) return "phone";
  return "word";
}

/**
 * Slack escapes three signs that people type. "R&D" is what it was; an escaped bracket is a bracket that somebody typed,
 * and must not become one of Slack's own tokens.
 */
const typedSigns = (text: string): string =>
  text.replaceAll("&lt;", "‹").replaceAll("&gt;", "›").replaceAll("&amp;", "&");

/** Splits what was typed. Smart quotes and long dashes are what phones make of plain ones. Mail and phone links are unwrapped. */
export function wordsOf(typed: string): readonly Word[] {
  const words: Word[] = [];
  let apart = false;
  const text = typedSigns(typed);
  // A number written with blanks is one number: +1 415 555 0101, (415) 555-0101.
  const joined = text.replace(/(?:\+\d|\(\d{2,4}\))[\d() .\-/]{6,}\d/g, (number) =>
    number.replace(/[\s()]/g, ""),
  );
  for (const { groups = {} } of joined.matchAll(PATTERN)) {
    const { group, person, tel, quoted, flag, comma, plain } = groups;
    if (comma !== undefined || (plain !== undefined && /^and$/i.test(plain))) {
      apart = true;
      continue;
    }
    const add = (kind: Word["kind"], content: string) => words.push({ kind, text: content, apart });
    if (group) add("group", group);
    else if (person)
      add(
        "person",
        person.startsWith("<mailto:") ? (/^<mailto:([^|>]+)/.exec(person)?.[1] ?? person) : person,
      );
    else if (tel) add("phone", /^<tel:([^|>]+)/.exec(tel)?.[1] ?? tel);
    else if (flag) add("flag", flag.toLowerCase());
    else if (quoted !== undefined) add(EMAIL.test(quoted) ? "person" : "word", quoted);
    else if (plain) add(kindOf(plain), plain);
    apart = false;
  }
  return words;
}
