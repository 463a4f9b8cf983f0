// Digits told one by one, as on the phone: "2 0 0 9", "4-1-5". One number, never the first digit of it.
const APART =
  /(?<![\p{L}\d+.,/#-])(?<!\d[ -])(?:\d ){2,7}\d(?![\p{L}\d/-]|[.,]\d| \d)|(?<![\p{L}\d+.,/#-])(?<!\d[ -])(?:\d-){2,7}\d(?![\p{L}\d/-]|[.,]\d| \d)/gu;

/** A text with digits that stand apart put together. */
export const digitsTogether = (text: string): string =>
  text.replace(APART, (told) => told.replace(/\D/gu, ""));
