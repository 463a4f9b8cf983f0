// From the words after /zphone to a tool and its input, by the hints on the tool's own fields. No tool is named here.
import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import { type Problem, problem } from "../domain/problem.ts";
import type { Tool } from "./define-tool.ts";
import { type Slash, slash, type WordKind } from "./slash.ts";
import { type Word, wordsOf } from "./words.ts";

export type Parsed =
  | {
      readonly kind: "tool";
      readonly tool: Tool;
      readonly input: Readonly<Record<string, unknown>>;
      readonly why: string | null;
      readonly dryRun: boolean;
    }
  /** The first word is no command. `near`: what it may have been meant to be. */
  | { readonly kind: "unknown"; readonly word: string; readonly near: readonly string[] }
  | { readonly kind: "empty" }
  | { readonly kind: "unclear"; readonly tool: Tool; readonly problem: Problem };

interface Field {
  readonly name: string;
  readonly hints: Slash;
  readonly list: boolean;
  readonly flagOnly: boolean;
}

/** Words that carry nothing in a command: "assign a license to @bob". */
const FILLERS = new Set([
  "a",
  "an",
  "the",
  "to",
  "from",
  "for",
  "of",
  "at",
  "please",
  "pls",
  "zoom",
  "phone",
  "license",
  "licence",
  "licenses",
  "calling",
  "plan",
  "extension",
  "ext",
  "with",
  "is",
  "my",
]);

const isList = (schema: unknown): boolean => {
  const inner = schema as { def?: { type?: string; innerType?: unknown } };
  if (inner.def?.type === "array") return true;
  return inner.def?.innerType ? isList(inner.def.innerType) : false;
};

const fieldsOf = (tool: Tool): readonly Field[] =>
  Object.entries(tool.input.shape).flatMap(([name, schema]) => {
    const hints = slash.get(schema as z.ZodType);
    return hints ? [{ name, hints, list: isList(schema), flagOnly: hints.position === undefined }] : [];
  });

/** "`/zphone assign @bob`": how it is said, for every message about what was typed. */
export const usage = (tool: Tool): string =>
  `Say it like this: \`/zphone ${tool.examples[0] ?? tool.command}\``;

/** A flag that is nearly one of the tool's is asked about; where none is, those that there are are named. */
function unknownFlag(said: string, fields: ReturnType<typeof fieldsOf>): string {
  const flags = [...fields.flatMap(({ hints }) => hints.flag ?? []), "why", "dry-run"];
  const near = flags.filter((flag) => distance(flag, said) <= 2);
  return `I don't know --${said} here. ${near.length > 0 ? "Did you mean" : "There is"} ${(near.length > 0 ? near : flags).map((flag) => `--${flag}`).join(", ")}${near.length > 0 ? "?" : "."}`;
}

const nearTo = (word: string, tools: readonly Tool[]): readonly string[] =>
  tools
    .flatMap(({ command, also = [] }) =>
      command === null ? [] : [command, ...also].map((one) => ({ command, off: distance(one, word) })),
    )
    .filter(({ off }) => off <= Math.max(1, Math.min(2, Math.floor(word.length / 3))))
    .toSorted((a, b) => a.off - b.off)
    .map(({ command }) => command)
    .filter((one, index, all) => all.indexOf(one) === index)
    .slice(0, 3);

/** Reads what was typed after /zphone. */
export function parseCommand(text: string, tools: readonly Tool[]): Parsed {
  const [first, ...rest] = wordsOf(text.trim());
  if (!first) return { kind: "empty" };
  const said = first.text.toLowerCase();
  const tool = tools.find(({ command, also }) => command === said || also?.includes(said));
  if (!tool) return { kind: "unknown", word: first.text, near: nearTo(said, tools) };
  return parseWords(tool, rest);
}

