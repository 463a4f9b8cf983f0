// Letters as they compare, for names, words and cells alike.

// Most words are plain letters: then lower case is all there is to it.
const PLAIN = /^\p{ASCII}*$/u;

/** Lower case, without accents. ß, ø and the like become what people type instead. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower)
    ? lower
    : lower
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replaceAll("ß", "ss")
        .replaceAll("ø", "o")
        .replaceAll("ł", "l")
        .replaceAll("æ", "ae")
        .replaceAll("đ", "d");
}
