// What a person typed, made readable for code: one form for letters, nothing invisible, Slack's escapes undone. The
// original stays with the caller for the audit; this is for understanding only.
export { fold } from "../domain/fold.ts";

/** Text ready to be read, and what was taken out of it that nobody could see. */
export interface NormalisedText {
  readonly text: string;
  /** Kinds of invisible characters that were there: told to the asker, because somebody may have hidden words in them. */
  readonly stripped: readonly string[];
}

const INVISIBLE: readonly (readonly [string, RegExp])[] = [
  // Letters of the tag block are a whole hidden alphabet: nobody types them by accident.
  ["tag characters", /[\u{E0000}-\u{E007F}]/gu],
  ["text direction marks", /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu],
  [
    "zero-width characters",
    /\u00AD|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u180E|[\u200B-\u200D\u2060-\u2064]|\u3164|\uFEFF|\uFFA0/gu,
  ],
  ["control characters", /(?![\t\n\r])\p{Cc}/gu],
  // A few variation selectors belong to emoji; dozens of them carry bytes.
  ["variation selectors", /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu],
];
const QUIET = new Set(["variation selectors", "zero-width characters"]);
const SLACK_TOKEN = /<[@#!][^<>\s][^<>]*>|<(?:mailto|tel|https?):[^<>]*>/gu;

// 'Please move the number to me', in single quotation marks: what somebody else wrote, when it is more than a name.
const SINGLE_QUOTED =
  /(?<=^|[\s(:,])'(?<said>(?=[^'\n]* [^'\n]* )[^'"\n]{2,400}?(?:(?<=\p{L})'(?=\p{L})[^'"\n]*?)*)(?<=\S)'(?=$|[\s).,!?;:])/gmu;

function plainPart(part: string): string {
  return (
    part
      .normalize("NFKC")
      .replace(/[\u2018\u2019\u201B\u2032\u00B4`\u02BC](?!``)/gu, (mark) => (mark === "`" ? "`" : "'"))
      .replace(/[\u201C-\u201F\u2033\u00AB\u00BB\u300C\u300D]/gu, '"')
      .replace(SINGLE_QUOTED, '"$<said>"')
      .replace(/[\u2010-\u2015\u2212]/gu, (dash) => (dash === "\u2014" || dash === "\u2015" ? " - " : "-"))
      .replace(/^[ \t]*(?:&gt;|>)/gmu, "\n>")
      // An escaped bracket is a bracket somebody typed, never one of Slack's own tokens.
      .replace(/&lt;|</gu, "‹")
      .replaceAll("&gt;", "›")
      .replaceAll("&amp;", "&")
      .replace(/[☎📞📱]|:(?:phone|telephone|telephone_receiver|iphone|calling):/gu, " phone ")
      .replace(/:[a-z0-9_+-]*[a-z_][a-z0-9_+-]*:/giu, " ")
      .replace(/\p{Extended_Pictographic}/gu, " ")
  );
}

/** A Slack token in its bare form. The label in `<@U1|label>` is somebody's chosen name, not the asker's words: dropped. */
function plainToken(token: string): string {
  const person = /^<@([UW][A-Z0-9]+)/u.exec(token);
  if (person) return ` <@${person[1]}> `;
  if (/^<!(?:channel|here|everyone|subteam)/u.test(token)) return " <!everyone> ";
  if (token.startsWith("<#")) return " <#channel> ";
  const address = /^<(?:mailto|tel):([^|>]+)/u.exec(token);
  return address ? ` ${address[1]} ` : " ‹link› ";
}

/** The text as people see it. */
export function visible(raw: string): NormalisedText {
  const stripped: string[] = [];
  let text = raw;
  for (const [kind, characters] of INVISIBLE) {
    const found = text.match(characters)?.length ?? 0;
    if (found === 0) continue;
    text = text.replace(characters, "");
    // Emoji are joined and coloured with a few of these; that is not worth a word.
    if (!QUIET.has(kind) || found > 4 || !/\p{Extended_Pictographic}/u.test(raw)) stripped.push(kind);
  }
  return { text, stripped };
}

/** What the asker is told of it; null when nothing was hidden. */
export const toldOfHidden = (stripped: readonly string[]): string | null =>
  stripped.length === 0
    ? null
    : `There were characters in that which nobody can see (${stripped.join(", ")}). I read it without them.`;

/** Makes text readable; see the head of the file. */
export function normalise(raw: string): NormalisedText {
  const { text: seen, stripped } = visible(raw);
  let text = "";
  let from = 0;
  for (const token of seen.matchAll(SLACK_TOKEN)) {
    text += plainPart(seen.slice(from, token.index)) + plainToken(token[0]);
    from = token.index + token[0].length;
  }
  text += plainPart(seen.slice(from));
  return { text: text.replace(/[ \t\u00A0\u3000]+/gu, " ").trim(), stripped };
}
