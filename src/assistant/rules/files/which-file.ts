// Which of several files somebody means: by name, by place in the row, or by saying which one is not meant.

/** All of them, one after the other. */
export const BOTH =
  /\b(?:both|all (?:of )?(?:them|these|the files)|all (?:two|three|four|files)|beide|les deux|ambos)\b/u;

const ORDINALS: readonly RegExp[] = [
  /\b(?:1st|first|erste[nrs]?|premiere?|primero?)\b/u,
  /\b(?:2nd|second|zweite[nrs]?|deuxieme|segundo?)\b/u,
  /\b(?:3rd|third|dritte[nrs]?|troisieme|tercero?)\b/u,
];
const LAST = /\b(?:last|latter|letzte[nrs]?|derniere?|ultimo)\b/u;
const FORMER = /\b(?:former)\b/u;
const DENIED =
  /(?:\bnot\b|\bno\b|\bignore\b|\bskip\b|\bforget\b|\bdrop\b|\bwithout\b|\bexcept\b|\binstead of\b|\brather than\b|\bleave\b|n't (?:use|take|import|touch)|\bnicht\b|\bpas\b)(?:\s+(?:the|use|take|import|touch|that|one|file|list|called|named|out))*\s*["'“”‘’]?$/u;

const plain = (text: string): string => text.toLowerCase().normalize("NFKC");
const stem = (name: string): string => plain(name).replace(/\.[a-z0-9]{2,4}$/u, "");
/** A name as people say it: "july starters" for july_starters.csv. */
const spoken = (name: string): string =>
  stem(name)
    .replace(/[\s_.-]+/gu, " ")
    .trim();

export interface Mention {
  readonly from: number;
  readonly to: number;
  /** The whole name with its ending: it can't be a word that means something else. */
  readonly whole?: true;
}

function wordAt(text: string, wanted: string): Mention | null {
  if (wanted.length < 2) return null;
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const before = text[from - 1] ?? " ";
    const after = text[from + wanted.length] ?? " ";
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after))
      return { from, to: from + wanted.length };
  }
  return null;
}

/** The one word of a file's name that no other file's name has. */
function ownWord(name: string, others: readonly string[], text: string): Mention | null {
  const theirs = new Set(others.flatMap((other) => spoken(other).split(" ")));
  for (const word of spoken(name).split(" "))
    if (word.length > 2 && !theirs.has(word)) {
      const found = wordAt(text, word);
      if (found) return found;
    }
  return null;
}

export interface FilesMeant<File> {
  /** In their order; all of them when nothing tells them apart. */
  readonly files: readonly File[];
  /** The text without the names: "leavers.csv" is what a file is called, and asks for nothing. */
  readonly rest: string;
}

/** Where each file is named; `denied`: what says there that it is not meant. */
export function mentionsOf<File extends { readonly name: string }>(
  said: string,
  files: readonly File[],
): readonly (readonly [at: Mention | null, denied: number | null])[] {
  // Lower case must not move a letter: what is found here is cut out there.
  const text = plain(said).length === said.length ? plain(said) : said;
  const several = files.length > 1;
  return files.map((file, index) => {
    const at = mentionOf(file, index, files, text);
    const denied = at && several ? DENIED.exec(text.slice(0, at.from)) : null;
    return [at, denied?.index ?? null];
  });
}

function mentionOf(
  file: { readonly name: string },
  index: number,
  files: readonly { readonly name: string }[],
  text: string,
): Mention | null {
  const several = files.length > 1;
  const others = files.filter((one) => one !== file).map(({ name }) => name);
  const whole = wordAt(text, plain(file.name));
  if (whole || !several) return whole && { ...whole, whole: true };
  const named =
    wordAt(text, stem(file.name)) ?? wordAt(text, spoken(file.name)) ?? ownWord(file.name, others, text);
  if (named) return named;
  const place =
    ORDINALS[index]?.exec(text) ??
    (index === files.length - 1 ? LAST.exec(text) : null) ??
    (index === 0 ? FORMER.exec(text) : null);
  return place ? { from: place.index, to: place.index + place[0].length } : null;
}

/** "The leavers one", "just the leavers file": said of the file, and not of its rows. */
const POINTS = /^["'”’]?\s*(?:one|file|list|csv|sheet)\b/iu;
const ALONE = /\b(?:(?:only|just|nur) )?(?:the |my )?["'“‘]?$/iu;

/** The files that are meant, and what is said beside their names. */
export function filesMeant<File extends { readonly name: string }>(
  said: string,
  files: readonly File[],
): FilesMeant<File> {
  const mentions = mentionsOf(said, files);
  const several = files.length > 1;
  const wanted = files.filter((_, index) => mentions[index]?.[0] && mentions[index]?.[1] === null);
  const meant =
    wanted.length > 0
      ? wanted
      : mentions.some(([, denied]) => denied !== null)
        ? files.filter((_, index) => mentions[index]?.[1] === null)
        : files;
  const cuts = mentions.flatMap(([at, denied]) =>
    at && (at.whole || denied !== null || (several && POINTS.test(said.slice(at.to))))
      ? [{ from: denied ?? at.from - (ALONE.exec(said.slice(0, at.from))?.[0].length ?? 0), to: at.to }]
      : [],
  );
  let rest = said;
  for (const { from, to } of cuts.toSorted((one, other) => other.from - one.from))
    rest = `${rest.slice(0, from)} ${rest.slice(to).replace(/^["'”’]?\s*(?:one|file|list|csv)\b/iu, "")}`;
  return {
    files: meant,
    rest: rest
      .replace(/\s+([,.;])/gu, "$1")
      .replace(/[ \t]+/gu, " ")
      .trim(),
  };
}