function parseWords(tool: Tool, words: readonly Word[]): Parsed {
  const unclear = (summary: string): Parsed => ({
    kind: "unclear",
    tool,
    problem: problem("unclear", summary, usage(tool)),
  });
  const fields = fieldsOf(tool);
  const given = new Map<string, unknown>();
  let why: string | null = null;
  let dryRun = false;
  const loose: Word[] = [];

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.kind !== "flag") {
      loose.push(word);
      continue;
    }
    if (word.text === "dry-run") {
      dryRun = true;
      continue;
    }
    const field = fields.find(
      ({ hints, name }) => hints.flag === word.text || name.toLowerCase() === word.text,
    );
    if (!field && word.text !== "why") return unclear(unknownFlag(word.text, fields));
    const schema = field ? tool.input.shape[field.name] : undefined;
    if (field && isYes(schema)) {
      given.set(field.name, true);
      continue;
    }
    const value: string[] = [];
    // A value goes on until the next flag or person; a mention is a value only when it comes first.
    while (at + 1 < words.length) {
      const next = words[at + 1] as Word;
      if (
        next.kind === "flag" ||
        (value.length > 0 && (next.kind === "person" || next.kind === "group" || next.apart))
      )
        break;
      value.push(next.text);
      at += 1;
      if (next.kind === "person" || next.kind === "group" || next.kind === "phone") break;
    }
    if (value.length === 0) return unclear(`What should --${word.text} be?`);
    if (field) given.set(field.name, field.list ? value : value.join(" "));
    else why = value.join(" ");
  }

  const positional = fields
    .filter(({ hints }) => hints.position !== undefined)
    .toSorted((a, b) => (a.hints.position ?? 0) - (b.hints.position ?? 0));
  const unused = place(loose, { positional, fields, given });
  if (unused.length > 0)
    return unclear(`I don't understand “${unused.map(({ text: one }) => one).join(" ")}” here.`);
  const input = Object.fromEntries(given);
  const read = tool.input.safeParse(input);
  if (read.success) return { kind: "tool", tool, input, why, dryRun };
  const missing = String(read.error.issues[0]?.path[0] ?? "");
  const described = (tool.input.shape[missing] as z.ZodType | undefined)?.description;
  return unclear(
    missing && !given.has(missing)
      ? `${described ?? missing}?`
      : `“${String(given.get(missing) ?? "")}” can't be used here.`,
  );
}

const isYes = (schema: unknown): boolean => {
  const inner = schema as { def?: { type?: string; innerType?: unknown } } | undefined;
  return (
    inner?.def?.type === "boolean" || (inner?.def?.innerType !== undefined && isYes(inner.def.innerType))
  );
};

interface Places {
  readonly positional: readonly Field[];
  readonly fields: readonly Field[];
  readonly given: Map<string, unknown>;
}

/** The field that has this word for a value of its own, such as "next". */
function fixedFor({ text }: Word, { positional, fields, given }: Places): Field | undefined {
  const word = text.toLowerCase();
  const fixed = fields.find(({ hints }) => hints.words && Object.hasOwn(hints.words, word));
  const isFree = fixed && !given.has(fixed.name);
  // A first word that could be somebody is somebody.
  return isFree && (fixed.flagOnly || given.size > 0 || !positional[0]?.hints.takes?.includes("word"))
    ? fixed
    : undefined;
}

/** The first field that takes a word of this kind and has room. `mentioned`: somebody is, in a way that can't be mistaken. */
function takerOf(kind: WordKind, { positional, given }: Places, mentioned: boolean): Field | undefined {
  return positional.find(({ name, hints, list }) => {
    if (!hints.takes?.includes(kind)) return false;
    // With somebody mentioned, a bare word is not another person: "site @bob Berlin".
    const isElse =
      kind === "word" &&
      list &&
      mentioned &&
      positional.some((other) => other.name !== name && other.hints.takes?.includes("word"));
    return !isElse && (list || !given.has(name));
  });
}

/** A value with one word more in its last name. */
const longerBy = (text: string, value: unknown): unknown =>
  Array.isArray(value) ? [...value.slice(0, -1), `${value.at(-1)} ${text}`] : `${value} ${text}`;

/** Gives each loose word to the first field that takes its kind; words that follow each other are one name. Returns what is left. */
function place(loose: readonly Word[], places: Places): readonly Word[] {
  const { given } = places;
  const unused: Word[] = [];
  const mentioned = loose.some(({ kind }) => kind === "person" || kind === "group");
  let open: { readonly field: Field; readonly kind: WordKind } | null = null;
  for (const word of loose) {
    const { text, apart } = word;
    const kind = word.kind as WordKind;
    const fixed = fixedFor(word, places);
    if (fixed) {
      given.set(fixed.name, fixed.hints.words?.[text.toLowerCase()]);
      open = null;
      continue;
    }
    const mayBeFiller: boolean = open === null || open.field.hints.takes?.includes("person") === true;
    if (kind === "word" && FILLERS.has(text.toLowerCase()) && mayBeFiller) continue;
    // "Bob Lee" is one name; "Bob, Lee" are two.
    if (kind === "word" && open?.kind === "word" && !apart) {
      given.set(open.field.name, longerBy(text, given.get(open.field.name)));
      continue;
    }
    const field = takerOf(kind, places, mentioned);
    if (!field) {
      unused.push(word);
      open = null;
      continue;
    }
    const before = given.get(field.name);
    given.set(
      field.name,
      field.list ? [...(Array.isArray(before) ? before : []), text] : text.replace(/^#(?=\d)/, ""),
    );
    open = { field, kind };
  }
  return unused;
}
