// Numbers in words, for counting and for dictating.
import { wordTable } from "./word-table.ts";

/** Up to nineteen, in English. */
export const UNITS = wordTable({
  zero: 0,
  oh: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});
/** Twenty and so on. */
export const TENS = wordTable({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const FOREIGN = wordTable({
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
});

/** How many a word says, in digits or spelled (German and French up to six); undefined for anything else. */
export const countOf = (word: string): number | undefined =>
  /^\d{1,4}$/u.test(word) ? Number(word) : word === "a" || word === "an" ? 1 : (UNITS[word] ?? FOREIGN[word]);
