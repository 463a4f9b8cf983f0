// The words of a shell command: our own flags taken out, the rest as it would have been typed after /zphone.
import { Unusable } from "./terminal.ts";

export interface Arguments {
  /** Everything that isn't a flag of the command line's own, in order. */
  readonly words: readonly string[];
  /** Values of the flags that have one, by name. */
  readonly values: ReadonlyMap<string, string>;
  /** The flags without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/** What a command understands: flags that are followed by a value, and flags that aren't. */
export interface Flags {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/** Takes flags out of the words. Flags that aren't named stay: the tool's own grammar reads those. */
export function readArguments(given: readonly string[], { values, flags }: Flags): Arguments {
  const words: string[] = [];
  const found = new Map<string, string>();
  const set = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? "";
    const [, name = "", value] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (flags.includes(name) && value === undefined) set.add(name);
    else if (values.includes(name)) {
      const after = value ?? given[at + 1];
      if (after === undefined || after === "" || (value === undefined && after.startsWith("--")))
        throw new Unusable(`--${name} needs a value.`);
      found.set(name, after);
      if (value === undefined) at += 1;
    } else words.push(word);
  }
  return { words, values: found, flags: set };
}

/** The same, for a command that has no other flags than these. */
export function readAllArguments(given: readonly string[], known: Flags): Arguments {
  const read = readArguments(given, known);
  const strange = read.words.find((word) => /^--?[a-z]/i.test(word));
  if (strange !== undefined)
    throw new Unusable(`I don't know ${strange} here; \`zac help\` lists the commands.`);
  return read;
}

/** What the shell split, as one line again: a word with blanks was one word, and stays one. */
export function asTyped(words: readonly string[]): string {
  return words
    .flatMap((word) => {
      const [, flag, value] = /^(--[a-z][a-z-]*)=(.*)$/s.exec(word) ?? [];
      return flag === undefined ? [quoted(word)] : [flag, quoted(value ?? "")];
    })
    .filter((word) => word !== "")
    .join(" ");
}

const quoted = (word: string): string => {
  const plain = word.replace(/["“”]/g, "'");
  return /\s/.test(plain) ? `"${plain}"` : plain;
};
