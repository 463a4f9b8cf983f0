/** A pattern over the folded question (lower case, no accents), and the words put in its place. */
export type Phrase = readonly [pattern: RegExp, words: string];
