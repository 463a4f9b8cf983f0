// Words that mean nearly the same to somebody who asks about phones, and how nearly. Stems, as words.ts makes them.
const GROUPS: readonly (readonly [closeness: number, words: string])[] = [
  [0.9, "licens seat"],
  [0.9, "packag plan"],
  [0.9, "deskphon devic"],
  [0.9, "permission privileg"],
  [0.8, "many bulk"],
  [0.8, "bulk csv"],
  [0.8, "import csv"],
  [0.7, "assign setup"],
  [0.7, "import bulk"],
  [0.8, "zoomphon licens phon"],
  [0.6, "befor prerequisit"],
  [0.5, "zoomaccount prerequisit"],
  [0.5, "zoomaccount notfound"],
  [0.6, "phonetab zoomphon"],
  [0.3, "why error"],
  [0.7, "buy mor"],
  [0.5, "mor notenough"],
  [0.4, "nolonger remov"],
  [0.6, "audit log histor record"],
  [0.5, "other second"],
  [0.7, "many together"],
  [0.7, "permission role"],
  [0.7, "leaver successor"],
  [0.6, "csv fil list templat row"],
  [0.6, "missing notfound"],
  [0.6, "active setup"],
  [0.6, "licens pool"],
  [0.5, "remove delet"],
  [0.5, "transfer other successor"],
  [0.5, "change transfer"],
  [0.5, "bulk together"],
  [0.5, "emergency addres location"],
  [0.5, "licens plan"],
  [0.5, "already second"],
  [0.5, "notenough buy"],
  [0.5, "sit offic location"],
  [0.4, "phon licens"],
  [0.4, "change setup assign"],
  [0.4, "newcomer setup"],
  [0.4, "error notfound missing"],
  [0.4, "prerequisit permission"],
  [0.3, "phon number"],
  [0.3, "remove off"],
  [0.3, "howlong limit"],
];

const closeness = new Map<string, Map<string, number>>();
for (const [value, words] of GROUPS) {
  const each = words.split(" ");
  for (const one of each) {
    const others = closeness.get(one) ?? new Map<string, number>();
    closeness.set(one, others);
    for (const other of each) if (one !== other) others.set(other, Math.max(value, others.get(other) ?? 0));
  }
}

/** A stem and those near it, each with how near it is: 1 for itself. */
export const neighbours = (word: string): readonly (readonly [word: string, closeness: number])[] => [
  [word, 1],
  ...(closeness.get(word) ?? []),
];
