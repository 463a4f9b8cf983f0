// Text into words, numbers, mentions and quotes: the pieces that the later steps give a meaning to.
import { fold } from "../../text.ts";
import { datesPlainly } from "./dates-plainly.ts";
import { digitsTogether } from "./digits-apart.ts";
import { oneAfterAnother } from "./one-after-another.ts";

/** One piece of a text. `folded` is how it compares. */
export interface Word {
  readonly kind:
    | "word"
    | "mention"
    | "everyone"
    | "channel"
    | "email"
    | "phone"
    | "operation"
    | "clock"
    | "quote"
    | "code"
    | "mark";
  readonly text: string;
  readonly folded: string;
  /** It had `'s` at its end: whose. */
  readonly possessive: boolean;
  /** Typed with a capital, in a text that is not all capitals. */
  readonly capital: boolean;
  /** An `@` stood right before it: a handle somebody typed by hand. */
  readonly handle: boolean;
}

const PIECES = new RegExp(
  [
    "(?<code>```[\\s\\S]*?(?:```|(?![\\s\\S])))",
    "(?<block>^>.*$)",
    '(?<quote>"[^"\\n]{1,600}")',
    "(?<mention><@[UW][A-Z0-9]+>)",
    "(?<everyone><!everyone>)",
    "(?<channel><#channel>|#\\p{L}[\\p{L}\\p{N}_-]*)",
    "(?<email>[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)",
    "(?<clock>\\b(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|o'clock)(?!\\p{L})|\\b(?:[01]?\\d|2[0-3])(?::[0-5]\\d\\b(?!:)|h(?:[0-5]\\d)?\\b))",
    "(?<date>\\b\\d{1,2}/\\d{1,2}(?:/(?:\\d{4}|\\d{2}))?\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}\\.\\d{1,2}\\.(?:20\\d{2}\\b)?(?!\\d)|\\b\\d{1,2}\\.(?= ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b))",
    "(?<phone>\\+[\\d(][\\d\\s().-]{5,}\\d|\\(\\d{2,5}\\)[\\d\\s.-]{5,}\\d|\\b\\d[\\d .()-]{7,}\\d\\b|\\b\\d{3}[-.]\\d{4}\\b)",
    "(?<operation>#\\d+)",
    "(?<flag>--[a-z]+(?:-[a-z]+)*)",
    "(?<pair>\\b(?:us|uk|au|usa)\\s?/\\s?[a-z]+\\b)",
    "(?<word>@?[\\p{L}\\p{M}\\p{N}]+(?:['_.-][\\p{L}\\p{M}\\p{N}]+)*)",
    "(?<mark>[^\\s\\p{L}\\p{N}])|(?<line>\\n)",
  ].join("|"),
  "gimu",
);
// Contractions that end in 's without owning anything.
const NOT_OWNING = /^(?:what|who|where|how|when|let|it|he|she|that|there|here)'s$/u;

const piece = (kind: Word["kind"], text: string, more: Partial<Word> = {}): Word => ({
  kind,
  text,
  folded: fold(text),
  possessive: false,
  capital: false,
  handle: false,
  ...more,
});

