// E-mail addresses in words, as they are dictated: "devraj dot patel at acme dot example". Put together only where that is
// somebody's address: "Kate is at desk dot two" stays as it is.
import type { NameIndex } from "./people.ts";

const DOT = "(?: ?(?:dot|punkt|point|punto|ponto) ?|[._-])";
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}@.])([\\p{L}\\p{N}]+(?:${DOT}[\\p{L}\\p{N}]+)*?) ?(?: at |@| aet | arroba ) ?([\\p{L}\\p{N}]+(?:${DOT}[\\p{L}\\p{N}]+)+)`,
  "giu",
);
const SAID = / (?:dot|punkt|point|punto|ponto) | at /iu;
const DOTS = / ?\b(?:dot|punkt|point|punto|ponto)\b ?/giu;

/** The text with the addresses of people we know put together. */
export function withAddresses(text: string, { byEmail }: Pick<NameIndex, "byEmail">): string {
  if (!SAID.test(text) || byEmail.size === 0) return text;
  return text.replace(ADDRESS, (said: string, who: string, where: string) => {
    const address = `${who.replace(DOTS, ".")}@${where.replace(DOTS, ".")}`.toLowerCase();
    return byEmail.has(address) ? address : said;
  });
}