function word(raw: string, shouting: boolean): Word {
  const handle = raw.startsWith("@");
  const bare = handle ? raw.slice(1) : raw;
  const owning = /'s$/iu.test(bare) && !NOT_OWNING.test(bare.toLowerCase());
  const text = owning ? bare.slice(0, -2) : bare.replace(/(?<=s)'$/iu, "");
  return piece("word", text, { possessive: owning, capital: !shouting && /^\p{Lu}/u.test(text), handle });
}

const digitsIn = (text: string): number => text.replace(/\D/gu, "").length;

// Arrows as they are typed: one sign.
const ARROW = /(?<![<‹-])(?:-{1,2}|={1,2}|~)[>›]|[→⇒⟶➔➜➝➡]|(?<=\S )>(?= \S)/gu;

// "Unlimited-Tarif", "415-Nummer": the thing is the word behind the hyphen. "Bob'll": Bob will.
const COMPOUND =
  /(?<=[\p{L}\d])-(?=(?:Tarif|Plan|Lizenz(?:en)?|Paket|Nummer|Rufnummer|Durchwahl|Standort|Büro)(?!\p{L}))/giu;
// "Donne-lui": the little word behind the hyphen is one of its own.
const ENCLITIC = /(?<=\p{L})-(?=(?:moi|toi|lui|leur|nous|les|le|la|en|y)(?!\.?[\p{L}\p{N}@_-]))/giu;
// "Gib Bob ne Lizenz": short for "eine". In French it denies.
const GERMAN =
  /\b(?:gib|brauch\p{L}*|bitte|mal|für|lizenz\p{L}*|nummer|telefon|bekommt|kriegt|will)(?!\p{L})/iu;
const SHORT_EINE = /(?<=\s)'?ne[nmr]?(?=\s)/giu;
const SHORTENED =
  /(?<!\p{L})(?!(?:i|we|you|he|she|they|it|that|there|who|what|this)')(\p{L}{2,})'(ll|d)(?!\p{L})/giu;

/** The pieces of a normalised text, in order. Line ends and punctuation are pieces too: sentences end there. */
export function wordsOf(typed: string): readonly Word[] {
  const german = GERMAN.test(typed) && !/\b(?:pas|plus|jamais|rien|le|la)\b/iu.test(typed);
  const text = oneAfterAnother(
    digitsTogether(datesPlainly(german ? typed.replace(SHORT_EINE, "eine") : typed)),
  )
    .replace(ARROW, " → ")
    .replace(COMPOUND, " ")
    .replace(ENCLITIC, " ")
    .replace(SHORTENED, "$1 $2");
  const shouting = !/\p{Ll}/u.test(text.replace(/<[^>]*>/gu, ""));
  const words: Word[] = [];
  for (const match of text.matchAll(PIECES)) {
    const groups = match.groups ?? {};
    const raw = match[0];
    if (groups.code !== undefined) words.push(piece("code", raw.replace(/^```(?:csv\n)?|```$/gu, "")));
    else if (groups.block !== undefined) words.push(piece("quote", raw.slice(1).trim()));
    else if (groups.quote !== undefined) words.push(piece("quote", raw.slice(1, -1)));
    else if (groups.mention !== undefined) words.push(piece("mention", raw.slice(2, -1)));
    else if (groups.everyone !== undefined) words.push(piece("everyone", raw));
    else if (groups.channel !== undefined) words.push(piece("channel", raw));
    else if (groups.email !== undefined) words.push(piece("email", raw.replace(/\.$/u, "")));
    else if (groups.phone !== undefined && digitsIn(raw) >= 7) words.push(piece("phone", raw.trim()));
    else if (groups.phone !== undefined)
      for (const part of raw.split(/[^\d]+/u)) words.push(piece("word", part));
    else if (groups.clock !== undefined) words.push(piece("clock", raw));
    else if (groups.operation !== undefined) words.push(piece("operation", raw.slice(1)));
    else if (groups.mark !== undefined || groups.line !== undefined) words.push(piece("mark", raw));
    else words.push(word(raw, shouting));
    const owner = words.at(-1);
    // `<@U1>'s` and `bob@x.example's`: the sign stands outside of the token.
    if (
      owner &&
      (owner.kind === "mention" || owner.kind === "email") &&
      /^\s?'s\b/iu.test(text.slice(match.index + raw.length))
    )
      words[words.length - 1] = { ...owner, possessive: true };
    // "Dana Reyes' number": only the sign is left of an owner's s.
    if (
      owner?.kind === "word" &&
      /[sxzß]$/u.test(raw) &&
      /^'(?!\p{L})/u.test(text.slice(match.index + raw.length))
    )
      if (text[match.index - 1] !== "'") words[words.length - 1] = { ...owner, possessive: true };
  }
  // What was an owner's sign is no word of its own.
  return words.filter((one, at) => !(one.kind === "mark" && one.text === "'") && !isOwnersSign(words, at));
}

const isOwnersSign = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === "s" && words[at - 1]?.text === "'" && words[at - 2]?.possessive === true;
